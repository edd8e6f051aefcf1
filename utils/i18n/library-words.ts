import type { ReadingLanguage } from '../core/model.ts';
import type { ListedDocument, MarkDensity } from '../core/view.ts';
import { counted, type InEachLanguage, numeral } from './grammar.ts';

/** Plain words, or a name and whether it is one that *few* draws. */
export type SamplePiece = string | { readonly name: string; readonly first: boolean };

/** The words of the library page, and of the choice of marks wherever it is shown. */
export type LibraryWords = {
  readonly title: string;

  readonly packs: string;
  readonly noPacks: string;
  readonly shipped: string;
  readonly version: (version: string) => string;
  /** ‘1 document, 34 namen, 60 feiten’. */
  readonly contents: (documents: number, names: number, facts: number) => string;
  readonly private: string;
  readonly privateMeans: string;
  /** Some or all documents of a pack come without their text. */
  readonly textMissing: (missing: number, all: number) => string;
  readonly howToAdd: string;

  /** Whether a document's text is here, and from where. */
  readonly noText: string;
  readonly textFrom: Readonly<Record<NonNullable<ListedDocument['textFrom']>, string>>;
  readonly addText: string;
  readonly removeText: string;
  /** Said after those two by screen readers: ‘tekst van Opiniestuk’. */
  readonly textOf: (name: string) => string;
  readonly textAdded: string;
  readonly textRemoved: string;
  readonly textRestored: string;
  /** What letting go of a file does: at a document, or anywhere else. */
  readonly dropOnDocument: string;
  readonly dropOnPage: string;

  /** Why a file isn't taken, and what can be done. */
  readonly oneAtATime: string;
  readonly tooLarge: (megabytes: number) => string;
  readonly notText: string;
  readonly unreadable: string;
  /** It isn't the text of the document. */
  readonly notThisText: (held: number, all: number) => string;
  /** It isn't the text of any, and comes nearest to one of so many sentences. */
  readonly notAnyText: (held: number, all: number) => string;

  readonly language: string;
  readonly languageOfBrowser: string;

  readonly marks: string;
  readonly density: Readonly<Record<MarkDensity, string>>;
  /** What each choice does, below its sample. */
  readonly densityMeans: Readonly<Record<MarkDensity, string>>;
  /** A text to show marks in, in pieces. */
  readonly sample: readonly SamplePiece[];

  readonly privacy: string;
  readonly privacyStatement: string;
};

/** What the library page says. */
export const LIBRARY_WORDS: InEachLanguage<LibraryWords> = {
  nl: {
    title: 'Bibliotheek',

    packs: 'Pakken',
    noPacks: 'Er zijn nog geen pakken. Ze worden klaargezet zodra Duiding voor het eerst start.',
    shipped: 'Meegeleverd',
    version: (version) => `versie ${version}`,
    contents: (documents, names, facts) =>
      [
        counted('nl', documents, { one: 'document', other: 'documenten' }),
        counted('nl', names, { one: 'naam', other: 'namen' }),
        counted('nl', facts, { one: 'feit', other: 'feiten' }),
      ].join(', '),
    private: 'privé',
    privateMeans: 'Namen uit dit pak krijgen op geen enkele pagina een stippellijn.',
    textMissing: (missing, all) =>
      all === 1
        ? 'De tekst van het document zit er niet bij: je leest de feiten, niet de passages.'
        : missing === all
          ? 'De tekst van de documenten zit er niet bij: je leest de feiten, niet de passages.'
          : `Van ${missing} van de ${all} documenten zit de tekst er niet bij: daaruit lees je de feiten, niet de passages.`,
    howToAdd: 'Sleep het tekstbestand op deze bladzijde, of kies ‘Toevoegen’.',

    noText: 'tekst ontbreekt',
    textFrom: { pack: 'met tekst', page: 'tekst van een pagina', file: 'tekst uit een bestand' },
    addText: 'Toevoegen',
    removeText: 'Weghalen',
    textOf: (name) => `tekst van ${name}`,
    textAdded: 'De tekst staat nu in je bibliotheek.',
    textRemoved: 'De tekst staat niet meer in je bibliotheek.',
    textRestored: 'De tekst staat weer in je bibliotheek.',
    dropOnDocument: 'Laat los, en dit wordt de tekst van het document.',
    dropOnPage: 'Laat los, en Duiding zoekt het document erbij.',

    oneAtATime: 'Dat zijn er meer dan één. Kies één bestand tegelijk.',
    tooLarge: (megabytes) => `Dit bestand is groter dan ${megabytes} MB. Zo’n grote tekst leest Duiding niet.`,
    notText: 'Dit bestand is geen tekst. Bewaar het document als platte tekst (UTF-8) en kies dat bestand.',
    unreadable: 'De browser kan dit bestand niet lezen. Kies het opnieuw.',
    notThisText: (held, all) =>
      all === 1
        ? 'De enige zin van het document staat niet in dit bestand: het is deze tekst niet.'
        : `Dit bestand bevat ${none('nl', held)} van de ${numeral('nl', all)} zinnen van het document: het is deze tekst niet.`,
    notAnyText: (held, all) =>
      held === 0
        ? 'In dit bestand staat geen zin van je documenten.'
        : `Dit bestand lijkt het meest op een document waarvan het ${numeral('nl', held)} van de ${numeral('nl', all)} zinnen bevat: het is die tekst niet.`,

    language: 'Taal',
    languageOfBrowser: 'Van de browser',

    marks: 'Markering',
    density: { few: 'Weinig', all: 'Alle', none: 'Geen' },
    densityMeans: {
      few: 'Een naam waar hij voor het eerst staat, en niet te veel bij elkaar. De andere namen reageren ook op de muis.',
      all: 'Elke naam, elke keer.',
      none: 'Geen stippellijnen. De namen reageren wel op de muis.',
    },
    sample: [
      'De haven van ',
      { name: 'Veerhaven', first: true },
      ' wacht dit voorjaar op treinen uit het oosten. Volgens de ',
      { name: 'Polderraad', first: true },
      ' heeft ',
      { name: 'Veerhaven', first: false },
      ' er zelf om gevraagd, maar de ',
      { name: 'Polderraad', first: false },
      ' noemt geen jaar.',
    ],

    privacy: 'Privacy',
    privacyStatement:
      'Je bronnen en de pagina’s die je leest blijven op deze computer. Een site kan wel zien welke van zijn eigen woorden een stippellijn kregen, tenzij het pak privé is (dan staat er geen lijn).',
  },
  en: {
    title: 'Library',

    packs: 'Packs',
    noPacks: 'There are no packs yet. They are put in place when Duiding first starts.',
    shipped: 'Included',
    version: (version) => `version ${version}`,
    contents: (documents, names, facts) =>
      [
        counted('en', documents, { one: 'document', other: 'documents' }),
        counted('en', names, { one: 'name', other: 'names' }),
        counted('en', facts, { one: 'fact', other: 'facts' }),
      ].join(', '),
    private: 'private',
    privateMeans: 'Names from this pack never get a dotted line on a page.',
    textMissing: (missing, all) =>
      all === 1
        ? 'The text of the document is not included: you read the facts, not the passages.'
        : missing === all
          ? 'The texts of the documents are not included: you read the facts, not the passages.'
          : `For ${missing} of the ${all} documents the text is not included: from those you read the facts, not the passages.`,
    howToAdd: 'Drop the text file on this page, or choose “Add”.',

    noText: 'text missing',
    textFrom: { pack: 'with its text', page: 'text from a page', file: 'text from a file' },
    addText: 'Add',
    removeText: 'Remove',
    textOf: (name) => `text of ${name}`,
    textAdded: 'The text is in your library now.',
    textRemoved: 'The text is no longer in your library.',
    textRestored: 'The text is in your library again.',
    dropOnDocument: 'Let go to make this the text of the document.',
    dropOnPage: 'Let go, and Duiding finds the document that it belongs to.',

    oneAtATime: 'That is more than one. Choose one file at a time.',
    tooLarge: (megabytes) => `This file is larger than ${megabytes} MB. Duiding doesn’t read texts of that size.`,
    notText: 'This file isn’t text. Save the document as plain text (UTF-8) and choose that file.',
    unreadable: 'The browser can’t read this file. Choose it again.',
    notThisText: (held, all) =>
      all === 1
        ? 'This file doesn’t hold the document’s one sentence: it isn’t this text.'
        : `This file holds ${none('en', held)} of the document’s ${numeral('en', all)} sentences: it isn’t this text.`,
    notAnyText: (held, all) =>
      held === 0
        ? 'This file holds no sentence of your documents.'
        : `This file comes nearest to a document of which it holds ${numeral('en', held)} of ${numeral('en', all)} sentences: it isn’t that text.`,

    language: 'Language',
    languageOfBrowser: 'The browser’s',

    marks: 'Marks',
    density: { few: 'Few', all: 'All', none: 'None' },
    densityMeans: {
      few: 'A name where it first stands, and not too many together. The other names answer to the mouse as well.',
      all: 'Every name, every time.',
      none: 'No dotted lines. The names still answer to the mouse.',
    },
    sample: [
      'The harbour of ',
      { name: 'Veerhaven', first: true },
      ' is waiting for trains from the east this spring. According to the ',
      { name: 'Polder Council', first: true },
      ', ',
      { name: 'Veerhaven', first: false },
      ' asked for them itself, but the ',
      { name: 'Polder Council', first: false },
      ' names no year.',
    ],

    privacy: 'Privacy',
    privacyStatement:
      'Your sources and the pages you read stay on this computer. A site can see which of its own words got a dotted line, unless the pack is private (then there is no line).',
  },
};

/** A number, or the word for none. */
function none(language: ReadingLanguage, count: number): string {
  return count === 0 ? { nl: 'geen', en: 'none' }[language] : numeral(language, count);
}
