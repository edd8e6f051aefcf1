/**
 * What a page itself says that its acronyms stand for, by acronym: `Europese Dienst voor Extern Optreden
 * (EDEO)`, `EDEO (Europese Dienst voor Extern Optreden)`.
 *
 * Source: A. S. Schwartz and M. A. Hearst, A simple algorithm for identifying abbreviation definitions in
 * biomedical text, Pacific Symposium on Biocomputing 8 (2003), 451–462. Case counts here: the first letter of
 * an expansion is the first of its acronym. And where words can be found that begin with its letters, one each,
 * they count before the shortest words that bear them: European External Action Service (EEAS), of which that
 * method leaves out the first word.
 *
 * @param texts - Blocks of the page.
 * @returns Every expansion of an acronym, as written.
 */
export function findExpansions(texts: readonly string[]): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const text of texts) {
    if (!text.includes('(')) continue;
    for (const { index, 1: inside = '' } of text.matchAll(/\(([^()]{2,120})\)/g)) {
      const before = text.slice(Math.max(0, index - LONGEST_EXPANSION), index).trimEnd();
      const [acronym, expansion] = isAcronym(inside)
        ? [inside, expansionOf(inside, before)]
        : expandedBefore(before, inside);
      if (expansion === null) continue;
      const known = found.get(acronym);
      if (known) known.push(expansion);
      else found.set(acronym, [expansion]);
    }
  }
  return found;
}

/** UTF-16 units. */
const LONGEST_EXPANSION = 160;

function isAcronym(text: string): boolean {
  return /^\p{Lu}[\p{L}\p{N}]{1,9}$/u.test(text) && (text.match(/\p{Lu}/gu)?.length ?? 0) >= 2;
}

function expandedBefore(before: string, inside: string): [string, string | null] {
  const acronym = /[\p{L}\p{N}]+$/u.exec(before)?.[0] ?? '';
  const expansion = isAcronym(acronym) ? expansionOf(acronym, inside) : null;
  return [acronym, expansion?.length === inside.trim().length ? expansion : null];
}

function expansionOf(acronym: string, text: string): string | null {
  return initialsExpansion(acronym, text) ?? shortestExpansion(acronym, text);
}

/** The words at the end of `text` that begin with the letters of `acronym`, one each; small words may stand between. */
function initialsExpansion(acronym: string, text: string): string | null {
  const words = [...text.matchAll(/[\p{L}\p{N}]+/gu)];
  let letter = acronym.length - 1;
  for (let index = words.length - 1; index >= 0; index--) {
    const { 0: word, index: start } = words[index]!; // within its bounds
    if (word.charAt(0).toLowerCase() === acronym.charAt(letter).toLowerCase()) letter--;
    else if (letter === acronym.length - 1 || !/^\p{Ll}/u.test(word)) return null;
    if (letter < 0) return inBounds(acronym, text.slice(start));
  }
  return null;
}

/** The words at the end of `text` that bear the letters of `acronym` in order, the first one at a word's beginning. */
function shortestExpansion(acronym: string, text: string): string | null {
  let at = text.length;
  for (let letter = acronym.length - 1; letter >= 0; letter--) {
    const wanted = acronym.charAt(letter).toLowerCase();
    do at--;
    while (at >= 0 && (text.charAt(at).toLowerCase() !== wanted || (letter === 0 && !beginsWord(text, at))));
    if (at < 0) return null;
  }
  return inBounds(acronym, text.slice(at));
}

/** Unless it is too long to be one, too short, or no more than the acronym itself. */
function inBounds(acronym: string, expansion: string): string | null {
  const words = expansion.split(/[\s-]+/).length;
  const isInBounds = words <= Math.min(acronym.length + 5, acronym.length * 2) && expansion.length > acronym.length;
  return isInBounds && !expansion.includes(acronym) && expansion.charAt(0) === acronym.charAt(0) ? expansion : null;
}

function beginsWord(text: string, at: number): boolean {
  return at === 0 || !/[\p{L}\p{N}]/u.test(text.charAt(at - 1));
}
