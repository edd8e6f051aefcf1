import type { PagePlace } from '../../utils/core/view.ts';

export type PlacesLineProps = {
  /** Of each mention; what has no place in the page gets no tick. */
  readonly places: readonly PagePlace[];
};

/** The page as a dotted line, from its top at the left to its foot, with a tick at each mention. Says nothing aloud: the count beside it does. */
export function PlacesLine({ places }: PlacesLineProps) {
  // Ticks of the same hundredth can't be told apart; a page with thousands of mentions draws no more than these.
  const ticks = [...new Set(places.filter((place) => place !== null).map((place) => Math.round(clamp(place) * 100)))];
  return (
    <svg class="places-line" viewBox="0 0 100 12" preserveAspectRatio="none" aria-hidden="true">
      <path class="places-line__page" d="M0 8.5H100" />
      <path class="places-line__ticks" d={ticks.map((x) => `M${x} 2.5V10`).join('')} />
    </svg>
  );
}

function clamp(place: number): number {
  return Math.min(1, Math.max(0, place));
}
