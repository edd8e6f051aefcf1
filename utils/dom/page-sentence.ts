import type { DocumentId } from '../core/model.ts';
import { placePart } from '../core/source/place-part.ts';
import type { SentencePart, SentencePlace, SourceSentence } from '../core/source/source-sentences.ts';
import { type Block, OBJECT_MARK } from './gathered-text.ts';
import { isShown } from './placed-mention.ts';

/** A sentence of a document as a block of the page has it: its span is one of the block's text. */
export type PageSentence = SourceSentence & { readonly block: Block };

/** A sentence of a document in the words of the page. */
export type SentenceText = { readonly index: number; readonly text: string };

/**
 * The sentences in the blocks of a page, in page order.
 *
 * @param sentencesIn - By text; no key for a text without any.
 */
export function placeSentences(
  blocks: readonly Block[],
  sentencesIn: ReadonlyMap<string, readonly SourceSentence[]>,
): readonly PageSentence[] {
  if (sentencesIn.size === 0) return [];
  return blocks.flatMap((block) =>
    (sentencesIn.get(block.text.text) ?? []).map((sentence) => ({ ...sentence, block })),
  );
}

/** Which of the sentences of a text holds the character at `offset`: one with its document's very words, if any. */
export function sentenceAt(sentences: readonly SourceSentence[], offset: number): SentencePlace | null {
  if (sentences.length === 0) return null; // nearly every page
  const around = sentences.filter(({ span }) => span.start <= offset && offset < span.end);
  const [found] = exactFirst(around);
  return found ? { documentId: found.documentId, index: found.index } : null;
}

/** Where parts of a document's sentences stand on the page, in their order. What isn't there, or is hidden, is left out. */
export function findParts(
  documentId: DocumentId,
  parts: readonly SentencePart[],
  sentences: readonly PageSentence[],
): StaticRange[] {
  return parts.flatMap((part) => {
    const copies = sentences.filter((one) => one.documentId === documentId && one.index === part.index);
    const ranges = exactFirst(copies).map(({ block, span }) => block.text.toRange(placePart(part, span)));
    return ranges.find((range) => range && isShown(range)) ?? [];
  });
}

/** The sentences of a document as the page writes them, hidden ones too: each once. */
export function readSentences(documentId: DocumentId, sentences: readonly PageSentence[]): SentenceText[] {
  const texts = new Map<number, string>();
  for (const { index, block, span } of exactFirst(sentences.filter((one) => one.documentId === documentId))) {
    const text = block.text.text.slice(span.start, span.end).replaceAll(OBJECT_MARK, '');
    if (!texts.has(index)) texts.set(index, text);
  }
  return [...texts].map(([index, text]) => ({ index, text }));
}

/** In page order, but for those with a document's very words: they come before the others. */
function exactFirst<S extends SourceSentence>(sentences: readonly S[]): S[] {
  return [...sentences.filter(({ isExact }) => isExact), ...sentences.filter(({ isExact }) => !isExact)];
}
