import { mayHave } from './bit-set.ts';
import { mayGrowFromName } from './endings.ts';
import { type Hit, hitsAt } from './hits-at.ts';
import type { Matcher } from './matcher.ts';
import { lookUp } from './pair-table.ts';
import { HASH, readWords, START, WIDTH } from './read-words.ts';
import { beginsSmall, toKey } from './units.ts';

export type { Hit } from './hits-at.ts';

/**
 * Every place where names stand, by folded whole words.
 *
 * Case isn't looked at, but for one thing: a word that begins small begins no name of those whose case
 * rule asks for a capital there. Most words of a text are small, and so most names that are also words
 * (Van, In) cost nothing.
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
  const { words, units, firstWords, smallFirstWords, growsSmall, table } = matcher;
  readWords(text, units, words);
  const { count, numbers } = words;
  const { kinds } = units;
  const hits: Hit[] = [];
  for (let word = 0; word < count * WIDTH; word += WIDTH) {
    const hash = numbers[word + HASH]!;
    const isSmall = beginsSmall(kinds[text.charCodeAt(numbers[word + START]!)]!);
    const node = mayHave(isSmall ? smallFirstWords : firstWords, hash) ? lookUp(table, toKey(0, hash)) : 0;
    if (node !== 0 || ((!isSmall || growsSmall) && mayGrowFromName(text, matcher, word, isSmall))) {
      for (const hit of hitsAt(text, matcher, word, node, isSmall)) hits.push(hit);
    }
  }
  return hits;
}
