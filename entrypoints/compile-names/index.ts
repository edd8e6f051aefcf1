import { defineUnlistedScript } from '#imports';
import { type Failure, FailureError } from '../../utils/core/failure.ts';
import { compileInUse } from '../../utils/store/kept-matcher.ts';
import { openStore } from '../../utils/store/open-store.ts';

/** The script of the worker that compiles the names of large packs. Says what came of it, once. */
export default defineUnlistedScript(async () => {
  postMessage(await compileAndKeep());
});

async function compileAndKeep(): Promise<Failure | null> {
  try {
    const database = await openStore();
    await compileInUse(database);
    database.close();
    return null;
  } catch (error) {
    return error instanceof FailureError ? error.failure : { kind: 'names-not-compiled', detail: String(error) };
  }
}
