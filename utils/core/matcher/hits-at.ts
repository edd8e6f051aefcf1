import { MAX_NESTED } from '../limits.ts';
import { foldChar } from '../text/fold.ts';
import { type Ending, mayGrowFromName, mayHaveEnding, type Stem, stemsOf } from './endings.ts';
import { ENDS_IN_SIBILANT } from './inflect.ts';
import {
  GOES_ON,
  MAY_BEGIN_SMALL,
  type Matcher,
  MORE_NAMES,
  type Node,
  PLACE,
  TAKES_APOSTROPHE,
  TAKES_PART,
  TAKES_S,
} from './matcher.ts';
import { lookUp } from './pair-table.ts';
import { END, HASH, START, WIDTH, type WordAt } from './read-words.ts';
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
 * The names that begin at one word: through the table from word to word, as far as the text goes with one
 * of them.
 *
 * @param first - In `matcher.words`, which are those of `text`.
 * @param firstNode - What the table knows of it.
 * @param isSmall - It begins small for certain.
 * @returns The longest first, and no more than {@link MAX_NESTED}.
 */
export function hitsAt(
  text: string,
  matcher: Matcher,
  first: WordAt,
  firstNode: Node,
  isSmall: boolean,
): readonly Hit[] {
  const { units, table } = matcher;
  const { count, numbers } = matcher.words;
  const last = (count - 1) * WIDTH;
  // Most words that begin some name begin none here.
  let beginning: Beginning | null = null;
  let base = 0;
  let key = toKey(base, numbers[first + HASH]!);
  let node = firstNode;
  for (let word = first; ; ) {
    if (word === first ? mayGrowFromName(text, matcher, word, isSmall) : mayHaveEnding(text, matcher, word)) {
      for (const stem of stemsOf(text, matcher, word)) {
        const stemNode = lookUp(table, toKey(base, stem.hash));
        if (stemNode <= GOES_ON) continue;
        beginning ??= toBeginning(text, matcher, first);
        addGrown(beginning, stemNode, word, stem);
      }
    }
    if (node > GOES_ON) {
      beginning ??= toBeginning(text, matcher, first);
      addWhole(beginning, node, word);
    }
    if ((node & GOES_ON) === 0 || word === last) break;
    base = toBase(key, printGap(units, text, numbers[word + END]!, numbers[word + WIDTH + START]!));
    word += WIDTH;
    key = toKey(base, numbers[word + HASH]!);
    node = lookUp(table, key);
  }
  return beginning === null ? NO_HITS : longestOf(beginning.found);
}

const NO_HITS: readonly Hit[] = [];

function longestOf(found: Hit[]): readonly Hit[] {
  if (found.length > 1) found.sort((a, b) => b.end - a.end || b.nameEnd - a.nameEnd);
  return found.length > MAX_NESTED ? found.slice(0, MAX_NESTED) : found;
}

/** Where names begin, and those that were found there. */
type Beginning = {
  readonly text: string;
  readonly matcher: Matcher;
  readonly start: number;
  /** {@link MAY_BEGIN_SMALL} where a name must, or 0. */
  readonly small: number;
  readonly found: Hit[];
  /** Of what stands from `start` to `printed`. */
  print: number;
  printed: number;
};

function toBeginning(text: string, matcher: Matcher, first: WordAt): Beginning {
  const { units, words } = matcher;
  const start = skipInvisible(text, units, words.numbers[first + START]!);
  const small = beginsSmall(units.kinds[text.charCodeAt(start)]!) ? MAY_BEGIN_SMALL : 0;
  return { text, matcher, start, small, found: [], print: units.seed, printed: start };
}

/** Names that end with a stem of a word. */
function addGrown(beginning: Beginning, node: Node, word: WordAt, stem: Stem): void {
  const { text, matcher, start, small } = beginning;
  const { units, words } = matcher;
  const flags = small | (stem.ending === 'genitive' ? TAKES_S : TAKES_PART);
  const end = trimInvisible(text, units, words.numbers[word + END]!);
  const nameEnd = trimInvisible(text, units, stem.end);
  const names = namesAt(matcher, node, printTo(beginning, words.numbers[word + START]!, nameEnd), flags, flags);
  addHit(beginning, { start, end, nameEnd, ending: stem.ending, names });
}

/** Names that end with a word: with a genitive's apostrophe those that it may follow, the others without it. */
function addWhole(beginning: Beginning, node: Node, word: WordAt): void {
  const { text, matcher, start, small } = beginning;
  const { units, words } = matcher;
  const end = trimInvisible(text, units, words.numbers[word + END]!);
  const print = printTo(beginning, words.numbers[word + START]!, end);
  const longer = endOfGenitive(text, matcher, word, end);
  if (longer === null) {
    const names = namesAt(matcher, node, print, small, small);
    addHit(beginning, { start, end, nameEnd: end, ending: 'none', names });
    return;
  }
  const mask = small | TAKES_APOSTROPHE;
  const taking = namesAt(matcher, node, print, mask, mask);
  addHit(beginning, { start, end: longer, nameEnd: end, ending: 'genitive', names: taking });
  addHit(beginning, { start, end, nameEnd: end, ending: 'none', names: namesAt(matcher, node, print, mask, small) });
}

/** The print of everything up to `end`, which lies in the word that begins at `wordStart`; what stands before is read once. */
function printTo(beginning: Beginning, wordStart: number, end: number): number {
  const { text, matcher } = beginning;
  if (beginning.printed < wordStart) {
    beginning.print = extendPrint(matcher.units, beginning.print, text, beginning.printed, wordStart);
    beginning.printed = wordStart;
  }
  return extendPrint(matcher.units, beginning.print, text, beginning.printed, end);
}

function addHit({ found }: Beginning, hit: Hit): void {
  if (hit.names.length > 0) found.push(hit);
}

/** Those of the names at `node` that are written as the text is and of whose flags `mask` leaves `flags`. */
function namesAt({ names }: Matcher, node: Node, print: number, mask: number, flags: number): NameIndex[] {
  const found: NameIndex[] = [];
  for (let at = node - (node & GOES_ON) - 2; ; at += 2) {
    const name = names[at + 1]!;
    if (names[at] === print && (name & mask) === flags) found.push(name & PLACE);
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
