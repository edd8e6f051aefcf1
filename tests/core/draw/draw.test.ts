import { describe, expect, it } from 'vitest';
import { chooseDrawn, type Drawable } from '../../../utils/core/draw/draw.ts';
import { MAX_MARKS, REDRAW_DISTANCE } from '../../../utils/core/limits.ts';
import type { EntityId } from '../../../utils/core/model.ts';
import { entityId } from '../../fixtures/make-entity.ts';

const NOTHING: ReadonlySet<EntityId> = new Set();

describe('chooseDrawn', () => {
  it('draws the first mention of an entity', () => {
    expect(few([at('a', 0), at('a', 50), at('b', 90)])).toEqual([true, false, true]);
  });

  it('draws it again after a heading', () => {
    expect(few([at('a', 0), at('a', 50, { section: 1 })])).toEqual([true, true]);
  });

  it('draws it again after two screens', () => {
    expect(few([at('a', 0), at('a', REDRAW_DISTANCE)])).toEqual([true, true]);
  });

  it('draws at most two in a block', () => {
    const block = { block: 7 };
    expect(few([at('a', 0, block), at('b', 1, block), at('c', 2, block)])).toEqual([true, true, false]);
  });

  it('draws names before terms where there isn’t room for all', () => {
    const block = { block: 7 };
    const drawn = few([
      at('a', 0, { ...block, surface: 'import van graan' }),
      at('b', 1, { ...block, surface: 'Europese markten' }),
      at('c', 2, { ...block, surface: 'Nieuwe Zijderoute' }),
    ]);
    expect(drawn).toEqual([true, false, true]);
  });

  it('draws nothing in links, headings and the like', () => {
    expect(few([at('a', 0, { place: 'aside' }), at('a', 50)])).toEqual([false, true]);
  });

  it('draws about one for forty words, those that a fact joins first', () => {
    const mentions = Array.from({ length: 20 }, (_, index) => at(`e${index}`, index * 100));
    const drawn = chooseDrawn(mentions, new Set([entityId('e19')]), 'few', 400);
    expect(drawn.filter(Boolean)).toHaveLength(10);
    expect(drawn[19]).toBe(true);
  });

  it('shows each name of a page that has few, however short', () => {
    expect(few([at('a', 0), at('b', 1, { block: 1 })], 5)).toEqual([true, true]);
  });

  it('draws every mention if the reader wants all, up to the limit', () => {
    const mentions = Array.from({ length: MAX_MARKS + 5 }, (_, index) => at('a', index, { place: 'aside' }));
    expect(chooseDrawn(mentions, NOTHING, 'all', 100).filter(Boolean)).toHaveLength(MAX_MARKS);
  });

  it.each(['few', 'all'] as const)('draws no more than other frames of the tab leave: %s', (density) => {
    const mentions = [at('a', 0), at('b', 1), at('c', 2)];
    expect(chooseDrawn(mentions, NOTHING, density, 100, 2)).toEqual([true, true, false]);
  });

  it('draws none if the reader wants none', () => {
    expect(chooseDrawn([at('a', 0)], NOTHING, 'none', 100)).toEqual([false]);
  });

  it.each(['few', 'all'] as const)('never draws what is private (%s)', (density) => {
    expect(chooseDrawn([at('a', 0, { private: true }), at('b', 9)], NOTHING, density, 100)).toEqual([false, true]);
  });
});

function few(mentions: readonly Drawable[], words = 1_000): boolean[] {
  return chooseDrawn(mentions, NOTHING, 'few', words);
}

function at(slug: string, offset: number, rest: Partial<Drawable> = {}): Drawable {
  return {
    entityId: entityId(slug),
    block: offset,
    section: 0,
    offset,
    place: 'text',
    surface: 'Naam',
    private: false,
    ...rest,
  };
}
