import { SETTLE } from '../core/limits.ts';

/** A page that changes all the time is still read this often, in ms. */
const MAX_WAIT = 1000;
/** Of the page's time we take at most one part in so many. */
const SHARE = 20;
/** So many changes at once are a storm: the page rebuilds itself. */
const STORM = 1000;
/** The first wait after a storm, and the longest, in ms. */
const FIRST_STORM_WAIT = 500;
const LAST_STORM_WAIT = 30_000;

export type ReadingScheduleOptions = {
  /** In ms; only differences count. */
  readonly now: () => number;
  /** Reads the page. @returns How long the page had to wait for it, in ms. */
  readonly read: () => Promise<number>;
  readonly signal: AbortSignal;
};

/**
 * When a page that changed is read again: after {@link SETTLE} of quiet, at the latest after a second; after a storm of
 * changes later, twice as late after each that follows; never so often that it costs the page over a twentieth of its time.
 */
export class ReadingSchedule {
  readonly #options: ReadingScheduleOptions;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** When the first change came that hasn't been read, or `null`. */
  #changedAt: number | null = null;
  /** Until when we owe the page its rest. */
  #restUntil = 0;
  #stormWait = 0;
  #stormUntil = 0;

  constructor(options: ReadingScheduleOptions) {
    this.#options = options;
    options.signal.addEventListener('abort', () => clearTimeout(this.#timer));
  }

  /** The page changed in `count` ways at once. */
  change(count: number): void {
    const { now, signal } = this.#options;
    if (signal.aborted) return;
    const time = now();
    if (count > STORM) this.#seeStorm(time);
    this.#changedAt ??= time;
    const inStorm = time < this.#stormUntil;
    const wish = inStorm ? this.#stormUntil : Math.min(time + SETTLE, this.#changedAt + MAX_WAIT);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.readNow(), Math.max(wish, this.#restUntil) - time);
  }

  /** Reads at once, whatever was planned. */
  async readNow(): Promise<void> {
    clearTimeout(this.#timer);
    this.#changedAt = null;
    const spent = await this.#options.read();
    this.#restUntil = this.#options.now() + spent * SHARE;
  }

  #seeStorm(time: number): void {
    if (time < this.#stormUntil) return; // still the one that is waited for
    const goesOn = time < this.#stormUntil + this.#stormWait;
    this.#stormWait = goesOn ? Math.min(this.#stormWait * 2, LAST_STORM_WAIT) : FIRST_STORM_WAIT;
    this.#stormUntil = time + this.#stormWait;
  }
}
