import { AhoCorasick } from '@monyone/aho-corasick/fast';

import { isInWord } from './character-trie.ts';

/** @monyone/aho-corasick with its double array, names in small letters. */
export function createDoubleArray(names: readonly string[]): AhoCorasick {
  return new AhoCorasick([...new Set(names.map((name) => name.toLowerCase()))]);
}

/** How many names it finds in `text`, whole words only, those inside others too. */
export function findInDoubleArray(names: AhoCorasick, text: string): number {
  const small = text.toLowerCase();
  let found = 0;
  for (const { begin, end } of names.matchInText(small)) {
    if (!isInWord(small, begin - 1) && !isInWord(small, end)) found++;
  }
  return found;
}
