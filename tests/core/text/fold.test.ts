import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../../utils/core/text/fold.ts';

describe('fold', () => {
  it.each([
    { name: 'capitals', text: 'EDEO', folded: 'edeo' },
    { name: 'diacritics', text: 'Oekraïne', folded: 'oekraine' },
    { name: 'diacritics that stand apart', text: 'Oekrai\u0308ne', folded: 'oekraine' },
    { name: 'curly apostrophes', text: 'China’s', folded: "china's" },
    { name: 'hyphens that don’t break', text: 'VN\u2011raad', folded: 'vn-raad' },
    { name: 'soft hyphens, to nothing', text: 'Zijde\u00adroute', folded: 'zijderoute' },
    { name: 'spaces that don’t break', text: 'Freedom\u00a0House', folded: 'freedom house' },
    { name: 'sharp s, to two letters', text: 'Weißrussland', folded: 'weissrussland' },
    { name: 'ligatures', text: 'ﬁnanciën', folded: 'financien' },
    { name: 'marks in other scripts', text: 'Київ', folded: 'киів' },
  ])('folds $name', ({ text, folded }) => {
    expect(fold(text)).toBe(folded);
  });

  it('folds what is folded to itself', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => fold(fold(text)) === fold(text)));
  });
});
