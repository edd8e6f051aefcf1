import { SOURCE_COVERAGE } from '../limits.ts';
import type { DocumentId, Paragraph, Sentence, SourceDocument, Span } from '../model.ts';
import { fingerprint, lowerHalf, lowerHalfOf } from '../text/fingerprint.ts';
import { findSentences } from '../text/sentences.ts';

/** A sentence of a document: `index` counts from 0 over the whole of it. */
export type SentencePlace = { readonly documentId: DocumentId; readonly index: number };

/** A sentence of a document as some text has it. */
export type SourceSentence = SentencePlace & {
  readonly span: Span;
  /** False where only its place among others tells: a word differs, or something stands before it. */
  readonly isExact: boolean;
};

/** Which sentences of a document a page holds word for word, in any order. */
export type HeldSentences = { readonly documentId: DocumentId; readonly indexes: readonly number[] };

/** A part of a sentence: offsets in it as its document has it, where it is `length` long. */
export type SentencePart = Span & { readonly index: number; readonly length: number };

/** A sentence with the paragraph that it stands in, which counts from 0 over the whole document. */
export type PlacedSentence = Sentence & { readonly paragraph: number };

/** The sentences of documents, by their words. */
export type SentenceIndex = {
  readonly byFingerprint: ReadonlyMap<string, readonly SentencePlace[]>;
  /** Of all fingerprints: nearly every sentence of nearly every page ends here. */
  readonly lowerHalves: ReadonlySet<number>;
  readonly documents: ReadonlyMap<DocumentId, readonly PlacedSentence[]>;
};

/** All paragraphs of a document, in order. */
export function paragraphsOf({ sections }: SourceDocument): Paragraph[] {
  return sections.flatMap(({ paragraphs }) => paragraphs);
}

/** All sentences of a document, in order. */
export function sentencesOf(document: SourceDocument): PlacedSentence[] {
  return paragraphsOf(document).flatMap(({ sentences }, paragraph) =>
    sentences.map((sentence) => ({ ...sentence, paragraph })),
  );
}

/** Make documents recognisable by their sentences. */
export function indexSentences(documents: readonly SourceDocument[]): SentenceIndex {
  const byFingerprint = new Map<string, SentencePlace[]>();
  const all = new Map(documents.map((document) => [document.id, sentencesOf(document)]));
  for (const [documentId, sentences] of all) {
    for (const [index, { fingerprint: key }] of sentences.entries()) {
      if (key === NO_WORDS) continue;
      const places = byFingerprint.get(key);
      if (!places) byFingerprint.set(key, [{ documentId, index }]);
      else if (!places.some((place) => place.documentId === documentId)) places.push({ documentId, index });
    }
  }
  return { byFingerprint, lowerHalves: new Set([...byFingerprint.keys()].map(lowerHalfOf)), documents: all };
}

const NO_WORDS = fingerprint('');

/**
 * The sentences of documents that stand in `text`, in order.
 *
 * A sentence counts as one of a document's by its words alone, or, with another word or two, by standing where that
 * document has it: next to one that is known, in the same paragraph, and about as long.
 *
 * @param text - One paragraph, or several: a document may be printed with other line breaks than it has.
 */
export function findSourceSentences(text: string, index: SentenceIndex): SourceSentence[] {
  if (index.byFingerprint.size === 0) return [];
  const spans = findSentences(text);
  const places = spans.map((span) => placesOf(text, span, index));
  if (places.every(({ length }) => length === 0)) return [];
  const documents = new Set(places.flat().map(({ documentId }) => documentId));
  return [...documents]
    .flatMap((documentId) => alignWith(documentId, spans, places, index.documents.get(documentId) ?? []))
    .sort((a, b) => a.span.start - b.span.start);
}

function placesOf(
  text: string,
  { start, end }: Span,
  { byFingerprint, lowerHalves }: SentenceIndex,
): readonly SentencePlace[] {
  if (!lowerHalves.has(lowerHalf(text, start, end))) return NOWHERE;
  return byFingerprint.get(fingerprint(text.slice(start, end))) ?? NOWHERE;
}

const NOWHERE: readonly SentencePlace[] = [];

function alignWith(
  documentId: DocumentId,
  spans: readonly Span[],
  places: readonly (readonly SentencePlace[])[],
  sentences: readonly PlacedSentence[],
): SourceSentence[] {
  const exact = places.map((found) => found.find((place) => place.documentId === documentId)?.index ?? null);
  const known = new Set(exact);
  return spans.flatMap((span, at): SourceSentence[] => {
    const own = exact[at] ?? null;
    if (own !== null) return [{ documentId, index: own, span, isExact: true }];
    const index = indexByNeighbours(exact[at - 1] ?? null, exact[at + 1] ?? null, sentences);
    const sentence = index === null ? undefined : sentences[index];
    if (index === null || known.has(index) || !sentence || !isAboutAsLong(span, sentence.span)) return [];
    return [{ documentId, index, span, isExact: false }];
  });
}

/** Which sentence stands between those two of a document, in their paragraph; `null` if none does. */
function indexByNeighbours(
  before: number | null,
  after: number | null,
  sentences: readonly PlacedSentence[],
): number | null {
  const index = before === null ? (after === null ? -1 : after - 1) : before + 1;
  if (before !== null && after !== null && after !== index + 1) return null;
  const neighbour = sentences[before ?? after ?? -1];
  return neighbour && sentences[index]?.paragraph === neighbour.paragraph ? index : null;
}

/** A joined word or a line before it makes a sentence a little longer or shorter, another sentence usually more. */
export function isAboutAsLong(span: Span, sentence: Span): boolean {
  const length = sentence.end - sentence.start;
  return Math.abs(span.end - span.start - length) <= Math.max(LEEWAY, length * LEEWAY_SHARE);
}

/** In UTF-16 units: a date or a place before the first sentence. */
const LEEWAY = 24;
const LEEWAY_SHARE = 0.15;

/** True if a page that holds these sentences of a document, word for word, is that document. */
export function isSource(held: number, all: number): boolean {
  return all > 0 && held >= all * SOURCE_COVERAGE;
}

/** The sentences that a span touches, as far as it does, in order. */
export function toSentenceParts(sentences: readonly PlacedSentence[], { start, end }: Span): SentencePart[] {
  return sentences.flatMap(({ span }, index) =>
    start < span.end && end > span.start
      ? [
          {
            index,
            start: Math.max(0, start - span.start),
            end: Math.min(span.end, end) - span.start,
            length: span.end - span.start,
          },
        ]
      : [],
  );
}
