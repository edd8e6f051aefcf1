import type { FailureError } from '../core/failure.ts';
import type { DuidingDatabase } from './database.ts';
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
 * @param onRefused - Told of each shipped pack that was refused.
 */
export function createLibraryHost(
  open: () => Promise<DuidingDatabase>,
  shipped: readonly ShippedPack[],
  onRefused: (failure: FailureError) => void,
): LibraryHost {
  let opening: Promise<OpenLibrary> | null = null;

  const openAndSeed = async (): Promise<OpenLibrary> => {
    const database = await open();
    // The browser may delete the database under us, and Dexie would go on with an empty one.
    database.on('close', () => {
      opening = null;
    });
    for (const failure of await seedPacks(database, shipped)) onRefused(failure);
    return { database, library: await Library.open(database) };
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
