import { counted, type InEachLanguage } from './grammar.ts';

/** Words that stand with facts wherever they are shown: their source, their place in it, their number. */
export type FactWords = {
  /** Before the title or description of a document: "Uit" … */
  readonly from: string;
  /** The same, where that document is the page that the reader looks at: "Van deze pagina:" … */
  readonly fromThisPage: string;
  /** Said of one document among others: "deze pagina". */
  readonly thisPage: string;
  /** After the first of several documents: "en 1 ander document". */
  readonly otherDocuments: (count: number) => string;
  /** After the source line of a private pack. */
  readonly private: string;
  /** Said by screen readers for the sign ¶. */
  readonly paragraph: string;
  /** Said by screen readers where no date is shown. */
  readonly undated: string;
  /** In place of a passage whose document carries no text. */
  readonly detached: string;
  readonly addDocument: string;
  /** In place of a passage that the page itself shows. */
  readonly passageOnPage: string;
  /** In place of a passage that an added text lacks. */
  readonly passageNotInText: string;
  readonly facts: (count: number) => string;
  readonly sources: (count: number) => string;
  /** "Nog 3 feiten": what is left to show. */
  readonly moreFacts: (count: number) => string;
};

export const FACT_WORDS: InEachLanguage<FactWords> = {
  nl: {
    from: 'Uit',
    fromThisPage: 'Van deze pagina:',
    thisPage: 'deze pagina',
    otherDocuments: (count) => `en ${counted('nl', count, { one: 'ander document', other: 'andere documenten' })}`,
    private: 'privé',
    paragraph: 'alinea',
    undated: 'zonder datum',
    detached: 'De tekst van dit document staat niet in je bibliotheek. Voeg hem toe, dan lees je hier de passage.',
    addDocument: 'Document toevoegen',
    passageOnPage: 'De passage staat op deze pagina en licht daar op.',
    passageNotInText: 'De tekst die je hebt toegevoegd bevat deze passage niet.',
    facts: (count) => counted('nl', count, { one: 'feit', other: 'feiten' }),
    sources: (count) => counted('nl', count, { one: 'bron', other: 'bronnen' }),
    moreFacts: (count) => `Nog ${counted('nl', count, { one: 'feit', other: 'feiten' })}`,
  },
  en: {
    from: 'From',
    fromThisPage: 'From this page:',
    thisPage: 'this page',
    otherDocuments: (count) => `and ${counted('en', count, { one: 'other document', other: 'other documents' })}`,
    private: 'private',
    paragraph: 'paragraph',
    undated: 'undated',
    detached: 'The text of this document isn’t in your library. Add it to read the passage here.',
    addDocument: 'Add document',
    passageOnPage: 'The passage stands on this page and is lit up there.',
    passageNotInText: 'The text that you added lacks this passage.',
    facts: (count) => counted('en', count, { one: 'fact', other: 'facts' }),
    sources: (count) => counted('en', count, { one: 'source', other: 'sources' }),
    moreFacts: (count) => counted('en', count, { one: 'more fact', other: 'more facts' }),
  },
};
