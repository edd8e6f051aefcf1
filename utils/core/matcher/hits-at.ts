import { MAX_NESTED } from '../limits.ts';
import { foldChar } from '../text/fold.ts';
import { mayHave } from './bit-set.ts';
import { type Ending, mayGrowFromName, mayHaveEnding, type Stem, stemsOf } from './endings.ts';
import { ENDS_IN_SIBILANT } from './inflect.ts';
import {
  GOES_ON,
  MAY_BEGIN_SMALL,
  type Matcher,
  MORE_NAMES,
  type Node,
  PLACE,
  SMALL_LATER,
  TAKES_APOSTROPHE,
  TAKES_PART,
  TAKES_S,
} from './matcher.ts';
import { lookUp } from './pair-table.ts';
import { END, HASH, START, WIDTH, type WordAt } from './read-words.ts';
import { NOT_YET } from './search.ts';
import type { NameIndex } from './stored-name.ts';
import { beginsSmall, extendPrint, printGap, skipInvisible, toBase, toKey, trimInvisible } from './units.ts';

/** A place where names stand. */
export type Hit = {
  /** Of the name with its ending, in the text. Begins and ends at word boundaries. */
  readonly start: number;
  readonly end: number;
  /** Where the name itself ends: `end`, unless there is an ending. */
  readonly nameEnd: number;
  /**
   * `genitive`: `’s`, `s` or an apostrophe alone; `compound`: a second part, written solid (Chinabeleid).
   * By {@link file://./inflect.ts}, all of the names take it.
   */
  readonly ending: 'none' | Ending;
  /** Names that have these folded words and gaps, the surest kind first, then in order of precedence. Never empty. */
  readonly names: readonly NameIndex[];
};

/**
 * Add the names that begin at one word of the text that is searched: through the table from word to word, as far as
 * the text goes with one of them. The longest come first, and no more than {@link MAX_NESTED}.
 *
 * @param first - In `matcher.words`, which are those of the text.
 * @param firstNode - What the table knows of it.
 * @param isSmall - It begins small for certain.
 */
export function addHitsAt(matcher: Matcher, first: WordAt, firstNode: Node, isSmall: boolean): void {
  const { units, table, search } = matcher;
  const { count, numbers } = matcher.words;
  const { text, hits } = search;
  const last = (count - 1) * WIDTH;
  const before = hits.length;
  search.start = NOT_YET; // Most words that begin some name begin none here.
  let base = 0;
  let node = firstNode;
  let small = 0;
  for (let word = first; ; ) {
    if (word === first ? mayGrowFromName(text, matcher, word, isSmall) : mayHaveEnding(text, matcher, word)) {
      for (const stem of stemsOf(text, matcher, word)) {
        const stemNode = lookUp(table, toKey(base, stem.hash));
        if (stemNode > GOES_ON) addGrown(matcher, first, stemNode, word, stem, small);
      }
    }
    if (node > GOES_ON) addWhole(matcher, first, node, word, small);
    if ((node & GOES_ON) === 0 || word === last) break;
    base = toBase(
      toKey(base, numbers[word + HASH]!),
      printGap(units, text, numbers[word + END]!, numbers[word + WIDTH + START]!),
    );
    word += WIDTH;
    if (beginsSmall(units.kinds[text.charCodeAt(numbers[word + START]!)]!)) small = SMALL_LATER;
    const key = toKey(base, numbers[word + HASH]!);
    node = mayHave(small === 0 ? matcher.nextWords : matcher.smallNextWords, key) ? lookUp(table, key) : 0;
  }
  if (hits.length > before + 1) keepLongest(hits, before);
}

function keepLongest(hits: Hit[], from: number): void {
  const found = hits.splice(from).sort((a, b) => b.end - a.end || b.nameEnd - a.nameEnd);
  for (let index = 0; index < found.length && index < MAX_NESTED; index++) hits.push(found[index]!);
}

/** A name may begin at a word. */
function begin({ units, words, search }: Matcher, first: WordAt): void {
  if (search.start !== NOT_YET) return;
  search.start = skipInvisible(search.text, units, words.numbers[first + START]!);
  search.small = beginsSmall(units.kinds[search.text.charCodeAt(search.start)]!) ? MAY_BEGIN_SMALL : 0;
  search.print = units.seed;
  search.printed = search.start;
}

/** Names that end with a stem of a word. @param small - {@link SMALL_LATER} where a name must have it, or 0. */
function addGrown(matcher: Matcher, first: WordAt, node: Node, word: WordAt, stem: Stem, small: number): void {
  const { units, words, search } = matcher;
  begin(matcher, first);
  const { text, start } = search;
  const flags = search.small | small | (stem.ending === 'genitive' ? TAKES_S : TAKES_PART);
  const end = trimInvisible(text, units, words.numbers[word + END]!);
  const nameEnd = trimInvisible(text, units, stem.end);
  const names = namesAt(matcher, node, printTo(matcher, words.numbers[word + START]!, nameEnd), flags, flags);
  if (names !== null) search.hits.push({ start, end, nameEnd, ending: stem.ending, names });
}

/** Names that end with a word: with a genitive's apostrophe those that it may follow, the others without it. */
function addWhole(matcher: Matcher, first: WordAt, node: Node, word: WordAt, smallLater: number): void {
  const { units, words, search } = matcher;
  begin(matcher, first);
  const { text, start, hits } = search;
  const small = search.small | smallLater;
  const end = trimInvisible(text, units, words.numbers[word + END]!);
  const print = printTo(matcher, words.numbers[word + START]!, end);
  const longer = endOfGenitive(text, matcher, word, end);
  const mask = longer === null ? small : small | TAKES_APOSTROPHE;
  if (longer !== null) {
    const taking = namesAt(matcher, node, print, mask, mask);
    if (taking !== null) hits.push({ start, end: longer, nameEnd: end, ending: 'genitive', names: taking });
  }
  const names = namesAt(matcher, node, print, mask, small);
  if (names !== null) hits.push({ start, end, nameEnd: end, ending: 'none', names });
}

/** The print of everything up to `end`, which lies in the word that begins at `wordStart`; what stands before is read once. */
function printTo({ units, search }: Matcher, wordStart: number, end: number): number {
  if (search.printed < wordStart) {
    search.print = extendPrint(units, search.print, search.text, search.printed, wordStart);
    search.printed = wordStart;
  }
  return extendPrint(units, search.print, search.text, search.printed, end);
}

/** Those of the names at `node` that are written as the text is and of whose flags `mask` leaves `flags`; `null` for none. */
function namesAt({ names }: Matcher, node: Node, print: number, mask: number, flags: number): NameIndex[] | null {
  let found: NameIndex[] | null = null;
  for (let at = node - (node & GOES_ON) - 2; ; at += 2) {
    const name = names[at + 1]!;
    if (names[at] === print && (name & mask) === flags) {
      if (found === null) found = [name & PLACE];
      else found.push(name & PLACE);
    }
    if ((name & MORE_NAMES) === 0) return found;
  }
}

/** The end of the `'s` behind a word, or of the apostrophe alone behind a sibilant; `null` where there is neither. */
function endOfGenitive(text: string, { words, units, endings }: Matcher, word: WordAt, end: number): number | null {
  const apostrophe = skipInvisible(text, units, end);
  if (units.hashes[text.charCodeAt(apostrophe)] !== endings.apostrophe) return null;
  const next = word + WIDTH;
  const behind = skipInvisible(text, units, apostrophe + 1);
  if (next === words.count * WIDTH || skipInvisible(text, units, words.numbers[next + START]!) !== behind) {
    return ENDS_IN_SIBILANT.test(foldChar(text.charAt(end - 1))) ? apostrophe + 1 : null;
  }
  return words.numbers[next + HASH] === endings.genitive
    ? trimInvisible(text, units, words.numbers[next + END]!)
    : null;
}
