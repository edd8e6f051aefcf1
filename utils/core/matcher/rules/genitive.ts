import { setOf } from './closed-classes.ts';
import type { Occurrence } from './occurrence.ts';

/**
 * A Dutch genitive takes the place of an article, so what has one before it is another word: the adjective of a town
 * (het Brussels parket) or several of that name (de Poetins van deze wereld). Inhabitants have an article: de Oekraïners.
 */
export function isGenitiveAlone(occurrence: Occurrence): boolean {
  const { block, name, first } = occurrence;
  if (block.language !== 'nl' || name.kind === 'demonym' || name.kind === 'adjective') return true;
  if (!block.isJoined(first) || !DUTCH_ARTICLES.has(block.wordAt(first - 1))) return true;
  return !hasGenitiveS(occurrence);
}

const DUTCH_ARTICLES = setOf('de het een');

/** Also where another language has that as the name itself: Brussels. */
function hasGenitiveS({ block, name, hit, siblings }: Occurrence): boolean {
  if (hit.ending === 'genitive') return block.text.charAt(hit.nameEnd) === 's';
  return /\p{Ll}s$/u.test(name.text) && siblings().includes(name.text.slice(0, -1));
}
