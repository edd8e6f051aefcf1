import { describe, expect, it } from 'vitest';
import {
  isOrdinaryCompound,
  isOrdinaryWord,
  KNOWN_LANGUAGES,
  MOST_ORDINARY_WORDS,
  ordinaryWordsOf,
} from '../../../utils/core/text/ordinary-words.ts';

describe('isOrdinaryWord', () => {
  it.each([
    { word: 'van', language: 'nl', is: true },
    { word: 'best', language: 'nl', is: true },
    { word: 'raad', language: 'nl', is: true },
    { word: 'airlines', language: 'en', is: true },
    { word: 'essen', language: 'de', is: true },
    { word: 'conseil', language: 'fr', is: true },
    { word: 'rusland', language: 'nl', is: false },
    { word: 'china', language: 'en', is: false },
    { word: 'russland', language: 'de', is: false },
    { word: 'chine', language: 'fr', is: false },
    { word: 'michael', language: 'nl', is: false },
  ] as const)('says $is of $word in $language', ({ word, language, is }) => {
    expect(isOrdinaryWord(word, language)).toBe(is);
  });
});

describe.each(KNOWN_LANGUAGES)('every ordinary word of %s', (language) => {
  const words = ordinaryWordsOf(language).split(' ');

  it('is known as one', () => {
    expect(words.filter((word) => !isOrdinaryWord(word, language))).toEqual([]);
  });

  it('is one of no more than there may be', () => {
    expect(words.length).toBeLessThanOrEqual(MOST_ORDINARY_WORDS);
  });
});

describe('isOrdinaryCompound', () => {
  it.each([
    { word: 'legerchef', is: true },
    { word: 'handelsoorlog', is: true },
    { word: 'poetin', is: false },
    { word: 'sjachtar', is: false },
  ])('says $is of $word', ({ word, is }) => {
    expect(isOrdinaryCompound(word, 'nl')).toBe(is);
  });
});
