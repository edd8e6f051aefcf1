import { CARD_HEIGHTS } from '../../utils/core/limits.ts';

/** One of the card's three heights. */
export type CardHeight = keyof typeof CARD_HEIGHTS;

/** The card as laid out at its full length, in px. */
export type CardMeasure = {
  /** From the card's top edge to where the last line ends that needs room. */
  readonly end: number;
  /** From the card's top edge to where each fact ends, in order. */
  readonly factEnds: readonly number[];
  /** What stands below the last fact: padding, footer, outline. */
  readonly foot: number;
  /** The most height that the card can have where it stands. */
  readonly room: number;
};

/** How high the card is, and how many of its facts it shows. */
export type CardLayout = { readonly height: CardHeight; readonly shown: number };

/** Facts that a card makes room for before it counts as high enough. */
const FACTS_TO_FIT = 2;

/**
 * Choose the smallest height in which the first two facts stand whole (or as many of them as do in any), and
 * count the facts that stand whole in it. Where not even one does, one is shown all the same, and scrolls.
 *
 * @param heights - To choose from, ascending, never empty. The last one is taken where none is enough.
 */
export function fitCard(measure: CardMeasure, heights: CardHeights): CardLayout {
  const { end, factEnds, foot } = measure;
  const highest = heights[heights.length - 1] ?? 'L';
  const wanted = Math.max(1, Math.min(FACTS_TO_FIT, factsWithin(highest, measure)));
  const needed = (factEnds[wanted - 1] ?? end) + foot;
  const height = heights.find((candidate) => capacity(candidate, measure) >= needed) ?? highest;
  return { height, shown: Math.max(factsWithin(height, measure), Math.min(1, factEnds.length)) };
}

/**
 * Make room for more facts: one height up, as many as stand whole there. Where that brings no more, or
 * there is no more height, all facts are shown, and scroll.
 *
 * @param higher - The next height up, or `null` where the card may not grow.
 */
export function growCard(measure: CardMeasure, layout: CardLayout, higher: CardHeight | null): CardLayout {
  const height = higher ?? layout.height;
  const shown = factsWithin(height, measure);
  return { height, shown: shown > layout.shown ? shown : measure.factEnds.length };
}

/** Some of the card's heights, ascending. */
export type CardHeights = readonly CardHeight[];

/** All heights, ascending. */
export const ALL_HEIGHTS: CardHeights = ['S', 'M', 'L'];

/** The heights above `height`. */
export function heightsAbove(height: CardHeight): CardHeights {
  return ALL_HEIGHTS.slice(ALL_HEIGHTS.indexOf(height) + 1);
}

function factsWithin(height: CardHeight, measure: CardMeasure): number {
  return measure.factEnds.filter((end) => end + measure.foot <= capacity(height, measure)).length;
}

/** A height, or what of it there is room for. */
function capacity(height: CardHeight, { room }: CardMeasure): number {
  return Math.min(CARD_HEIGHTS[height], room);
}
