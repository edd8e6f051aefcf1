import type { EntityId } from '../core/model.ts';
import type { Marks } from './marks.ts';
import { boxOf, parentOf, scrollToMiddle } from './page-node.ts';
import { boxesOf, type PlacedMention } from './placed-mention.ts';

/** How long a mention flashes after a jump, in ms; longer where the reader asked for less motion, and it stands still. */
const FLASH = 1600;
const STILL_FLASH = 2400;

/** Scrolls to the `place`-th mention (from 0) of an entity and flashes it. Does nothing if there is no such mention. */
export function jumpTo(entityId: EntityId, place: number, mentions: readonly PlacedMention[], marks: Marks): void {
  const mention = mentions.filter((one) => one.entityId === entityId)[place];
  if (!mention) return;
  const parent = parentOf(mention.range.startContainer);
  if (parent instanceof Element) scrollToMiddle(parent);
  bringIntoView(mention);
  const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;
  marks.flash(mention.range, isStill ? STILL_FLASH : FLASH);
}

/** In a paragraph that is longer than the window, its middle isn't the mention. */
function bringIntoView({ range, element }: PlacedMention): void {
  const [box = boxOf(element)] = boxesOf(range);
  const isInView = box.top >= 0 && box.bottom <= innerHeight;
  if (!isInView) scrollBy({ top: (box.top + box.bottom - innerHeight) / 2, behavior: 'instant' });
}
