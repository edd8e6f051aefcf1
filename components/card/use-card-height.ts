import { useRef } from 'preact/hooks';

import type { Card } from '../../utils/core/view.ts';
import { ALL_HEIGHTS, type CardHeight, heightsAbove } from './card-layout.ts';
import type { CardRoom } from './use-card-layout.ts';
import type { CardState } from './use-card-steps.ts';

/** The height of everything that isn't a public card, so that its size tells the page nothing. */
export const PLAIN_HEIGHT: CardHeight = 'M';

/**
 * The height of the frame: told to the host once when there is something to show, then only when it grows.
 *
 * @param most - What the frame can have where it stands, in px.
 * @returns `roomFor`: the heights that a card may take now; `settle`: what has been laid out is so high.
 */
export function useCardHeight(
  most: number,
  onReady: (height: CardHeight) => void,
  onGrow: (height: CardHeight) => void,
) {
  const height = useRef<CardHeight | null>(null);
  return {
    roomFor: (card: Card, state: CardState): CardRoom => ({ ...roomFor(card, state, height.current), most }),
    settle: (next: CardHeight): void => {
      const before = height.current;
      if (before !== null && !heightsAbove(before).includes(next)) return;
      height.current = next;
      if (before === null) onReady(next);
      else onGrow(next);
    },
  };
}

/**
 * A frame that has shown anything private never grows, and opens in the plain height. Any other grows
 * when the reader asks: for more facts, for a passage, or for another card in its place.
 */
function roomFor(card: Card, state: CardState, height: CardHeight | null): Omit<CardRoom, 'most'> {
  if (card.private || hasBeenPrivate(state)) return { fit: [height ?? PLAIN_HEIGHT], mayGrow: false };
  if (height === null) return { fit: ALL_HEIGHTS, mayGrow: true };
  const isAskedFor = state.kind === 'shown' && state.earlier.length > 0;
  return { fit: isAskedFor ? [height, ...heightsAbove(height)] : [height], mayGrow: true };
}

function hasBeenPrivate(state: CardState): boolean {
  return state.kind === 'shown' && state.earlier.some((step) => step.kind === 'card' && step.card.private);
}
