import { describe, expect, it } from 'vitest';

import {
  readFrameUse,
  readIds,
  readPageEntities,
  readRule,
  readText,
  readTexts,
} from '../../../entrypoints/background/page-questions.ts';
import { MAX_BLOCK_LENGTH, MAX_BLOCKS_PER_QUESTION } from '../../../utils/core/limits.ts';

const REFUSED = { failure: { kind: 'not-allowed' } };

describe('a question of a page', () => {
  it('is taken as our own content script sends it', () => {
    expect(readTexts(['Een', 'twee'])).toEqual(['Een', 'twee']);
    expect(readIds(['a/b'])).toEqual(['a/b']);
    expect(readRule('compound')).toBe('compound');
    expect(readPageEntities([{ entityId: 'a/b', places: [0, 0.5, 1, null] }])).toEqual([
      { entityId: 'a/b', places: [0, 0.5, 1, null] },
    ]);
  });

  it('is read no further than the limit', () => {
    expect(readText('a'.repeat(MAX_BLOCK_LENGTH + 1))).toHaveLength(MAX_BLOCK_LENGTH);
  });

  it.each([
    { name: 'no list of texts', read: readTexts, value: 'text' },
    { name: 'a text that is a number', read: readTexts, value: [7] },
    { name: 'too many texts', read: readTexts, value: Array(MAX_BLOCKS_PER_QUESTION + 1).fill('') },
    { name: 'an id that is an object', read: readIds, value: [{}] },
    { name: 'a rule that is none', read: readRule, value: 'guess' },
    { name: 'a rule that every object has', read: readRule, value: 'toString' },
    { name: 'nothing', read: readPageEntities, value: undefined },
    { name: 'an entity that is nothing', read: readPageEntities, value: [null] },
    { name: 'an entity without places', read: readPageEntities, value: [{ entityId: 'a/b' }] },
    { name: 'a place below the page', read: readPageEntities, value: [{ entityId: 'a/b', places: [1.5] }] },
    { name: 'a use below nothing', read: readFrameUse, value: { text: 0, marks: -1 } },
    { name: 'a place that is no number', read: readPageEntities, value: [{ entityId: 'a/b', places: [Number.NaN] }] },
  ])('is refused with $name', ({ read, value }) => {
    expect(() => read(value)).toThrow(expect.objectContaining(REFUSED));
  });
});
