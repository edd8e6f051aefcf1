import type { CardMeasure } from './card-layout.ts';

/**
 * Measure a card as it stands in the page, whatever part of it is scrolled into view.
 *
 * @param frame - The element that {@link file://./CardFrame.tsx} draws.
 * @param room - The most height that it can have, in px.
 */
export function measureCard(frame: HTMLElement, room: number): CardMeasure {
  const body = frame.querySelector<HTMLElement>('.card__body');
  const scrolled = body?.scrollTop ?? 0;
  const top = frame.getBoundingClientRect().top;
  const endOf = (element: Element) => element.getBoundingClientRect().bottom - top + scrolled;

  return {
    room,
    end: Math.max(0, ...[...(body?.children ?? [])].filter(needsRoom).map(endOf)),
    factEnds: [...frame.querySelectorAll('.fact')].map(endOf),
    foot: paddingBelow(body) + (frame.querySelector<HTMLElement>('.card__foot')?.offsetHeight ?? 0) + frame.clientTop,
  };
}

/** The reason that nobody asked for may stand below what is seen at once. */
function needsRoom(part: Element): boolean {
  return !part.matches('.card__reason--closed');
}

function paddingBelow(body: HTMLElement | null): number {
  const view = body?.ownerDocument.defaultView;
  return (body && view && Number.parseFloat(view.getComputedStyle(body).paddingBlockEnd)) || 0;
}
