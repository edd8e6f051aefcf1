import type { Drawable } from '../core/draw/draw.ts';
import type { Mention } from '../core/model.ts';
import type { SentencePlace } from '../core/source/source-sentences.ts';
import { elementAround, isRendered } from './page-node.ts';

/** A mention with its place on the page. Its `entityId` is the likeliest candidate. */
export type PlacedMention = Drawable &
  Pick<Mention, 'candidates' | 'inner' | 'rule'> & {
    readonly range: StaticRange;
    /** The block element around it. */
    readonly element: Element;
    /** True in a link or button, where the site's own previews come first. */
    readonly inControl: boolean;
    /** The sentence of a document that it begins in, or `null`. */
    readonly within: SentencePlace | null;
  };

/** True if both are the same words of the page, read once or twice. */
export function isSameMention(one: PlacedMention, other: PlacedMention): boolean {
  return isSameRange(one.range, other.range) && one.entityId === other.entityId;
}

/** True if both begin and end at the same characters. */
export function isSameRange(one: StaticRange, other: StaticRange): boolean {
  return (
    one.startContainer === other.startContainer &&
    one.startOffset === other.startOffset &&
    one.endContainer === other.endContainer &&
    one.endOffset === other.endOffset
  );
}

/** True if the range can be seen by scrolling: not hidden by style. Brings style up to date. */
export function isShown(range: StaticRange): boolean {
  const element = elementAround(range.startContainer);
  return element !== null && isRendered(element);
}

/**
 * The boxes of a range in the viewport, one for each line that it touches; `[]` if it isn't laid out, or the page
 * has changed under it. Brings layout up to date.
 */
export function boxesOf(range: StaticRange): DOMRect[] {
  if (!range.startContainer.isConnected || !range.endContainer.isConnected) return [];
  const live = document.createRange();
  try {
    live.setStart(range.startContainer, range.startOffset);
    live.setEnd(range.endContainer, range.endOffset);
    return [...live.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
  } catch {
    return []; // the text is shorter now: it will be read again
  } finally {
    live.setStart(document, 0); // a live range in a text makes every later change of the page pay
    live.collapse(true);
  }
}
