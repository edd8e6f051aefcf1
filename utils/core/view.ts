import type {
  DocumentId,
  EntityId,
  EntityType,
  FactId,
  FactKind,
  Language,
  Mention,
  MentionRule,
  PackId,
  PackManifest,
  RelationKind,
  Shade,
  Span,
  Voice,
} from './model.ts';
import type { HeldSentences } from './source/source-sentences.ts';

/*
 * What cards, panels and lists show: what packs hold, in the reader's language and on the reader's page.
 */

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
  /** True if the page that the reader looks at is this document. */
  readonly isThisPage: boolean;
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
  /** How many facts are left out, since the sentence under the pointer says them. */
  readonly readAlready: number;
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

/** Why the words of a page are a mention of an entity. */
export type MentionReason = {
  readonly rule: MentionRule;
  /** As the page wrote it, on one line. */
  readonly surface: string;
  /** The name that stands in the surface, as its pack wrote it. */
  readonly name: string;
  readonly nameLanguage: Language;
  /** What the reader calls the entity, where that is another name; else `null`. */
  readonly preferred: string | null;
  readonly packTitle: string;
  /** `beside`, `near`: what the reader calls the entities of this page that the name asks for, at most three. Else empty. */
  readonly evidence: readonly string[];
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
  /** It stands on the page that the reader looks at, which was scrolled to it and flashed it. */
  | { readonly kind: 'on-page' }
  /** The text that the reader added lacks it. */
  | { readonly kind: 'not-in-text' }
  | { readonly kind: 'detached' };

/** How many of a page's mentions are drawn: the reader's choice. */
export const MARK_DENSITIES = ['few', 'all', 'none'] as const;
export type MarkDensity = (typeof MARK_DENSITIES)[number];

/** An entity as found on one page. */
export type PageEntity = {
  readonly entityId: EntityId;
  /** One a mention, in page order. */
  readonly places: readonly PagePlace[];
};

/** How far down the page something stands, from 0 to 1; `null` in a frame whose own place the browser keeps from us. */
export type PagePlace = number | null;

/** What a page holds: entities, and the sentences of documents that stand there word for word. */
export type PageContents = { readonly entities: readonly PageEntity[]; readonly sentences: readonly HeldSentences[] };

/** What a frame takes of what its tab may take: text that is read, in UTF-16 units, and marks that are drawn. */
export type FrameUse = { readonly text: number; readonly marks: number };

/** What one frame of a tab holds and takes. */
export type FrameContents = PageContents & { readonly use: FrameUse };

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
  /** Whom a query may mean that finds nothing at all, likeliest first; else empty. */
  readonly near: readonly (Hit & { kind: 'name' })[];
};

/** A document as the lists of the library show it. */
export type ListedDocument = {
  readonly source: CardSource;
  /** `entityId`: who that is in the packs, if anyone. */
  readonly author: { readonly name: string; readonly entityId: EntityId | null } | null;
  readonly publisher: string | null;
  readonly facts: number;
  readonly sections: number;
  readonly paragraphs: number;
  readonly sentences: number;
  /** `pack`: it came with its text. `page`, `file`: the reader added it, from there. `null`: it isn't here. */
  readonly textFrom: 'pack' | TextOrigin | null;
};

/** Where a text came from that the reader added. */
export type TextOrigin = 'page' | 'file';

/** What a pack holds and doesn't, in the reader's language. */
export type PackProfile = {
  readonly manifest: PackManifest;
  readonly documents: readonly ListedDocument[];
  readonly entities: number;
  readonly names: number;
  readonly relations: number;
  /** One for each kind and voice that occur together. */
  readonly facts: readonly { readonly kind: FactKind; readonly voice: Voice; readonly count: number }[];
  /** Whose statements are reported and judged, those with the most first. `entityId`: `null` for one that no pack knows. */
  readonly holders: readonly {
    readonly name: string;
    readonly entityId: EntityId | null;
    readonly voice: Voice;
    readonly count: number;
  }[];
  /** The first and the last time that a fact speaks of, in EDTF; `null` if none is dated. */
  readonly period: { readonly from: string; readonly to: string } | null;
};

/** Nothing is read anywhere: for good, or until a time, in ms since 1970. */
export type Rest = { readonly kind: 'all-off' } | { readonly kind: 'pause'; readonly until: number };

/** Whether the pages of a site are read; if not, what keeps us from it. */
export type SwitchState = { readonly kind: 'on' } | { readonly kind: 'site-off' } | Rest;
