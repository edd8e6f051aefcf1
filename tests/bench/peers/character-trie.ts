/** What may follow a name's beginning, by its next character; `ends` where a name may end. */
export type CharacterTrie = { readonly next: Map<number, CharacterTrie>; ends: boolean };

/** As FlashText keeps names (Singh 2017), in small letters. */
export function createCharacterTrie(names: readonly string[]): CharacterTrie {
  const root = newNode();
  for (const name of names) {
    let node = root;
    const small = name.toLowerCase();
    for (let i = 0; i < small.length; i++) {
      const next = node.next.get(small.charCodeAt(i)) ?? newNode();
      node.next.set(small.charCodeAt(i), next);
      node = next;
    }
    node.ends = node !== root;
  }
  return root;
}

/** How many names it finds in `text`: whole words, leftmost first, the longest at each place. */
export function findInCharacters(trie: CharacterTrie, text: string): number {
  const small = text.toLowerCase();
  let found = 0;
  for (let at = 0; at < small.length; ) {
    const end = longestAt(trie, small, at);
    if (end > 0) found++;
    at = end > 0 ? end : at + 1;
    while (at < small.length && isInWord(small, at - 1)) at++;
  }
  return found;
}

/** Where it ends; 0 if no name begins at `at`. */
function longestAt(trie: CharacterTrie, text: string, at: number): number {
  let longest = 0;
  let node = trie.next.get(text.charCodeAt(at));
  for (let end = at + 1; node; end++) {
    if (node.ends && !isInWord(text, end)) longest = end;
    node = node.next.get(text.charCodeAt(end));
  }
  return longest;
}

/** True if the character at `at` is a letter or digit; asked once of each character there is. */
export function isInWord(text: string, at: number): boolean {
  const code = text.charCodeAt(at); // NaN beyond the text.
  let known = KINDS[code];
  if (known === 0) {
    known = /[\p{L}\p{N}]/u.test(String.fromCharCode(code)) ? IN_WORD : BREAK;
    KINDS[code] = known;
  }
  return known === IN_WORD;
}

const IN_WORD = 1;
const BREAK = 2;
/** By UTF-16 unit; 0 where it isn't known yet. */
const KINDS = new Uint8Array(0x10000);

function newNode(): CharacterTrie {
  return { next: new Map(), ends: false };
}
