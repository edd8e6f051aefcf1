import { foldChar } from '../text/fold.ts';
import { ALONE, BREAK, INVISIBLE, kindOf } from '../text/words.ts';

/**
 * What matching must know of each UTF-16 unit, by its code; learnt when a text first holds it.
 *
 * A word is one number, rolled over its letters as the text has them: `hash × FACTOR + letter`, where a
 * letter is a random number for what the unit folds to. So what folds alike has one hash, and no text is
 * folded for it. The hash of a stem follows from those of the word and of its ending.
 */
export type Units = {
  /** What it does to the word that it stands in: see {@link SPECIAL}. */
  readonly kinds: Uint8Array;
  /** Of what it folds to. */
  readonly hashes: Int32Array;
  /** The same of a letter that folds to one, which most units of a text are; 0 of all others. The hot loop asks for it alone. */
  readonly letters: Int32Array;
  readonly seed: number;
  /** {@link printGap} of what most gaps are: one space. */
  readonly space: number;
};

/**
 * One of these and, for a capital letter, 1 more; what is invisible may stand before one. What the hot loop
 * asks first has the lowest number.
 */
const PLAIN = 0;
const CAPITAL = 1;
/** From here on it takes more than a look-up. */
export const SPECIAL = 2;
const ENDS_WORD = 2;
/** Ends a word and is one itself. */
const STANDS_ALONE = 4;
/** From here on a unit is neither a letter that folds to one nor a mere end. */
export const RARE = 4;
/** From here on a unit doesn't end a word. */
export const INSIDE_WORDS = 6;
/** Folds to nothing. */
const UNSEEN = 7;
/** Folds to several letters (ß). */
const SEVERAL = 8;
export const UNKNOWN = 10;

/** @param seed - 32 bits that a page can't guess, so that none can aim at a hash. */
export function createUnits(seed: number): Units {
  const kinds = new Uint8Array(0x10000).fill(UNKNOWN);
  const units = { kinds, hashes: new Int32Array(0x10000), letters: new Int32Array(0x10000), seed, space: 0 };
  for (let unit = 0; unit < ASCII_END; unit++) learnUnit(units, unit);
  return { ...units, space: extendPrint(units, 0, ' ', 0, 1) };
}

/** Fill in what `units` doesn't know of the units of `text` yet. */
export function learnUnits(units: Units, text: string): void {
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (units.kinds[unit] === UNKNOWN) learnUnit(units, unit);
  }
}

function learnUnit(units: Units, unit: number): void {
  const char = String.fromCharCode(unit);
  const folded = foldChar(char);
  units.hashes[unit] = extendHash(units, 0, folded);
  const kind = toKind(unit, folded);
  units.kinds[unit] = kind | (char === char.toLowerCase() ? 0 : CAPITAL);
  if (kind === PLAIN) units.letters[unit] = units.hashes[unit]!;
}

function toKind(unit: number, folded: string): number {
  switch (kindOf(unit)) {
    case INVISIBLE:
      return UNSEEN;
    case BREAK:
      return ENDS_WORD;
    case ALONE:
      return STANDS_ALONE;
    default:
      return folded.length === 1 ? PLAIN : SEVERAL;
  }
}

/** Odd, so that {@link UNDO} exists; otherwise by chance. */
export const FACTOR = 0x2f0b4a27;
/** `FACTOR × UNDO` is 1, in 32 bits. */
export const UNDO = inverseOf(FACTOR);

/** Each round doubles the bits that are right, and of an odd number the lowest three are its own inverse's. Source: Newton. */
function inverseOf(odd: number): number {
  let inverse = odd;
  for (let bits = 3; bits < 32; bits *= 2) inverse = Math.imul(inverse, 2 - Math.imul(odd, inverse));
  return inverse;
}

/** The hash of a word that grows by folded letters; of these alone if `hash` is 0. */
export function extendHash({ seed }: Units, hash: number, folded: string): number {
  let extended = hash;
  for (let i = 0; i < folded.length; i++)
    extended = (Math.imul(extended, FACTOR) + hashOf(folded.charCodeAt(i), seed)) | 0;
  return extended;
}

/** @param letter - Folded. */
export function hashOf(letter: number, seed: number): number {
  return scramble(seed + Math.imul(letter, PRIME));
}

/** Every bit of a 32-bit number on every other, and no two numbers on the same one. Source: MurmurHash3, `fmix32`. */
function scramble(hash: number): number {
  let mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}

/** 2³² divided by the golden ratio, the odd number next to it: spreads neighbours far. */
const PRIME = 0x9e3779b1;

/** The key of a name's first words, from that of what stands before the last of them ({@link toBase}); 0 for the first. */
export function toKey(base: number, wordHash: number): number {
  return scramble(base + wordHash);
}

/** What the next word's key begins with. @param gap - {@link printGap} of what stands between. */
export function toBase(key: number, gap: number): number {
  return Math.imul(key, PRIME) + gap;
}

/** {@link extendPrint} of what stands between two words, beginning with 0. */
export function printGap(units: Units, text: string, start: number, end: number): number {
  const isSpace = end === start + 1 && text.charCodeAt(start) === SPACE;
  return isSpace ? units.space : extendPrint(units, 0, text, start, end);
}

/**
 * A second hash, of another kind: two texts with the same word hashes by chance or intent differ here.
 * Over the folded letters and what stands between them, white space of any kind and length as one space.
 *
 * @param print - Of what stands before, beginning with {@link Units.seed}.
 */
export function extendPrint(
  { kinds, hashes, seed }: Units,
  print: number,
  text: string,
  start: number,
  end: number,
): number {
  const space = hashes[SPACE]!;
  let extended = print;
  let last = 0;
  for (let i = start; i < end; i++) {
    const unit = text.charCodeAt(i);
    // What most gaps consist of folds to one letter too.
    const folded = kinds[unit]! < SPECIAL || unit < ASCII_END ? null : foldChar(text.charAt(i));
    if (folded === '') continue;
    const first = folded === null ? hashes[unit]! : hashOf(folded.charCodeAt(0), seed);
    if (first === space && last === space) continue;
    last = first;
    extended = mix(extended, first);
    for (let k = 1; folded !== null && k < folded.length; k++)
      extended = mix(extended, hashOf(folded.charCodeAt(k), seed));
  }
  return extended;
}

const SPACE = 0x20;
const ASCII_END = 0x80;

function mix(print: number, hash: number): number {
  const mixed = Math.imul(print ^ hash, PRIME);
  return mixed ^ (mixed >>> 15);
}

/** True if a word that begins with a unit of this kind begins small for certain. */
export function beginsSmall(kind: number): boolean {
  return (kind & CAPITAL) === 0;
}

/** A run of letters may begin and end with what nobody sees; a word doesn't. */
export function skipInvisible(text: string, { kinds }: Units, start: number): number {
  let first = start;
  while (kinds[text.charCodeAt(first)] === UNSEEN) first++;
  return first;
}

export function trimInvisible(text: string, { kinds }: Units, end: number): number {
  let last = end;
  while (kinds[text.charCodeAt(last - 1)] === UNSEEN) last--;
  return last;
}
