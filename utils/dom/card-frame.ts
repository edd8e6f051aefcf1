import type { CardPlace } from './place-card.ts';

/** How long a card takes to fade out, in ms: as the host's sheet has it. */
const FADE_OUT = 90;

/**
 * A page of ours in a frame, in a popover, in a closed root: not to be read by the page, nor covered by its layers.
 *
 * Laid out unseen from the start. It loads while the reader makes up his mind, and is gone when he turns away: a frame
 * that stays costs 2 MB a tab, and keeps the page out of Chromium's back/forward cache.
 */
export class CardFrame {
  readonly #popover: HTMLElement;
  readonly #iframe: HTMLIFrameElement;

  /**
   * @param place - Where the frame will probably stand: it is laid out in that width.
   * @param onLoad - Called once, with the window of the loaded page.
   */
  constructor(root: ShadowRoot, url: string, place: CardPlace, onLoad: (frame: Window) => void) {
    this.#popover = document.createElement('div');
    this.#popover.className = 'frame';
    this.#popover.popover = 'manual';
    // What the page has zoomed by its sheet is measured unzoomed; so must the card be.
    this.#popover.style.zoom = String(1 / (root.host.currentCSSZoom ?? 1));
    this.#iframe = document.createElement('iframe');
    this.#iframe.addEventListener('load', () => this.#iframe.contentWindow && onLoad(this.#iframe.contentWindow), {
      once: true,
    });
    this.#iframe.src = url;
    this.#popover.append(this.#iframe);
    this.move(place);
    root.append(this.#popover);
    this.#popover.showPopover();
  }

  /** False if the page has taken the frame out of sight. */
  get isOpen(): boolean {
    return this.#popover.isConnected && this.#popover.matches(':popover-open');
  }

  /** Comes to sight. */
  show(place: CardPlace): void {
    this.move(place);
    this.#popover.classList.add('shown');
  }

  /** Takes the keys. */
  focus(): void {
    this.#iframe.focus({ preventScroll: true });
  }

  /** Stands elsewhere, or in another size, at once. */
  move({ side, box }: CardPlace): void {
    const { style } = this.#popover;
    style.left = `${box.left}px`;
    style.top = `${box.top}px`;
    style.width = `${box.right - box.left}px`;
    style.height = `${box.bottom - box.top}px`;
    this.#popover.classList.toggle('sheet', side === 'sheet');
  }

  /** Fades out, then calls `onGone`. */
  hide(onGone: () => void): void {
    this.#popover.classList.add('leaving');
    const duration = matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : FADE_OUT;
    setTimeout(() => {
      this.remove();
      onGone();
    }, duration);
  }

  /** Gone at once. */
  remove(): void {
    this.#popover.remove();
  }
}
