declare const brand: unique symbol;
type Brand<Name extends string> = string & { readonly [brand]: Name };

/** Identifies a pack: kebab-case, for example `start-page`. */
export type PackId = Brand<'PackId'>;
/** Identifies an {@link Entity}: `<pack>/<slug>`, for example `china-rusland-oekraine/edeo`. */
export type EntityId = Brand<'EntityId'>;
/** Identifies a {@link Fact}: `<pack>/<slug>`. */
export type FactId = Brand<'FactId'>;
/** Identifies a {@link SourceDocument}: `<pack>/<slug>`. */
export type DocumentId = Brand<'DocumentId'>;

/** A BCP 47 tag, as `lang` attributes take it. */
export type Language = string;

/** The languages in which every text for readers exists. */
export const READING_LANGUAGES = ['nl', 'en'] as const;
export type ReadingLanguage = (typeof READING_LANGUAGES)[number];

/** A text for readers, written in each of their languages. */
export type LocalText = Readonly<Record<ReadingLanguage, string>>;

/**
 * A stretch of one string, as half-open UTF-16 offsets: `text.slice(start, end)`.
 *
 * The same unit as the W3C `TextPositionSelector` and the DOM `Range`, so no
 * conversion is ever needed between matching, storing and drawing.
 */
export type Span = { readonly start: number; readonly end: number };

export const ENTITY_TYPES = [
  'person',
  'country',
  'city',
  'region',
  'organisation',
  'government',
  'group',
  'event',
  'agreement',
  'programme',
  'disease',
  'concept',
  'expression',
] as const;
export type EntityType = (typeof ENTITY_TYPES)[number];

/**
 * What a name is to its entity.
 *
 * - `name`: the full name in its language
 * - `variant`: another spelling or an older name (Kiev)
 * - `short`: a shorter form that people use (Poetin)
 * - `acronym`: EDEO
 * - `adjective`, `demonym`: Russisch; Rus
 * - `metonym`: a place that stands for a government (Moskou)
 * - `term`: a word for a concept
 * - `expression`: a saying, word for word
 */
export const NAME_KINDS = [
  'name',
  'variant',
  'short',
  'acronym',
  'adjective',
  'demonym',
  'metonym',
  'term',
  'expression',
] as const;
export type NameKind = (typeof NAME_KINDS)[number];

/**
 * How a name's letters must stand on the page.
 *
 * - `exact`: every letter as in the pack (acronyms)
 * - `capital`: a capital where the pack has one, the rest in either case (names)
 * - `any`: case says nothing (terms)
 */
export const CASE_RULES = ['exact', 'capital', 'any'] as const;
export type CaseRule = (typeof CASE_RULES)[number];

/** One name of one entity, as its pack wrote it. */
export type Name = {
  readonly text: string;
  readonly language: Language;
  readonly kind: NameKind;
  /** Always filled in: the parser gives a name the default of its kind. */
  readonly caseRule: CaseRule;
  /** Entities of which one must be named close by, for a name that says little alone. Empty for most. */
  readonly near: readonly EntityId[];
  /** A year that must stand in the same block, for what happens again and again (a parade, a summit). `null` for most. */
  readonly year: string | null;
};

export const RELATION_KINDS = [
  'part-of',
  'member-of',
  'located-in',
  'capital-of',
  'government-of',
  'leads',
  'works-for',
  'affiliated-with',
  'author-of',
  'started-by',
  'party-to',
  'took-part-in',
  'partner-of',
  'supports',
  'influence-in',
  'uses',
  'about',
  'caused-by',
  'acts-against',
  'related-to',
] as const;
export type RelationKind = (typeof RELATION_KINDS)[number];

/** Reads as a sentence: *owner* `kind` `target`. */
export type Relation = {
  readonly kind: RelationKind;
  readonly target: EntityId;
  /** The fact that says so, where one does. */
  readonly factId: FactId | null;
};

/** A thing with an identity, known to a pack. */
export type Entity = {
  readonly id: EntityId;
  readonly type: EntityType;
  /** Never empty; the first one in a language is the preferred one, whatever its kind. */
  readonly names: readonly Name[];
  /** One line saying what the entity is; at most 120 characters. */
  readonly gloss: LocalText;
  readonly relations: readonly Relation[];
  readonly links: {
    /** `Q…`, only where certain. Two entities with the same one are the same thing. */
    readonly wikidata: string | null;
    /** Entities of other packs that this one declares itself the same as. */
    readonly sameAs: readonly EntityId[];
  };
};

export const FACT_KINDS = ['event', 'relation', 'definition', 'position', 'quantity'] as const;
export type FactKind = (typeof FACT_KINDS)[number];

/**
 * Whose statement a fact is.
 *
 * - `stated`: the document says it as fact
 * - `reported`: the document reports that a holder says it
 * - `judged`: its author's assessment, inference, forecast, advice or irony
 * - `background`: the pack's own knowledge; no document says it
 */
export const VOICES = ['stated', 'reported', 'judged', 'background'] as const;
export type Voice = (typeof VOICES)[number];

/** What colours a statement beyond its voice. */
export const SHADES = ['hedged', 'inferred', 'ironic', 'advice'] as const;
export type Shade = (typeof SHADES)[number];

/** Who says or thinks a fact, where that isn't the document: an entity, or words for someone no pack knows. */
export type Holder =
  | { readonly kind: 'entity'; readonly entityId: EntityId }
  | { readonly kind: 'words'; readonly words: LocalText };

/** The span of a document that supports a fact. */
export type Evidence = { readonly documentId: DocumentId; readonly span: Span };

/**
 * How evidence means what its fact is about, where it names none of it: by a pronoun (_that doesn't
 * seem so_), or by a description (_the two countries_).
 */
export const REFERENCES = ['pronoun', 'description'] as const;
export type ReferenceKind = (typeof REFERENCES)[number];

/** One statement about one or more entities. Stored once, whatever their number. */
export type Fact = {
  readonly id: FactId;
  /** Never empty. The first is the one that the sentence is about most. */
  readonly about: readonly EntityId[];
  readonly statement: LocalText;
  readonly kind: FactKind;
  readonly voice: Voice;
  /** Never `null` for `reported` and `judged`. */
  readonly holder: Holder | null;
  readonly shade: Shade | null;
  /** When the fact holds, in EDTF (`2011`, `2018-06`, `2014/2022`), or `null` if the source doesn't say. */
  readonly date: string | null;
  /** `null` for `background` only. */
  readonly evidence: Evidence | null;
  /** `null` where the evidence names an entity that the fact is about, and where there is none. */
  readonly refers: ReferenceKind | null;
};

export type Sentence = {
  readonly span: Span;
  /** {@link file://./text/fingerprint.ts}: recognises the sentence elsewhere without holding its words. */
  readonly fingerprint: string;
};

export type Paragraph = { readonly span: Span; readonly sentences: readonly Sentence[] };

/** A heading and what stands under it. */
export type Section = {
  /** As the document has it, or `null` where it has none. */
  readonly heading: { readonly text: string; readonly span: Span } | null;
  /** What we call a section that has no heading of its own ("Inleiding"). `null` where there is a heading. */
  readonly label: LocalText | null;
  readonly paragraphs: readonly Paragraph[];
};

/** A source text. All spans count in its text as received, whether or not the text is here. */
export type SourceDocument = {
  readonly id: DocumentId;
  readonly language: Language;
  /** EDTF, or `null` if unknown. */
  readonly date: string | null;
  readonly author: { readonly name: string; readonly entityId: EntityId | null } | null;
  /** Only what the document itself bears. */
  readonly title: string | null;
  /** Only what the document itself bears. */
  readonly publisher: string | null;
  /** Names the document in running text where it has no title, and in lists: "Een opiniestuk van …". */
  readonly description: LocalText;
  /** What a citation calls it where several documents are cited: "Opiniestuk". */
  readonly shortName: LocalText;
  /** Lower-case hexadecimal, of the text in UTF-8. */
  readonly sha256: string;
  /** Of the text, in UTF-16 units. */
  readonly length: number;
  readonly sections: readonly Section[];
  /** The whole text (`embedded`), or `null` (`detached`). */
  readonly text: string | null;
};

export type PackManifest = {
  readonly id: PackId;
  /** Compared for equality only: any other version is seeded anew. */
  readonly version: string;
  readonly title: LocalText;
  /** One line saying what the pack is for. */
  readonly description: LocalText;
  /** SPDX identifier. */
  readonly licence: string;
  readonly language: Language;
  /** A private pack's names are never drawn on a page. */
  readonly private: boolean;
};

/** A versioned, licensed bundle of documents, entities and facts, whose references all hold. */
export type Pack = {
  readonly manifest: PackManifest;
  readonly documents: readonly SourceDocument[];
  readonly entities: readonly Entity[];
  readonly facts: readonly Fact[];
};

/** A surface form at a span, with the entities that it may refer to. */
export type Mention = {
  readonly span: Span;
  /** Never empty, most likely first. */
  readonly candidates: readonly EntityId[];
  /** True if only private packs know this name: then it is never drawn. */
  readonly private: boolean;
};

/** A text with the names in it, ready to be shown in pieces. */
export type MarkedText = { readonly text: string; readonly mentions: readonly Mention[] };

/** A document as a source line and a locator name it. */
export type CardSource = {
  readonly documentId: DocumentId;
  /** The document's title, or `null`: then `description` names it, in roman. */
  readonly title: string | null;
  readonly description: string;
  readonly shortName: string;
  readonly language: Language;
  /** EDTF, or `null`. */
  readonly date: string | null;
  readonly hasText: boolean;
  readonly packId: PackId;
};

/** Where in its document a fact stands. */
export type Locator = {
  readonly documentId: DocumentId;
  readonly span: Span;
  /** The heading, or our label where the section has none. */
  readonly section: string;
  /** `lang` of `section`. */
  readonly sectionLanguage: Language;
  /** Counts from 1 within its section. */
  readonly paragraph: number;
};

/** A fact in the reader's language, as card, panel and list show it. */
export type CardFact = {
  readonly id: FactId;
  readonly statement: MarkedText;
  readonly about: readonly EntityId[];
  readonly kind: FactKind;
  readonly voice: Voice;
  readonly shade: Shade | null;
  /** Empty for `stated` and `background`. */
  readonly holder: string;
  readonly date: string | null;
  /** `null` for `background` only. */
  readonly locator: Locator | null;
  /** The other entity of this page that the fact joins with the card's, or `null`. */
  readonly whyHere: { readonly entityId: EntityId; readonly name: string } | null;
};

/** One line of key data, or one neighbour in a list: `kind` in words, then the neighbour. */
export type CardRelation = {
  readonly kind: RelationKind;
  /** `out`: card's entity → neighbour. `in`: neighbour → card's entity. */
  readonly direction: 'out' | 'in';
  readonly entityId: EntityId;
  readonly name: string;
  readonly type: EntityType;
  readonly factId: FactId | null;
  readonly onThisPage: boolean;
};

/** What identifies a thing at a glance: one relation, with those whom it holds for. */
export type KeyLine = Pick<CardRelation, 'kind' | 'direction'> & {
  /** Never empty, at most three. */
  readonly neighbours: readonly CardRelation[];
  /** How many more there are. */
  readonly more: number;
};

/** Everything shown for one entity, in one language, ready to draw: no further look-up is needed. */
export type Card = {
  /** The entity that stands for all that are the same thing in other packs. */
  readonly entityId: EntityId;
  readonly type: EntityType;
  readonly name: string;
  readonly nameLanguage: Language;
  /** The other name worth showing (what an acronym stands for, the name in another language), or `null`. */
  readonly otherName: { readonly text: string; readonly language: Language } | null;
  readonly gloss: string;
  /** At most two, in order. */
  readonly keyLines: readonly KeyLine[];
  readonly relations: readonly CardRelation[];
  /** In reading order: *why here* first, then by type's own order. */
  readonly facts: readonly CardFact[];
  /** Documents of the facts, in order of first use. */
  readonly sources: readonly CardSource[];
  readonly private: boolean;
};

/** One candidate, as the question "who or what is this here?" lists it. */
export type Choice = {
  readonly entityId: EntityId;
  readonly type: EntityType;
  readonly name: string;
  readonly gloss: string;
};

/** The words behind a fact. */
export type Passage =
  | {
      readonly kind: 'text';
      /** The whole paragraph. */
      readonly text: string;
      /** The evidence within `text`. */
      readonly span: Span;
      readonly language: Language;
    }
  | { readonly kind: 'detached' };

/** How many of a page's mentions are drawn: the reader's choice. */
export const MARK_DENSITIES = ['few', 'all', 'none'] as const;
export type MarkDensity = (typeof MARK_DENSITIES)[number];

/** An entity as found on one page. */
export type PageEntity = {
  readonly entityId: EntityId;
  /** One a mention, in page order: how far down the page it stands, from 0 to 1. */
  readonly places: readonly number[];
};

/** A {@link PageEntity} with what a list shows of it. */
export type ListedEntity = PageEntity & {
  readonly name: string;
  readonly nameLanguage: Language;
  readonly type: EntityType;
};

/** A ranked answer of a search. `marks` are the spans that matched. */
export type Hit =
  | {
      readonly kind: 'name';
      readonly entityId: EntityId;
      readonly type: EntityType;
      readonly name: string;
      readonly nameMarks: readonly Span[];
      /** The name that matched, if it isn't `name`. */
      readonly otherName: {
        readonly text: string;
        readonly marks: readonly Span[];
        readonly language: Language;
      } | null;
      readonly gloss: string;
      readonly glossMarks: readonly Span[];
      readonly factCount: number;
      readonly score: number;
    }
  | {
      readonly kind: 'fact';
      readonly fact: CardFact;
      readonly marks: readonly Span[];
      readonly source: CardSource | null;
      readonly score: number;
    };

/** Answers by group, each best first, and how many there are in all. */
export type SearchAnswer = {
  readonly names: readonly (Hit & { kind: 'name' })[];
  readonly nameCount: number;
  readonly facts: readonly (Hit & { kind: 'fact' })[];
  readonly factCount: number;
};
