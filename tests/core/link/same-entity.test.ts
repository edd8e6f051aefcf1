import { describe, expect, it } from 'vitest';
import { groupSame } from '../../../utils/core/link/same-entity.ts';
import { entityId, makeEntity } from '../../fixtures/make-entity.ts';

describe('groupSame', () => {
  it('joins entities with one Wikidata id under the first', () => {
    const groups = groupSame([linked('a/x', { wikidata: 'Q1' }), linked('b/y', { wikidata: 'Q1' })]);
    expect(groups.get(entityId('b/y'))).toBe('a/x');
  });

  it('joins what one of two declares the same, in whichever order they stand', () => {
    const groups = groupSame([linked('a/x', {}), linked('b/y', { sameAs: [entityId('a/x')] })]);
    expect(groups.get(entityId('b/y'))).toBe('a/x');
    const reversed = groupSame([linked('b/y', { sameAs: [entityId('a/x')] }), linked('a/x', {})]);
    expect(reversed.get(entityId('a/x'))).toBe('b/y');
  });

  it('joins over a third', () => {
    const groups = groupSame([
      linked('a/x', { wikidata: 'Q1' }),
      linked('b/y', {}),
      linked('c/z', { wikidata: 'Q1', sameAs: [entityId('b/y')] }),
    ]);
    expect([...groups.values()]).toEqual(['a/x', 'a/x', 'a/x']);
  });

  it('survives declarations in a circle, and to itself', () => {
    const groups = groupSame([
      linked('a/x', { sameAs: [entityId('b/y'), entityId('a/x')] }),
      linked('b/y', { sameAs: [entityId('a/x')] }),
    ]);
    expect([...groups.values()]).toEqual(['a/x', 'a/x']);
  });

  it('leaves alone what is like no other, and ignores what isn’t here', () => {
    const groups = groupSame([linked('a/x', { sameAs: [entityId('gone/z')] }), linked('b/y', { wikidata: 'Q2' })]);
    expect([...groups]).toEqual([
      ['a/x', 'a/x'],
      ['b/y', 'b/y'],
    ]);
  });
});

function linked(id: string, links: { wikidata?: string; sameAs?: ReturnType<typeof entityId>[] }) {
  return makeEntity(id, ['Naam'], { links: { wikidata: null, sameAs: [], ...links } });
}
