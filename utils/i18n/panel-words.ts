import { counted, type InEachLanguage, quoted } from './grammar.ts';

/** The words of the side panel, and of searching. */
export type PanelWords = {
  /** The panel's tabs, as a whole. */
  readonly tabs: string;
  readonly search: string;
  readonly page: string;

  /** The way back to a search: ‘Zoeken: maastr’. */
  readonly backToSearch: (query: string) => string;

  /** In the browser's menu over selected words, which it puts in the place of %s. */
  readonly lookUp: string;

  readonly emptySearch: string;
  readonly nothingFound: (query: string) => string;
  /** Before and after the names that a query may mean: ‘Bedoelde je Leiden of Londen?’ */
  readonly didYouMean: { readonly before: string; readonly or: string };
  readonly results: string;
  readonly names: string;
  readonly facts: string;
  /** The best of more answers than are shown: ‘De eerste 20 van 48’. */
  readonly firstOf: (shown: number, all: number) => string;
  /** Told aloud after each search: ‘2 namen, 3 feiten’. */
  readonly found: (names: number, facts: number) => string;

  /** ‘Op deze pagina 2 keer’. */
  readonly onThisPage: (count: number) => string;
  readonly next: string;
  readonly relations: string;
  readonly relatedHere: string;
  readonly sources: string;

  /** ‘Je bronnen leggen 3 verbanden tussen deze namen.’ */
  readonly joined: (count: number) => string;
  readonly joining: string;
  readonly whoAndWhat: string;
  readonly inTime: string;
  /** What a row of a name does on the page. */
  readonly jump: string;
  /** What the button beside it does. */
  readonly open: (name: string) => string;
};

/** What the side panel says. */
export const PANEL_WORDS: InEachLanguage<PanelWords> = {
  nl: {
    tabs: 'Zijpaneel',
    search: 'Zoeken',
    page: 'Deze pagina',

    backToSearch: (query) => (query === '' ? 'Zoeken' : `Zoeken: ${query}`),

    lookUp: `Zoek ${quoted('nl', '%s')} op in je bronnen`,

    emptySearch: 'Zoek een naam, of een woord uit je bronnen.',
    nothingFound: (query) => `Niets gevonden voor ${quoted('nl', query)}.`,
    didYouMean: { before: ' Bedoelde je ', or: ' of ' },
    results: 'Gevonden in je bronnen',
    names: 'Namen',
    facts: 'Feiten',
    firstOf: (shown, all) => `De eerste ${shown} van ${all}`,
    found: (names, facts) =>
      `${counted('nl', names, { one: 'naam', other: 'namen' })} en ${counted('nl', facts, { one: 'feit', other: 'feiten' })} gevonden`,

    onThisPage: (count) => `Op deze pagina ${counted('nl', count, { one: 'keer', other: 'keer' })}`,
    next: 'Volgende',
    relations: 'Betrekkingen',
    relatedHere: 'op deze pagina',
    sources: 'Bronnen',

    joined: (count) =>
      `Je bronnen leggen ${counted('nl', count, { one: 'verband', other: 'verbanden' })} tussen deze namen.`,
    joining: 'Wat je bronnen hierover zeggen',
    whoAndWhat: 'Wie en wat',
    inTime: 'In de tijd',
    jump: 'Naar de plaats op de pagina',
    open: (name) => `Wat je bronnen zeggen over ${name}`,
  },
  en: {
    tabs: 'Side panel',
    search: 'Search',
    page: 'This page',

    backToSearch: (query) => (query === '' ? 'Search' : `Search: ${query}`),

    lookUp: `Look up ${quoted('en', '%s')} in your sources`,

    emptySearch: 'Search for a name, or a word from your sources.',
    nothingFound: (query) => `Nothing found for ${quoted('en', query)}.`,
    didYouMean: { before: ' Did you mean ', or: ' or ' },
    results: 'Found in your sources',
    names: 'Names',
    facts: 'Facts',
    firstOf: (shown, all) => `The first ${shown} of ${all}`,
    found: (names, facts) =>
      `${counted('en', names, { one: 'name', other: 'names' })} and ${counted('en', facts, { one: 'fact', other: 'facts' })} found`,

    onThisPage: (count) =>
      count === 1 ? 'Once on this page' : `${counted('en', count, { one: 'time', other: 'times' })} on this page`,
    next: 'Next',
    relations: 'Relations',
    relatedHere: 'on this page',
    sources: 'Sources',

    joined: (count) =>
      `Your sources draw ${counted('en', count, { one: 'connection', other: 'connections' })} between these names.`,
    joining: 'What your sources say about this',
    whoAndWhat: 'Who and what',
    inTime: 'Over time',
    jump: 'Go to its place on the page',
    open: (name) => `What your sources say about ${name}`,
  },
};
