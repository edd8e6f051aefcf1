import { foldChar } from './fold.ts';
import { ALONE, BREAK, INVISIBLE, kindOf, LETTER } from './words.ts';

/**
 * A number by which a sentence is recognised elsewhere without its words being held: 64 bits as 16
 * small hexadecimal digits.
 *
 * Only the folded words count, joined by one space: another case, accent, quotation mark, dash or line
 * break gives the same fingerprint, another word another one. A text without words gives that of ''.
 * Not a secret: whoever guesses a sentence can check the guess.
 *
 * Source: FNV-1a, 64 bits (Fowler, Noll, Vo; RFC 9923), over UTF-16 units instead of bytes, which for
 * ASCII comes to the same. Two of a million sentences are alike with a chance of 1 in 37 million.
 */
export function fingerprint(text: string): string {
  return Array.from(hashWords(text), toHex).join('');
}

/** The lower half of a fingerprint, as {@link lowerHalf} gives it for a text: a first look that costs no string. */
export function lowerHalfOf(fingerprinted: string): number {
  return Number.parseInt(fingerprinted.slice(8), 16);
}

/**
 * The lower half of the fingerprint of a part of `text`, from 0 to 2³² − 1.
 *
 * No bit of the upper half finds its way into it, so that one multiplication a letter does, with a look-up that tells
 * the letter and what it is.
 */
export function lowerHalf(text: string, start = 0, end = text.length): number {
  let low = LOWER_BASIS;
  let hasWords = false;
  let hasGap = false;
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    const step = STEPS[code] || learnStep(code);
    if (step > RARE) {
      if (hasGap) low = Math.imul(low ^ SPACE, LOWER_PRIME);
      low = Math.imul(low ^ step, LOWER_PRIME);
      hasWords = true;
      hasGap = false;
    } else if (step === GAP) {
      hasGap = hasWords;
    } else if (step === RARE) {
      const isAlone = kindOf(code) === ALONE;
      if (hasGap || (isAlone && hasWords)) low = Math.imul(low ^ SPACE, LOWER_PRIME);
      for (const letter of foldChar(text.charAt(i))) low = Math.imul(low ^ letter.charCodeAt(0), LOWER_PRIME);
      hasWords = true;
      hasGap = isAlone;
    }
  }
  return low >>> 0;
}

/** What one UTF-16 unit does: nothing, end a word, something that takes a closer look, or else add this folded letter. */
const SKIP = 1;
const GAP = 2;
const RARE = 3;

/** By UTF-16 unit; 0 where it isn't known yet. */
const STEPS = new Uint16Array(0x10000);

function learnStep(code: number): number {
  const kind = kindOf(code);
  const folded = foldChar(String.fromCharCode(code));
  const letter = kind === LETTER && folded.length === 1 ? folded.charCodeAt(0) : RARE;
  const step = kind === BREAK ? GAP : kind === INVISIBLE ? SKIP : letter;
  STEPS[code] = step;
  return step;
}

/** The upper half of 64 bits, then the lower. */
function hashWords(text: string): Uint32Array {
  const hash = new Uint32Array(OFFSET_BASIS);
  let isInside = false;
  let isFirst = true;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const kind = kindOf(code);
    if (kind === BREAK || kind === ALONE) isInside = false;
    if (kind !== LETTER && kind !== ALONE) continue;
    if (!isInside && !isFirst) add(hash, SPACE);
    isInside = kind === LETTER;
    isFirst = false;
    for (const letter of foldChar(text.charAt(i))) add(hash, letter.charCodeAt(0));
  }
  return hash;
}

const LOWER_BASIS = 0x84222325;
const OFFSET_BASIS: readonly number[] = [0xcbf29ce4, LOWER_BASIS];
/** Of the prime 2⁴⁰ + 0x1b3. */
const LOWER_PRIME = 0x1b3;

/** One step, in halves of 32 bits: `BigInt` makes garbage of each, and a page has thousands of sentences. */
function add(hash: Uint32Array, unit: number): void {
  const high = hash[0] ?? 0;
  const low = hash[1] ?? 0;
  const changed = (low ^ unit) >>> 0;
  // No product exceeds 2⁴¹, so doubles hold them exactly.
  const product = changed * LOWER_PRIME;
  hash[0] = high * LOWER_PRIME + Math.floor(product / 0x1_0000_0000) + (changed << 8);
  hash[1] = product;
}

const SPACE = 0x20;
function toHex(half: number): string {
  return half.toString(16).padStart(8, '0');
}
