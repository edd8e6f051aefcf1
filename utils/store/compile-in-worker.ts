import { type Failure, FailureError } from '../core/failure.ts';
import { COMPILE_PATIENCE } from '../core/limits.ts';

/**
 * Compile the names of the packs in use in a worker of its own, which ends with it.
 *
 * @param address - Of a script that says `null` when they are kept, else the {@link Failure}.
 * @throws {FailureError} What the script says, or `names-not-compiled` if it breaks off or takes too long.
 */
export function compileInWorker(address: string): Promise<void> {
  const worker = new Worker(address);
  return new Promise((resolve, reject) => {
    const end = (failure: Failure | null) => {
      clearTimeout(timer);
      worker.terminate();
      if (failure) reject(new FailureError(failure));
      else resolve();
    };
    const timer = setTimeout(() => end({ kind: 'names-not-compiled', detail: 'it took too long' }), COMPILE_PATIENCE);
    worker.onmessage = ({ data }: MessageEvent<Failure | null>) => end(data);
    worker.onerror = ({ message }) => end({ kind: 'names-not-compiled', detail: message });
  });
}
