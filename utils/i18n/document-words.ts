import { counted, type InEachLanguage, numeral, plural } from './grammar.ts';

/** Words for the texts of documents: where they are, and how they come and go. */
export type DocumentWords = {
  readonly pageIsSource: string;
  /** How much of a document stands on the page: ‘42 van de 43 zinnen staan hier’. */
  readonly sentencesHere: (held: number, all: number) => string;
  readonly hasText: string;
  readonly addText: string;
  readonly working: string;
  readonly addedNow: string;
  readonly undo: string;
};

/** What every surface says of the texts of documents. */
export const DOCUMENT_WORDS: InEachLanguage<DocumentWords> = {
  nl: {
    pageIsSource: 'Deze pagina is een van je bronnen',
    sentencesHere: (held, all) => {
      if (all === 1) return 'De enige zin ervan staat hier';
      if (held === all) return `Alle ${counted('nl', all, SENTENCES.nl)} staan hier`;
      return `${numeral('nl', held)} van de ${counted('nl', all, SENTENCES.nl)} ${plural('nl', held, { one: 'staat', other: 'staan' })} hier`;
    },
    hasText: 'De tekst staat in je bibliotheek',
    addText: 'Tekst aan je bibliotheek toevoegen',
    working: 'Een ogenblik…',
    addedNow: 'De tekst staat nu in je bibliotheek',
    undo: 'Ongedaan maken',
  },
  en: {
    pageIsSource: 'This page is a source of yours',
    sentencesHere: (held, all) => {
      if (all === 1) return 'Its one sentence stands here';
      if (held === all) return `All ${numeral('en', all)} of its sentences stand here`;
      return `${numeral('en', held)} of its ${counted('en', all, SENTENCES.en)} ${plural('en', held, { one: 'stands', other: 'stand' })} here`;
    },
    hasText: 'Its text is in your library',
    addText: 'Add its text to the library',
    working: 'One moment…',
    addedNow: 'Its text is in your library now',
    undo: 'Undo',
  },
};

const SENTENCES = {
  nl: { one: 'zin', other: 'zinnen' },
  en: { one: 'sentence', other: 'sentences' },
} satisfies InEachLanguage<{ one: string; other: string }>;
