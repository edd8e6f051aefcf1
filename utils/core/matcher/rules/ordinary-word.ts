import { LOCATIVES } from './closed-classes.ts';
import type { Occurrence } from './occurrence.ts';
import { isPlace } from './place.ts';

/**
 * A name that is also an ordinary word of the page's language (Van, Er, Best) is meant as a name: it has its
 * capital where a word has none. At the beginning of a sentence, in a headline of capitals, and for German
 * nouns the capital says nothing; there a place needs at least its preposition (in Essen).
 */
export function isMoreThanAWord({ block, name, first, last }: Occurrence): boolean {
  if (name.caseRule !== 'capital' || first !== last || !block.isListed(first)) return true;
  if (name.kind === 'adjective' || name.kind === 'demonym') return true;
  if (isPlace(name) && block.isJoined(first) && LOCATIVES.has(block.wordAt(first - 1))) return true;
  return block.capitals === 'telling' && block.language !== 'de' && !block.startsSentence(first);
}
