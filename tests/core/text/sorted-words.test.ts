import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SortedWords } from '../../../utils/core/text/sorted-words.ts';

const WORD = fc.string({ unit: fc.constantFrom('a', 'b', 'z', 'é', 'ß', '中'), minLength: 1, maxLength: 5 });

describe('SortedWords', () => {
  it('has what its list has, and nothing else', () => {
    fc.assert(
      fc.property(fc.uniqueArray(WORD, { maxLength: 40 }), fc.array(WORD), (list, others) => {
        const words = new SortedWords([...list].sort().join(' '));
        for (const word of [...list, ...others]) expect(words.has(word)).toBe(list.includes(word));
      }),
    );
  });

  it('has the same, however often it is asked', () => {
    const words = new SortedWords('aan achter om');
    const asked = Array.from({ length: 20_000 }, (_, index) => ['aan', 'a', 'om', 'omme'][index % 4] ?? '');
    const answers = asked.map((word) => words.has(word));
    expect(answers).toEqual(asked.map((word) => word === 'aan' || word === 'om'));
  });
});
