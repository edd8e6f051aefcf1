import { APPROACH_DELAY, INTENT_DELAY, NEIGHBOUR_DELAY, SCROLL_REST, STILLNESS } from '../core/limits.ts';

/** Where a mouse or pen is, and what lies there. */
export type PointerSample<T> = {
  readonly x: number;
  readonly y: number;
  /** The mention at that point, or `null`. */
  readonly target: T | null;
  /** True if the target opens only while Shift is held. */
  readonly needsShift: boolean;
  readonly shift: boolean;
  /** True while a button is down: text is being selected, or something dragged. */
  readonly pressed: boolean;
};

export type HoverIntentOptions<T> = {
  /** In ms; only differences count. */
  readonly now: () => number;
  readonly isSame: (one: T, other: T) => boolean;
  readonly isOpen: (target: T) => boolean;
  readonly isAnyOpen: () => boolean;
  /** The pointer rests on a mention: its card may be wanted soon. */
  readonly onApproach: (target: T) => void;
  /** The reader wants the card. Always after an approach. */
  readonly onIntent: (target: T) => void;
  /** The mention that was approached isn't wanted after all. */
  readonly onWithdraw: () => void;
};

/** A mention under the pointer, and where the pointer came to rest on it. */
type Resting<T> = {
  readonly target: T;
  readonly x: number;
  readonly y: number;
  readonly approached: boolean;
};

/**
 * Tells a pointer that asks from one that passes by: it stays nearly still on a mention, with no button down, and the
 * page wasn't just scrolled under it. In links and buttons, where sites have previews of their own, Shift asks.
 */
export class HoverIntent<T> {
  readonly #options: HoverIntentOptions<T>;
  #resting: Resting<T> | null = null;
  #last: PointerSample<T> | null = null;
  #restUntil = Number.NEGATIVE_INFINITY;
  #approachTimer: ReturnType<typeof setTimeout> | undefined;
  #intentTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(options: HoverIntentOptions<T>) {
    this.#options = options;
  }

  /** The pointer moved, or what lies under it changed. */
  move(sample: PointerSample<T>): void {
    this.#last = sample;
    const { target } = sample;
    const resting = this.#resting;
    if (!target || this.#options.isOpen(target) || !this.#mayAsk(sample)) {
      this.#forget();
    } else if (!resting || !this.#options.isSame(resting.target, target)) {
      this.#forget();
      this.#rest(sample, target, false);
    } else if (Math.hypot(sample.x - resting.x, sample.y - resting.y) > STILLNESS) {
      this.#rest(sample, target, resting.approached);
    }
  }

  /** Shift was pressed or let go: it asks for what the pointer already lies on. */
  setShift(shift: boolean): void {
    if (this.#last && this.#last.shift !== shift) this.move({ ...this.#last, shift });
  }

  /** The page was scrolled: what comes to lie under the pointer wasn't pointed at. */
  scroll(): void {
    this.#restUntil = this.#options.now() + SCROLL_REST;
    this.leave();
  }

  /** The pointer went, or what it asked for has been dealt with in another way. */
  leave(): void {
    this.#last = null;
    this.#forget();
  }

  #mayAsk({ needsShift, shift, pressed }: PointerSample<T>): boolean {
    return !pressed && (shift || !needsShift) && this.#options.now() >= this.#restUntil;
  }

  #rest({ x, y }: PointerSample<T>, target: T, approached: boolean): void {
    clearTimeout(this.#approachTimer);
    clearTimeout(this.#intentTimer);
    this.#resting = { target, x, y, approached };
    if (!approached) this.#approachTimer = setTimeout(() => this.#approach(target), APPROACH_DELAY);
    const delay = this.#options.isAnyOpen() ? NEIGHBOUR_DELAY : INTENT_DELAY;
    this.#intentTimer = setTimeout(() => this.#options.onIntent(target), delay);
  }

  #approach(target: T): void {
    if (this.#resting) this.#resting = { ...this.#resting, approached: true };
    this.#options.onApproach(target);
  }

  #forget(): void {
    clearTimeout(this.#approachTimer);
    clearTimeout(this.#intentTimer);
    const approached = this.#resting?.approached;
    this.#resting = null;
    if (approached) this.#options.onWithdraw();
  }
}
