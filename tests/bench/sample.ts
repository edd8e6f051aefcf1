/** How often each thing is measured unless said: enough for a 95th percentile. */
export const RUNS = 30;

/** What is told of many measurements of one thing, in their unit. */
export type Summary = { readonly p50: number; readonly p95: number };

/**
 * The middle one and the one that 95 of 100 don't exceed, both of them measured values (nearest rank).
 *
 * @throws {RangeError} If nothing was measured.
 */
export function summarise(samples: readonly number[]): Summary {
  if (samples.length === 0) throw new RangeError('Nothing was measured');
  const sorted = samples.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.ceil(share * sorted.length) - 1] ?? Number.NaN;
  return { p50: at(0.5), p95: at(0.95) };
}

/**
 * Runs each of `subjects` once a round, so that what happens on the machine meanwhile happens to all of them, and each
 * comes first in turn.
 *
 * @returns What each run came to, by subject.
 */
export async function interleave<Name extends string, Sample>(
  subjects: Readonly<Record<Name, (round: number) => Sample | Promise<Sample>>>,
  rounds = RUNS,
): Promise<Record<Name, Sample[]>> {
  const samples = mapValues(subjects, (): Sample[] => []);
  const names = Object.keys(subjects) as Name[]; // It forgets which keys these are.
  for (let round = 0; round < rounds; round++) {
    const first = round % names.length;
    for (const name of [...names.slice(first), ...names.slice(0, first)]) {
      samples[name].push(await subjects[name](round));
    }
  }
  return samples;
}

/** The same keys, each with what `map` makes of its value, in the same order. */
export function mapValues<Key extends string, From, To>(
  record: Readonly<Record<Key, From>>,
  map: (value: From, key: Key) => To,
): Record<Key, To> {
  // `Object.entries` forgets which keys these are.
  const entries = Object.entries(record) as [Key, From][];
  return Object.fromEntries(entries.map(([key, value]) => [key, map(value, key)])) as Record<Key, To>;
}

/** How long `work` takes, in ms. */
export function timeOf(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** How long the processor works on it, in ms: on a busy machine less than the clock says. */
export function cpuTimeOf(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** What `create` makes, how long that takes in ms, and how much memory it then holds, in bytes. */
export function weigh<T>(create: () => T): { readonly made: T; readonly time: number; readonly bytes: number } {
  const before = memoryInUse();
  const start = performance.now();
  const made = create();
  const time = performance.now() - start;
  return { made, time, bytes: memoryInUse() - before };
}

/** @throws {Error} Unless Node was started with `--expose-gc`. */
function memoryInUse(): number {
  if (!globalThis.gc) throw new Error('Memory is measured with node --expose-gc');
  globalThis.gc();
  globalThis.gc(); // What the first one's finalisers let go.
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}
