import { scrollToRange } from './jump.ts';
import { closestTo } from './page-node.ts';
import { boxesOf, isSameMention, type PlacedMention } from './placed-mention.ts';

/** Where a walk is: at the `at`-th (from 1) of `of` mentions that can be seen by scrolling. */
export type WalkStep = { readonly mention: PlacedMention; readonly at: number; readonly of: number };

export type MentionWalkOptions = {
  /** The walk came to a mention, scrolled into view; `null`: there is none on this page. */
  readonly onStep: (step: WalkStep | null) => void;
  /** Enter on the current mention. */
  readonly onOpen: (mention: PlacedMention) => void;
  readonly onEnd: () => void;
  readonly signal: AbortSignal;
};

/**
 * A walk along the mentions of the page, in reading order, that the reader's commands take. From the last it goes on to
 * the first.
 *
 * While a mention is current, Enter opens its card, unless the reader types somewhere. Escape, Tab or a press on the page
 * ends the walk; before and after it, no key is looked at.
 */
export class MentionWalk {
  readonly #options: MentionWalkOptions;
  #mentions: readonly PlacedMention[] = [];
  #current: PlacedMention | null = null;
  /** Ends listening to the keys of the walk that goes on. */
  #walking: AbortController | null = null;

  constructor(options: MentionWalkOptions) {
    this.#options = options;
    options.signal.addEventListener('abort', () => this.end());
  }

  /** The mentions of the page, in its order, instead of those before. The walk ends if the current one isn't among them. */
  setMentions(mentions: readonly PlacedMention[]): void {
    this.#mentions = mentions;
    const current = this.#current;
    if (current && !mentions.some((mention) => isSameMention(mention, current))) this.end();
  }

  /** One on from the current mention or, at first, to the one nearest the top of what is in view. */
  step(to: 'next' | 'previous'): void {
    const seen = this.#mentions.filter(({ range }) => boxesOf(range).length > 0);
    const mention = seen.at(this.#nextIndex(seen, to) % seen.length) ?? null;
    this.#walking ??= this.#listen();
    this.#current = mention;
    if (mention) scrollToRange(mention.range);
    this.#options.onStep(mention && { mention, at: seen.indexOf(mention) + 1, of: seen.length });
  }

  /** The reader does something else. */
  end(): void {
    if (!this.#walking) return;
    this.#walking.abort();
    this.#walking = null;
    this.#current = null;
    this.#options.onEnd();
  }

  /** May be one less or more than there are. */
  #nextIndex(seen: readonly PlacedMention[], to: 'next' | 'previous'): number {
    const current = this.#current;
    if (current) return seen.findIndex((mention) => isSameMention(mention, current)) + (to === 'next' ? 1 : -1);
    const inView = seen.findIndex(({ range }) => (boxesOf(range)[0]?.top ?? -1) >= 0);
    if (to === 'next') return Math.max(0, inView);
    return Math.max(-1, inView - 1);
  }

  #listen(): AbortController {
    const walking = new AbortController();
    const listen = { capture: true, signal: walking.signal };
    addEventListener('pointerdown', (event) => event.isTrusted && this.end(), listen);
    addEventListener('keydown', (event) => event.isTrusted && this.#press(event), listen);
    return walking;
  }

  #press(event: KeyboardEvent): void {
    if (event.key === 'Escape' || event.key === 'Tab') this.end();
    const isPlain = !(event.shiftKey || event.ctrlKey || event.altKey || event.metaKey || event.isComposing);
    if (event.key !== 'Enter' || !isPlain || !this.#current || isTyped(event)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    this.#options.onOpen(this.#current);
  }
}

/** True if the key goes into a field or an editor. */
function isTyped(event: KeyboardEvent): boolean {
  const [target] = event.composedPath();
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || closestTo(target, 'input, textarea, select') !== null;
}
