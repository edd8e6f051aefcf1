import { MAX_BLOCK_LENGTH } from '../limits.ts';
import { foldChar } from '../text/fold.ts';
import {
  extendHash,
  FACTOR,
  INSIDE_WORDS,
  learnUnits,
  RARE,
  SPECIAL,
  skipInvisible,
  trimInvisible,
  UNKNOWN,
  type Units,
} from './units.ts';

/**
 * The words of one text as numbers, in order. One list is filled again and again, so that reading a text
 * makes nothing that must be cleared away.
 */
export type WordList = {
  count: number;
  /** Three numbers a word: see {@link HASH}. */
  numbers: Int32Array;
};

/** Of the numbers of a word: its hash; where its run of letters begins and ends, invisible characters at either end included. */
export const HASH = 0;
export const START = 1;
export const END = 2;
/** How many numbers a word has. */
export const WIDTH = 3;
/** Where the numbers of a word begin. */
export type WordAt = number;

export function createWordList(): WordList {
  return { count: 0, numbers: new Int32Array(FEWEST) };
}

/**
 * Find the words of `text` and hash each of them on the way: the one loop that sees every character.
 *
 * A letter costs one look-up and a multiplication, and most characters are letters; what ends a word writes it
 * down. The few others (unknown yet, a word by themselves, folded to none or several letters) leave the inner loop,
 * which calls nothing: so a scan is a tenth faster.
 *
 * @param list - Filled anew.
 */
export function readWords(text: string, units: Units, list: WordList): void {
  const { kinds, hashes, letters } = units;
  const { length } = text;
  const numbers = roomFor(length, list);
  let at = 0;
  let hash = 0;
  let start = 0;
  for (let i = 0; i < length; i++) {
    for (; i < length; i++) {
      const unit = text.charCodeAt(i);
      const letter = letters[unit]!;
      if (letter !== 0) {
        hash = (Math.imul(hash, FACTOR) + letter) | 0;
        continue;
      }
      const kind = kinds[unit]!;
      // A letter whose hash is 0, as one in 2³² is, goes the long way.
      if (kind < SPECIAL || kind >= RARE) break;
      // A run whose hash is 0 has only invisible characters, but for one word in 2³².
      if (hash !== 0) {
        numbers[at + HASH] = hash;
        numbers[at + START] = start;
        numbers[at + END] = i;
        at += WIDTH;
      }
      hash = 0;
      start = i + 1;
    }
    if (i === length) break;
    const unit = text.charCodeAt(i);
    const kind = kinds[unit]!;
    if (kind === UNKNOWN) {
      learnUnits(units, text);
      i--; // Once more, now that it is known.
    } else if (kind >= RARE && kind < INSIDE_WORDS) {
      if (hash !== 0) at = write(numbers, at, hash, start, i);
      at = write(numbers, at, hashes[unit]!, i, i + 1);
      hash = 0;
      start = i + 1;
    } else {
      hash = extendHash(units, hash, foldChar(text.charAt(i)));
    }
  }
  if (hash !== 0) at = write(numbers, at, hash, start, length);
  list.count = at / WIDTH;
}

/** Where each word of `list` begins and ends in its text, without what nobody sees: one behind the other. */
export function toSpans(text: string, units: Units, { count, numbers }: WordList): Int32Array {
  const spans = new Int32Array(2 * count);
  let at = 0;
  for (let word = 0; word < count * WIDTH; word += WIDTH) {
    spans[at++] = skipInvisible(text, units, numbers[word + START]!);
    spans[at++] = trimInvisible(text, units, numbers[word + END]!);
  }
  return spans;
}

function write(numbers: Int32Array, at: number, hash: number, start: number, end: number): number {
  numbers[at + HASH] = hash;
  numbers[at + START] = start;
  numbers[at + END] = end;
  return at + WIDTH;
}

/**
 * Room for as many words as characters, so that the loop need not ask. A text much longer than a block of a
 * page gets room of its own, which is let go with the next one.
 */
function roomFor(length: number, list: WordList): Int32Array {
  const needed = WIDTH * length;
  const has = list.numbers.length;
  if (has < needed || (has > KEPT && needed <= KEPT)) list.numbers = new Int32Array(Math.max(needed, FEWEST));
  return list.numbers;
}

const FEWEST = WIDTH * 1024;
const KEPT = WIDTH * 2 * MAX_BLOCK_LENGTH;
