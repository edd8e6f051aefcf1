import type { Matcher } from './compile.ts';
import { type Hit, scan } from './scan.ts';

/**
 * Names that a hyphen at the end of a line has parted, and that the page has kept so (samenwerkings- overeenkomst).
 * In ruimtevaart- en rakettechnologie the hyphen stands for a word that follows later: nothing is joined there.
 *
 * @returns Hits in `text`, each across such a hyphen, in order of start.
 */
export function scanRejoined(text: string, matcher: Matcher): Hit[] {
  if (!hasParting(text)) return [];
  const { joined, seams } = join(text);
  if (seams.length === 0) return [];
  return scan(joined, matcher)
    .filter(({ start, end }) => countBefore(seams, start + 1) < countBefore(seams, end))
    .map((hit) => {
      const toText = (offset: number) => offset + (seams[countBefore(seams, offset) - 1]?.leftOut ?? 0);
      return { ...hit, start: toText(hit.start), end: toText(hit.end), nameEnd: toText(hit.nameEnd) };
    });
}

/** True if white space follows a hyphen somewhere: to look for hyphens is the cheapest. */
function hasParting(text: string): boolean {
  for (let at = text.indexOf('-'); at >= 0; at = text.indexOf('-', at + 1)) {
    if (/\s/.test(text.charAt(at + 1))) return true;
  }
  return false;
}

/** Where two parts were joined: the offset in the joined text, and how much was left out up to there. */
type Seam = { readonly at: number; readonly leftOut: number };

function join(text: string): { joined: string; seams: readonly Seam[] } {
  const seams: Seam[] = [];
  let joined = '';
  let from = 0;
  for (const { 0: parting, 1: next = '', index } of text.matchAll(PARTED)) {
    if (ELLIPTIC.has(next)) continue;
    joined += text.slice(from, index);
    from = index + parting.length - next.length;
    seams.push({ at: joined.length, leftOut: from - joined.length });
  }
  return { joined: joined + text.slice(from), seams };
}

/** A hyphen behind a letter, white space, and a small word. */
const PARTED = /(?<=\p{L}{2})-\s+(\p{Ll}{2,})/gu;

/** What joins the parts of an ellipsis: voor- en nadelen. */
const ELLIPTIC: ReadonlySet<string> = new Set(
  'en of maar als noch tot dan versus via naar resp and or but to nor und oder bis sowie wie et ou'.split(' '),
);

/** How many seams lie before `offset`. */
function countBefore(seams: readonly Seam[], offset: number): number {
  let low = 0;
  let high = seams.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((seams[middle]?.at ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
