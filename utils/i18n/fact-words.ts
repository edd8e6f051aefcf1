import { counted, type InEachLanguage } from './grammar.ts';

/** Words that stand with facts wherever they are shown: their source, their place in it, their number. */
export type FactWords = {
  /** Before the title or description of a document: "Uit" … */
  readonly from: string;
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
  readonly facts: (count: number) => string;
  readonly sources: (count: number) => string;
  /** "Nog 3 feiten": what is left to show. */
  readonly moreFacts: (count: number) => string;
};

export const FACT_WORDS: InEachLanguage<FactWords> = {
  nl: {
    from: 'Uit',
    otherDocuments: (count) => `en ${counted('nl', count, { one: 'ander document', other: 'andere documenten' })}`,
    private: 'privé',
    paragraph: 'alinea',
    undated: 'zonder datum',
    detached: 'De tekst van dit document staat niet in je bibliotheek.',
    facts: (count) => counted('nl', count, { one: 'feit', other: 'feiten' }),
    sources: (count) => counted('nl', count, { one: 'bron', other: 'bronnen' }),
    moreFacts: (count) => `Nog ${counted('nl', count, { one: 'feit', other: 'feiten' })}`,
  },
  en: {
    from: 'From',
    otherDocuments: (count) => `and ${counted('en', count, { one: 'other document', other: 'other documents' })}`,
    private: 'private',
    paragraph: 'paragraph',
    undated: 'undated',
    detached: 'The text of this document isn’t in your library.',
    facts: (count) => counted('en', count, { one: 'fact', other: 'facts' }),
    sources: (count) => counted('en', count, { one: 'source', other: 'sources' }),
    moreFacts: (count) => counted('en', count, { one: 'more fact', other: 'more facts' }),
  },
};
