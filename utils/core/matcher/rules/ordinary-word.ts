import { LOCATIVES } from './closed-classes.ts';
import type { Occurrence } from './occurrence.ts';
import { isPlace } from './place.ts';

/**
 * A name that is also an ordinary word of the page's language (Van, Er, Best) is meant as a name: it has its
 * capital where a word has none. At the beginning of a sentence, in a headline of capitals, and for German
 * nouns the capital says nothing; there a place needs at least its preposition (in Essen).
 *
 * With a second part it may be a word as well (the town Grond, Grondbeleid). A name that the pack itself writes small (van, as lists of places have their aliases) is nothing but the word, unless
 * it asks for a name near it.
 */
export function isMoreThanAWord({ block, name, hit, first, last }: Occurrence): boolean {
  if (hit.ending === 'compound' && block.isOrdinary(first)) return false;
  if (name.caseRule !== 'capital' || first !== last || !block.isListed(first)) return true;
  if (name.kind === 'adjective' || name.kind === 'demonym') return true;
  if (isSmall(name.text.charAt(0))) return name.near.length > 0;
  if (isPlace(name) && block.isJoined(first) && LOCATIVES.has(block.wordAt(first - 1))) return true;
  return block.capitals === 'telling' && block.language !== 'de' && !block.startsSentence(first);
}

function isSmall(char: string): boolean {
  return char !== char.toUpperCase();
}
