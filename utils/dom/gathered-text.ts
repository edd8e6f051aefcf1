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

const NONE: readonly Block[] = [];
const LINE_BREAK: Piece = { node: null, text: '\n' };
/** Stands for an object in a text: no word holds it. */
export const OBJECT_MARK = '\uFFFC';
const OBJECT: Piece = { node: null, text: OBJECT_MARK };

/** The text of the block that a walk is in. Every function that ends the block returns it, in parts if it is long. */
export class GatheredText {
  #pieces: Piece[] = [];
  #length = 0;
  #standing: Standing | null = null;

  /** @returns The block before, if the text belongs to another one. */
  addText(node: Text, standing: Standing): readonly Block[] {
    const before = standing.block === this.#standing?.block ? NONE : this.finish();
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

  /** The block, or `[]` if it holds no letter or figure. */
  finish(): readonly Block[] {
    const standing = this.#standing;
    const pieces = this.#pieces;
    const isLong = this.#length > MAX_BLOCK_LENGTH;
    this.#length = 0;
    if (!standing) return NONE;
    this.#standing = null;
    this.#pieces = [];
    const isPre = nameOf(standing.block) === 'pre';
    const parts = isLong || isPre ? inParts(pieces, isPre) : [pieces];
    return parts
      .map((part) => ({ element: standing.block, text: new BlockText(part), opensSection: standing.heading }))
      .filter(({ text }) => /[\p{L}\p{N}]/u.test(text.text));
  }

  /** Before a block's text, nothing needs to stand for anything. */
  #add(mark: Piece): void {
    if (this.#pieces.length === 0) return;
    this.#pieces.push(mark);
    this.#length++;
  }
}

/** Parts of at most {@link MAX_BLOCK_LENGTH}, cut at white space; and at blank lines, which are paragraphs in a `pre`. */
function inParts(pieces: readonly Piece[], atBlankLines: boolean): Piece[][] {
  const parts: Piece[][] = [];
  let part: Piece[] = [];
  let room = MAX_BLOCK_LENGTH;
  const add = (piece: Piece, length: number, isLast: boolean) => {
    part.push(piece);
    room -= length;
    if (room > 0 && !isLast) return;
    parts.push(part);
    part = [];
    room = MAX_BLOCK_LENGTH;
  };
  for (const piece of pieces) {
    if (!piece.node) {
      add(piece, piece.text.length, false);
      continue;
    }
    const text = piece.node.data;
    for (let start = piece.start, end = start; start < piece.end; start = end) {
      end = endOfPart(text, start, piece.end, room, atBlankLines);
      add({ ...piece, start, end }, end - start, end < piece.end);
    }
  }
  return [...parts, part];
}

function endOfPart(text: string, start: number, end: number, room: number, atBlankLines: boolean): number {
  let cut = end;
  if (atBlankLines) {
    const blankLine = /\n[ \t\r]*\n/g;
    blankLine.lastIndex = start;
    if (blankLine.test(text)) cut = Math.min(cut, blankLine.lastIndex);
  }
  if (cut - start <= room) return cut;
  const limit = start + room;
  // A word of more than 100 letters isn't a name: it may be cut anywhere.
  for (let space = limit; space > limit - 100 && space > start; space--) {
    if (/\s/.test(text.charAt(space - 1))) return space;
  }
  return limit;
}
