import { MAX_BLOCK_LENGTH } from '../core/limits.ts';
import { BlockText, type Piece, type TextPlace } from './block-text.ts';
import { nameOf } from './page-node.ts';

/** A paragraph, item or cell of the page: the text between two edges of block elements. */
export type Block = {
  /** The nearest block element around the text. Several blocks may share it. */
  readonly element: Element;
  readonly text: BlockText;
  /** True for a heading. */
  readonly opensSection: boolean;
};

/** What an element passes on to the text in it. */
export type Standing = {
  readonly block: Element;
  readonly place: TextPlace;
  /** The innermost link or button around. */
  readonly control: Element | null;
  readonly heading: boolean;
};

const LINE_BREAK: Piece = { node: null, text: '\n' };
/** Stands for an object in a text: no word holds it. */
export const OBJECT_MARK = '\uFFFC';
const OBJECT: Piece = { node: null, text: OBJECT_MARK };

/**
 * The text of the block that a walk is in. Every function that ends the block returns it, in parts if it is long: each is
 * made when it is asked for, so that nobody waits for the whole of a text of ten million characters.
 */
export class GatheredText {
  #pieces: Piece[] = [];
  #length = 0;
  #standing: Standing | null = null;

  /** @returns The block before, if the text belongs to another one; else `null`. */
  addText(node: Text, standing: Standing): Iterable<Block> | null {
    const before = standing.block === this.#standing?.block ? null : this.finish();
    const control = this.#standing?.control;
    // Two links side by side without a space are two words: menus are written so.
    if (control && standing.control && control !== standing.control) this.addLineBreak();
    this.#standing = standing;
    const end = node.length;
    if (end > 0) this.#pieces.push({ node, start: 0, end, place: standing.place });
    this.#length += end;
    return before;
  }

  addLineBreak(): void {
    this.#add(LINE_BREAK);
  }

  /** Something stands in the line that isn't text. */
  addObject(): void {
    this.#add(OBJECT);
  }

  /** The block, or `null` if there was no text; without letters and figures it has no parts. */
  finish(): Iterable<Block> | null {
    const standing = this.#standing;
    const pieces = this.#pieces;
    const isLong = this.#length > MAX_BLOCK_LENGTH;
    this.#length = 0;
    if (!standing) return null;
    this.#standing = null;
    this.#pieces = [];
    const isPre = nameOf(standing.block) === 'pre';
    return toBlocks(standing, isLong || isPre ? inParts(pieces, isPre) : [pieces]);
  }

  /** Before a block's text, nothing needs to stand for anything. */
  #add(mark: Piece): void {
    if (this.#pieces.length === 0) return;
    this.#pieces.push(mark);
    this.#length++;
  }
}

function* toBlocks({ block, heading }: Standing, parts: Iterable<readonly Piece[]>): Generator<Block> {
  for (const part of parts) {
    const text = new BlockText(part);
    if (/[\p{L}\p{N}]/u.test(text.text)) yield { element: block, text, opensSection: heading };
  }
}

/**
 * Parts of at most {@link MAX_BLOCK_LENGTH}, cut at white space; and at blank lines, which are paragraphs in a `pre`.
 * A text that has grown shorter meanwhile ends them: the page has changed, and is read again.
 */
function* inParts(pieces: readonly Piece[], atBlankLines: boolean): Generator<readonly Piece[]> {
  let part: Piece[] = [];
  let room = MAX_BLOCK_LENGTH;
  for (const piece of pieces) {
    for (let rest: Piece | null = piece; rest; ) {
      if (rest.node && rest.node.length < rest.end) return;
      const [fitting, left] = cut(rest, room, atBlankLines);
      part.push(fitting);
      room -= fitting.node ? fitting.end - fitting.start : fitting.text.length;
      rest = left;
      if (room > 0 && !left) continue;
      yield part;
      part = [];
      room = MAX_BLOCK_LENGTH;
    }
  }
  yield part;
}

/** As much of a piece as belongs in a part that has so much room, and what is left of it. */
function cut(piece: Piece, room: number, atBlankLines: boolean): [fitting: Piece, left: Piece | null] {
  if (!piece.node) return [piece, null];
  const { node, start, end } = piece;
  const text = node.substringData(start, Math.min(room, end - start));
  const at = start + lengthOfPart(text, text.length === end - start, atBlankLines);
  return at < end
    ? [
        { ...piece, end: at },
        { ...piece, start: at },
      ]
    : [piece, null];
}

function lengthOfPart(text: string, isWhole: boolean, atBlankLines: boolean): number {
  const blankLine = atBlankLines ? /\n[ \t\r]*\n/.exec(text) : null;
  if (blankLine) return blankLine.index + blankLine[0].length;
  if (isWhole) return text.length;
  // A word of more than 100 letters isn't a name: it may be cut anywhere.
  for (let space = text.length; space > text.length - 100 && space > 0; space--) {
    if (/\s/.test(text.charAt(space - 1))) return space;
  }
  return text.length;
}
