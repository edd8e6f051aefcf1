import type { Span } from '../core/model.ts';

/** A stretch of a text node, or words of our own that stand for something that isn't text. */
export type Piece =
  | { readonly node: Text; readonly start: number; readonly end: number; readonly place: TextPlace }
  | { readonly node: null; readonly text: string };

/**
 * What a text stands in. `control`: a link or button, where a site has previews of its own; `aside`:
 * a heading, label, navigation, header, footer or aside; `text`: anything else.
 */
export type TextPlace = 'text' | 'aside' | 'control';

/**
 * The readable text of one block as a single string, and the way back.
 *
 * The core works on `text` and answers with spans; only this class knows which text nodes they came from.
 * The text is the page's own, with its line breaks, no-break spaces and soft hyphens: what folding is needed is the
 * matcher's. Take a new one after the page has changed.
 */
export class BlockText {
  readonly text: string;

  readonly #pieces: readonly Piece[];
  /** `#starts[i]` is the offset in `text` at which `#pieces[i]` begins. */
  readonly #starts: readonly number[];

  /**
   * @param pieces - Of one paragraph, list item or cell, in document order, none of them empty. Across two blocks,
   *   words would run together.
   */
  constructor(pieces: readonly Piece[]) {
    const starts: number[] = [];
    let text = '';
    for (const piece of pieces) {
      starts.push(text.length);
      // Not `data.slice`: Firefox copies the whole of a node's text for each part of it.
      text += piece.node ? piece.node.substringData(piece.start, piece.end - piece.start) : piece.text;
    }
    this.text = text;
    this.#pieces = pieces;
    this.#starts = starts;
  }

  /**
   * A static range: a live one would make every later change of the page pay (388 µs an insertion at 8,000
   * ranges, against 1.5).
   *
   * @returns Without what isn't text of the page at its ends; `null` if the span holds nothing else.
   * @throws {RangeError} If the span is empty or reaches beyond `text`.
   */
  toRange({ start, end }: Span): StaticRange | null {
    if (start < 0 || start >= end || end > this.text.length) {
      throw new RangeError(`Span ${start}–${end} is not in a text of ${this.text.length}`);
    }
    let first = this.#locate(start);
    for (let at = start + 1; !first && at < end; at++) first = this.#locate(at);
    let last = this.#locate(end - 1);
    for (let at = end - 2; !last && at >= start; at--) last = this.#locate(at);
    if (!first || !last) return null;
    return new StaticRange({
      startContainer: first.node,
      startOffset: first.offset,
      endContainer: last.node,
      endOffset: last.offset + 1,
    });
  }

  /** What the character at `offset` stands in; `text` for what isn't text of the page. */
  placeAt(offset: number): TextPlace {
    const piece = this.#pieces[this.#indexAt(offset)];
    return piece?.node ? piece.place : 'text';
  }

  /** The text node that holds the character at `offset`, and its place in it. */
  #locate(offset: number): { node: Text; offset: number } | null {
    const index = this.#indexAt(offset);
    const piece = this.#pieces[index];
    if (!piece?.node) return null;
    return { node: piece.node, offset: piece.start + offset - (this.#starts[index] ?? 0) };
  }

  #indexAt(offset: number): number {
    return this.#starts.findLastIndex((start) => start <= offset);
  }
}
