import { CARD_HEIGHTS } from '../core/limits.ts';

export type CardHeight = keyof typeof CARD_HEIGHTS;

/** A box in the viewport, in px. */
export type Box = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };

export type Point = { readonly x: number; readonly y: number };

export type Viewport = { readonly width: number; readonly height: number };

/** Where a card stands. `under` and `sheet` hold their upper edge still when the card grows, `over` its lower one. */
export type CardPlace = {
  readonly side: 'under' | 'over' | 'sheet';
  readonly box: Box;
};

/** Width of a card where there is room. */
const WIDTH = 360;
/** Room between the card and the edges of the viewport. */
const MARGIN = 8;
/** Room between the mark and the card. */
const GAP = 8;
/** The card's own padding and outline: its name then stands under the mark's first letter. */
const INSET = 19;
/** Below this width of viewport, the card is a sheet at the bottom. */
const SHEET_BELOW = 480;

/**
 * Where the card of a mark stands: under the line that was pointed at, or over it if it doesn't fit there and has
 * more room above; never over its mark, and within the viewport.
 *
 * @param mark - The box of that line of the mark.
 * @param side - The side that it has already, when it follows its mark or grows. `null`: choose.
 */
export function placeCard(
  mark: Box,
  height: CardHeight,
  viewport: Viewport,
  direction: 'ltr' | 'rtl',
  side: CardPlace['side'] | null,
): CardPlace {
  const wanted = Math.min(CARD_HEIGHTS[height], viewport.height - 2 * MARGIN);
  if (viewport.width < SHEET_BELOW) return { side: 'sheet', box: sheetBox(mark, wanted, viewport) };

  const roomUnder = viewport.height - MARGIN - (mark.bottom + GAP);
  const roomOver = mark.top - GAP - MARGIN;
  const over = side === null ? roomUnder < wanted && roomOver > roomUnder : side === 'over';
  const tall = Math.max(0, Math.min(wanted, over ? roomOver : roomUnder));
  const top = over ? mark.top - GAP - tall : mark.bottom + GAP;
  const width = Math.min(WIDTH, viewport.width - 2 * MARGIN);
  const wish = direction === 'rtl' ? mark.right + INSET - width : mark.left - INSET;
  const left = Math.max(MARGIN, Math.min(wish, viewport.width - MARGIN - width));
  return { side: over ? 'over' : 'under', box: { left, top, right: left + width, bottom: top + tall } };
}

/** The most height that a card can have by a mark, in px. */
export function roomBy(mark: Box, viewport: Viewport): number {
  if (viewport.width < SHEET_BELOW) return viewport.height - 2 * MARGIN;
  return Math.max(0, viewport.height - MARGIN - (mark.bottom + GAP), mark.top - GAP - MARGIN);
}

/** At the bottom; at the top where its mark would lie under it. */
function sheetBox(mark: Box, height: number, viewport: Viewport): Box {
  const atTop = mark.bottom > viewport.height - height && mark.top > height;
  const top = atTop ? 0 : viewport.height - height;
  return { left: 0, top, right: viewport.width, bottom: top + height };
}

/** True if the point lies in the box or on its edge. */
export function isInBox({ x, y }: Point, box: Box): boolean {
  return x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;
}

/** True if the boxes share more than an edge. */
export function doOverlap(one: Box, other: Box): boolean {
  return one.left < other.right && one.right > other.left && one.top < other.bottom && one.bottom > other.top;
}

/**
 * True if the point lies on the way from a mark to its card: in the triangle between where the pointer left the mark
 * and the card's nearer edge.
 */
export function isOnTheWay(point: Point, from: Point, card: Box): boolean {
  const edge = from.y <= card.top ? card.top : card.bottom;
  const share = (point.y - from.y) / (edge - from.y);
  if (!(share >= 0 && share <= 1)) return false;
  const left = from.x + (card.left - from.x) * share;
  const right = from.x + (card.right - from.x) * share;
  return point.x >= left && point.x <= right;
}

/** True if any part of the box can be seen in the viewport. */
export function isInView(box: Box, { width, height }: Viewport): boolean {
  return box.bottom > 0 && box.top < height && box.right > 0 && box.left < width;
}
