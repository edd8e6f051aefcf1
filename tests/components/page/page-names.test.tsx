// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';

import { groupByType } from '../../../components/page/group-by-type.ts';
import { PageNames } from '../../../components/page/PageNames.tsx';
import { PlacesLine } from '../../../components/page/PlacesLine.tsx';
import { cardId } from '../../fixtures/make-card.ts';
import { makeListed } from '../../fixtures/make-page.ts';
import { get, names, press, pressKey, show } from '../show.tsx';

const RUSLAND = makeListed('Rusland', 'country', [0.1, 0.6, 0.9]);
const EDEO = makeListed('EDEO', 'organisation', [0.3, 0.4]);
const CHINA = makeListed('China', 'country');

describe('groupByType', () => {
  it('puts the type of the most mentioned first and keeps the order within', () => {
    expect(groupByType([RUSLAND, EDEO, CHINA])).toEqual([
      { type: 'country', entities: [RUSLAND, CHINA] },
      { type: 'organisation', entities: [EDEO] },
    ]);
  });

  it('makes no groups of nothing', () => {
    expect(groupByType([])).toEqual([]);
  });
});

describe('PageNames', () => {
  it('lists the names under their types, each with how often it is mentioned', async () => {
    await show(<PageNames entities={[RUSLAND, EDEO, CHINA]} onJump={vi.fn()} />);
    expect(names('heading')).toEqual(['Landen', 'Organisaties']);
    expect(names('button')).toEqual(['Rusland3, 3 keer genoemd', 'China1, 1 keer genoemd', 'EDEO2, 2 keer genoemd']);
  });

  it('jumps from the row and opens from the button beside it', async () => {
    const onJump = vi.fn();
    const onOpenEntity = vi.fn();
    await show(<PageNames entities={[EDEO]} onJump={onJump} onOpenEntity={onOpenEntity} />);
    await press('button', 'EDEO2, 2 keer genoemd');
    expect(onJump).toHaveBeenCalledExactlyOnceWith(EDEO);
    await press('button', 'Wat je bronnen zeggen over EDEO');
    expect(onOpenEntity).toHaveBeenCalledExactlyOnceWith(cardId('EDEO'));
  });

  it.each([
    { keys: ['ArrowDown'], at: 'China1, 1 keer genoemd' },
    { keys: ['ArrowDown', 'ArrowDown', 'ArrowDown'], at: 'EDEO2, 2 keer genoemd' },
    { keys: ['End', 'ArrowUp'], at: 'China1, 1 keer genoemd' },
    { keys: ['End', 'Home'], at: 'Rusland3, 3 keer genoemd' },
  ])('walks with $keys to $at', async ({ keys, at }) => {
    await show(<PageNames entities={[RUSLAND, EDEO, CHINA]} onJump={vi.fn()} onOpenEntity={vi.fn()} />);
    get('button', 'Rusland3, 3 keer genoemd').focus();
    for (const key of keys) await pressKey(key);
    expect(document.activeElement).toBe(get('button', at));
  });

  it('is left upwards from the first row', async () => {
    const onLeave = vi.fn();
    await show(<PageNames entities={[RUSLAND]} onJump={vi.fn()} onLeave={onLeave} />);
    get('button').focus();
    await pressKey('ArrowUp');
    expect(onLeave).toHaveBeenCalledOnce();
  });
});

describe('PlacesLine', () => {
  it.each([
    { name: 'a tick at each place', places: [0.1, 0.25], path: 'M10 2.5V10M25 2.5V10' },
    { name: 'one tick for places that can’t be told apart', places: [0.5, 0.501, 0.502], path: 'M50 2.5V10' },
    { name: 'places beyond the page at its ends', places: [-1, 2], path: 'M0 2.5V10M100 2.5V10' },
    { name: 'none for places that aren’t known', places: [0.1, null], path: 'M10 2.5V10' },
    { name: 'the page alone', places: [], path: '' },
  ])('draws $name', async ({ places, path }) => {
    await show(<PlacesLine places={places} />);
    expect(document.querySelector('.places-line__ticks')?.getAttribute('d')).toBe(path);
  });
});
