import { MIN_CARD_ROOM } from '../core/limits.ts';
import { CardFrame } from './card-frame.ts';
import { IS_FRAMED, IS_SANDBOXED } from './frame-room.ts';
import { elementAround, treeOf } from './page-node.ts';
import { type Box, type CardHeight, type CardPlace, doOverlap, isInView, placeCard, roomBy } from './place-card.ts';
import { boxesOf, type PlacedMention } from './placed-mention.ts';

/** A mention, the line of it that was pointed at, and what asks: by a key, the focus goes into the card. */
export type CardWish = { readonly mention: PlacedMention; readonly line: number; readonly by: 'pointer' | 'key' };

/** What the page in a card's frame says. */
export type CardVoice = {
  /** Laid out unseen, in this height. */
  readonly onReady: (height: CardHeight) => void;
  /** The reader asked for more than its height holds. */
  readonly onGrow: (height: CardHeight) => void;
  /** The pointer came to the frame or went from it: Chromium doesn't always tell the page around it. */
  readonly onPointer: (isInside: boolean) => void;
  readonly onClose: () => void;
};

/**
 * Orders the card of a mention. Called when it is first thought of, so that the order goes out while the frame loads.
 *
 * @param room - The most height that it can have, in px.
 * @param signal - The card is gone.
 * @returns Called with the frame's window when it has loaded.
 */
export type OrderCard = (
  wish: CardWish,
  room: number,
  voice: CardVoice,
  signal: AbortSignal,
) => (frame: Window) => void;

/**
 * True if this window may hold the card of a mention: it isn't sandboxed, as the card's page then would be, and a frame
 * has room for it by the mark.
 */
export function mayHold({ mention, line }: CardWish): boolean {
  if (IS_SANDBOXED) return false;
  if (!IS_FRAMED) return true;
  const mark = markOf(mention, line);
  const { width, height } = viewport();
  return mark !== null && width >= MIN_CARD_ROOM.width && roomBy(mark, { width, height }) >= MIN_CARD_ROOM.height;
}

/** Heights in the order in which a card grows. */
const BY_SIZE: readonly CardHeight[] = ['S', 'M', 'L'];

/** The card of one mention: its frame, and the place by its mark. */
export class MentionCard {
  readonly mention: PlacedMention;
  #by: CardWish['by'];
  #line: number;
  readonly #direction: 'ltr' | 'rtl';
  readonly #frame: CardFrame;
  readonly #gone = new AbortController();
  #height: CardHeight = 'M';
  #place: CardPlace;

  constructor(wish: CardWish, root: ShadowRoot, url: string, order: OrderCard, voice: CardVoice) {
    const { mention, line, by } = wish;
    this.mention = mention;
    this.#by = by;
    this.#line = line;
    this.#direction = getComputedStyle(mention.element).direction === 'rtl' ? 'rtl' : 'ltr';
    const mark = this.#mark() ?? NOWHERE;
    this.#place = this.#placeBy(mark, null);
    const onLoad = order(wish, roomBy(mark, viewport()), voice, this.#gone.signal);
    this.#frame = new CardFrame(root, url, this.#place, onLoad);
  }

  /** What asked for it. */
  get by(): CardWish['by'] {
    return this.#by;
  }

  /** A key asks for what the pointer has opened. */
  takeFocus(): void {
    this.#by = 'key';
    this.#frame.focus();
  }

  /** Where it stands in the viewport. */
  get box(): Box {
    return this.#place.box;
  }

  /** False if the page has taken the frame out of sight, or the mark's text away. */
  get isSound(): boolean {
    return this.#frame.isOpen && this.mention.range.startContainer.isConnected;
  }

  /** The mention was pointed at in another line. */
  pointAt(line: number): void {
    this.#line = line;
  }

  /** @returns False if the mark isn't there any more: then nothing shows. */
  show(height: CardHeight): boolean {
    this.#height = height;
    const mark = this.#mark();
    if (!mark) return false;
    this.#place = this.#placeBy(mark, null);
    this.#frame.show(this.#place);
    if (this.#by === 'key') this.#frame.focus();
    return true;
  }

  /** Grows away from its mark. A card never shrinks. */
  grow(height: CardHeight): void {
    if (BY_SIZE.indexOf(height) <= BY_SIZE.indexOf(this.#height)) return;
    this.#height = height;
    this.follow();
  }

  /**
   * Stays by its mark after scrolling or a new layout, on the same side.
   *
   * @returns False if the mark has gone out of view.
   */
  follow(): boolean {
    const mark = this.#mark();
    if (!mark || !isInView(mark, viewport())) return false;
    this.#place = this.#placeBy(mark, this.#place.side);
    this.#frame.move(this.#place);
    return true;
  }

  /** True if something else lies where the mark is: its part of the page was scrolled away under an edge. */
  get isMarkCovered(): boolean {
    const mark = this.#mark();
    const parent = elementAround(this.mention.range.startContainer);
    if (!mark || !parent) return true;
    const layers = treeOf(parent).elementsFromPoint((mark.left + mark.right) / 2, (mark.top + mark.bottom) / 2);
    return !layers.some((layer) => layer === parent || layer === this.mention.element);
  }

  /** True if it lies over words of the page. */
  covers(range: StaticRange): boolean {
    return boxesOf(range).some((box) => doOverlap(box, this.box));
  }

  /** Fades out, then calls `onGone`. */
  hide(onGone: () => void): void {
    this.#gone.abort();
    this.#frame.hide(onGone);
  }

  /** Gone at once. */
  remove(): void {
    this.#gone.abort();
    this.#frame.remove();
  }

  #mark(): Box | null {
    return markOf(this.mention, this.#line);
  }

  #placeBy(mark: Box, side: CardPlace['side'] | null): CardPlace {
    return placeCard(mark, this.#height, viewport(), this.#direction, side);
  }
}

/** The box of one line of a mention's mark, or of its first; `null` if it isn't there any more. */
function markOf({ range }: PlacedMention, line: number): Box | null {
  const boxes = boxesOf(range);
  return boxes[line] ?? boxes[0] ?? null;
}

const NOWHERE: Box = { left: 0, top: 0, right: 0, bottom: 0 };

/** The part of the window that the page is laid out in, without a scroll bar. */
function viewport(): { width: number; height: number } {
  return { width: document.documentElement.clientWidth || innerWidth, height: innerHeight };
}
