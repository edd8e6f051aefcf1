import type { Block } from '../block.ts';
import { ARTICLES, CLAUSE_OPENERS, PREPOSITIONS } from './closed-classes.ts';

/** True of a Dutch word behind which subject and object may stand side by side: dat, omdat, wil, heeft. */
export function opensClause(block: Block, index: number): boolean {
  return block.language === 'nl' && CLAUSE_OPENERS.has(block.wordAt(index));
}

/** True of a small Dutch word that looks like a verb: bezocht, wijst, dreigde. */
export function isVerb(block: Block, index: number): boolean {
  const word = block.wordAt(index);
  if (block.language !== 'nl' || block.hasCapital(index) || !/(?:t|de|te|den|ten)$/.test(word)) return false;
  return !PREPOSITIONS.has(word) && !ARTICLES.has(word);
}
