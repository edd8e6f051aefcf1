import { MAX_BLOCK_LENGTH } from '../limits.ts';
import type { EntityId, Mention, Span } from '../model.ts';
import { fold } from '../text/fold.ts';
import { toWords, type Word } from '../text/words.ts';
import { fitsCase } from './case-rule.ts';
import { type Form, type Matcher, toGap } from './compile.ts';

/**
 * Where the names stand that a name with `near` asks for: in the same block, within reach, or out of it.
 */
export type Nearness = 'beside' | 'near' | 'far';

/**
 * Find the names that occur in `text`: leftmost first, longest at each place, whole words only.
 *
 * White space of any kind and length counts as one space, soft hyphens and the like as nothing. A
 * genitive (`'s`, `’s`, Dutch `s`) belongs to its mention.
 *
 * Of names that are written alike, one whose `near` stands beside it beats one that asks for nothing, and
 * that beats one whose `near` is only within reach: what is said in the same breath tells most.
 *
 * @param text - One block of page text; of one longer than {@link MAX_BLOCK_LENGTH} only so much is read.
 * @param nearness - Of the names that a name with `near` asks for. Out of reach, or without this function,
 *   such a name isn't found.
 * @returns Mentions in ascending order that never overlap, or `[]`.
 *
 * Time is O(words of `text` × forms that share a first word).
 */
export function findMentions(text: string, matcher: Matcher, nearness: NearnessOf = () => 'far'): Mention[] {
  const read = text.length > MAX_BLOCK_LENGTH ? text.slice(0, MAX_BLOCK_LENGTH) : text;
  const words = toWords(read);
  const mentions: Mention[] = [];
  let index = 0;
  while (index < words.length) {
    const found = longestAt(read, words, index, matcher, nearness);
    if (found) mentions.push(found.mention);
    index = found ? found.next : index + 1;
  }
  return mentions;
}

type NearnessOf = (near: readonly EntityId[], span: Span) => Nearness;

type Found = { readonly mention: Mention; readonly next: number };

function longestAt(
  text: string,
  words: readonly Word[],
  index: number,
  matcher: Matcher,
  nearness: NearnessOf,
): Found | null {
  const forms = matcher.byFirstWord.get(words[index]?.folded ?? '');
  if (!forms) return null;
  let length = 0;
  let span: Span | null = null;
  let best = NOT_MEANT;
  let candidates: EntityId[] = [];
  let isPrivate = true;
  for (const form of forms) {
    if (form.words.length < length) break; // Sorted: all that follow are shorter than what was found.
    const here = spanOf(form, text, words, index, matcher);
    const claim = here ? claimOf(form, here, words, nearness) : NOT_MEANT;
    if (!here || claim === NOT_MEANT) continue;
    length = form.words.length;
    isPrivate &&= form.private;
    if (claim < best) continue;
    if (claim > best) [best, span, candidates] = [claim, null, []];
    span = span && span.end > here.end ? span : here;
    if (!candidates.includes(form.entityId)) candidates.push(form.entityId);
  }
  return span && { mention: { span, candidates, private: isPrivate }, next: nextWord(words, index + length, span.end) };
}

const NOT_MEANT = 0;
const CLAIMS: Readonly<Record<Nearness | 'unconditional', number>> = {
  far: NOT_MEANT,
  near: 1,
  unconditional: 2,
  beside: 3,
};

/** How surely `form` is what these words mean, {@link NOT_MEANT} if it isn't at all. */
function claimOf(form: Form, span: Span, words: readonly Word[], nearness: NearnessOf): number {
  if (form.year !== null && !words.some(({ folded }) => folded === form.year)) return NOT_MEANT;
  return CLAIMS[form.near.length === 0 ? 'unconditional' : nearness(form.near, span)];
}

/** Where `form` stands at word `index`, or `null`. */
function spanOf(form: Form, text: string, words: readonly Word[], index: number, matcher: Matcher): Span | null {
  for (let k = 1; k < form.words.length; k++) {
    if (words[index + k]?.folded !== form.words[k]) return null;
    if (!gapFits(form.gaps[k - 1] ?? '', text, words[index + k - 1], words[index + k])) return null;
  }
  const first = words[index];
  const last = words[index + form.words.length - 1];
  if (!first || !last) return null;
  const surface = words.slice(index, index + form.words.length).map(({ start, end }) => text.slice(start, end));
  if (!fitsCase(form, surface) || !standsAlone(text, words, index, last, matcher)) return null;
  return {
    start: first.start,
    end: form.takesGenitive ? endWithGenitive(text, words, index + form.words.length, last) : last.end,
  };
}

function gapFits(gap: string, text: string, before: Word | undefined, after: Word | undefined): boolean {
  return before !== undefined && after !== undefined && toGap(text.slice(before.end, after.start)) === gap;
}

/**
 * Not a piece of something else: an address (china.org, @china), a word that an apostrophe makes longer
 * (Xi’an), or a compound whose first part makes another name of it (Wit-Rusland). A part that is itself
 * known (Chinees-Amerikaans), a direction (Oost-Oekraïne) or a small word (pro-Russisch) leaves the name
 * what it is.
 */
function standsAlone(text: string, words: readonly Word[], index: number, last: Word, matcher: Matcher): boolean {
  const start = words[index]?.start ?? 0;
  const before = text.charAt(start - 1);
  if (before === '@' || before === '#' || before === '_' || text.charAt(last.end) === '@') return false;
  if (before === '.' && words[index - 1]?.end === start - 1 && /\p{Ll}/u.test(text.charAt(start - 2))) return false;
  if (text.charAt(last.end) === '.' && /\p{Ll}/u.test(text.charAt(last.end + 1))) return false;
  if (fold(text.charAt(last.end)) === "'" && GROWS_ON.test(text.slice(last.end + 1, last.end + 3))) return false;
  const previous = words[index - 1];
  if (fold(before) !== '-' || previous?.end !== start - 1) return true;
  const startsSmall = text.charAt(previous.start) === text.charAt(previous.start).toLowerCase();
  return startsSmall || DIRECTIONS.has(previous.folded) || matcher.byFirstWord.has(previous.folded);
}

/** A letter behind an apostrophe, other than the s of a genitive. */
const GROWS_ON = /^(?!s(?!\p{L}))\p{L}/iu;

/** Dutch, German and English; French writes them behind the name. */
const DIRECTIONS: ReadonlySet<string> = new Set(
  'noord zuid oost west midden centraal nord sud ost north south east west central'.split(' '),
);

/** The end of `last`, or of the `'s` that follows it. */
function endWithGenitive(text: string, words: readonly Word[], next: number, last: Word): number {
  const ending = words[next];
  const follows = ending?.folded === 's' && ending.start === last.end + 1 && fold(text.charAt(last.end)) === "'";
  return follows ? ending.end : last.end;
}

function nextWord(words: readonly Word[], from: number, end: number): number {
  return (words[from]?.start ?? end) < end ? from + 1 : from;
}
