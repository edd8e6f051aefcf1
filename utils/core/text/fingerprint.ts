import { fold } from './fold.ts';
import { ALONE, BREAK, kindOf, LETTER } from './words.ts';

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

/** The lower half of the fingerprint of `text`, from 0 to 2³² − 1. */
export function lowerHalf(text: string): number {
  return hashWords(text)[1] ?? 0;
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
    const folded = FOLDED[code] || learnFolded(code);
    if (folded !== SEVERAL) add(hash, folded);
    else for (const letter of fold(text.charAt(i))) add(hash, letter.charCodeAt(0));
  }
  return hash;
}

const OFFSET_BASIS: readonly number[] = [0xcbf29ce4, 0x84222325];

/** One step, in halves of 32 bits: `BigInt` makes garbage of each, and a page has thousands of sentences. */
function add(hash: Uint32Array, unit: number): void {
  const high = hash[0] ?? 0;
  const low = hash[1] ?? 0;
  const changed = (low ^ unit) >>> 0;
  // Times the prime 2⁴⁰ + 0x1b3. No product exceeds 2⁴¹, so doubles hold them exactly.
  const product = changed * 0x1b3;
  hash[0] = high * 0x1b3 + Math.floor(product / 0x1_0000_0000) + (changed << 8);
  hash[1] = product;
}

const SPACE = 0x20;
/** Stands for a letter that folds to more than one unit (ß). No letter has this number. */
const SEVERAL = 1;

/** What a letter folds to, by UTF-16 unit; 0 where it isn't known yet. */
const FOLDED = new Uint16Array(0x10000);

function learnFolded(code: number): number {
  const folded = fold(String.fromCharCode(code));
  FOLDED[code] = folded.length === 1 ? folded.charCodeAt(0) : SEVERAL;
  return FOLDED[code] ?? SEVERAL;
}

function toHex(half: number): string {
  return half.toString(16).padStart(8, '0');
}
