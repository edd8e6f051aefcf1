import { mayHave } from './bit-set.ts';
import { mayGrowFromName } from './endings.ts';
import { addHitsAt, type Hit } from './hits-at.ts';
import type { Matcher } from './matcher.ts';
import { lookUp } from './pair-table.ts';
import { HASH, readWords, START, WIDTH } from './read-words.ts';
import { beginSearch, endSearch } from './search.ts';
import { beginsSmall, toKey } from './units.ts';

export type { Hit } from './hits-at.ts';

/**
 * Every place where names stand, by folded whole words.
 *
 * Case isn't looked at, but for this: a word that begins small begins no name of those whose case rule asks for a
 * capital there, nor goes on with one that asks for capitals throughout. Most words of a text are small, and so most
 * names that are also words (Van, In) cost nothing, and those that begin like a sentence (De Haan) little.
 *
 * @returns In order of start, the longest first at each; hits may overlap and nest. Of more than
 *   {@link MAX_NESTED} at one place the longest.
 *
 * Time is O(length of `text`), whatever text and names. Nothing is allocated but for hits.
 *
 * The idea: read the text once and make each word a number; look each number up as one bit; and only where
 * that is set, follow the names' words through the table, and compare the whole once more by another hash.
 */
export function scan(text: string, matcher: Matcher): Hit[] {
  const { words, units, firstWords, smallFirstWords, table } = matcher;
  readWords(text, units, words);
  const { count, numbers } = words;
  const { kinds } = units;
  beginSearch(matcher.search, text);
  for (let word = 0; word < count * WIDTH; word += WIDTH) {
    const hash = numbers[word + HASH]!;
    const isSmall = beginsSmall(kinds[text.charCodeAt(numbers[word + START]!)]!);
    const node = mayHave(isSmall ? smallFirstWords : firstWords, hash) ? lookUp(table, toKey(0, hash)) : 0;
    if (node !== 0 || mayGrowFromName(text, matcher, word, isSmall)) {
      addHitsAt(matcher, word, node, isSmall);
    }
  }
  return endSearch(matcher.search);
}
