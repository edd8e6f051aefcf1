import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { countSlips } from '../../../utils/core/search/near.ts';

describe('countSlips', () => {
  it.each([
    { one: 'leiden', other: 'leiden', slips: 0 },
    { one: 'leiden', other: 'lieden', slips: 1 },
    { one: 'leiden', other: 'leidn', slips: 1 },
    { one: 'leiden', other: 'leidden', slips: 1 },
    { one: 'leiden', other: 'leisen', slips: 1 },
    { one: 'leiden', other: 'londen', slips: 2 },
    { one: '', other: 'leiden', slips: 6 },
  ])('counts $slips between “$one” and “$other”', ({ one, other, slips }) => {
    expect(countSlips(one, other)).toBe(slips);
  });

  it('counts as many there as back, none for the same, and at most every letter', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (one, other) => {
        const slips = countSlips(one, other);
        expect(slips).toBe(countSlips(other, one));
        expect(slips === 0).toBe(one === other);
        expect(slips).toBeLessThanOrEqual(Math.max(one.length, other.length));
      }),
    );
  });

  it('counts one for a letter that is left out, wherever', () => {
    fc.assert(
      fc.property(fc.string(), fc.string({ minLength: 1, maxLength: 1 }), fc.string(), (before, letter, after) => {
        expect(countSlips(before + letter + after, before + after)).toBe(1);
      }),
    );
  });
});
