/** What may follow a name's beginning, by its next word; `ends` where a name may end. */
export type WordTrie = { readonly next: Map<string, WordTrie>; ends: boolean };

/** Words are runs of letters and digits in lower case; what stands between them counts for nothing. */
export function createWordTrie(names: readonly string[]): WordTrie {
  const root = newNode();
  for (const name of names) {
    let node = root;
    for (const word of toWords(name)) {
      const next = node.next.get(word) ?? newNode();
      node.next.set(word, next);
      node = next;
    }
    node.ends = node !== root;
  }
  return root;
}

/** How many names it finds in `text`: leftmost first, the longest at each place. */
export function findInTrie(trie: WordTrie, text: string): number {
  const words = toWords(text);
  let found = 0;
  for (let at = 0; at < words.length; ) {
    const length = longestAt(trie, words, at);
    if (length > 0) found++;
    at += Math.max(length, 1);
  }
  return found;
}

/** In words; 0 if no name begins at `at`. */
function longestAt(trie: WordTrie, words: readonly string[], at: number): number {
  let longest = 0;
  let node = trie.next.get(words[at] ?? '');
  for (let length = 1; node; length++) {
    if (node.ends) longest = length;
    node = node.next.get(words[at + length] ?? '');
  }
  return longest;
}

function toWords(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

function newNode(): WordTrie {
  return { next: new Map(), ends: false };
}
