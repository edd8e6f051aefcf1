import { KNOWN_LANGUAGES, type KnownLanguage, MOST_ORDINARY_WORDS, ordinaryWordsOf } from '../text/ordinary-words.ts';
import type { Matcher } from './matcher.ts';
import { addBits, createPairTable, lookUp, type PairTable } from './pair-table.ts';
import { createWordList, HASH, readWords, WIDTH } from './read-words.ts';
import type { Units } from './units.ts';

/**
 * The language of texts, by which words of the first of them are ordinary in each.
 *
 * Words are numbers here, as they are to the scan, and one look-up tells of all languages: to make strings of
 * them and ask for each costs ten times as much.
 *
 * @param most - UTF-16 units of one text that are read.
 * @returns `null` if there are fewer than four words, or no language is clearly the one.
 */
export function guessLanguage(
  texts: readonly string[],
  matcher: Matcher,
  most = Number.POSITIVE_INFINITY,
): KnownLanguage | null {
  const { units, words } = matcher;
  const ordinary = tableOf(units);
  /** How many words are ordinary in these languages, and no others. */
  const counts = new Int32Array(2 ** KNOWN_LANGUAGES.length);
  let total = 0;
  for (const text of texts) {
    if (total >= WORDS_THAT_TELL) break;
    readWords(text.length > most ? text.slice(0, most) : text, units, words);
    total += words.count;
    for (let word = 0; word < words.count * WIDTH; word += WIDTH) {
      counts[lookUp(ordinary, words.numbers[word + HASH]!)]!++;
    }
  }
  return total < FEWEST_WORDS ? null : languageOf(counts, total);
}

const FEWEST_WORDS = 4;
const WORDS_THAT_TELL = 80;

function languageOf(counts: Int32Array, total: number): KnownLanguage | null {
  const shares = KNOWN_LANGUAGES.map((language, bit) => {
    const known = counts.reduce((sum, count, languages) => ((languages >> bit) & 1 ? sum + count : sum), 0);
    return { language, share: known / total };
  });
  const [best, second] = shares.sort((a, b) => b.share - a.share);
  const isClear = best && second && best.share >= LEAST_SHARE && best.share >= second.share * LEAST_LEAD;
  return isClear ? best.language : null;
}

/** Of the words of a text, those that are ordinary in its own language; another Romance one has a third in French. */
const LEAST_SHARE = 0.4;
const LEAST_LEAD = 1.2;

/** By the hash of each ordinary word, a bit for each language that it is ordinary in. */
function tableOf(units: Units): PairTable {
  const known = TABLES.get(units);
  if (known) return known;
  const table = createPairTable(KNOWN_LANGUAGES.length * MOST_ORDINARY_WORDS);
  const words = createWordList();
  for (const [bit, language] of KNOWN_LANGUAGES.entries()) {
    // Read as a page is, which is fast at once: a page is waiting for it.
    readWords(ordinaryWordsOf(language), units, words);
    for (let word = 0; word < words.count * WIDTH; word += WIDTH) addBits(table, words.numbers[word + HASH]!, 1 << bit);
  }
  TABLES.set(units, table);
  return table;
}

/** Hashes differ from matcher to matcher. Made when a language is first asked for. */
const TABLES = new WeakMap<Units, PairTable>();
