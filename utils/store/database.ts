import { Dexie, type Table } from 'dexie';
import type {
  DocumentId,
  Entity,
  EntityId,
  Fact,
  FactId,
  PackId,
  PackManifest,
  SourceDocument,
} from '../core/model.ts';
import type { AttachedText } from '../core/source/attached-text.ts';

/** One stored version of a pack. Counts up over all packs; never used twice. */
export type GenerationNumber = number;

export type PackRow = {
  readonly id: PackId;
  readonly manifest: PackManifest;
  /** Packs earlier in order name and describe what several of them know. */
  readonly order: number;
  readonly active: GenerationNumber;
  readonly counts: PackCounts;
  /**
   * What each fact about several entities is about. Here too, so that the first mark on a page need not wait
   * for the facts of everything on it.
   */
  readonly joins: readonly (readonly EntityId[])[];
};

export type PackCounts = {
  readonly documents: number;
  /** Facts by the document that is their evidence, in the pack's order of documents. */
  readonly factsOf: Readonly<Record<DocumentId, number>>;
  readonly entities: number;
  readonly facts: number;
};

/** A generation that was begun. It counts once a pack's row points at it; until then it is left-over or on its way. */
export type GenerationRow = { readonly number: GenerationNumber; readonly packId: PackId };

type InGeneration = { readonly generation: GenerationNumber };
export type DocumentRow = InGeneration & { readonly id: DocumentId; readonly document: SourceDocument };
export type EntityRow = InGeneration & { readonly id: EntityId; readonly entity: Entity };
export type FactRow = InGeneration & {
  readonly id: FactId;
  readonly fact: Fact;
  /** {@link aboutKey} of each entity that the fact is about. */
  readonly about: readonly string[];
};

/** A site that the reader switched off. */
export type SiteRow = { readonly site: string; readonly on: boolean };

/** Compiled names: {@link file://./kept-matcher.ts}. */
export type MatcherRow = {
  readonly id: string;
  /** What they were compiled from. */
  readonly source: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
};

export type DuidingDatabase = Dexie & {
  packs: Table<PackRow, PackId>;
  generations: Table<GenerationRow, GenerationNumber, Omit<GenerationRow, 'number'>>;
  documents: Table<DocumentRow, [GenerationNumber, DocumentId]>;
  entities: Table<EntityRow, [GenerationNumber, EntityId]>;
  facts: Table<FactRow, [GenerationNumber, FactId]>;
  sites: Table<SiteRow, string>;
  texts: Table<AttachedText, DocumentId>;
  matchers: Table<MatcherRow, string>;
};

/** The highest version declared below. Raised with every `version(…)` that is added. */
export const SCHEMA_VERSION = 2;

/** IndexedDB can't index a pair whose one half is a list, so both stand in one string. */
export function aboutKey(generation: GenerationNumber, id: EntityId): string {
  return `${generation}:${id}`;
}

/**
 * Describe the database. Dexie opens it at the first query.
 *
 * A version, once released, is never edited: readers may still be on it. Change the schema by adding a
 * version below, with a test that migrates a database of the one before.
 *
 * @param name - Only tests pass a name of their own.
 */
export function createDatabase(name = 'duiding'): DuidingDatabase {
  // Dexie adds a property for each table that the schema names; the type says which.
  const database = new Dexie(name, { chromeTransactionDurability: 'strict' }) as DuidingDatabase;
  database.version(1).stores({
    packs: 'id',
    generations: '++number',
    documents: '[generation+id], generation',
    entities: '[generation+id], generation',
    facts: '[generation+id], generation, *about',
    sites: 'site',
  });
  // Texts that readers added to documents, and compiled names. Packs count more than before: they are seeded anew.
  database
    .version(2)
    .stores({ texts: 'documentId, [documentId+sha256+from]', matchers: 'id' })
    .upgrade((transaction) =>
      transaction
        .table<PackRow>('packs')
        .toCollection()
        .modify((pack) => {
          Object.assign(pack, { manifest: { ...pack.manifest, version: '' } });
        }),
    );
  return database;
}
