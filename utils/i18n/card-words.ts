import { capitalised, counted, type InEachLanguage, inWords, plural, quoted } from './grammar.ts';

/** The words of the card itself; what it shares with panel and lists is in {@link file://./words.ts}. */
export type CardWords = {
  readonly loading: string;
  /** Around a name in italics: "Met *Oekraïne* op deze pagina". */
  readonly withNameHere: { readonly before: string; readonly after: string };
  /** Said of an entity that no fact is about; `thing` is "dit gebied". */
  readonly glossOnly: (thing: string) => string;
  /** Said of facts that the card leaves out, since the sentence under the pointer says them. */
  readonly readAlready: (count: number) => string;
  readonly sidePanel: string;
  /** Said by screen readers for ‹ before the name that it leads back to. */
  readonly backTo: (name: string) => string;
  readonly question: (surface: string) => string;
  readonly noneOf: (count: number) => string;
  readonly missing: string;

  /** Where a walk along the page's names is: "2 van 14". */
  readonly placeOf: (at: number, of: number) => string;
  /** Said there of a name that may be several: "2 betekenissen". */
  readonly meanings: (count: number) => string;
  readonly nowhere: string;
};

export const CARD_WORDS: InEachLanguage<CardWords> = {
  nl: {
    loading: 'Even opzoeken…',
    withNameHere: { before: 'Met ', after: ' op deze pagina' },
    glossOnly: (thing) => `Je bronnen noemen ${thing}, maar zeggen er niets over.`,
    readAlready: (count) =>
      `${capitalised('nl', inWords('nl', count))} ${plural('nl', count, { one: 'feit staat', other: 'feiten staan' })} in de zin die je leest.`,
    sidePanel: 'Zijpaneel',
    backTo: (name) => `Terug naar ${name}`,
    question: (surface) => `Wie of wat is hier ${quoted('nl', surface)}?`,
    noneOf: (count) => (count === 2 ? 'Geen van beide' : 'Geen van deze'),
    missing: 'Deze naam staat niet meer in je bronnen.',

    placeOf: (at, of) => `${at} van ${of}`,
    meanings: (count) => counted('nl', count, { one: 'betekenis', other: 'betekenissen' }),
    nowhere: 'Op deze pagina staat geen naam uit je bronnen.',
  },
  en: {
    loading: 'Looking it up…',
    withNameHere: { before: 'With ', after: ' on this page' },
    glossOnly: (thing) => `Your sources mention ${thing}, but say no more.`,
    readAlready: (count) =>
      `${capitalised('en', inWords('en', count))} ${plural('en', count, { one: 'fact is', other: 'facts are' })} in the sentence that you are reading.`,
    sidePanel: 'Side panel',
    backTo: (name) => `Back to ${name}`,
    question: (surface) => `Who or what is ${quoted('en', surface)} here?`,
    noneOf: (count) => (count === 2 ? 'Neither' : 'None of these'),
    missing: 'This name is no longer in your sources.',

    placeOf: (at, of) => `${at} of ${of}`,
    meanings: (count) => counted('en', count, { one: 'meaning', other: 'meanings' }),
    nowhere: 'No name on this page is in your sources.',
  },
};
