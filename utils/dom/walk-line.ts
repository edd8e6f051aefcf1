import { CardFrame } from './card-frame.ts';
import { CardHost } from './card-host.ts';
import { type Box, doOverlap } from './place-card.ts';

/** In px: one line of the interface's text, and a name of ordinary length. The same for all, so that it tells nothing. */
const HEIGHT = 36;
const WIDTH = 420;
const MARGIN = 12;

/** The line that tells where a walk is: a page of ours in a frame at the foot of the window, in a host of its own. */
export class WalkLine {
  readonly parent: Element;
  readonly #host: CardHost;
  readonly #frame: CardFrame;

  /**
   * @param parent - What the host is appended to.
   * @param onLoad - Called once, with the window of the loaded page.
   */
  constructor(parent: Element, url: string, onLoad: (frame: Window) => void) {
    this.parent = parent;
    this.#host = new CardHost(parent);
    this.#frame = new CardFrame(this.#host.root, url, placeOf([]), onLoad);
  }

  get host(): Element {
    return this.#host.element;
  }

  /** False if the page has taken it out of sight. */
  get isSound(): boolean {
    return !this.#host.isMeddledWith && this.#frame.isOpen;
  }

  /** Comes to sight, where it doesn't lie over these words. */
  show(words: readonly Box[]): void {
    this.#frame.show(placeOf(words));
  }

  remove(): void {
    this.#frame.remove();
    this.#host.remove();
  }
}

/** At the foot of the window; at its head where the words stand at the foot. */
function placeOf(words: readonly Box[]) {
  const { clientWidth, dir } = document.documentElement;
  const width = Math.min(WIDTH, clientWidth - 2 * MARGIN);
  const left = dir === 'rtl' ? clientWidth - MARGIN - width : MARGIN;
  const boxAt = (top: number): Box => ({ left, top, right: left + width, bottom: top + HEIGHT });
  const foot = boxAt(innerHeight - MARGIN - HEIGHT);
  const box = words.some((word) => doOverlap(word, foot)) ? boxAt(MARGIN) : foot;
  return { side: 'under', box } as const;
}
