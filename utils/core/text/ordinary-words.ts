import words from './ordinary-words.json' with { type: 'json' };

/** The languages whose ordinary words are known. */
export const KNOWN_LANGUAGES = ['nl', 'en', 'de', 'fr'] as const;
export type KnownLanguage = (typeof KNOWN_LANGUAGES)[number];

/**
 * True if this is one of the 6,000 most used words of a language that aren't names.
 *
 * @param folded - One word, folded.
 *
 * Source and licence of the words: {@link file://../../tooling/ordinary-words.ts}, which makes the list.
 */
export function isOrdinaryWord(folded: string, language: KnownLanguage): boolean {
  return wordsOf(language).has(folded);
}

/** True if a folded word of Dutch or German is made of two ordinary ones: _legerchef_, _handelsoorlog_. */
export function isOrdinaryCompound(folded: string, language: KnownLanguage): boolean {
  return (language === 'nl' || language === 'de') && isCompound(folded, wordsOf(language));
}

function isCompound(word: string, known: ReadonlySet<string>): boolean {
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

/** All words for which {@link isOrdinaryWord} is true, folded. */
export function wordsOf(language: KnownLanguage): ReadonlySet<string> {
  const known = SETS.get(language) ?? new Set(words[language].split(' '));
  SETS.set(language, known);
  return known;
}

/** Made when a language is first asked for: most pages are in one. */
const SETS = new Map<KnownLanguage, ReadonlySet<string>>();
