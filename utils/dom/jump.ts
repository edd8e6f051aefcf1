import type { DocumentId, EntityId } from '../core/model.ts';
import type { SentencePart } from '../core/source/source-sentences.ts';
import type { Marks } from './marks.ts';
import { elementAround, scrollToMiddle } from './page-node.ts';
import { findParts, type PageSentence } from './page-sentence.ts';
import { boxesOf, type PlacedMention } from './placed-mention.ts';

/** How long a place flashes after a jump, in ms; longer where the reader asked for less motion, and it stands still. */
const FLASH = 1600;
const STILL_FLASH = 2400;

/** Flashes words of the page where they are. */
export function flash(ranges: readonly StaticRange[], marks: Marks): void {
  const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;
  marks.flash(ranges, isStill ? STILL_FLASH : FLASH);
}

/** Scrolls to the `place`-th mention (from 0) of an entity and flashes it. Does nothing if there is no such mention. */
export function jumpTo(entityId: EntityId, place: number, mentions: readonly PlacedMention[], marks: Marks): void {
  const mention = mentions.filter((one) => one.entityId === entityId)[place];
  if (mention) jumpToRanges([mention.range], marks);
}

/**
 * Scrolls to the first of some parts of a document's sentences and flashes all of them.
 *
 * @returns What flashes; `[]` if nothing of it can be seen on this page.
 */
export function showSentences(
  documentId: DocumentId,
  parts: readonly SentencePart[],
  sentences: readonly PageSentence[],
  marks: Marks,
): readonly StaticRange[] {
  const ranges = findParts(documentId, parts, sentences);
  jumpToRanges(ranges, marks);
  return ranges;
}

function jumpToRanges(ranges: readonly StaticRange[], marks: Marks): void {
  const [first] = ranges;
  if (!first) return;
  scrollToRange(first);
  flash(ranges, marks);
}

/** Scrolls whatever must scroll until the range can be seen, at once. */
export function scrollToRange(range: StaticRange): void {
  const element = elementAround(range.startContainer);
  if (element) scrollToMiddle(element);
  bringIntoView(range);
}

/** In a paragraph that is longer than the window, its middle isn't the place. Of a place that is, the beginning shows. */
function bringIntoView(range: StaticRange): void {
  const boxes = boxesOf(range);
  const top = boxes[0]?.top ?? 0;
  const bottom = boxes.at(-1)?.bottom ?? 0;
  const isInView = top >= 0 && bottom <= innerHeight;
  if (!isInView) scrollBy({ top: Math.min(top, (top + bottom - innerHeight) / 2), behavior: 'instant' });
}
