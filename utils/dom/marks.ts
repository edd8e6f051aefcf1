import { isSameRange } from './placed-mention.ts';

/** The kinds of mark; their looks stand in the content script's sheet. The later one lies above. */
const MARK_KINDS = ['quiet', 'open', 'current', 'flash'] as const;
type MarkKind = (typeof MARK_KINDS)[number];

/**
 * Marks on the page: highlights, so that no node of it is ever changed.
 *
 * The registry is the page's own: it can read, change and empty it. We never read from it, and never go through a
 * highlight, which Firefox forbids to content scripts; what is drawn is remembered here.
 */
export class Marks {
  readonly #drawn = new Map<MarkKind, { readonly highlight: Highlight; readonly ranges: readonly StaticRange[] }>();
  #flashTimer: ReturnType<typeof setTimeout> | undefined;

  /** Takes the place of marks that a copy of us may have left. @param signal - Takes all marks away. */
  constructor(signal: AbortSignal) {
    for (const kind of MARK_KINDS) CSS.highlights.delete(nameOf(kind));
    signal.addEventListener('abort', () => {
      clearTimeout(this.#flashTimer);
      for (const kind of MARK_KINDS) this.#set(kind, []);
    });
  }

  /** The mentions that are drawn, instead of those before. */
  draw(ranges: readonly StaticRange[]): void {
    this.#set('quiet', ranges);
  }

  /** The mention whose card is open, or `null`. */
  open(range: StaticRange | null): void {
    this.#set('open', range ? [range] : []);
  }

  /** The mention that a walk has come to, or `null`. */
  current(range: StaticRange | null): void {
    this.#set('current', range ? [range] : []);
  }

  /** Flashes what was jumped to, instead of what flashed before, for `duration` ms. */
  flash(ranges: readonly StaticRange[], duration: number): void {
    clearTimeout(this.#flashTimer);
    this.#set('flash', ranges);
    this.#flashTimer = setTimeout(() => this.#set('flash', []), duration);
  }

  #set(kind: MarkKind, ranges: readonly StaticRange[]): void {
    const name = nameOf(kind);
    const drawn = this.#drawn.get(kind);
    const stands = CSS.highlights.get(name) === drawn?.highlight;
    if (stands && areSame(drawn?.ranges ?? [], ranges)) return;
    if (ranges.length > 0) {
      const highlight = new Highlight(...ranges);
      highlight.priority = MARK_KINDS.indexOf(kind);
      CSS.highlights.set(name, highlight);
      this.#drawn.set(kind, { highlight, ranges });
    } else {
      // Another copy of us may have taken over: its marks aren't ours to take.
      if (stands) CSS.highlights.delete(name);
      this.#drawn.delete(kind);
    }
  }
}

function nameOf(kind: MarkKind): string {
  return `duiding-${kind}`;
}

function areSame(some: readonly StaticRange[], others: readonly StaticRange[]): boolean {
  return some.length === others.length && some.every((range, index) => isSameRange(range, others[index] ?? range));
}
