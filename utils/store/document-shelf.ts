import { FailureError } from '../core/failure.ts';
import type { DocumentId, SourceDocument, Span } from '../core/model.ts';
import {
  type AttachedText,
  attachSentences,
  type OtherText,
  readPassage,
  readTextFile,
} from '../core/source/attached-text.ts';
import {
  findSourceSentences,
  type HeldSentences,
  indexSentences,
  isSource,
  type SentenceIndex,
  type SentencePart,
  type SentencePlace,
  type SourceSentence,
  toSentenceParts,
} from '../core/source/source-sentences.ts';
import type { Steps } from '../core/steps.ts';
import type { ListedDocument, Passage, TextOrigin } from '../core/view.ts';
import type { DuidingDatabase } from './database.ts';
import { toHex } from './hex.ts';

/** A document that a page is, and how many of its sentences stand there word for word. */
export type PageDocument = { readonly documentId: DocumentId; readonly held: number; readonly all: number };

/**
 * The documents of the packs in use, and the texts that the reader added to them. Those outlive the generations of a pack:
 * one that was added counts wherever the document has the same hash.
 */
export class DocumentShelf {
  readonly #database: DuidingDatabase;
  readonly #documents: ReadonlyMap<DocumentId, SourceDocument>;
  readonly #sentences: SentenceIndex;
  /** Known without a text being read. */
  readonly #attached: Map<DocumentId, Pick<AttachedText, 'sha256' | 'from'>>;

  private constructor(
    database: DuidingDatabase,
    documents: readonly SourceDocument[],
    attached: readonly (readonly [DocumentId, string, TextOrigin])[],
  ) {
    this.#database = database;
    this.#documents = new Map(documents.map((document) => [document.id, document]));
    this.#sentences = indexSentences(documents);
    this.#attached = new Map(attached.map(([documentId, sha256, from]) => [documentId, { sha256, from }]));
  }

  /** @param documents - Of the packs in use, in their order. */
  static async open(database: DuidingDatabase, documents: readonly SourceDocument[]): Promise<DocumentShelf> {
    const keys = await database.texts.orderBy('[documentId+sha256+from]').keys();
    // The index has these three, in this order.
    return new DocumentShelf(database, documents, keys as unknown as [DocumentId, string, TextOrigin][]);
  }

  get(id: DocumentId): SourceDocument | null {
    return this.#documents.get(id) ?? null;
  }

  /** Whence the text of a document is here; `null` if it isn't. */
  textFrom(id: DocumentId): ListedDocument['textFrom'] {
    const document = this.get(id);
    if (!document) return null;
    if (document.text !== null) return 'pack';
    const attached = this.#attached.get(id);
    return attached?.sha256 === document.sha256 ? attached.from : null;
  }

  /** The sentences of documents in texts of one page, in order; in steps of one text each. */
  *findSentences(texts: readonly string[]): Steps<SourceSentence[][]> {
    const found: SourceSentence[][] = [];
    for (const text of texts) {
      found.push(findSourceSentences(text, this.#sentences));
      yield;
    }
    return found;
  }

  /** The documents that a page with these sentences is, the best held first. */
  findPageDocuments(held: readonly HeldSentences[]): PageDocument[] {
    return held
      .map(({ documentId, indexes }) => ({
        documentId,
        held: new Set(indexes).size,
        all: this.#sentences.documents.get(documentId)?.length ?? 0,
      }))
      .filter((page) => isSource(page.held, page.all))
      .sort((a, b) => b.held / b.all - a.held / a.all);
  }

  /** The sentences of a document that a span touches, as far as it does. */
  partsOf(documentId: DocumentId, span: Span): SentencePart[] {
    return toSentenceParts(this.#sentences.documents.get(documentId) ?? [], span);
  }

  /** The span of a sentence in its document, or `null` if there is no such sentence. */
  spanOf({ documentId, index }: SentencePlace): Span | null {
    return this.#sentences.documents.get(documentId)?.[index]?.span ?? null;
  }

  /** The words behind a span of a document, as far as its text is here. */
  async getPassage(documentId: DocumentId, span: Span): Promise<Passage> {
    const document = this.get(documentId);
    if (!document) return { kind: 'detached' };
    const isAttached = document.text === null && this.textFrom(documentId) !== null;
    const attached = isAttached ? await this.#database.texts.get(documentId) : null;
    return readPassage(document, attached ?? null, span);
  }

  /**
   * Keep a document's sentences as a page has them.
   *
   * @throws {FailureError} `not-this-text` if too few of them are the document's.
   */
  async attachPage(documentId: DocumentId, found: readonly { index: number; text: string }[]): Promise<void> {
    const document = this.get(documentId);
    if (!document) throw notThisText({ held: 0, all: 0 });
    await this.restore(toText(attachSentences(document, found, 'page')));
  }

  /**
   * Keep the text of a file.
   *
   * @param documentId - Whose text it is; `null` for whichever document it is.
   * @throws {FailureError} `not-this-text`, with what the document holds that it comes nearest to.
   */
  async attachFile(text: string, documentId: DocumentId | null): Promise<DocumentId> {
    const sha256 = await hash(text);
    const candidates = documentId === null ? [...this.#documents.values()] : [this.get(documentId)];
    const readings = candidates.flatMap((document) =>
      document ? [readTextFile(document, text, document.sha256 === sha256)] : [],
    );
    const found = readings.find((reading) => 'content' in reading);
    const attached = toText(found ?? nearest(readings));
    await this.restore(attached);
    return attached.documentId;
  }

  /** Take a text away, and return it; `null` if the reader added none. */
  async detach(documentId: DocumentId): Promise<AttachedText | null> {
    const text = await this.#database.texts.get(documentId);
    await this.#database.texts.delete(documentId);
    this.#attached.delete(documentId);
    return text ?? null;
  }

  /** Keep a text that was kept before, in place of what there is. */
  async restore(text: AttachedText): Promise<void> {
    await this.#database.texts.put(text);
    this.#attached.set(text.documentId, { sha256: text.sha256, from: text.from });
  }
}

function toText(reading: AttachedText | OtherText): AttachedText {
  if ('content' in reading) return reading;
  throw notThisText(reading);
}

function notThisText({ held, all }: OtherText): FailureError {
  return new FailureError({ kind: 'not-this-text', held, all });
}

function nearest(readings: readonly (AttachedText | OtherText)[]): OtherText {
  const others = readings.flatMap((reading) => ('held' in reading ? [reading] : []));
  return others.sort((a, b) => b.held - a.held)[0] ?? { held: 0, all: 0 };
}

/** As documents bear it: of the text in UTF-8, in lower-case hexadecimal. */
async function hash(text: string): Promise<string> {
  return toHex(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))));
}
