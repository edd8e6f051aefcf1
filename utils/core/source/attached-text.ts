import type { DocumentId, SourceDocument, Span } from '../model.ts';
import { fingerprint } from '../text/fingerprint.ts';
import type { Passage, TextOrigin } from '../view.ts';
import { placePart } from './place-part.ts';
import {
  findSourceSentences,
  indexSentences,
  isAboutAsLong,
  isSource,
  type PlacedSentence,
  paragraphsOf,
  sentencesOf,
  toSentenceParts,
} from './source-sentences.ts';

/** A document's text as the reader added it. */
export type AttachedText = {
  readonly documentId: DocumentId;
  /** Of the document that it was added to: one with another hash has other spans. */
  readonly sha256: string;
  readonly from: TextOrigin;
  /** `whole`: the very text. `sentences`: as another edition prints it, `null` where that lacks one. */
  readonly content:
    | { readonly kind: 'whole'; readonly text: string }
    | { readonly kind: 'sentences'; readonly sentences: readonly (string | null)[] };
};

/** A text that isn't the document's: how many of its sentences it holds. */
export type OtherText = { readonly held: number; readonly all: number };

/**
 * A text file as the text of a document.
 *
 * @param isVeryText - It has the document's own hash.
 */
export function readTextFile(document: SourceDocument, text: string, isVeryText: boolean): AttachedText | OtherText {
  const { id: documentId, sha256 } = document;
  if (isVeryText) return { documentId, sha256, from: 'file', content: { kind: 'whole', text } };
  const index = indexSentences([document]);
  // Lines may be paragraphs, or paragraphs be broken into lines: what one reading misses, the other finds.
  const found = [...text.split(/\n\s*\n/), ...text.split('\n')].flatMap((paragraph) =>
    findSourceSentences(paragraph, index).map(({ index: at, span }) => ({
      index: at,
      text: paragraph.slice(span.start, span.end),
    })),
  );
  return attachSentences(document, found, 'file');
}

/**
 * Sentences that stand elsewhere as the text of a document.
 *
 * @param found - In any order; of several for one sentence, the one with its very words counts. What can't be a
 *   sentence of the document is left out.
 */
export function attachSentences(
  document: SourceDocument,
  found: readonly { readonly index: number; readonly text: string }[],
  from: TextOrigin,
): AttachedText | OtherText {
  const wanted = sentencesOf(document);
  const sentences: (string | null)[] = wanted.map(() => null);
  const exact = new Set<number>();
  for (const { index, text } of found) {
    const sentence = wanted[index];
    if (!sentence || exact.has(index)) continue;
    if (fingerprint(text) === sentence.fingerprint) exact.add(index);
    else if (!isAboutAsLong({ start: 0, end: text.length }, sentence.span)) continue;
    sentences[index] = text.replace(/\s+/g, ' ');
  }
  if (!isSource(exact.size, wanted.length)) return { held: exact.size, all: wanted.length };
  return { documentId: document.id, sha256: document.sha256, from, content: { kind: 'sentences', sentences } };
}

/** The paragraph behind a span of a document. @param attached - The text that was added to it, if one was. */
export function readPassage(document: SourceDocument, attached: AttachedText | null, span: Span): Passage {
  const text = document.text ?? (attached?.content.kind === 'whole' ? attached.content.text : null);
  if (text !== null) return passageInText(document, text, span);
  if (attached?.content.kind !== 'sentences') return { kind: 'detached' };
  return passageInSentences(document, attached.content.sentences, span);
}

function passageInText(document: SourceDocument, text: string, span: Span): Passage {
  const paragraph = paragraphsOf(document).find(
    (candidate) => span.start >= candidate.span.start && span.end <= candidate.span.end,
  );
  if (!paragraph) return { kind: 'not-in-text' };
  const { start, end } = paragraph.span;
  return {
    kind: 'text',
    text: text.slice(start, end),
    span: { start: span.start - start, end: span.end - start },
    language: document.language,
  };
}

/** Stands for a sentence that an edition lacks. */
const GAP = '[…]';

function passageInSentences(document: SourceDocument, texts: readonly (string | null)[], span: Span): Passage {
  const sentences = sentencesOf(document);
  const parts = toSentenceParts(sentences, span);
  const present = parts.filter(({ index }) => texts[index] != null);
  const [first] = present;
  const last = present.at(-1);
  if (!first || !last) return { kind: 'not-in-text' };
  const { text, spans } = joinParagraphs(sentences, texts, first.index, last.index);
  const nowhere = { start: 0, end: 0 };
  return {
    kind: 'text',
    text,
    span: {
      start: placePart(first, spans.get(first.index) ?? nowhere).start,
      end: placePart(last, spans.get(last.index) ?? nowhere).end,
    },
    language: document.language,
  };
}

/** The paragraphs from one sentence to another, in one line, and where in it each sentence stands. */
function joinParagraphs(
  sentences: readonly PlacedSentence[],
  texts: readonly (string | null)[],
  from: number,
  to: number,
): { text: string; spans: ReadonlyMap<number, Span> } {
  const spans = new Map<number, Span>();
  let text = '';
  for (const [index, { paragraph }] of sentences.entries()) {
    if (paragraph < (sentences[from]?.paragraph ?? 0) || paragraph > (sentences[to]?.paragraph ?? 0)) continue;
    if (text !== '') text += ' ';
    const start = text.length;
    text += texts[index] ?? GAP;
    spans.set(index, { start, end: text.length });
  }
  return { text, spans };
}
