import type { Failure } from '../core/failure.ts';
import type {
  DocumentId,
  EntityId,
  Mention,
  MentionRule,
  PackId,
  PackManifest,
  ReadingLanguage,
  Span,
} from '../core/model.ts';
import type { AttachedText } from '../core/source/attached-text.ts';
import type { SentencePart, SentencePlace, SourceSentence } from '../core/source/source-sentences.ts';
import type {
  Card,
  CardSource,
  Choice,
  FrameContents,
  FrameUse,
  ListedDocument,
  ListedEntity,
  MarkDensity,
  MentionReason,
  PackProfile,
  Passage,
  SearchAnswer,
  SwitchState,
} from '../core/view.ts';

/*
 * Every question that one part of Duiding may ask another, and its answer.
 *
 * To add a message, add a line here: the compiler then points at the handler that is missing.
 * Questions and answers are plain data: no Date, Map, Error or function.
 * Who may ask what is the interface that the line stands in.
 */

/** From the content script of a page to the background. */
export interface PageProtocol {
  /** What the page needs to know before it reads: whether it is on, and how to draw. */
  startPage(question: Record<string, never>): PageChoices & { readonly room: FrameUse };

  /**
   * The mentions in each of `texts`, in order; a mention's candidates are never empty.
   *
   * `present`: entities found on this page before. `joined`: those of this page, old and new, that a
   * fact ties to another of this page.
   */
  findMentions(question: {
    readonly texts: readonly string[];
    readonly present: readonly EntityId[];
    /** As the page says itself, or `null`. */
    readonly language: string | null;
  }): {
    readonly mentions: readonly (readonly Mention[])[];
    readonly joined: readonly EntityId[];
    /** The sentences of the reader's documents in each of `texts`, in order. */
    readonly sentences: readonly (readonly SourceSentence[])[];
  };

  /**
   * What this frame holds and takes now. Replaces what it said before; an empty list clears it.
   *
   * @returns What it may take, from now on.
   */
  reportPage(question: FrameContents): FrameUse;

  /** This frame goes, or is read no more: the tab is spoken of without it. Of the top frame, that isn't said. */
  leavePage(question: Record<string, never>): null;

  /** A token that opens the card of one mention in this tab, once, within 30 seconds. */
  orderCard(question: {
    readonly candidates: readonly EntityId[];
    /** As in {@link Mention}. */
    readonly inner: readonly EntityId[];
    readonly rule: MentionRule;
    /** As the page wrote it: the card's name while it loads. */
    readonly surface: string;
    readonly present: readonly EntityId[];
    /** The sentence of a document that the mention stands in, if it does. */
    readonly within: SentencePlace | null;
  }): { readonly token: string };

  /**
   * Where the mention of this entity stands, no card can be: it shows in the side panel, if that is open.
   *
   * `pressed`: the reader pressed the mention, so that a closed panel opens, as near to it as the browser allows.
   */
  showInPanel(question: { readonly entityId: EntityId; readonly pressed: boolean }): null;
}

/** From the document that compiles names, where the background can have no worker. */
export interface CompilerProtocol {
  /** They are kept, or couldn't be. */
  namesCompiled(question: { readonly failure: Failure | null }): null;
}

/** For a page and all its frames. `until`: when to ask again, in ms since 1970, as a pause ends by itself; `null` for never. */
export type PageChoices = { readonly on: boolean; readonly marks: MarkDensity; readonly until: number | null };

/** From the framed card to the background. Every question bears the token that the frame was given. */
export interface CardProtocol {
  /** Opens the card, once. The token then stays good for this frame's other questions. */
  redeemToken(question: { readonly token: string; readonly language: ReadingLanguage }): CardAnswer;

  /** Another entity in the same frame, or `null` if its pack is gone meanwhile. */
  getCardByToken(question: {
    readonly token: string;
    readonly entityId: EntityId;
    readonly language: ReadingLanguage;
  }): Card | null;

  /** As {@link PanelProtocol.getPassage}, on the page that holds the card. */
  getPassageByToken(question: {
    readonly token: string;
    readonly documentId: DocumentId;
    readonly span: Span;
  }): Passage;

  /** Opens the library where the text of a document can be added. */
  openLibraryByToken(question: { readonly token: string; readonly documentId: DocumentId }): null;

  /** Shows the entity in the side panel, as near to it as the browser allows. */
  openInPanel(question: { readonly token: string; readonly entityId: EntityId }): {
    readonly opened: 'panel' | 'popup' | 'tab';
  };
}

/** The card of one entity; or, for a name of several, what to choose from. */
export type CardAnswer =
  | {
      readonly kind: 'card';
      readonly card: Card;
      readonly surface: string;
      /** Others whose names stand in the same words, in order; `[]` for most. */
      readonly inner: readonly Choice[];
      /** Why the words are a mention of the entity; `null` where no name of it stands there so. */
      readonly reason: MentionReason | null;
    }
  | { readonly kind: 'choices'; readonly choices: readonly Choice[]; readonly surface: string };

/** From our own top-level pages (popup, side panel, library) to the background. */
export interface PanelProtocol {
  /** The page in `tabId`: what it is to us, and what is on it. */
  getPage(question: { readonly tabId: number; readonly language: ReadingLanguage }): PageState;

  /** Switches a site on or off, for good, and tells its open tabs. On ends a rest as well: the reader wants it on. */
  setSite(question: { readonly site: string; readonly on: boolean }): null;

  /** Switches everything off, for good or for an hour, or on again; open tabs follow at once. */
  setRest(question: { readonly rest: 'none' | 'hour' | 'always' }): null;

  /** How marks are drawn, everywhere; open tabs follow at once. */
  setMarks(question: { readonly marks: MarkDensity }): null;

  /** Scrolls to the `place`-th mention (from 0) of an entity on the page in `tabId`, and flashes it. */
  jump(question: { readonly tabId: number; readonly entityId: EntityId; readonly place: number }): null;

  /** Names, glosses and facts for what was typed so far. An empty query finds nothing. */
  search(question: {
    readonly query: string;
    readonly language: ReadingLanguage;
    readonly limit: number;
  }): SearchAnswer;

  /** Everything known about one entity, or `null`. `tabId`: for *why here* and places on the page. */
  getCard(question: {
    readonly entityId: EntityId;
    readonly language: ReadingLanguage;
    readonly tabId: number | null;
  }): Card | null;

  /**
   * The words behind a fact. Where the page in `tabId` is the document, it is shown there, and nothing is copied;
   * `null` for no page.
   */
  getPassage(question: {
    readonly documentId: DocumentId;
    readonly span: Span;
    readonly tabId: number | null;
  }): Passage;

  /** Keeps the text of a document as the page in `tabId` has it. @throws `not-this-text` */
  attachPage(question: { readonly tabId: number; readonly documentId: DocumentId }): null;

  /**
   * Keeps a text of which a file was made. `documentId`: `null` for whichever document it is.
   *
   * @returns Whose text it is. @throws `not-this-text`, with the document that it comes nearest to
   */
  attachText(question: { readonly text: string; readonly documentId: DocumentId | null }): {
    readonly documentId: DocumentId;
  };

  /** Takes away a text that the reader added. Returns it, so that this can be undone; `null` if there was none. */
  detachText(question: { readonly documentId: DocumentId }): AttachedText | null;

  /** Undoes {@link detachText}. */
  restoreText(question: { readonly text: AttachedText }): null;

  /** Facts that tie two names of the page in `tabId` together, then who and what, then in time. */
  getPageFacts(question: { readonly tabId: number; readonly language: ReadingLanguage }): PageFacts;

  /** The packs in use, in order of precedence. */
  getPacks(question: { readonly language: ReadingLanguage }): readonly PackOverview[];

  /** What a pack holds and doesn't; `null` if it isn't in use. */
  getPack(question: { readonly packId: PackId; readonly language: ReadingLanguage }): PackProfile | null;

  /** Asks the side panel of `windowId` to show something. The panel takes the request when it opens. */
  requestPanel(question: { readonly windowId: number; readonly show: PanelPlace }): null;

  /** What was last asked of the side panel; forgotten once told. */
  takePanelRequest(question: { readonly windowId: number }): PanelPlace | null;
}

/** What the side panel can show: this page, what is found for a query, an entity, or what a pack is. */
export type PanelPlace =
  | { readonly kind: 'page' }
  | { readonly kind: 'search'; readonly query: string }
  | { readonly kind: 'entity'; readonly entityId: EntityId }
  | { readonly kind: 'pack'; readonly packId: PackId };

/** The page of a tab, as popup and side panel need to tell it apart. */
export type PageState =
  | { readonly kind: 'cannot-run'; readonly page: 'browser' | 'store' | 'viewer' | 'file' | 'hidden' | 'other' }
  | { readonly kind: 'no-access'; readonly site: string }
  | {
      readonly kind: 'off';
      readonly site: string;
      readonly marks: MarkDensity;
      readonly by: Exclude<SwitchState, { readonly kind: 'on' }>;
    }
  | {
      readonly kind: 'on';
      readonly site: string;
      readonly title: string;
      readonly marks: MarkDensity;
      /** False until the page's first report. */
      readonly read: boolean;
      /** Most mentioned first. */
      readonly entities: readonly ListedEntity[];
      /** The documents that this page is, the best held first. Empty for most. */
      readonly sources: readonly PageSource[];
    };

/** A document that the page is, and how many of its sentences stand there word for word. */
export type PageSource = { readonly source: CardSource; readonly held: number; readonly all: number };

/** What *this page* says, from one look at it. */
export type PageFacts = {
  /** Facts about two or more entities of the page, joined ones first. */
  readonly joining: Card['facts'];
  /** Dated facts about any entity of the page, in time. */
  readonly dated: Card['facts'];
  readonly sources: Card['sources'];
};

export type PackOverview = {
  readonly manifest: PackManifest;
  readonly documents: readonly ListedDocument[];
  readonly entities: number;
  readonly facts: number;
};

/** From the background to our own open pages: something that they show has changed. */
export interface NewsProtocol {
  /** The page in `tabId` reported, went or was switched. */
  pageChanged(question: { readonly tabId: number }): null;
  /** The side panel of `windowId` has a request to take. */
  panelRequested(question: { readonly windowId: number }): null;
  /** Packs or texts came or went. */
  libraryChanged(question: Record<string, never>): null;
}

/** From the background to the content script in a frame of a tab. */
export interface TabProtocol {
  jumpTo(question: { readonly entityId: EntityId; readonly place: number }): null;
  /** Scrolls to the parts of a document's sentences that are on the page, and flashes them. */
  showSentences(question: { readonly documentId: DocumentId; readonly parts: readonly SentencePart[] }): {
    readonly shown: boolean;
  };
  /** The sentences of a document as the page writes them, in no order. */
  readSentences(question: {
    readonly documentId: DocumentId;
  }): readonly { readonly index: number; readonly text: string }[];
  /** Other frames of the tab leave less to this one than it takes. */
  roomChanged(question: { readonly room: FrameUse }): null;
  /** Goes on to the next mention of the page, or back to the one before. */
  walk(question: { readonly to: 'next' | 'previous' }): null;
  /** The reader's choices for this page changed. */
  choicesChanged(question: PageChoices): null;
}

/** Between the content script and the frame of its card, over a `MessagePort`. */
export type CardPortMessage =
  /** To the frame: whom to show. */
  | {
      readonly kind: 'open';
      readonly token: string;
      readonly surface: string;
      readonly openedBy: 'pointer' | 'key';
      /** The most height that a card can have by its mark, in px. */
      readonly room: number;
    }
  /** From the frame: laid out unseen and ready to be shown, in one of three heights. */
  | { readonly kind: 'ready'; readonly height: CardHeight }
  /** From the frame: the reader asked for more than this height holds. */
  | { readonly kind: 'grow'; readonly height: CardHeight }
  /** From the frame: the pointer came to it or went from it. The page around it isn't always told. */
  | { readonly kind: 'pointer'; readonly isInside: boolean }
  /** From the frame: close, and give focus back to the page. */
  | { readonly kind: 'close' };

/** To the frame in which a walk along the page's mentions is told, over its own `MessagePort`. */
export type WalkPortMessage =
  /** Brings the port. */
  | { readonly kind: 'walk' }
  /** The walk has come to the `at`-th of `of` mentions. The token opens its card, which isn't shown. */
  | {
      readonly kind: 'step';
      readonly token: string;
      readonly surface: string;
      readonly at: number;
      readonly of: number;
    }
  /** There is no mention to walk to. */
  | { readonly kind: 'nothing' };

export type CardHeight = 'S' | 'M' | 'L';

export type Question<P, N extends keyof P> = P[N] extends (question: infer Q) => unknown ? Q : never;
export type Answer<P, N extends keyof P> = P[N] extends (question: never) => infer A ? A : never;

/** What travels: the name of the question, and the question. */
export type Envelope = { readonly duiding: string; readonly question: unknown };

export type Reply<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: Failure };

/** The function that asks. */
export type Ask<P> = <N extends keyof P & string>(name: N, question: Question<P, N>) => Promise<Answer<P, N>>;

/** One function a question; `S` is what is known of the sender. */
export type Handlers<P, S> = {
  readonly [N in keyof P]: (question: Question<P, N>, sender: S) => Answer<P, N> | Promise<Answer<P, N>>;
};
