import { SLICE } from '../core/limits.ts';

/** How long the browser may keep us waiting for an idle moment, in ms. */
const IDLE_TIMEOUT = 200;

/** A piece of work in slices of {@link SLICE}, and an account of the time that the page had to wait for it. */
export class SlicedWork {
  readonly #signal: AbortSignal;
  #since = performance.now();
  #before = 0;

  /** @param signal - Says that the work is no longer wanted. */
  constructor(signal: AbortSignal) {
    this.#signal = signal;
  }

  /** True if nobody wants the work any more. */
  get ended(): boolean {
    return this.#signal.aborted;
  }

  /** True if the slice is full: it is time to {@link pause}. */
  get isDue(): boolean {
    return performance.now() - this.#since >= SLICE;
  }

  /** The sum of all slices, in ms. */
  get spent(): number {
    return this.#before + (performance.now() - this.#since);
  }

  /** Waits for an idle moment; a new slice then begins. */
  async pause(): Promise<void> {
    await this.waitFor(new Promise((resolve) => requestIdleCallback(resolve, { timeout: IDLE_TIMEOUT })));
  }

  /** Waits for an answer, off the account; a new slice then begins. */
  async waitFor<T>(answer: Promise<T>): Promise<T> {
    this.#before = this.spent;
    try {
      return await answer;
    } finally {
      this.#since = performance.now();
    }
  }
}
