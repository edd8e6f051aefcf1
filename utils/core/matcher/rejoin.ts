import type { Matcher } from './compile.ts';
import { type Hit, scan } from './scan.ts';

/**
 * Names that a hyphen at the end of a line has parted, and that the page has kept so (samenwerkings- overeenkomst).
 * In ruimtevaart- en rakettechnologie the hyphen stands for a word that follows later: nothing is joined there.
 *
 * @returns Hits in `text`, each across such a hyphen, in order of start.
 */
export function scanRejoined(text: string, matcher: Matcher): Hit[] {
  if (!/-\s/.test(text)) return [];
  const gaps = [...text.matchAll(PARTED)].flatMap(({ 0: all, 1: next = '', index }) =>
    ELLIPTIC.has(next) ? [] : [{ start: index, length: all.length - next.length }],
  );
  if (gaps.length === 0) return [];
  const joined = join(text, gaps);
  // Where the text goes on behind each gap, in the joined text.
  const seams = gaps.map(({ start }, index) => start - lengthOf(gaps.slice(0, index)));
  const toText = (offset: number) => offset + lengthOf(gaps.filter((_, index) => (seams[index] ?? 0) < offset));
  return scan(joined, matcher)
    .filter(({ start, end }) => seams.some((seam) => start < seam && seam < end))
    .map((hit) => ({ ...hit, start: toText(hit.start), end: toText(hit.end), nameEnd: toText(hit.nameEnd) }));
}

/** A hyphen behind a letter, white space, and a small word. */
const PARTED = /(?<=\p{L}{2})-\s+(\p{Ll}{2,})/gu;

/** What joins the parts of an ellipsis: voor- en nadelen. */
const ELLIPTIC: ReadonlySet<string> = new Set(
  'en of maar als noch tot dan versus via naar resp and or but to nor und oder bis sowie wie et ou'.split(' '),
);

function join(text: string, gaps: readonly { start: number; length: number }[]): string {
  let joined = '';
  let from = 0;
  for (const { start, length } of gaps) {
    joined += text.slice(from, start);
    from = start + length;
  }
  return joined + text.slice(from);
}

function lengthOf(gaps: readonly { length: number }[]): number {
  return gaps.reduce((sum, { length }) => sum + length, 0);
}
