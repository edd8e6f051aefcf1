import { browser } from '#imports';
import { type Failure, FailureError } from '../../utils/core/failure.ts';
import { COMPILE_PATIENCE, LOST_AFTER } from '../../utils/core/limits.ts';
import { compileInWorker } from '../../utils/store/compile-in-worker.ts';

/** Chromium's offscreen documents, as far as we use them. */
type OffscreenApi = {
  createDocument(options: { url: string; reasons: string[]; justification: string }): Promise<void>;
  closeDocument(): Promise<void>;
};

/** Compiles the names of the packs in use where it keeps nobody waiting, and keeps them in the store. */
export type Compiler = {
  /** @throws {FailureError} `names-not-compiled`, or what the store fails with. */
  compile(): Promise<void>;
  /** The document that compiles says that it is done. */
  end(failure: Failure | null): void;
};

/** In a worker: of the background page in Firefox; of an offscreen document in Chromium, whose background can have none. */
export function createCompiler(): Compiler {
  /** There is one document at most, whoever waits for it. */
  let waiting: PromiseWithResolvers<void> | null = null;
  return {
    compile: async () => {
      if ('Worker' in globalThis) return compileInWorker('/compile-names.js');
      waiting ??= Promise.withResolvers<void>();
      const own = waiting;
      try {
        // Together: the document may have failed before it counts as open.
        await Promise.all([openDocument(), withinPatience(own.promise)]);
      } finally {
        if (waiting === own) waiting = null;
      }
    },
    end: (failure) => {
      if (failure) waiting?.reject(new FailureError(failure));
      else waiting?.resolve();
    },
  };
}

/** There may be one from before the background was stopped: it then says when it is done. */
async function openDocument(): Promise<void> {
  const document = { url: '/compiler.html', reasons: ['WORKERS'], justification: 'Compiles the names of large packs' };
  const open = await browser.runtime.getContexts({ contextTypes: ['OFFSCREEN_DOCUMENT'] });
  if (open.length === 0) await offscreen().createDocument(document);
}

/** A document that died says nothing. */
async function withinPatience(done: Promise<void>): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    const failure: Failure = { kind: 'names-not-compiled', detail: 'its document says nothing' };
    timer = setTimeout(() => reject(new FailureError(failure)), COMPILE_PATIENCE + LOST_AFTER);
  });
  try {
    await Promise.race([done, late]);
  } catch (error) {
    await offscreen()
      .closeDocument()
      .catch(() => {}); // It closed itself.
    throw error;
  } finally {
    clearTimeout(timer);
  }
}

function offscreen(): OffscreenApi {
  // Chromium's own, of which the types know nothing.
  return (browser as unknown as { readonly offscreen: OffscreenApi }).offscreen;
}
