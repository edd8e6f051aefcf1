import { browser } from '#imports';
import { type Failure, FailureError } from '../../utils/core/failure.ts';
import { createClient } from '../../utils/messages/client.ts';
import type { CompilerProtocol } from '../../utils/messages/protocol.ts';
import { compileInWorker } from '../../utils/store/compile-in-worker.ts';

/*
 * Chromium's background can have no worker. This document has one for it, unseen, and goes when its work is done.
 */

const ask = createClient<CompilerProtocol>((envelope) => browser.runtime.sendMessage(envelope));

try {
  await ask('namesCompiled', { failure: await compile() });
} finally {
  close();
}

async function compile(): Promise<Failure | null> {
  try {
    await compileInWorker('/compile-names.js');
    return null;
  } catch (error) {
    if (error instanceof FailureError) return error.failure;
    throw error;
  }
}
