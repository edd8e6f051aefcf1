import type { PageSense } from '../matcher/block.ts';
import type { StoredName } from '../matcher/compile.ts';
import { guessLanguage } from '../matcher/guess-language.ts';
import type { Matcher } from '../matcher/matcher.ts';
import { scan } from '../matcher/scan.ts';
import { fold } from '../text/fold.ts';
import { isOrdinaryCompound, isOrdinaryWord, KNOWN_LANGUAGES } from '../text/ordinary-words.ts';
import { toWords } from '../text/words.ts';
import { findExpansions } from './expansions.ts';
import { isGivenElsewhere } from './given-elsewhere.ts';

/**
 * What the texts of a page say together. Nothing is read before it is asked for.
 *
 * @param texts - Blocks of the page, in order.
 * @param language - As the page says itself; `null` where it doesn't.
 */
export function readPage(texts: readonly string[], language: string | null, matcher: Matcher): PageSense {
  const stated = KNOWN_LANGUAGES.find((known) => known === language?.split('-')[0]?.toLowerCase()) ?? null;
  const guessed = once(() => stated ?? guessLanguage(texts, matcher, MOST_OF_ONE_TEXT));
  const expansions = once(() => findExpansions(texts));
  const verdicts = new Map<StoredName, boolean | null>();
  return {
    get language() {
      return guessed();
    },
    guess: (text) => guessLanguage([text], matcher),
    confirms: (name, siblings) => {
      const known = verdicts.get(name);
      if (known !== undefined) return known;
      const verdict = weigh(expansions().get(name.text) ?? [], siblings);
      verdicts.set(name, verdict);
      return verdict;
    },
    isSurname: onceFor((word) => texts.some((text) => isBehindFirstName(text, word, matcher))),
    isElsewhere: onceFor((word) => isGivenElsewhere(texts, word)),
  };
}

/**
 * Arantxa Rus: behind a word with a capital that is no ordinary one (Eerste Rus), no adjective (Duitse Rus) and no
 * name that is known (dat China Washington waarschuwt).
 */
function isBehindFirstName(text: string, word: string, matcher: Matcher): boolean {
  for (let at = text.indexOf(` ${word}`); at >= 0; at = text.indexOf(` ${word}`, at + 1)) {
    const first = /(?<![\p{L}-])\p{Lu}\p{Ll}+$/u.exec(text.slice(Math.max(0, at - LONGEST_WORD), at))?.[0];
    const isWhole = !/^[\p{L}\p{N}]/u.test(text.slice(at + word.length + 1));
    if (!isWhole || first === undefined || /(?:se|sche)$/.test(first) || isWord(fold(first))) continue;
    if (scan(first, matcher).length === 0) return true;
  }
  return false;
}

/** UTF-16 units. */
const LONGEST_WORD = 30;

function isWord(folded: string): boolean {
  return KNOWN_LANGUAGES.some((language) => isOrdinaryWord(folded, language) || isOrdinaryCompound(folded, language));
}

/** @param said - What the page says that an acronym stands for; `[]` if it doesn't. */
function weigh(said: readonly string[], siblings: readonly string[]): boolean | null {
  if (said.length === 0) return null;
  const own = siblings.map(toStems);
  return said.some((expansion) => {
    const stems = toStems(expansion);
    return own.some((sibling) => sibling.length === stems.length && sibling.every((stem, at) => stem === stems[at]));
  });
}

/** Words alike but for their endings have the same: im Europäischen Auswärtigen Dienst. */
function toStems(name: string): string[] {
  return toWords(name).map(({ folded }) => folded.slice(0, STEM));
}

/** Letters. */
const STEM = 5;

function once<T>(read: () => T): () => T {
  let known: { readonly value: T } | null = null;
  return () => {
    known ??= { value: read() };
    return known.value;
  };
}

/** For each word, once. */
function onceFor(read: (word: string) => boolean): (word: string) => boolean {
  const known = new Map<string, boolean>();
  return (word) => {
    const answer = known.get(word) ?? read(word);
    known.set(word, answer);
    return answer;
  };
}

/** The first words of a page are in the language of the rest. In UTF-16 units. */
const MOST_OF_ONE_TEXT = 1_000;
