import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { fingerprint, lowerHalf, lowerHalfOf } from '../../../utils/core/text/fingerprint.ts';

describe('fingerprint', () => {
  // The published test vectors of FNV-1a, 64 bits.
  it.each([
    { text: '', hash: 'cbf29ce484222325' },
    { text: 'a', hash: 'af63dc4c8601ec8c' },
    { text: 'foobar', hash: '85944171f73967e8' },
  ])('hashes ‘$text’ to $hash', ({ text, hash }) => {
    expect(fingerprint(text)).toBe(hash);
  });

  it.each([
    { name: 'capitals', other: 'DE REGERING IN KYIV ‘ZWIJGT’' },
    { name: 'quotation marks and stops', other: 'De regering in Kyiv "zwijgt".' },
    { name: 'line breaks and runs of space', other: 'De regering\n  in\u00a0Kyiv ‘zwijgt’' },
    { name: 'soft hyphens', other: 'De rege\u00adring in Kyiv ‘zwijgt’' },
    { name: 'accents', other: 'Dé regéring in Kyiv ‘zwijgt’' },
  ])('stays the same under other $name', ({ other }) => {
    expect(fingerprint(other)).toBe(fingerprint('De regering in Kyiv ‘zwijgt’'));
  });

  it.each([
    { name: 'another word', other: 'De regering in Kiev zwijgt' },
    { name: 'another order', other: 'In Kyiv de regering zwijgt' },
    { name: 'words run together', other: 'De regering inKyiv zwijgt' },
  ])('differs with $name', ({ other }) => {
    expect(fingerprint(other)).not.toBe(fingerprint('De regering in Kyiv zwijgt'));
  });

  it('agrees with the definition, worked out in whole numbers of 64 bits', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'abcxyz0189') }), (word) => {
        expect(fingerprint(word)).toBe(fnv1a(word));
      }),
    );
  });
});

describe('lowerHalf', () => {
  it('is that of the fingerprint, of a whole text and of a part', () => {
    const text = fc.string({ unit: fc.constantFrom(...'aZ9é ß\u00ad\u0301’-.中ไ\n', '🙂', 'ﬁ') });
    fc.assert(
      fc.property(text, text, text, (before, part, behind) => {
        expect(lowerHalf(part)).toBe(lowerHalfOf(fingerprint(part)));
        expect(lowerHalf(before + part + behind, before.length, before.length + part.length)).toBe(lowerHalf(part));
      }),
    );
  });
});

function fnv1a(text: string): string {
  let hash = 0xcbf29ce484222325n;
  for (const char of text) hash = BigInt.asUintN(64, (hash ^ BigInt(char.charCodeAt(0))) * 0x100000001b3n);
  return hash.toString(16).padStart(16, '0');
}
