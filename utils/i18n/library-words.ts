import type { MarkDensity } from '../core/view.ts';
import { counted, type InEachLanguage } from './grammar.ts';

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
