import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toWords } from '../../../utils/core/text/words.ts';

describe('toWords', () => {
  it.each([
    { name: 'words between spaces', text: 'de Nieuwe Zijderoute', words: ['de', 'Nieuwe', 'Zijderoute'] },
    { name: 'the parts of a hyphenated word', text: 'VN-Veiligheidsraad', words: ['VN', 'Veiligheidsraad'] },
    { name: 'the s of a genitive', text: 'China’s rol', words: ['China', 's', 'rol'] },
    { name: 'a word with a soft hyphen', text: 'Zijde\u00adroute', words: ['Zijde\u00adroute'] },
    { name: 'a word with a zero-width space at its end, without it', text: 'Krim\u200b, nu', words: ['Krim', 'nu'] },
    { name: 'figures', text: 'sinds 2014.', words: ['sinds', '2014'] },
    { name: 'nothing in punctuation', text: ' – … ¶ ', words: [] },
    { name: 'nothing in nothing', text: '', words: [] },
  ])('finds $name', ({ text, words }) => {
    expect(toWords(text).map(({ start, end }) => text.slice(start, end))).toEqual(words);
  });

  it('finds words in order, apart, and within the text, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        let end = 0;
        for (const word of toWords(text)) {
          expect(word.start).toBeGreaterThanOrEqual(end);
          expect(word.end).toBeGreaterThan(word.start);
          end = word.end;
        }
        expect(end).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});
