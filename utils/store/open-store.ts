import { Dexie } from 'dexie';
import { FailureError, type StoreTrouble } from '../core/failure.ts';
import { createDatabase, type DuidingDatabase, SCHEMA_VERSION } from './database.ts';

/**
 * Open the database.
 *
 * @param name - Only tests pass a name of their own.
 * @throws {FailureError} `store-unavailable`, with what the browser said.
 */
export async function openStore(name?: string): Promise<DuidingDatabase> {
  const database = createDatabase(name);
  try {
    await refuseNewer(database.name);
    await database.open();
    return database;
  } catch (error) {
    throw toStoreFailure(error);
  }
}

/**
 * Dexie opens a database of a newer version without complaint, and changes it to fit. Its own versions
 * count in tenths of IndexedDB's.
 */
async function refuseNewer(name: string): Promise<void> {
  const stored = (await indexedDB.databases()).find((candidate) => candidate.name === name);
  const version = Math.floor((stored?.version ?? 0) / 10);
  if (version > SCHEMA_VERSION) throw storeFailure('newer', `version ${version}`);
}

/** What kept the store from answering, as a failure that can be worded; anything else as it is. */
export function toStoreFailure(error: unknown): unknown {
  if (error instanceof FailureError || !(error instanceof Error)) return error;
  const trouble = TROUBLES[error.name] ?? (error instanceof Dexie.DexieError ? 'refused' : undefined);
  return trouble ? storeFailure(trouble, error.message, error) : error;
}

function storeFailure(reason: StoreTrouble, detail: string, cause?: unknown): FailureError {
  return new FailureError({ kind: 'store-unavailable', reason, detail }, { cause });
}

/** By the name that Dexie or the browser gives the error. */
const TROUBLES: Readonly<Record<string, StoreTrouble>> = {
  QuotaExceededError: 'full',
  VersionError: 'newer',
  BlockedError: 'blocked',
  UnknownError: 'refused',
  InvalidStateError: 'refused',
  MissingAPIError: 'refused',
  OpenFailedError: 'refused',
  DatabaseClosedError: 'refused',
  SecurityError: 'refused',
  AbortError: 'refused',
};
