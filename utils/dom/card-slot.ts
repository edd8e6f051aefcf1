import { LEAVE_DELAY } from '../core/limits.ts';
import { CardHost, hostParentFor } from './card-host.ts';
import { type CardVoice, type CardWish, MentionCard, mayHold, type OrderCard } from './mention-card.ts';
import { type CardHeight, isInBox, isOnTheWay, type Point } from './place-card.ts';
import { isSameMention, type PlacedMention } from './placed-mention.ts';

export type CardSlotOptions = {
  /** The address of the card's page. */
  readonly url: string;
  readonly orderCard: OrderCard;
  /** Called with the host when it comes, and with `null` when it goes. */
  readonly onHost: (host: Element | null) => void;
  /** Called with the mention whose card shows, and with `null` when it closes. */
  readonly onShow: (mention: PlacedMention | null) => void;
  /** Called instead of a card where none can be: in a frame without room for it, in a sandbox. */
  readonly onCramped: (mention: PlacedMention, isPressed: boolean) => void;
  /** Takes everything away, at once. */
  readonly signal: AbortSignal;
};

/** A card that is made ready: it shows as soon as it is wanted and its height is known. */
type Coming = { readonly card: MentionCard; isWanted: boolean; height: CardHeight | null };

/** How often the host is looked after while there is one, in ms. */
const LOOK_AFTER = 200;
/** A page that meddled with our host so often gets no card any more. */
const MAX_FIGHTS = 3;

/**
 * The one card of the page: at most one shows, and one more is made ready.
 *
 * A neighbour's card replaces the one that shows only when it is ready itself, so that nothing flickers.
 */
export class CardSlot {
  readonly #options: CardSlotOptions;
  #host: CardHost | null = null;
  #shown: MentionCard | null = null;
  #coming: Coming | null = null;
  /** What had the focus when the card opened. */
  #focused: Element | null = null;
  /** Where the pointer was last seen on a mention. */
  #lastOn: { readonly mention: PlacedMention; readonly point: Point } | null = null;
  /** True from when the frame said that the pointer came until the page says where it is. */
  #isInFrame = false;
  #fights = 0;
  #leaveTimer: ReturnType<typeof setTimeout> | undefined;
  #lookTimer: ReturnType<typeof setInterval> | undefined;

  constructor(options: CardSlotOptions) {
    this.#options = options;
    options.signal.addEventListener('abort', () => this.removeAtOnce());
  }

  /** The mention whose card shows, or `null`. */
  get openMention(): PlacedMention | null {
    return this.#shown?.mention ?? null;
  }

  /** A card may be wanted soon. */
  prepare(wish: CardWish): void {
    const coming = this.#coming?.card;
    if (coming && coming.by === wish.by && isSameMention(coming.mention, wish.mention)) return;
    this.withdraw();
    if (!mayHold(wish)) return;
    const host = this.#hostFor(wish.mention);
    if (!host) return;
    const { url, orderCard } = this.#options;
    const voice = this.#hear(() => next);
    const next: Coming = {
      card: new MentionCard(wish, host.root, url, orderCard, voice),
      isWanted: false,
      height: null,
    };
    this.#coming = next;
  }

  /** The reader wants a card: it shows when it is ready. @param isPressed - By a click or a key, not by holding still. */
  open(wish: CardWish, isPressed: boolean): void {
    if (this.#shown && isSameMention(this.#shown.mention, wish.mention)) {
      if (wish.by === 'key') this.#shown.takeFocus();
      return;
    }
    if (!mayHold(wish)) {
      this.#options.onCramped(wish.mention, isPressed);
      return;
    }
    // Before there is a frame for it: one that is opened by a key takes the focus before it shows.
    const focused = document.activeElement;
    if (!this.#shown && focused !== this.#host?.element) this.#focused = focused;
    this.prepare(wish);
    const coming = this.#coming;
    if (!coming) return;
    coming.card.pointAt(wish.line);
    coming.isWanted = true;
    this.#showIfReady(coming);
  }

  /** What was made ready isn't wanted after all. */
  withdraw(): void {
    this.#coming?.card.remove();
    this.#coming = null;
    this.#removeIdleHost();
  }

  /** Closes what shows, if anything does, and gives the focus back if the card has it. */
  close(): void {
    this.withdraw();
    this.#closeShown();
  }

  /** Takes everything away without a fade: the page is left, or we are. */
  removeAtOnce(): void {
    this.#coming?.card.remove();
    this.#coming = null;
    const shown = this.#shown;
    if (shown) this.#forgetShown();
    shown?.remove();
    this.#removeHost();
  }

  /**
   * The pointer is here, on `mention` if that isn't `null`. The card stays while it is on the mark, on the card or on the way
   * between, and closes when it has been elsewhere for a while. One that was opened by a key doesn't mind the pointer.
   */
  pointAt(point: Point, mention: PlacedMention | null): void {
    this.#isInFrame = false;
    if (mention) this.#lastOn = { mention, point };
    const shown = this.#shown;
    if (!shown || shown.by === 'key') return;
    const from = this.#lastOn;
    const isFromMark = from !== null && isSameMention(from.mention, shown.mention);
    const isOnMark = isFromMark && mention !== null;
    const isOnWay = isFromMark && isOnTheWay(point, from.point, shown.box);
    if (isOnMark || isOnWay || isInBox(point, shown.box)) this.#stay();
    else this.#leave();
  }

  /** After scrolling or a new layout: the card stays by its mark, or closes if that is out of view. */
  follow(mayCover: boolean): void {
    const shown = this.#shown;
    if (!shown) return;
    if (!shown.follow() || (mayCover && shown.isMarkCovered)) this.close();
  }

  /** The page was scrolled to these words: the card follows its mark, but closes rather than lie over them. */
  makeWayFor(ranges: readonly StaticRange[]): void {
    this.follow(false);
    if (ranges.some((range) => this.#shown?.covers(range))) this.close();
  }

  /** @param ofWhom - Whose voice it is: known by the time that it speaks. */
  #hear(ofWhom: () => Coming): CardVoice {
    return {
      onReady: (height) => {
        ofWhom().height = height;
        this.#showIfReady(ofWhom());
      },
      onGrow: (height) => ofWhom().card.grow(height),
      onPointer: (isInside) => this.#pointInFrame(isInside),
      onClose: () => (this.#coming === ofWhom() ? this.withdraw() : this.close()),
    };
  }

  #showIfReady(coming: Coming): void {
    if (this.#coming !== coming || !coming.isWanted || !coming.height) return;
    const before = this.#shown;
    if (!coming.card.show(coming.height)) {
      this.withdraw();
      return;
    }
    this.#coming = null;
    this.#shown = coming.card;
    this.#stay();
    before?.remove();
    this.#options.onShow(coming.card.mention);
  }

  /** What the frame says comes late: where the page has seen the pointer since counts more. */
  #pointInFrame(isInside: boolean): void {
    if (isInside || this.#shown?.by === 'key') this.#stay();
    else if (this.#isInFrame) this.#leave();
    this.#isInFrame = isInside;
  }

  #stay(): void {
    clearTimeout(this.#leaveTimer);
    this.#leaveTimer = undefined;
  }

  /** What was made ready stays so: the pointer may rest on its mark. */
  #leave(): void {
    this.#leaveTimer ??= setTimeout(() => this.#closeShown(), LEAVE_DELAY);
  }

  #closeShown(): void {
    const shown = this.#shown;
    if (!shown) return;
    this.#forgetShown();
    shown.hide(() => this.#removeIdleHost());
  }

  /** The card that shows does so no more: focus goes back, its mark is as before. */
  #forgetShown(): void {
    this.#stay();
    const hadFocus = this.#host !== null && document.activeElement === this.#host.element;
    this.#shown = null;
    if (hadFocus && this.#focused instanceof HTMLElement)
      HTMLElement.prototype.focus.call(this.#focused, { preventScroll: true });
    this.#focused = null;
    this.#options.onShow(null);
  }

  /** The host, where a card of this mention is in reach; `null` if the page won't have one. */
  #hostFor(mention: PlacedMention): CardHost | null {
    if (this.#fights >= MAX_FIGHTS) return null;
    const parent = hostParentFor(mention.element);
    if (this.#host && this.#host.element.parentNode !== parent) this.removeAtOnce();
    if (this.#host) return this.#host;
    this.#host = new CardHost(parent);
    this.#options.onHost(this.#host.element);
    this.#lookTimer = setInterval(() => this.#lookAfterHost(), LOOK_AFTER);
    return this.#host;
  }

  #lookAfterHost(): void {
    const host = this.#host;
    if (!host) return;
    if (host.isMeddledWith) this.#fights++;
    if (host.isMeddledWith || !host.isInReach) this.removeAtOnce();
    else if (this.#shown && !this.#shown.isSound) this.close();
  }

  #removeIdleHost(): void {
    if (this.#host && !this.#shown && !this.#coming && this.#host.root.childElementCount === 0) this.#removeHost();
  }

  #removeHost(): void {
    clearInterval(this.#lookTimer);
    this.#host?.remove();
    this.#host = null;
    this.#options.onHost(null);
  }
}
