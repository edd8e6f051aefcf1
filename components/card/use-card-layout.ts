import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

import { CARD_HEIGHTS } from '../../utils/core/limits.ts';
import {
  type CardHeight,
  type CardHeights,
  type CardLayout,
  type CardMeasure,
  fitCard,
  growCard,
  heightsAbove,
} from './card-layout.ts';
import { measureCard } from './measure-card.ts';

/** The heights that a card may take. */
export type CardRoom = {
  /** When it appears; never empty. */
  readonly fit: CardHeights;
  /** Whether it may go one up when the reader asks for more. */
  readonly mayGrow: boolean;
  /** What the frame can have where it stands, in px: a height beyond that is cut. */
  readonly most: number;
};

/**
 * Lay a card out in its frame before it is painted.
 *
 * @param onHeight - Told once the facts that don't fit are gone, and again whenever the card needs more.
 * @returns `layout`, `null` while the card is measured and must show all of its facts; `showMore` for more
 *   facts, `makeRoom` for what has been put between them.
 */
export function useCardLayout(
  frame: RefObject<HTMLElement | null>,
  room: CardRoom,
  onHeight: (height: CardHeight) => void,
): { readonly layout: CardLayout | null; readonly showMore: () => void; readonly makeRoom: () => void } {
  const [layout, setLayout] = useState<CardLayout | null>(null);
  const measure = useRef<CardMeasure | null>(null);

  useLayoutEffect(() => {
    if (!frame.current) return;
    measure.current = measureCard(frame.current, room.most);
    setLayout(fitCard(measure.current, room.fit));
    // Once: a card doesn't move while it is read.
  }, []);

  useLayoutEffect(() => {
    if (layout) onHeight(layout.height);
  }, [layout]);
  useFocusOnNewFact(frame, layout?.shown ?? null);

  const higher = layout && room.mayGrow ? (heightsAbove(layout.height)[0] ?? null) : null;
  return {
    layout,
    showMore: () => {
      if (layout && measure.current) setLayout(growCard(measure.current, layout, higher));
    },
    makeRoom: () => {
      if (!layout || !higher || !frame.current) return;
      const { end, foot } = measureCard(frame.current, room.most);
      if (end + foot > CARD_HEIGHTS[layout.height]) setLayout({ ...layout, height: higher });
    },
  };
}

/** When more facts appear, reading goes on at the first of them: the button that brought them may be gone. */
function useFocusOnNewFact(frame: RefObject<HTMLElement | null>, shown: number | null): void {
  const before = useRef<number | null>(null);
  useLayoutEffect(() => {
    const first = before.current;
    before.current = shown;
    if (first === null || shown === null || shown <= first) return;
    frame.current?.querySelectorAll<HTMLElement>('.fact')[first]?.focus();
  }, [shown]);
}
