import { MAX_HOMONYMS, MAX_NESTED } from '../../../utils/core/limits.ts';
import {
  adjectiveEndings,
  ENDS_IN_SIBILANT,
  SECOND_PARTS,
  takesGenitive,
  takesSecondPart,
  takesSolidGenitive,
} from '../../../utils/core/matcher/inflect.ts';
import type { Hit } from '../../../utils/core/matcher/scan.ts';
import { type EntityId, NAME_KINDS, type Name } from '../../../utils/core/model.ts';
import { fold } from '../../../utils/core/text/fold.ts';
import { toWords, type Word } from '../../../utils/core/text/words.ts';

/** A name, and what the reference answers it with. */
export type NaiveName = Name & { readonly entityId: EntityId };
export type NaiveHit = Omit<Hit, 'names'> & { readonly names: readonly NaiveName[] };

type Form = {
  readonly name: NaiveName;
  readonly words: readonly string[];
  readonly gaps: readonly string[];
  readonly isInflected: boolean;
};

/**
 * What `scan` must find, said in the plainest way: every name is tried at every word, letter by letter.
 *
 * @param names - In order of precedence.
 */
export function naiveScan(text: string, names: readonly NaiveName[]): NaiveHit[] {
  const words = toWords(text);
  const forms = names.flatMap(toForms);
  return words.flatMap((_, index) => {
    const hits = forms.flatMap((form) => hitsOf(form, text, words, index));
    const joined = Map.groupBy(hits, ({ end, nameEnd, ending }) => `${end} ${nameEnd} ${ending}`);
    return [...joined.values()]
      .map((alike) => joinNames(alike))
      .sort((a, b) => b.end - a.end || b.nameEnd - a.nameEnd)
      .slice(0, MAX_NESTED);
  });
}

function toForms(name: NaiveName): Form[] {
  const found = toWords(name.text);
  const words = found.map(({ folded }) => folded);
  const gaps = found.slice(1).map((word, k) => toGap(name.text.slice(found[k]!.end, word.start)));
  const last = words.at(-1) ?? '';
  const inflected = adjectiveEndings(name, last).map((ending) => ({
    name,
    words: words.with(-1, last + ending),
    gaps,
    isInflected: true,
  }));
  return [{ name, words, gaps, isInflected: false }, ...inflected];
}

function toGap(between: string): string {
  return fold(between).replace(/ +/g, ' ');
}

function hitsOf(form: Form, text: string, words: readonly Word[], index: number): NaiveHit[] {
  const here = words.slice(index, index + form.words.length);
  const first = here[0];
  const last = here.at(-1);
  const fits =
    first !== undefined &&
    last !== undefined &&
    here.length === form.words.length &&
    !(isSmall(text.charAt(first.start)) && !mayBeginSmall(form.name, 0)) &&
    !(here.slice(1).some(({ start }) => isSmall(text.charAt(start))) && !mayBeSmallLater(form.name)) &&
    here.every((word, k) => k === 0 || toGap(text.slice(here[k - 1]!.end, word.start)) === form.gaps[k - 1]) &&
    here.slice(0, -1).every(({ folded }, k) => folded === form.words[k]);
  if (!fits) return [];
  const names = [form.name];
  const wanted = form.words.at(-1)!;
  const { start } = first;
  const { end } = last;
  if (last.folded === wanted) {
    const longer =
      takesGenitive(form.name) && !form.isInflected ? endOfGenitive(text, last, words[index + here.length]) : null;
    if (longer !== null) return [{ start, end: longer, nameEnd: end, ending: 'genitive', names }];
    return [{ start, end, nameEnd: end, ending: 'none', names }];
  }
  if (form.isInflected || !last.folded.startsWith(wanted)) return [];
  const ending = last.folded.slice(wanted.length);
  const nameEnd = endOfStem(text, last, wanted);
  if (nameEnd === null || ending === '') return [];
  const takesS = takesGenitive(form.name) && takesSolidGenitive(form.name, wanted);
  if (ending === 's' && takesS) return [{ start, end, nameEnd, ending: 'genitive', names }];
  const takesPart = takesSecondPart(form.name, form.words);
  return SECOND_PARTS.has(ending) && takesPart ? [{ start, end, nameEnd, ending: 'compound', names }] : [];
}

/** Where in `text` the letters end that fold to `stem`; `null` where they end inside one, or are too few. */
function endOfStem(text: string, { start, end }: Word, stem: string): number | null {
  for (let i = start + SHORTEST_STEM; i < end; i++) {
    if (fold(text.charAt(i)) !== '' && fold(text.slice(start, i)) === stem) return trimInvisible(text, i);
  }
  return null;
}

const SHORTEST_STEM = 4;

function endOfGenitive(text: string, last: Word, next: Word | undefined): number | null {
  const apostrophe = skipInvisible(text, last.end);
  if (fold(text.charAt(apostrophe)) !== "'") return null;
  if (next && skipInvisible(text, apostrophe + 1) === next.start) return next.folded === 's' ? next.end : null;
  return ENDS_IN_SIBILANT.test(last.folded) ? apostrophe + 1 : null;
}

function trimInvisible(text: string, end: number): number {
  let last = end;
  while (fold(text.charAt(last - 1)) === '') last--;
  return last;
}

function skipInvisible(text: string, from: number): number {
  let i = from;
  while (i < text.length && fold(text.charAt(i)) === '') i++;
  return i;
}

function isSmall(char: string): boolean {
  return char === char.toLowerCase();
}

function mayBeginSmall({ text, caseRule }: NaiveName, word: number): boolean {
  const { start } = toWords(text)[word]!;
  return caseRule === 'any' || isSmall(text.charAt(start)) || (word > 0 && fold(text.charAt(start - 1)) === '-');
}

function mayBeSmallLater(name: NaiveName): boolean {
  return toWords(name.text).some((_, word) => word > 0 && mayBeginSmall(name, word));
}

function joinNames(hits: readonly NaiveHit[]): NaiveHit {
  const names = hits.flatMap((hit) => hit.names);
  const kindOf = ({ kind }: NaiveName) => NAME_KINDS.indexOf(kind);
  return { ...hits[0]!, names: names.sort((a, b) => kindOf(a) - kindOf(b)).slice(0, MAX_HOMONYMS) };
}
