import { fold, foldChar } from '../text/fold.ts';
import { toWords, type Word } from '../text/words.ts';
import { type Form, type Matcher, type NameIndex, nameAt, toGap } from './compile.ts';
import { ENDS_IN_SIBILANT, SECOND_PARTS, takesGenitive } from './inflect.ts';

/** A place where names stand. Whether one of them is meant there is for the rules to say. */
export type Hit = {
  /** Of the name with its ending, in the text. Begins and ends at word boundaries. */
  readonly start: number;
  readonly end: number;
  /** Where the name itself ends: `end`, unless there is an ending. */
  readonly nameEnd: number;
  /** `genitive`: ’s, s or a bare apostrophe; `compound`: a second part, written solid (Chinabeleid). */
  readonly ending: 'none' | 'genitive' | 'compound';
  /** Names that have these folded words and gaps; case isn't looked at. Never empty. */
  readonly names: readonly NameIndex[];
};

/**
 * Every place where names stand, by folded whole words: in order of start, the longest first at each; hits
 * may overlap and nest.
 *
 * White space of any kind and length counts as one space, soft hyphens and the like as nothing.
 *
 * Time is O(words of `text` × forms that share a first word).
 */
export function scan(text: string, matcher: Matcher): Hit[] {
  const words = toWords(text);
  return words.flatMap((word, index) => {
    const forms = matcher.byFirstWord.get(word.folded) ?? [];
    const hits = [
      ...forms.flatMap((form) => hitsOf(form, text, words, index, matcher)),
      ...compoundsAt(text, word, matcher),
    ];
    return hits.length > 1 ? hits.sort((a, b) => b.end - a.end) : hits;
  });
}

/** One hit at most, and another for the names that a genitive may follow. */
function hitsOf(form: Form, text: string, words: readonly Word[], index: number, matcher: Matcher): Hit[] {
  const start = words[index]?.start ?? 0;
  const next = index + form.words.length;
  const last = words[next - 1];
  if (!last || !standsAt(form, text, words, index)) return [];
  if (form.ending === 'genitive') {
    return [{ start, end: last.end, nameEnd: last.end - 1, ending: 'genitive', names: form.names }];
  }
  const plain: Hit = { start, end: last.end, nameEnd: last.end, ending: 'none', names: form.names };
  const genitiveEnd = endOfGenitive(text, last, words[next]);
  if (genitiveEnd === null) return [plain];
  const [with_, without] = partition(form.names, (name) => takesGenitive(nameAt(matcher, name)));
  return [
    ...(with_.length > 0 ? [{ ...plain, end: genitiveEnd, ending: 'genitive' as const, names: with_ }] : []),
    ...(without.length > 0 ? [{ ...plain, names: without }] : []),
  ];
}

function standsAt(form: Form, text: string, words: readonly Word[], index: number): boolean {
  return form.words.every((folded, k) => {
    const word = words[index + k];
    if (word?.folded !== folded) return false;
    return k === 0 || toGap(text.slice(words[index + k - 1]?.end, word.start)) === form.gaps[k - 1];
  });
}

/** The end of the `'s` behind `last`, or of a bare apostrophe behind a sibilant; `null` where there is neither. */
function endOfGenitive(text: string, last: Word, next: Word | undefined): number | null {
  if (fold(text.charAt(last.end)) !== "'") return null;
  if (next?.start === last.end + 1) return next.folded === 's' ? next.end : null;
  return ENDS_IN_SIBILANT.test(last.folded) ? last.end + 1 : null;
}

function partition<T>(items: readonly T[], belongs: (item: T) => boolean): [T[], T[]] {
  return [items.filter(belongs), items.filter((item) => !belongs(item))];
}

function compoundsAt(text: string, { start, end, folded }: Word, { firstParts }: Matcher): Hit[] {
  const hits: Hit[] = [];
  if (folded.length > LONGEST_COMPOUND) return hits;
  for (let length = SHORTEST_FIRST_PART; length <= folded.length - SHORTEST_SECOND_PART; length++) {
    const names = firstParts.get(folded.slice(0, length));
    if (!names || !SECOND_PARTS.has(folded.slice(length))) continue;
    hits.push({ start, end, nameEnd: offsetAfter(text, start, length), ending: 'compound', names });
  }
  return hits;
}

/** Where in `text` the first `length` folded letters of the word at `start` end. */
function offsetAfter(text: string, start: number, length: number): number {
  let offset = start;
  for (let folded = 0; folded < length; offset++) folded += foldChar(text.charAt(offset)).length;
  return offset;
}

const SHORTEST_FIRST_PART = 4;
/** Letters; a longer word is none of a language. */
const LONGEST_COMPOUND = 60;
const SHORTEST_SECOND_PART = Math.min(...[...SECOND_PARTS].map(({ length }) => length));
