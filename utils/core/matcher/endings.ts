import { foldChar } from '../text/fold.ts';
import { type BitSet, mayHave, toBitSet } from './bit-set.ts';
import { SECOND_PARTS } from './inflect.ts';
import type { Matcher } from './matcher.ts';
import { addBits, createPairTable, lookUp, type PairTable } from './pair-table.ts';
import { END, HASH, START, type WordAt } from './read-words.ts';
import { extendHash, FACTOR, hashOf, SPECIAL, skipInvisible, UNDO, type Units } from './units.ts';

/** How a name may grow at its end without anything between: Poetins, Chinabeleid. */
export type Ending = 'genitive' | 'compound';

/** The genitive s, its apostrophe and the second parts of {@link file://./inflect.ts}, by hashes of their letters. */
export type EndingTable = {
  readonly genitive: number;
  readonly apostrophe: number;
  /** The last three letters of each second part. */
  readonly lastLetters: BitSet;
  /** Every tail of an ending, from one letter on: a word is read from behind as long as it is like one. */
  readonly tails: PairTable;
};

/** An ending has more letters than these. */
const GOES_ON = 1;
/** These letters are an ending. */
const ENDS: Readonly<Record<Ending, number>> = { genitive: 2, compound: 4 };

export function createEndings(units: Units): EndingTable {
  const parts = [...SECOND_PARTS];
  const tails = createPairTable(parts.reduce((sum, { length }) => sum + length, 1));
  addTails(units, tails, 's', 'genitive');
  for (const part of parts) addTails(units, tails, part, 'compound');
  return {
    genitive: extendHash(units, 0, 's'),
    apostrophe: extendHash(units, 0, "'"),
    // No second part has fewer.
    lastLetters: toBitSet(new Set(parts.map((part) => extendHash(units, 0, part.slice(-3))))),
    tails,
  };
}

function addTails(units: Units, tails: PairTable, text: string, ending: Ending): void {
  for (let i = 1; i < text.length; i++) addBits(tails, extendHash(units, 0, text.slice(i)), GOES_ON);
  addBits(tails, extendHash(units, 0, text), ENDS[ending]);
}

/**
 * True if a word without one of its endings may be a name; false for nearly all others, at the cost of their first
 * letters: fewer words begin like a name than end like one of the endings.
 *
 * @param isSmall - The word begins small for certain.
 */
export function mayGrowFromName(text: string, matcher: Matcher, word: WordAt, isSmall: boolean): boolean {
  if (!(isSmall ? matcher.growsSmall : matcher.grows)) return false;
  if (!mayBeginGrowing(text, matcher, word, isSmall) || !mayHaveEnding(text, matcher, word)) return false;
  const firstWords = isSmall ? matcher.smallFirstWords : matcher.firstWords;
  return stemsOf(text, matcher, word, firstWords).length > 0;
}

function mayBeginGrowing(text: string, { words, units, growing }: Matcher, word: WordAt, isSmall: boolean): boolean {
  const { kinds, hashes } = units;
  const start = words.numbers[word + START]!;
  if (words.numbers[word + END]! - start <= SHORTEST_STEM) return false;
  let hash = 0;
  for (let i = start; i < start + SHORTEST_STEM; i++) {
    const unit = text.charCodeAt(i);
    if (kinds[unit]! >= SPECIAL) return true;
    hash = (Math.imul(hash, FACTOR) + hashes[unit]!) | 0;
  }
  return mayHave(growing, toGrowingKey(hash, isSmall));
}

/**
 * What {@link Matcher.growing} knows the beginning of a name by.
 *
 * @param hash - Of as many folded letters as the shortest stem has.
 * @param isSmall - The first of them is small, as it is in few names.
 */
export function toGrowingKey(hash: number, isSmall: boolean): number {
  return isSmall ? ~hash : hash;
}

/** True if a word may have an ending; false for most that have none, at the cost of three letters. */
export function mayHaveEnding(text: string, { words, units, endings }: Matcher, word: WordAt): boolean {
  const { kinds, hashes } = units;
  const end = words.numbers[word + END]!;
  if (end - words.numbers[word + START]! <= SHORTEST_STEM) return false;
  const last = text.charCodeAt(end - 1);
  const second = text.charCodeAt(end - 2);
  const third = text.charCodeAt(end - 3);
  if (kinds[last]! >= SPECIAL || kinds[second]! >= SPECIAL || kinds[third]! >= SPECIAL) return true;
  const letters = Math.imul(Math.imul(hashes[third]!, FACTOR) + hashes[second]!, FACTOR) + hashes[last]!;
  return hashes[last] === endings.genitive || mayHave(endings.lastLetters, letters);
}

/** The part of a word before an ending. */
export type Stem = {
  readonly hash: number;
  /** In the text, where the ending begins. */
  readonly end: number;
  readonly ending: Ending;
};

/**
 * The stems of a word that has endings, longest first; `[]` for most words.
 *
 * @param word - In `matcher.words`, which are those of `text`.
 * @param among - Only stems whose hash this may have; all without it.
 */
export function stemsOf(
  text: string,
  { words, units, endings }: Matcher,
  word: WordAt,
  among: BitSet | null = null,
): readonly Stem[] {
  const { kinds, hashes, seed } = units;
  const hash = words.numbers[word + HASH]!;
  const start = words.numbers[word + START]!;
  let stems: Stem[] | null = null;
  let tail = 0;
  let factor = 1;
  let undo = 1;
  for (let i = words.numbers[word + END]! - 1; i >= start + SHORTEST_STEM; i--) {
    const unit = text.charCodeAt(i);
    const folded = kinds[unit]! < SPECIAL ? null : foldChar(text.charAt(i));
    if (folded === '') continue;
    for (let k = (folded?.length ?? 1) - 1; k >= 0; k--) {
      const letter = folded === null ? hashes[unit]! : hashOf(folded.charCodeAt(k), seed);
      tail = (tail + Math.imul(letter, factor)) | 0;
      factor = Math.imul(factor, FACTOR);
      undo = Math.imul(undo, UNDO);
    }
    const node = lookUp(endings.tails, tail);
    if (node === 0) break;
    const stem = Math.imul(hash - tail, undo);
    if (
      node > GOES_ON &&
      (among === null || mayHave(among, stem)) &&
      i >= skipInvisible(text, units, start) + SHORTEST_STEM
    ) {
      stems ??= [];
      stems.push({ hash: stem, end: i, ending: node & ENDS.genitive ? 'genitive' : 'compound' });
    }
    if ((node & GOES_ON) === 0) break;
  }
  return stems ?? NONE;
}

/** The shortest name that grows, in UTF-16 units: behind fewer letters an ending makes another word (Rus, Russ). */
export const SHORTEST_STEM = 4;

const NONE: readonly Stem[] = [];
