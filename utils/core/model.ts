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

/**
 * Why a mention is one: the kind of its name, or what more it took.
 *
 * - `genitive`, `compound`: the name has grown an ending, or a second part (Poetins, Chinabeleid)
 * - `beside`, `near`: an entity that the name asks for is named in the same block, or within reach
 * - `expansion`: the page itself says what the acronym stands for
 * - `rejoined`: a hyphen at a line's end had parted it
 */
export const MENTION_RULES = [
  ...NAME_KINDS,
  'genitive',
  'compound',
  'beside',
  'near',
  'expansion',
  'rejoined',
] as const;
export type MentionRule = (typeof MENTION_RULES)[number];

/** A surface form at a span, with the entities that it may refer to. */
export type Mention = {
  readonly span: Span;
  /** Never empty, most likely first. */
  readonly candidates: readonly EntityId[];
  /** True if only private packs know this name: then it is never drawn. */
  readonly private: boolean;
  /** Of the first candidate. */
  readonly rule: MentionRule;
  /** Other entities whose names stand inside this one (VN in VN-Veiligheidsraad), in order; `[]` for most. */
  readonly inner: readonly EntityId[];
};
