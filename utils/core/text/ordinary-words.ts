import words from './ordinary-words.json' with { type: 'json' };
import { SortedWords } from './sorted-words.ts';

/** The languages whose ordinary words are known. */
export const KNOWN_LANGUAGES = ['nl', 'en', 'de', 'fr'] as const;
export type KnownLanguage = (typeof KNOWN_LANGUAGES)[number];

/** Ordinary words of each language that are known at most, the most used: more say little of the language, and weigh. */
export const MOST_ORDINARY_WORDS = 6_000;

/**
 * True if this is one of the {@link MOST_ORDINARY_WORDS} most used words of a language that aren't names.
 *
 * @param folded - One word, folded.
 *
 * Source and licence of the words: {@link file://../../tooling/ordinary-words.ts}, which makes the list.
 */
export function isOrdinaryWord(folded: string, language: KnownLanguage): boolean {
  return KNOWN[language].has(folded);
}

/** True if a folded word of Dutch or German is made of two ordinary ones: _legerchef_, _handelsoorlog_. */
export function isOrdinaryCompound(folded: string, language: KnownLanguage): boolean {
  return (language === 'nl' || language === 'de') && isCompound(folded, KNOWN[language]);
}

function isCompound(word: string, known: SortedWords): boolean {
  for (let cut = SHORTEST_PART; cut <= word.length - SHORTEST_PART; cut++) {
    const first = word.slice(0, cut);
    // An s may join the two: handelsoorlog.
    if (known.has(word.slice(cut)) && (known.has(first) || (first.endsWith('s') && known.has(first.slice(0, -1))))) {
      return true;
    }
  }
  return false;
}

const SHORTEST_PART = 4;

/** All words for which {@link isOrdinaryWord} is true as one text: folded, in ascending order, a space between. */
export function ordinaryWordsOf(language: KnownLanguage): string {
  return words[language];
}

const KNOWN: Readonly<Record<KnownLanguage, SortedWords>> = {
  nl: new SortedWords(words.nl),
  en: new SortedWords(words.en),
  de: new SortedWords(words.de),
  fr: new SortedWords(words.fr),
};
