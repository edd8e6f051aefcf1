import { foldChar } from '../../text/fold.ts';
import { toWords } from '../../text/words.ts';
import type { StoredName } from '../compile.ts';
import type { Occurrence } from './occurrence.ts';

/** The words of the page have the capitals that the name's case rule asks for. */
export function hasItsCase({ name, hit, block, first, last }: Occurrence): boolean {
  if (name.caseRule === 'any') return true;
  const onPage = block.text.slice(hit.start, hit.nameEnd);
  if (onPage === name.text) return true;
  // What has one word on the page has one in the pack, and most names do.
  if (first === last) return fitsCase(name.caseRule, [name.text], [onPage]);
  const written = toWords(name.text).map(({ start, end }) => toWritten(name, start, end));
  const surface = Array.from({ length: last + 1 - first }, (_, index) => block.surfaceAt(first + index));
  return fitsCase(name.caseRule, written, surface);
}

/**
 * A word that the pack writes small isn't raised to a name: Forum voor Democratie, the band Invasie. German raises
 * all nouns, and a title all words.
 */
export function isNotRaised({ name, block, first }: Occurrence): boolean {
  if (name.caseRule !== 'any' || isCapital(name.text.charAt(0)) || !block.hasCapital(first)) return true;
  return block.capitals !== 'telling' || block.language === 'de' || block.startsSentence(first);
}

/**
 * A word of the name as its case rule asks for it: behind a hyphen its capital is a custom of some papers only
 * (VN-Veiligheidsraad, VN-veiligheidsraad).
 */
function toWritten({ text, caseRule }: StoredName, start: number, end: number): string {
  const word = text.slice(start, end);
  return caseRule === 'capital' && foldChar(text.charAt(start - 1)) === '-' ? word.toLowerCase() : word;
}

function fitsCase(rule: 'exact' | 'capital', written: readonly string[], surface: readonly string[]): boolean {
  if (rule === 'exact') return written.every((word, index) => isSame(word, surface[index] ?? ''));
  return written.every((word, index) => hasItsCapital(word, surface[index] ?? '')) && !isShout(written, surface);
}

/** A small letter in the pack (de, for) may be a capital in a headline; a capital must be one. */
function hasItsCapital(written: string, onPage: string): boolean {
  return !isCapital(written.charAt(0)) || isCapital(onPage.charAt(0));
}

/** Capitals throughout say nothing about a name of up to three letters: RUS may be a country code, XI a number. */
function isShout(written: readonly string[], surface: readonly string[]): boolean {
  const name = written.join('');
  if (name.length > 3 || name === name.toUpperCase()) return false;
  const onPage = surface.map(visible).join('');
  return onPage.length > 1 && onPage === onPage.toUpperCase();
}

function isCapital(char: string): boolean {
  return char !== char.toLowerCase();
}

function isSame(written: string, onPage: string): boolean {
  return written === onPage || visible(written) === visible(onPage);
}

/** Without soft hyphens and the like, accents composed: what the reader sees. */
function visible(word: string): string {
  return Array.from(word.normalize('NFC'))
    .filter((char) => foldChar(char) !== '')
    .join('');
}
