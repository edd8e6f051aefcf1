import type { PageSense } from '../matcher/block.ts';
import { fold } from '../text/fold.ts';
import {
  guessLanguage,
  isOrdinaryCompound,
  isOrdinaryWord,
  KNOWN_LANGUAGES,
  type KnownLanguage,
} from '../text/ordinary-words.ts';
import { toWords } from '../text/words.ts';
import { findExpansions } from './expansions.ts';

/**
 * What the texts of a page say together. Nothing is read before it is asked for.
 *
 * @param texts - Blocks of the page, in order.
 * @param language - As the page says itself; `null` where it doesn't.
 */
export function readPage(texts: readonly string[], language: string | null): PageSense {
  const stated = KNOWN_LANGUAGES.find((known) => known === language?.split('-')[0]?.toLowerCase()) ?? null;
  const guessed = once(() => stated ?? guessFrom(texts));
  const surnames = new Map<string, boolean>();
  const expansions = once(() => findExpansions(texts));
  return {
    get language() {
      return guessed();
    },
    confirms: ({ text }, siblings) => {
      const said = expansions().get(text);
      if (!said) return null;
      return said.some((expansion) => siblings.some((sibling) => isSame(expansion, sibling)));
    },
    isSurname: (word) => {
      const known = surnames.get(word) ?? texts.some((text) => isBehindFirstName(text, word));
      surnames.set(word, known);
      return known;
    },
  };
}

/** Arantxa Rus: behind a word with a capital that is no ordinary one (Eerste Rus) and no adjective (Duitse Rus). */
function isBehindFirstName(text: string, word: string): boolean {
  for (let at = text.indexOf(` ${word}`); at >= 0; at = text.indexOf(` ${word}`, at + 1)) {
    const first = /(?<![\p{L}-])\p{Lu}\p{Ll}+$/u.exec(text.slice(Math.max(0, at - LONGEST_WORD), at))?.[0];
    const isWhole = !/^[\p{L}\p{N}]/u.test(text.slice(at + word.length + 1));
    if (isWhole && first !== undefined && !/(?:se|sche)$/.test(first) && !isWord(fold(first))) return true;
  }
  return false;
}

/** UTF-16 units. */
const LONGEST_WORD = 30;

function isWord(folded: string): boolean {
  return KNOWN_LANGUAGES.some((language) => isOrdinaryWord(folded, language) || isOrdinaryCompound(folded, language));
}

/** The same words, whatever their endings: im Europäischen Auswärtigen Dienst. */
function isSame(expansion: string, name: string): boolean {
  const said = toWords(expansion);
  const own = toWords(name);
  const stem = (word: string | undefined) => word?.slice(0, STEM);
  return said.length === own.length && said.every(({ folded }, index) => stem(folded) === stem(own[index]?.folded));
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

/** By the first words of the page: they are in the language of the rest. */
function guessFrom(texts: readonly string[]): KnownLanguage | null {
  const words: string[] = [];
  for (const text of texts) {
    if (words.length >= WORDS_THAT_TELL) break;
    words.push(...toWords(text.slice(0, MOST_OF_ONE_TEXT)).map(({ folded }) => folded));
  }
  return guessLanguage(words);
}

const WORDS_THAT_TELL = 80;
/** UTF-16 units. */
const MOST_OF_ONE_TEXT = 1_000;
