import type { BitSet } from './bit-set.ts';
import { createEndings, type EndingTable } from './endings.ts';
import type { PairTable } from './pair-table.ts';
import { createWordList, type WordList } from './read-words.ts';
import { createSearch, type Search } from './search.ts';
import { createNameCache, type NameCache } from './stored-name.ts';
import { createUnits, type Units } from './units.ts';

/**
 * Compiled names: one buffer and views on it. Make one with {@link file://./compile.ts} or
 * {@link file://./serialise.ts}, find with {@link file://./scan.ts}.
 *
 * Names are looked up by whole words. The hash of a name's first words leads to an entry of `table`, that
 * of its next words from there to another: a trie whose nodes are numbers. Most words of most texts begin
 * no name, and one bit tells so.
 */
export type Matcher = {
  /** True if some name of one word may grow at its end; and if one that may begin with a small letter may. */
  readonly grows: boolean;
  readonly growsSmall: boolean;
  /** What is kept; all views below but the next five are on it. */
  readonly buffer: ArrayBuffer;
  readonly units: Units;
  readonly endings: EndingTable;
  /** Those of the text that is being scanned. */
  readonly words: WordList;
  readonly search: Search;
  readonly nameCache: NameCache;
  /** A bit for the hash of each first word of a name. */
  readonly firstWords: BitSet;
  /** The same for names that may begin with a small letter. */
  readonly smallFirstWords: BitSet;
  /**
   * A bit for the key of each word of a name behind its first: most words that might begin a name go on otherwise. And
   * for those of the names that have {@link SMALL_LATER}.
   */
  readonly nextWords: BitSet;
  readonly smallNextWords: BitSet;
  /** A bit for how each name of one word begins that may grow at its end: {@link file://./endings.ts}. */
  readonly growing: BitSet;
  /** Pairs of key and {@link Node}, found by key, the next free place if taken. */
  readonly table: PairTable;
  /**
   * Two numbers a name: the print of its folded text; where its record begins, with the flags below. Names with one key
   * stand together, of these those with one print. An inflected form is a name with the same record.
   */
  readonly names: Int32Array;
  /** {@link file://./stored-name.ts} */
  readonly recordBytes: Uint8Array;
  /** {@link file://./related.ts} */
  readonly related: PairTable;
  /** Strings that records refer to by number: {@link file://./string-pool.ts}. */
  readonly stringGroups: Uint32Array;
  readonly stringBytes: Uint8Array;
};

/** What `table` knows of a key, 0 where it knows none: {@link GOES_ON}, and the place in `names` of the first that ends here, plus 2. */
export type Node = number;
/** Some name has more words. */
export const GOES_ON = 1;
/** Flags in {@link Matcher.names}. The next name has the same key. */
export const MORE_NAMES = 0x8000_0000;
/** The case rule lets a small letter begin the name. */
export const MAY_BEGIN_SMALL = 0x4000_0000;
/** What may follow the name: `'s` or an apostrophe alone, a solid s, a second part. */
export const TAKES_APOSTROPHE = 0x2000_0000;
export const TAKES_S = 0x1000_0000;
export const TAKES_PART = 0x0800_0000;
/** The case rule lets some word behind the first begin small (Bank of China). */
export const SMALL_LATER = 0x0400_0000;
/** The rest is a place in {@link Matcher.recordBytes}. */
export const PLACE = 0x03ff_ffff;

/** The parts of a buffer, in order; each begins at a multiple of four bytes. */
export type Parts = Pick<
  Matcher,
  | 'firstWords'
  | 'smallFirstWords'
  | 'nextWords'
  | 'smallNextWords'
  | 'growing'
  | 'table'
  | 'names'
  | 'related'
  | 'stringGroups'
  | 'recordBytes'
  | 'stringBytes'
>;

const HEADER = {
  /** ‘duid’ and the version of this layout and of the hash. Raised whenever either changes. */
  magic: 0x64756903,
  length: 16,
} as const;
/** Fields of the header, in numbers of four bytes. The lengths of the parts follow. */
const MAGIC = 0;
export const CHECKSUM = 1;
const SEED = 2;
/** Two bits. */
const GROWS = 3;
const LENGTHS = 4;

type Traits = Pick<Matcher, 'grows' | 'growsSmall'> & { readonly seed: number };

/** Put parts into one buffer. */
export function joinParts(parts: Parts, { seed, grows, growsSmall }: Traits): ArrayBuffer {
  const all = inOrder(parts);
  const size = all.reduce((sum, { byteLength }) => sum + padded(byteLength), HEADER.length * 4);
  const buffer = new ArrayBuffer(size);
  const header = new Int32Array(buffer, 0, HEADER.length);
  header[MAGIC] = HEADER.magic;
  header[SEED] = seed;
  header[GROWS] = (grows ? 1 : 0) | (growsSmall ? 2 : 0);
  let at = HEADER.length * 4;
  all.forEach((part, index) => {
    header[LENGTHS + index] = part.length;
    new Uint8Array(buffer, at).set(new Uint8Array(part.buffer, part.byteOffset, part.byteLength));
    at += padded(part.byteLength);
  });
  return buffer;
}

/** A matcher on a buffer of {@link joinParts}, or `null` if the buffer is another thing. */
export function toMatcher(buffer: ArrayBuffer): Matcher | null {
  if (buffer.byteLength < HEADER.length * 4) return null;
  const header = new Int32Array(buffer, 0, HEADER.length);
  if (header[MAGIC] !== HEADER.magic) return null;
  let at = HEADER.length * 4;
  let part = 0;
  const next = (width: number): [ArrayBuffer, number, number] => {
    const start = at;
    const length = header[LENGTHS + part++]!;
    at += padded(length * width);
    return [buffer, start, length];
  };
  const units = createUnits(header[SEED]!);
  return {
    grows: (header[GROWS]! & 1) !== 0,
    growsSmall: (header[GROWS]! & 2) !== 0,
    buffer,
    units,
    endings: createEndings(units),
    words: createWordList(),
    search: createSearch(),
    nameCache: createNameCache(),
    firstWords: new Uint32Array(...next(4)),
    smallFirstWords: new Uint32Array(...next(4)),
    nextWords: new Uint32Array(...next(4)),
    smallNextWords: new Uint32Array(...next(4)),
    growing: new Uint32Array(...next(4)),
    table: new Int32Array(...next(4)),
    names: new Int32Array(...next(4)),
    related: new Int32Array(...next(4)),
    stringGroups: new Uint32Array(...next(4)),
    recordBytes: new Uint8Array(...next(1)),
    stringBytes: new Uint8Array(...next(1)),
  };
}

function inOrder(parts: Parts) {
  return [
    parts.firstWords,
    parts.smallFirstWords,
    parts.nextWords,
    parts.smallNextWords,
    parts.growing,
    parts.table,
    parts.names,
    parts.related,
    parts.stringGroups,
    parts.recordBytes,
    parts.stringBytes,
  ];
}

function padded(bytes: number): number {
  return (bytes + 3) & ~3;
}
