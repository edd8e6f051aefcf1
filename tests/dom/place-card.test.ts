import { describe, expect, it } from 'vitest';
import { type Box, doOverlap, isInBox, isInView, isOnTheWay, placeCard } from '../../utils/dom/place-card.ts';

const WIDE = { width: 1280, height: 800 };
const NARROW = { width: 400, height: 700 };

describe('placeCard', () => {
  it.each([
    {
      name: 'under its mark, name under name',
      mark: at(200, 100),
      place: { side: 'under', left: 181, top: 128, height: 272 },
    },
    {
      name: 'over its mark where there is more room',
      mark: at(200, 700),
      place: { side: 'over', left: 181, top: 420, height: 272 },
    },
    { name: 'within the left edge', mark: at(5, 100), place: { side: 'under', left: 8, top: 128, height: 272 } },
    { name: 'within the right edge', mark: at(1200, 100), place: { side: 'under', left: 912, top: 128, height: 272 } },
  ])('stands $name', ({ mark, place }) => {
    expect(summary(placeCard(mark, 'S', WIDE, 'ltr', null))).toEqual({ ...place, width: 360 });
  });

  it('is mirrored in right-to-left', () => {
    const { box } = placeCard(at(600, 100), 'S', WIDE, 'rtl', null);
    expect(box.right).toBe(660 + 19);
  });

  it('never stands over its mark, and is lower instead', () => {
    const mark = at(200, 290);
    for (const height of ['S', 'M', 'L'] as const) {
      const { box } = placeCard(mark, height, { width: 1280, height: 600 }, 'ltr', null);
      expect(box.top >= mark.bottom + 8 || box.bottom <= mark.top - 8).toBe(true);
      expect(box.top).toBeGreaterThanOrEqual(8);
      expect(box.bottom).toBeLessThanOrEqual(592);
    }
  });

  it.each([
    { side: 'under', edge: 'top', mark: at(200, 100) },
    { side: 'over', edge: 'bottom', mark: at(200, 700) },
  ] as const)('grows away from its mark when $side it: the $edge edge stands still', ({ side, edge, mark }) => {
    const small = placeCard(mark, 'S', WIDE, 'ltr', null);
    const large = placeCard(mark, 'L', WIDE, 'ltr', small.side);
    expect(large.side).toBe(side);
    expect(large.box[edge]).toBe(small.box[edge]);
    expect(large.box.bottom - large.box.top).toBe(488);
  });

  it('is a sheet at the bottom of a narrow window', () => {
    expect(summary(placeCard(at(20, 100), 'S', NARROW, 'ltr', null))).toEqual({
      side: 'sheet',
      left: 0,
      top: 428,
      width: 400,
      height: 272,
    });
  });

  it('is a sheet at the top where its mark would lie under it', () => {
    expect(placeCard(at(20, 600), 'S', NARROW, 'ltr', null).box.top).toBe(0);
  });
});

describe('isOnTheWay', () => {
  const card: Box = { left: 100, top: 128, right: 460, bottom: 400 };

  it.each([
    { name: 'straight down', point: { x: 150, y: 120 }, isIt: true },
    { name: 'aslant to the far corner', point: { x: 280, y: 120 }, isIt: true },
    { name: 'aside', point: { x: 400, y: 118 }, isIt: false },
    { name: 'back up', point: { x: 150, y: 90 }, isIt: false },
    { name: 'past the edge', point: { x: 150, y: 140 }, isIt: false },
  ])('says $isIt for $name', ({ point, isIt }) => {
    expect(isOnTheWay(point, { x: 150, y: 112 }, card)).toBe(isIt);
  });

  it('leads up to a card over its mark', () => {
    expect(isOnTheWay({ x: 150, y: 410 }, { x: 150, y: 420 }, card)).toBe(true);
  });
});

describe('doOverlap', () => {
  const box = at(200, 100);

  it.each([
    { name: 'itself', other: box, overlaps: true },
    { name: 'a box around it', other: { left: 0, top: 0, right: 900, bottom: 900 }, overlaps: true },
    {
      name: 'a box at its corner',
      other: { ...box, left: box.right - 1, right: 900, top: box.bottom - 1, bottom: 900 },
      overlaps: true,
    },
    { name: 'the box right under it', other: { ...box, top: box.bottom, bottom: 900 }, overlaps: false },
    { name: 'the box right beside it', other: { ...box, left: box.right, right: 900 }, overlaps: false },
  ])('knows whether a box lies over $name', ({ other, overlaps }) => {
    expect([doOverlap(box, other), doOverlap(other, box)]).toEqual([overlaps, overlaps]);
  });
});

describe('isInBox and isInView', () => {
  const box: Box = { left: 10, top: 10, right: 20, bottom: 20 };

  it('count the edge as in', () => {
    expect(isInBox({ x: 10, y: 20 }, box)).toBe(true);
    expect(isInBox({ x: 9, y: 15 }, box)).toBe(false);
  });

  it('count a part as in view', () => {
    expect(isInView({ left: -5, top: -5, right: 1, bottom: 1 }, WIDE)).toBe(true);
    expect(isInView({ left: 0, top: 800, right: 10, bottom: 820 }, WIDE)).toBe(false);
  });
});

/** A mark of 60 by 20. */
function at(left: number, top: number): Box {
  return { left, top, right: left + 60, bottom: top + 20 };
}

function summary({ side, box }: ReturnType<typeof placeCard>) {
  return { side, left: box.left, top: box.top, width: box.right - box.left, height: box.bottom - box.top };
}
