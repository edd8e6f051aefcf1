/**
 * Keys and what belongs to each, as pairs of 32-bit numbers in one array, some of them free: a pair whose
 * value is 0. A key stands at its place or, if that is taken, as near behind it as there is room.
 */
export type PairTable = Int32Array;

/** @param keys - How many different ones it must hold at most. */
export function createPairTable(keys: number): PairTable {
  return new Int32Array(2 ** Math.ceil(Math.log2(keys / FULLEST + 1) + 1));
}

/** How full a table gets at most: fuller is smaller, and a search longer. */
const FULLEST = 0.8;

/** What belongs to `key`, or 0. */
export function lookUp(table: PairTable, key: number): number {
  return table[placeOf(table, key) + 1]!;
}

/** Set bits of what belongs to `key`. */
export function addBits(table: PairTable, key: number, bits: number): void {
  const place = placeOf(table, key);
  table[place] = key;
  table[place + 1]! |= bits;
}

/** Where `key` stands, or else the free pair where it would. Some pair is always free, so the search ends. */
function placeOf(table: PairTable, key: number): number {
  const mask = table.length - 1; // A power of two, less one.
  let place = (key << 1) & mask;
  while (table[place] !== key && table[place + 1] !== 0) place = (place + 2) & mask;
  return place;
}
