import type { FactKind, Voice } from '../core/model.ts';
import type { ListedDocument } from '../core/view.ts';
import { counted, type InEachLanguage } from './grammar.ts';

/** The words of the page about a pack. */
export type PackWords = {
  readonly about: string;
  readonly missing: string;
  readonly private: string;

  readonly licence: string;
  readonly version: string;
  /** The language that the pack was written in, or the languages of it and its documents. */
  readonly languages: (count: number) => string;
  readonly period: string;
  readonly undated: string;
  readonly entities: string;
  readonly names: string;
  readonly relations: string;

  readonly documents: string;
  readonly title: string;
  readonly publisher: string;
  readonly author: string;
  readonly date: string;
  readonly text: string;
  readonly size: string;
  readonly facts: string;
  /** What a document doesn't say of itself. */
  readonly notInDocument: string;
  readonly textFrom: Readonly<Record<NonNullable<ListedDocument['textFrom']>, string>>;
  readonly noText: string;
  readonly sections: (count: number) => string;
  readonly paragraphs: (count: number) => string;
  readonly sentences: (count: number) => string;

  readonly byKind: string;
  readonly kind: string;
  /** As the heads of narrow rows and columns. A soft hyphen says where a word may break. */
  readonly kinds: Readonly<Record<FactKind, string>>;
  readonly voices: Readonly<Record<Voice, string>>;
  readonly total: string;

  readonly speakers: string;
  /** How often someone speaks in a voice: ‘31 oordelen’. */
  readonly statements: (voice: Voice, count: number) => string;
};

/** What the page about a pack says. */
export const PACK_WORDS: InEachLanguage<PackWords> = {
  nl: {
    about: 'Over dit pak',
    missing: 'Dit pak is niet meer in gebruik.',
    private: 'privé',

    licence: 'Licentie',
    version: 'Versie',
    languages: (count) => (count === 1 ? 'Taal' : 'Talen'),
    period: 'Periode',
    undated: 'geen gedateerde feiten',
    entities: 'Wie en wat',
    names: 'Namen en schrijfwijzen',
    relations: 'Betrekkingen',

    documents: 'Documenten',
    title: 'Titel',
    publisher: 'Uitgever',
    author: 'Auteur',
    date: 'Datum',
    text: 'Tekst',
    size: 'Omvang',
    facts: 'Feiten',
    notInDocument: 'staat er niet in',
    textFrom: {
      pack: 'in het pak',
      page: 'door jou toegevoegd, van een pagina',
      file: 'door jou toegevoegd, uit een bestand',
    },
    noText: 'niet in je bibliotheek',
    sections: (count) => counted('nl', count, { one: 'deel', other: 'delen' }),
    paragraphs: (count) => counted('nl', count, { one: 'alinea', other: 'alinea’s' }),
    sentences: (count) => counted('nl', count, { one: 'zin', other: 'zinnen' }),

    byKind: 'Feiten naar soort en stem',
    kind: 'Soort',
    kinds: {
      event: 'Gebeur\u00adtenis',
      relation: 'Betrek\u00adking',
      definition: 'Definitie',
      position: 'Standpunt',
      quantity: 'Getal',
    },
    voices: { stated: 'Vermeld', reported: 'Volgens anderen', judged: 'Oordeel', background: 'Achter\u00adgrond' },
    total: 'Samen',

    speakers: 'Wie er aan het woord is',
    statements: (voice, count) =>
      voice === 'judged'
        ? counted('nl', count, { one: 'oordeel', other: 'oordelen' })
        : counted('nl', count, { one: 'uitspraak', other: 'uitspraken' }),
  },
  en: {
    about: 'About this pack',
    missing: 'This pack is no longer in use.',
    private: 'private',

    licence: 'Licence',
    version: 'Version',
    languages: (count) => (count === 1 ? 'Language' : 'Languages'),
    period: 'Period',
    undated: 'no dated facts',
    entities: 'Who and what',
    names: 'Names and spellings',
    relations: 'Relations',

    documents: 'Documents',
    title: 'Title',
    publisher: 'Publisher',
    author: 'Author',
    date: 'Date',
    text: 'Text',
    size: 'Length',
    facts: 'Facts',
    notInDocument: 'none in the document',
    textFrom: { pack: 'in the pack', page: 'added by you, from a page', file: 'added by you, from a file' },
    noText: 'not in your library',
    sections: (count) => counted('en', count, { one: 'section', other: 'sections' }),
    paragraphs: (count) => counted('en', count, { one: 'paragraph', other: 'paragraphs' }),
    sentences: (count) => counted('en', count, { one: 'sentence', other: 'sentences' }),

    byKind: 'Facts by kind and voice',
    kind: 'Kind',
    kinds: {
      event: 'Event',
      relation: 'Relation',
      definition: 'Definition',
      position: 'Position',
      quantity: 'Quantity',
    },
    voices: { stated: 'Stated', reported: 'By others', judged: 'Judge\u00adment', background: 'Back\u00adground' },
    total: 'Total',

    speakers: 'Who speaks',
    statements: (voice, count) =>
      voice === 'judged'
        ? counted('en', count, { one: 'judgement', other: 'judgements' })
        : counted('en', count, { one: 'statement', other: 'statements' }),
  },
};
