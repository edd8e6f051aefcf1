import type { Hit } from './hits-at.ts';

/**
 * One text in which names are looked for, and how far that is. One is filled again and again, as the list of words is, so
 * that a word at which some name might begin makes nothing that must be cleared away.
 */
export type Search = {
  text: string;
  hits: Hit[];
  /** In the text, where the names begin that are being looked for; {@link NOT_YET} until one may stand there. */
  start: number;
  /** The flag of names that may begin small where one must, or 0: {@link file://./matcher.ts}. */
  small: number;
  /** Of what stands from `start` to `printed`. */
  print: number;
  printed: number;
};

export const NOT_YET = -1;

export function createSearch(): Search {
  return { text: '', hits: [], start: NOT_YET, small: 0, print: 0, printed: 0 };
}

/** Begin with a text. */
export function beginSearch(search: Search, text: string): void {
  search.text = text;
  search.hits = [];
}

/** What was found; the text is let go. */
export function endSearch(search: Search): Hit[] {
  const { hits } = search;
  beginSearch(search, '');
  return hits;
}
