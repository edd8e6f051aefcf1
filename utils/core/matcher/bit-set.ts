/** A bit for each of many hashes: one look says that a hash is not among them, or that it may be. */
export type BitSet = Uint32Array;

/** Of hashes that aren't among them, one in so many seems to be at most. */
const BITS_PER_HASH = 16;

/** So few cost nothing: a processor keeps them at hand. */
const FEWEST_BITS = 2 ** 13;

export function toBitSet(hashes: ReadonlySet<number>): BitSet {
  const bits = 2 ** Math.ceil(Math.log2(Math.max(FEWEST_BITS, hashes.size * BITS_PER_HASH + 1)));
  const set = new Uint32Array(bits / 32);
  for (const hash of hashes) set[(hash >>> 5) & (set.length - 1)]! |= 1 << hash;
  return set;
}

export function mayHave(set: BitSet, hash: number): boolean {
  return ((set[(hash >>> 5) & (set.length - 1)]! >>> hash) & 1) !== 0;
}
