import type { Span } from '../model.ts';
import { fold, foldChar } from './fold.ts';

/** A word of a text: its folded form, and where it stands in the text itself. */
export type Word = Span & { readonly folded: string };

/**
 * The words of a text, in order: runs of letters and digits, as the text has them and folded.
 *
 * An apostrophe, hyphen or point is never part of a word; what stands between two words is
 * `text.slice(a.end, b.start)`. Invisible characters inside a word (a soft hyphen) belong to it.
 */
export function toWords(text: string): Word[] {
  const words: Word[] = [];
  let start = -1;
  let end = -1;
  let isAscii = true;
  for (let i = 0; i <= text.length; i++) {
    const code = text.charCodeAt(i); // NaN beyond the end: a break, as everything that is no character
    const kind = kindOf(code);
    if (kind === LETTER) {
      if (start < 0) start = i;
      end = i + 1;
      isAscii &&= code < 0x80;
    } else if (kind === BREAK && start >= 0) {
      words.push({ start, end, folded: foldWord(text.slice(start, end), isAscii) });
      start = -1;
      isAscii = true;
    } else {
      isAscii &&= kind === BREAK;
    }
  }
  return words;
}

/** Most words of most pages are plain, and the engine's own way is the fastest. */
function foldWord(word: string, isAscii: boolean): string {
  return isAscii ? word.toLowerCase() : fold(word);
}

/** What a UTF-16 unit is to words: part of one, nothing at all, or a break between two. */
export const LETTER = 1;
export const INVISIBLE = 2;
export const BREAK = 3;

/** One of {@link LETTER}, {@link INVISIBLE} and {@link BREAK}. `NaN`, from beyond the end of a text, is a break. */
export function kindOf(code: number): number {
  return KINDS[code] || learnKind(code);
}

/** By UTF-16 unit; 0 where it isn't known yet. */
const KINDS = new Uint8Array(0x10000);

function learnKind(code: number): number {
  if (Number.isNaN(code)) return BREAK;
  const char = String.fromCharCode(code);
  const kind = foldChar(char) === '' ? INVISIBLE : IN_WORDS.test(char) ? LETTER : BREAK;
  KINDS[code] = kind;
  return kind;
}

/** Halves of surrogate pairs count as letters, so that no pair is ever cut. */
const IN_WORDS = /[\p{L}\p{N}\p{Cs}]/u;
