import { CHECKSUM, type Matcher, toMatcher } from './matcher.ts';

/**
 * The bytes of a matcher, to be kept and given to {@link loadMatcher}. They hold everything but what is
 * made anew each time, and begin with a checksum.
 */
export function serialiseMatcher({ buffer }: Matcher): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(buffer.slice(0));
  const words = new Int32Array(bytes.buffer);
  words[CHECKSUM] = checksum(words);
  return bytes;
}

/**
 * A matcher from its bytes.
 *
 * @param bytes - The matcher lives on them if it can: they are no longer the caller's.
 * @returns `null` if they aren't what {@link serialiseMatcher} made: of another version, cut, or changed in
 *   as little as one bit. Then compile anew.
 *
 * Time is that of reading the bytes once: nothing is parsed.
 */
export function loadMatcher(bytes: Uint8Array<ArrayBuffer>): Matcher | null {
  const owned = bytes.byteOffset === 0 && bytes.byteLength === bytes.buffer.byteLength ? bytes : bytes.slice();
  if (owned.length % 4 !== 0 || owned.length <= CHECKSUM * 4) return null;
  const words = new Int32Array(owned.buffer);
  return words[CHECKSUM] === checksum(words) ? toMatcher(owned.buffer) : null;
}

/**
 * Of everything but its own place. Each step maps two states to two and two words to two, so that a change
 * in one word always changes the sum. Against accidents, not against intent.
 */
function checksum(words: Int32Array): number {
  let sum = words.length;
  for (let i = 0; i < words.length; i++) {
    if (i === CHECKSUM) continue;
    sum = Math.imul(sum ^ words[i]!, 0x9e3779b1);
    sum ^= sum >>> 15;
  }
  return sum;
}
