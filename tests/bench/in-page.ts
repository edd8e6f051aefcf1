/** What the bench of the matcher runs in a page of its own: one bundle, made as those that ship. */
import { findMentions } from '../../utils/core/matcher/find.ts';
import { scan } from '../../utils/core/matcher/scan.ts';
import { loadMatcher } from '../../utils/core/matcher/serialise.ts';
import { createCharacterTrie, findInCharacters } from './peers/character-trie.ts';

/** In ns per character and in ms, one a round. */
export type PageSamples = {
  readonly scan: readonly number[];
  readonly find: readonly number[];
  /** Empty where there are too many names for it. */
  readonly peer: readonly number[];
  readonly ready: readonly number[];
};

/** @param list - As the bench serves it. */
export async function measureInPage(list: string, withPeer: boolean, rounds: number): Promise<PageSamples> {
  const texts: readonly string[] = await (await fetch('/texts.json')).json();
  const kept = new Uint8Array(await (await fetch(`/${list}.bin`)).arrayBuffer());
  const trie = withPeer ? createCharacterTrie(await (await fetch(`/${list}.json`)).json()) : null;
  const length = texts.reduce((sum, text) => sum + text.length, 0);
  const samples = { scan: [] as number[], find: [] as number[], peer: [] as number[], ready: [] as number[] };
  for (let round = 0; round < rounds; round++) {
    const copy = kept.slice();
    const start = performance.now();
    const matcher = loadMatcher(copy);
    samples.ready.push(performance.now() - start);
    if (!matcher) throw new Error(`The names of ${list} can’t be loaded`);
    const perCharacter = (find: (text: string) => unknown) => {
      const from = performance.now();
      for (const text of texts) find(text);
      return ((performance.now() - from) * 1e6) / length;
    };
    perCharacter((text) => scan(text, matcher)); // It learns the characters of a page.
    samples.scan.push(perCharacter((text) => scan(text, matcher)));
    samples.find.push(perCharacter((text) => findMentions(text, matcher)));
    if (trie) samples.peer.push(perCharacter((text) => findInCharacters(trie, text)));
  }
  return samples;
}
