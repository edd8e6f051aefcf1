import { fold } from '../text/fold.ts';
import { toWords } from '../text/words.ts';

/** One text that can be found, and what it leads to. */
export type SearchLine<Target> = {
  readonly text: string;
  readonly target: Target;
  /** 0–1: how much this line says about its target. A name says more than a gloss. */
  readonly weight: number;
};

export type LineHit<Target> = { readonly target: Target; readonly line: number; readonly score: number };

/**
 * Lines of text, found by the beginnings of their words.
 *
 * All lines stand in one folded string, and the positions of all word starts are sorted by what follows
 * them: a term is found by two binary searches. 100,000 entities take some 9 MB.
 */
export type SearchIndex<Target> = {
  readonly lines: readonly SearchLine<Target>[];
  readonly text: string;
  /** Where each line begins in `text`. */
  readonly lineStarts: Uint32Array;
  /** Sorted by the text from there. */
  readonly wordStarts: Uint32Array;
};

/** Build the index. Time is O(words × log words). */
export function createSearchIndex<Target>(lines: readonly SearchLine<Target>[]): SearchIndex<Target> {
  const lineStarts = new Uint32Array(lines.length + 1);
  const starts: number[] = [];
  let text = '';
  lines.forEach((line, index) => {
    lineStarts[index] = text.length;
    for (const word of toWords(line.text)) {
      starts.push(text.length);
      text += `${word.folded} `;
    }
    text += '\n';
  });
  lineStarts[lines.length] = text.length;
  const wordStarts = Uint32Array.from(starts).sort((a, b) => compareAt(text, a, b));
  return { lines, text, lineStarts, wordStarts };
}

/**
 * Lines in which every term begins a word, best first.
 *
 * @param terms - Folded words, as {@link toTerms} gives them. None finds nothing.
 * @returns Score from 0 to 1: the line's weight, more for whole words and for a line that begins with them.
 */
export function findLines<Target>(index: SearchIndex<Target>, terms: readonly string[]): LineHit<Target>[] {
  const ranges = terms.map((term) => prefixRange(index, term));
  const narrowest = ranges.reduce((best, range) => (best && size(best) <= size(range) ? best : range), ranges[0]);
  if (!narrowest) return [];
  const hits: LineHit<Target>[] = [];
  const seen = new Set<number>();
  for (let at = narrowest.from; at < narrowest.to; at++) {
    const line = lineAt(index, index.wordStarts[at] ?? 0);
    if (seen.has(line)) continue;
    seen.add(line);
    const score = scoreLine(index, line, terms);
    const entry = index.lines[line];
    if (score > 0 && entry) hits.push({ target: entry.target, line, score });
  }
  return hits.sort((a, b) => b.score - a.score || a.line - b.line);
}

/** The words of a query as the index compares them. */
export function toTerms(query: string): string[] {
  return toWords(query).map(({ folded }) => folded);
}

/** Lines as long as their beginnings differ are told apart by them; the rest by order of lines. */
function compareAt(text: string, a: number, b: number): number {
  const left = text.slice(a, a + SORTED_LENGTH);
  const right = text.slice(b, b + SORTED_LENGTH);
  return left < right ? -1 : left > right ? 1 : a - b;
}

/** Word starts are sorted by so many units: no term that a reader types is longer. */
const SORTED_LENGTH = 48;

type Range = { readonly from: number; readonly to: number };

function size({ from, to }: Range): number {
  return to - from;
}

function prefixRange({ text, wordStarts }: SearchIndex<unknown>, term: string): Range {
  const prefix = term.slice(0, SORTED_LENGTH);
  const at = (position: number) => text.slice(wordStarts[position] ?? 0, (wordStarts[position] ?? 0) + prefix.length);
  const from = firstWhere(wordStarts.length, (position) => at(position) >= prefix);
  const to = firstWhere(wordStarts.length, (position) => at(position) > prefix);
  return { from, to };
}

/** The first of `count` positions for which `holds`, given that it holds for all after the first. */
function firstWhere(count: number, holds: (position: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The words that begin with `prefix`, and where each begins in the index's text; in order of what follows. */
export function* wordsFrom(
  index: SearchIndex<unknown>,
  prefix: string,
): Generator<{ readonly word: string; readonly at: number }> {
  const { from, to } = prefixRange(index, prefix);
  for (let position = from; position < to; position++) {
    const at = index.wordStarts[position] ?? 0;
    yield { word: index.text.slice(at, index.text.indexOf(' ', at)), at };
  }
}

/** The line that a place of the index's text stands in. */
export function lineAt({ lineStarts, lines }: SearchIndex<unknown>, offset: number): number {
  return firstWhere(lines.length, (line) => (lineStarts[line + 1] ?? 0) > offset);
}

function scoreLine({ text, lineStarts, lines }: SearchIndex<unknown>, line: number, terms: readonly string[]): number {
  const words = ` ${text.slice(lineStarts[line], (lineStarts[line + 1] ?? 1) - 1)}`;
  let whole = 0;
  for (const term of terms) {
    const found = words.includes(` ${term}`);
    if (!found) return 0;
    if (words.includes(` ${term} `)) whole++;
  }
  const asTyped = terms.join(' ');
  const closeness =
    words === ` ${asTyped} ` ? 1 : words.startsWith(` ${asTyped}`) ? 0.9 : 0.7 + (0.1 * whole) / terms.length;
  return (lines[line]?.weight ?? 0) * closeness;
}

/** The parts of `text` in which a term begins a word, in order: what a list marks. */
export function findTerms(text: string, terms: readonly string[]): { start: number; end: number }[] {
  return toWords(text).flatMap((word) => {
    const longest = terms
      .filter((term) => word.folded.startsWith(term))
      .reduce((best, term) => Math.max(best, term.length), 0);
    return longest === 0 ? [] : [{ start: word.start, end: endOfPrefix(text, word.start, word.end, longest) }];
  });
}

/** Where the first `length` folded units of a word end in the text: ß folds to two, a soft hyphen to none. */
function endOfPrefix(text: string, start: number, end: number, length: number): number {
  let at = start;
  for (let folded = 0; at < end && folded < length; at++) folded += fold(text.charAt(at)).length;
  return at;
}
