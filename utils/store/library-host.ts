import { FailureError } from '../core/failure.ts';
import type { DuidingDatabase } from './database.ts';
import { compileInUse } from './kept-matcher.ts';
import { Library } from './library.ts';
import { toStoreFailure } from './open-store.ts';
import { type ShippedPack, seedPacks } from './seed-packs.ts';

export type OpenLibrary = { readonly database: DuidingDatabase; readonly library: Library };

/** Holds the one open library of a background. */
export type LibraryHost = {
  /**
   * Work with the library. The first time, and after a failure or a loss of the database, it is opened and
   * seeded; whoever asks meanwhile waits for that.
   *
   * @throws {FailureError} `store-unavailable` in place of what the database throws.
   */
  use<T>(work: (open: OpenLibrary) => T | Promise<T>): Promise<T>;
};

/**
 * @param open - Opens the database.
 * @param shipped - In order of precedence.
 * @param onFailure - Told of each shipped pack that was refused, and when names couldn't be compiled.
 * @param compileMany - Compiles the names of large packs where it keeps nobody waiting, and keeps them in the store; here
 *   unless given.
 */
export function createLibraryHost(
  open: () => Promise<DuidingDatabase>,
  shipped: readonly ShippedPack[],
  onFailure: (failure: FailureError) => void,
  compileMany?: () => Promise<void>,
): LibraryHost {
  let opening: Promise<OpenLibrary> | null = null;

  const compile = async (database: DuidingDatabase): Promise<void> => {
    try {
      await (compileMany ?? compileInUse)(database);
    } catch (error) {
      const failure = toStoreFailure(error);
      onFailure(failure instanceof FailureError ? failure : toCompileFailure(error));
    }
  };

  const openAndSeed = async (): Promise<OpenLibrary> => {
    const database = await open();
    // The browser may delete the database under us, and Dexie would go on with an empty one.
    database.on('close', () => {
      opening = null;
    });
    for (const failure of await seedPacks(database, shipped)) onFailure(failure);
    const library = await Library.open(database, () => compile(database));
    return { database, library };
  };

  const get = (): Promise<OpenLibrary> => {
    opening ??= openAndSeed().catch((error: unknown) => {
      opening = null;
      throw error;
    });
    return opening;
  };

  return {
    use: async (work) => {
      try {
        return await work(await get());
      } catch (error) {
        throw toStoreFailure(error);
      }
    },
  };
}

/** Whatever else keeps the browser from making a worker. */
function toCompileFailure(error: unknown): FailureError {
  return new FailureError({ kind: 'names-not-compiled', detail: String(error) }, { cause: error });
}
