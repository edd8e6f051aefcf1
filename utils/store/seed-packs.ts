import { FailureError } from '../core/failure.ts';
import type { Pack, PackId } from '../core/model.ts';
import { aboutKey, type DuidingDatabase, type GenerationNumber, type PackCounts } from './database.ts';

/** A pack that ships, before it is read. */
export type ShippedPack = {
  readonly id: PackId;
  readonly version: string;
  /** Reads and checks the whole pack. */
  readonly load: () => Promise<Pack>;
};

/**
 * Bring the store up to the packs that ship: each whose version differs is written as a new generation
 * beside the old one, checked, and switched to in one transaction. A stop at any point leaves the old
 * generation or the new one, whole; what it left half-written goes at the next start.
 *
 * @param shipped - In order of precedence.
 * @returns The failures of packs that were refused. The store keeps what it had of them.
 * @throws What the database throws; see {@link file://./open-store.ts}.
 */
export async function seedPacks(database: DuidingDatabase, shipped: readonly ShippedPack[]): Promise<FailureError[]> {
  const failures: FailureError[] = [];
  for (const [order, pack] of shipped.entries()) {
    const stored = await database.packs.get(pack.id);
    if (stored?.manifest.version === pack.version) continue;
    try {
      await storePack(database, await pack.load(), order);
    } catch (error) {
      if (!(error instanceof FailureError) || error.failure.kind !== 'bad-pack') throw error;
      failures.push(error);
    }
  }
  await removeLeftovers(database);
  return failures;
}

/** Write a pack as a new generation and switch to it. */
async function storePack(database: DuidingDatabase, pack: Pack, order: number): Promise<void> {
  const { id } = pack.manifest;
  const generation = await database.generations.add({ packId: id });
  const counts = countPack(pack);
  const joins = pack.facts.map(({ about }) => about).filter(({ length }) => length > 1);
  await writeGeneration(database, generation, pack);
  await database.transaction('rw', database.tables, async () => {
    await verify(database, generation, counts);
    await database.packs.put({ id, manifest: pack.manifest, order, active: generation, counts, joins });
  });
}

async function writeGeneration(database: DuidingDatabase, generation: GenerationNumber, pack: Pack): Promise<void> {
  const documents = pack.documents.map((document) => ({ generation, id: document.id, document }));
  const entities = pack.entities.map((entity) => ({ generation, id: entity.id, entity }));
  const facts = pack.facts.map((fact) => ({
    generation,
    id: fact.id,
    fact,
    about: fact.about.map((about) => aboutKey(generation, about)),
  }));
  for (const rows of inChunks(documents)) await database.documents.bulkAdd(rows);
  for (const rows of inChunks(entities)) await database.entities.bulkAdd(rows);
  for (const rows of inChunks(facts)) await database.facts.bulkAdd(rows);
}

/** So many rows a transaction: enough to be fast, few enough to let a question in between. */
const CHUNK = 1_000;

function* inChunks<Row>(rows: readonly Row[]): Generator<Row[]> {
  for (let from = 0; from < rows.length; from += CHUNK) yield rows.slice(from, from + CHUNK);
}

/** What was written is all there, or the switch doesn't happen. */
async function verify(database: DuidingDatabase, generation: GenerationNumber, counts: PackCounts): Promise<void> {
  const stored = await Promise.all(
    [database.documents, database.entities, database.facts].map((table) =>
      table.where('generation').equals(generation).count(),
    ),
  );
  const wanted = [counts.documents, counts.entities, counts.facts];
  if (stored.some((count, index) => count !== wanted[index])) {
    throw new Error(`Generation ${generation} holds ${stored} rows instead of ${wanted}`);
  }
}

/** Everything of a generation that no pack points at. */
async function removeLeftovers(database: DuidingDatabase): Promise<void> {
  const active = new Set((await database.packs.toArray()).map((pack) => pack.active));
  const numbers = await database.generations.toCollection().primaryKeys();
  for (const generation of numbers.filter((number) => !active.has(number))) {
    await database.transaction('rw', database.tables, async () => {
      for (const table of [database.documents, database.entities, database.facts]) {
        await table.where('generation').equals(generation).delete();
      }
      await database.generations.delete(generation);
    });
  }
}

function countPack({ documents, entities, facts }: Pack): PackCounts {
  return {
    documents: documents.length,
    factsOf: Object.fromEntries(
      documents.map(({ id }) => [id, facts.filter(({ evidence }) => evidence?.documentId === id).length]),
    ),
    entities: entities.length,
    facts: facts.length,
  };
}
