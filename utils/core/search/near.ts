import { MAX_NEAR_WORDS } from '../limits.ts';
import { type LineHit, lineAt, type SearchIndex, type SearchLine, wordsFrom } from './search-index.ts';

/** A line counts as near if it has at least this share of the query's letters, in words that are the same or nearly so. */
const NEAR_ENOUGH = 0.5;
/** What a word that is nearly the same counts for, beside 1 for the same. */
const NEARLY = 0.8;

/**
 * Lines that are near to what was asked, for a query that finds nothing: with a slip of the pen in it, or a word too many.
 * The first letter of a word must be right.
 *
 * @param terms - Folded words. Of more than {@link MAX_NEAR_WORDS} none is near: they are no name.
 * @returns Best first, in order of lines where equally near; score from 0 to 1.
 *
 * Time is O(terms × words that begin with the same letter × length of the term).
 */
export function findNearLines<Target>(
  index: SearchIndex<Target>,
  terms: readonly string[],
  isWanted: (line: SearchLine<Target>) => boolean,
): LineHit<Target>[] {
  if (terms.length > MAX_NEAR_WORDS) return [];
  const all = terms.reduce((sum, term) => sum + term.length, 0);
  const shares = new Map<number, number>();
  for (const term of terms) {
    for (const [line, likeness] of likenesses(index, term)) {
      shares.set(line, (shares.get(line) ?? 0) + (likeness * term.length) / all);
    }
  }
  const hits: LineHit<Target>[] = [];
  for (const [line, score] of shares) {
    const entry = index.lines[line];
    if (score >= NEAR_ENOUGH && entry && isWanted(entry)) hits.push({ target: entry.target, line, score });
  }
  return hits.sort((a, b) => b.score - a.score || a.line - b.line);
}

/** Of each line with a word like `term`, how like the likest is. */
function likenesses(index: SearchIndex<unknown>, term: string): ReadonlyMap<number, number> {
  const best = new Map<number, number>();
  for (const { word, at } of wordsFrom(index, term.slice(0, 1))) {
    const likeness = word === term ? 1 : areNear(word, term) ? NEARLY : 0;
    if (likeness === 0) continue;
    const line = lineAt(index, at);
    best.set(line, Math.max(best.get(line) ?? 0, likeness));
  }
  return best;
}

/** One slip in four letters and more, two in eight and more. */
function areNear(word: string, term: string): boolean {
  const slips = Math.floor(Math.min(2, Math.max(word.length, term.length) / 4));
  return Math.abs(word.length - term.length) <= slips && countSlips(word, term) <= slips;
}

/**
 * How many letters must be put in, left out, changed or swapped with the next to make one word of the other.
 *
 * Source: the optimal string alignment distance; R. A. Wagner, R. Lowrance, "An extension of the string-to-string correction
 * problem", 1975.
 */
export function countSlips(one: string, other: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, column) => column);
  for (let row = 1; row <= one.length; row++) {
    const current = [row];
    for (let column = 1; column <= other.length; column++) {
      const isSame = one[row - 1] === other[column - 1];
      const isSwapped =
        row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      current[column] = Math.min(
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (isSame ? 0 : 1),
        isSwapped ? (beforeLast[column - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
      );
    }
    beforeLast = last;
    last = current;
  }
  return last[other.length] ?? 0;
}
