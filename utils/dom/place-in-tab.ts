import type { PagePlace } from '../core/view.ts';
import { boxOf } from './page-node.ts';
import type { PlacedMention } from './placed-mention.ts';

/**
 * Tells where the block of a mention stands in the page of its tab: one look a block, not one a mention. In a frame, where
 * the frame shows it, or would if it were scrolled there. Brings layout up to date.
 */
export function createPlaceInTab(): (mention: PlacedMention) => PagePlace {
  const place = createPlaceInFrame();
  const places = new Map<Element, PagePlace>();
  return ({ element }) => {
    const known = places.get(element);
    if (known !== undefined) return known;
    const found = place(boxOf(element).top);
    places.set(element, found);
    return found;
  };
}

/** From px below the top of this window's viewport to a place in the page. */
function createPlaceInFrame(): (y: number) => PagePlace {
  const frames = framesAround();
  if (!frames) return () => null;
  const tab = frames.at(-1)?.ownerDocument.defaultView ?? window;
  // A document that is written anew has no root for a moment.
  const height = tab.document.documentElement?.scrollHeight || 1;
  const boxes = frames.map(boxOf);
  return (y) => {
    const inTab = boxes.reduce((below, { top, height: shown }) => top + Math.min(shown, Math.max(0, below)), y);
    return (inTab + tab.scrollY) / height;
  };
}

/** The elements that this window stands in, the innermost first; `null` if one of them is of another origin. */
function framesAround(): readonly Element[] | null {
  const frames: Element[] = [];
  for (let view: Window = window; view !== top; view = view.parent) {
    const frame = view.frameElement;
    if (!frame) return null;
    frames.push(frame);
  }
  return frames;
}
