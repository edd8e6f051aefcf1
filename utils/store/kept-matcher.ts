import { MAX_NAMES_AT_ONCE } from '../core/limits.ts';
import { groupSame } from '../core/link/same-entity.ts';
import { compileMatcher, type Matcher } from '../core/matcher/compile.ts';
import { loadMatcher, serialiseMatcher } from '../core/matcher/serialise.ts';
import type { Entity, EntityId } from '../core/model.ts';
import type { DuidingDatabase, PackRow } from './database.ts';
import { isOpen } from './pack-graph.ts';

/** The packs in use and what they name. */
export type InUse = {
  /** In order of precedence. */
  readonly packs: readonly PackRow[];
  /** In the order of packs. */
  readonly entities: readonly Entity[];
  /** What stands for entities that are the same thing. */
  readonly canonical: ReadonlyMap<EntityId, EntityId>;
};

export type OpenMatcher = {
  readonly matcher: Matcher;
  /** What `matcher` is to be replaced by once it is compiled; `null` if by nothing. Never rejects. */
  readonly newer: Promise<Matcher | null>;
};

/** The packs in use, in order of precedence. */
export async function readPacks(database: DuidingDatabase): Promise<PackRow[]> {
  return (await database.packs.toArray()).sort((a, b) => a.order - b.order);
}

/** Read what the active generation of each pack names. */
export async function readInUse(database: DuidingDatabase, packs: readonly PackRow[]): Promise<InUse> {
  const rows = await Promise.all(
    packs.map(({ active }) => database.entities.where('generation').equals(active).toArray()),
  );
  const entities = rows.flat().map(({ entity }) => entity);
  return { packs, entities, canonical: groupSame(entities) };
}

/**
 * The compiled names of the packs in use: as they were kept, or compiled anew and kept, if packs have
 * changed or what was kept isn't whole.
 *
 * Up to {@link MAX_NAMES_AT_ONCE} are compiled here. Of more, those of the packs before serve until these are there; if
 * there were none, whoever asks waits.
 *
 * @param compileMany - Does as {@link compileInUse} does, where it keeps nobody waiting, and never rejects: without what
 *   it should have kept, names of packs that are new aren't found.
 */
export async function openMatcher(
  database: DuidingDatabase,
  inUse: InUse,
  compileMany: () => Promise<void>,
): Promise<OpenMatcher> {
  const source = toSource(inUse.packs);
  const row = await database.matchers.get(ONLY);
  const kept = row ? loadMatcher(row.bytes) : null;
  if (kept && row?.source === source) return { matcher: kept, newer: NOTHING };
  if (countNames(inUse) <= MAX_NAMES_AT_ONCE) {
    const matcher = compile(inUse);
    // Without it the next start is slower, and nothing else: a full disk is no reason to find no names.
    await keep(database, source, matcher).catch(() => undefined);
    return { matcher, newer: NOTHING };
  }
  const newer = compileMany().then(() => loadKept(database, source));
  if (kept) return { matcher: kept, newer };
  return { matcher: (await newer) ?? compileMatcher([]), newer: NOTHING };
}

/**
 * Compile the names of the packs in use, and keep them for {@link openMatcher}.
 *
 * @throws What the database throws; see {@link file://./open-store.ts}.
 */
export async function compileInUse(database: DuidingDatabase): Promise<void> {
  const inUse = await readInUse(database, await readPacks(database));
  await keep(database, toSource(inUse.packs), compile(inUse));
}

async function loadKept(database: DuidingDatabase, source: string): Promise<Matcher | null> {
  const row = await database.matchers.get(ONLY).catch(() => undefined);
  return row?.source === source ? loadMatcher(row.bytes) : null;
}

async function keep(database: DuidingDatabase, source: string, matcher: Matcher): Promise<void> {
  await database.matchers.put({ id: ONLY, source, bytes: serialiseMatcher(matcher) });
}

function compile({ packs, entities, canonical }: InUse): Matcher {
  // No page can guess it.
  const [seed = 0] = crypto.getRandomValues(new Int32Array(1));
  const named = entities.map((entity) => ({ ...entity, private: !isOpen(packs, entity.id) }));
  return compileMatcher(named, (id) => canonical.get(id) ?? id, seed);
}

function countNames({ entities }: InUse): number {
  return entities.reduce((sum, { names }) => sum + names.length, 0);
}

/** Names come from generations, in the order of packs; a pack's openness is compiled with them. */
function toSource(packs: readonly PackRow[]): string {
  return packs.map(({ id, active, manifest }) => `${id} ${active} ${manifest.private}`).join('\n');
}

const ONLY = 'names';
const NOTHING: Promise<null> = Promise.resolve(null);
