import type { Span } from '../model.ts';
import { fold, foldChar } from './fold.ts';

/** A word of a text: its folded form, and where it stands in the text itself. */
export type Word = Span & { readonly folded: string };

/**
 * The words of a text, in order: runs of letters and digits, as the text has them and folded.
 *
 * An apostrophe, hyphen or point is never part of a word; what stands between two words is
 * `text.slice(a.end, b.start)`. Invisible characters inside a word (a soft hyphen) belong to it.
 * In scripts that write no spaces (Chinese, Thai) every letter is a word of its own, so that a name is
 * found in running text.
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
    } else if (kind === INVISIBLE) {
      isAscii = false;
    } else {
      if (start >= 0) words.push({ start, end, folded: foldWord(text.slice(start, end), isAscii) });
      if (kind === ALONE) words.push({ start: i, end: i + 1, folded: foldChar(text.charAt(i)) });
      start = -1;
      isAscii = true;
    }
  }
  return words;
}

/** Most words of most pages are plain, and the engine's own way is the fastest. */
function foldWord(word: string, isAscii: boolean): string {
  return isAscii ? word.toLowerCase() : fold(word);
}

/** What a UTF-16 unit is to words: part of one, nothing at all, a break between two, or a break that is a word itself. */
export const LETTER = 1;
export const INVISIBLE = 2;
export const BREAK = 3;
export const ALONE = 4;

/** One of {@link LETTER}, {@link INVISIBLE}, {@link BREAK} and {@link ALONE}. `NaN`, from beyond the end of a text, is a break. */
export function kindOf(code: number): number {
  return KINDS[code] || learnKind(code);
}

/** By UTF-16 unit; 0 where it isn't known yet. */
const KINDS = new Uint8Array(0x10000);

function learnKind(code: number): number {
  if (Number.isNaN(code)) return BREAK;
  const kind = toKind(String.fromCharCode(code));
  KINDS[code] = kind;
  return kind;
}

function toKind(char: string): number {
  if (foldChar(char) === '') return INVISIBLE;
  if (WITHOUT_SPACES.test(char)) return ALONE;
  return IN_WORDS.test(char) ? LETTER : BREAK;
}

/** Katakana isn't among them: what it writes stands apart, between other scripts, and India begins Indonesia. */
const WITHOUT_SPACES =
  /(?=[\p{L}\p{Mc}])[\p{Script=Han}\p{Script=Hiragana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/**
 * Halves of surrogate pairs count as letters, so that no pair is ever cut. So do the vowel signs that take
 * room of their own in the scripts of India: a name ends before none.
 */
const IN_WORDS = /[\p{L}\p{N}\p{Mc}\p{Cs}]/u;
