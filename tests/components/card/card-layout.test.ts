import { describe, expect, it } from 'vitest';

import {
  ALL_HEIGHTS,
  type CardHeights,
  type CardMeasure,
  fitCard,
  growCard,
} from '../../../components/card/card-layout.ts';

/** A card whose first fact begins 150 px down; each fact is 60 px high, with 55 px below the last. */
function measure(facts: number, head = 150, room = 800): CardMeasure {
  const factEnds = Array.from({ length: facts }, (_, index) => head + 60 * (index + 1));
  return { end: head + 60 * facts, factEnds, foot: 55, room };
}

describe('fitCard', () => {
  it.each([
    { name: 'S for a gloss alone', facts: 0, height: 'S', shown: 0 },
    { name: 'S for one fact', facts: 1, height: 'S', shown: 1 },
    { name: 'M for two facts', facts: 2, height: 'M', shown: 2 },
    { name: 'M for five facts, of which two stand whole', facts: 5, height: 'M', shown: 2 },
  ] as const)('takes $name', ({ facts, height, shown }) => {
    expect(fitCard(measure(facts), ALL_HEIGHTS)).toEqual({ height, shown });
  });

  it.each([
    { name: 'L for a long head, with room for two', head: 300, heights: ALL_HEIGHTS, height: 'L', shown: 2 },
    {
      name: 'the last height where none is enough, without half a fact',
      head: 350,
      heights: ALL_HEIGHTS,
      height: 'L',
      shown: 1,
    },
    { name: 'one fact where not even one stands whole', head: 470, heights: ALL_HEIGHTS, height: 'L', shown: 1 },
    { name: 'no height but those given', head: 300, heights: ['M'], height: 'M', shown: 1 },
    { name: 'the smallest of those given', head: 90, heights: ['M', 'L'], height: 'M', shown: 3 },
  ] satisfies readonly { heights: CardHeights; [key: string]: unknown }[])(
    'takes $name',
    ({ head, heights, height, shown }) => {
      expect(fitCard(measure(3, head), heights)).toEqual({ height, shown });
    },
  );

  it('takes no more height for a second fact that doesn’t stand whole in any', () => {
    expect(fitCard({ end: 450, factEnds: [300, 450], foot: 55, room: 800 }, ALL_HEIGHTS)).toEqual({
      height: 'M',
      shown: 1,
    });
  });
});

describe('fitCard by a mark with little room', () => {
  it.each([
    { name: 'the facts that stand whole there', room: 300, height: 'M', shown: 1 },
    { name: 'a smaller height where it holds as much', room: 270, height: 'S', shown: 1 },
    { name: 'one fact where none stands whole', room: 120, height: 'L', shown: 1 },
  ] as const)('shows $name', ({ room, height, shown }) => {
    expect(fitCard(measure(3, room === 300 ? 180 : 150, room), ALL_HEIGHTS)).toEqual({ height, shown });
  });
});

describe('growCard', () => {
  it.each([
    {
      name: 'one height up, as many facts as stand whole',
      facts: 9,
      from: { height: 'S', shown: 1 },
      higher: 'M',
      to: { height: 'M', shown: 2 },
    },
    {
      name: 'one height up, all facts where all fit',
      facts: 4,
      from: { height: 'M', shown: 2 },
      higher: 'L',
      to: { height: 'L', shown: 4 },
    },
    {
      name: 'all facts at the top height, to be scrolled',
      facts: 9,
      from: { height: 'L', shown: 4 },
      higher: null,
      to: { height: 'L', shown: 9 },
    },
    {
      name: 'all facts where a card may not grow',
      facts: 9,
      from: { height: 'M', shown: 2 },
      higher: null,
      to: { height: 'M', shown: 9 },
    },
    {
      name: 'all facts where one height up brings none',
      facts: 3,
      from: { height: 'S', shown: 2 },
      higher: 'M',
      to: { height: 'M', shown: 3 },
    },
  ] as const)('shows $name', ({ facts, from, higher, to }) => {
    expect(growCard(measure(facts), from, higher)).toEqual(to);
  });
});
