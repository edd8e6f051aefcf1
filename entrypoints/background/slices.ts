import { FailureError } from '../../utils/core/failure.ts';
import { ANSWER_SLICE } from '../../utils/core/limits.ts';
import type { Steps } from '../../utils/core/steps.ts';

/**
 * Do work in slices of {@link ANSWER_SLICE}, with a turn for whatever else waits after each.
 *
 * @param signal - Says that nobody wants the work any more. It is looked at before each slice.
 * @throws {FailureError} `no-longer-asked`, once the signal says so.
 */
export async function takeInSlices<T>(steps: Steps<T>, signal: AbortSignal): Promise<T> {
  for (;;) {
    if (signal.aborted) throw new FailureError({ kind: 'no-longer-asked' });
    const end = performance.now() + ANSWER_SLICE;
    do {
      const step = steps.next();
      if (step.done) return step.value;
    } while (performance.now() < end);
    await letOthersThrough();
  }
}

/** As a message to ourselves, behind all that wait: a timer would be drawn out, the more so in a page that nobody sees. */
function letOthersThrough(): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
