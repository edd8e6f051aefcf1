import { fold } from '../../text/fold.ts';
import { CLAUSE_OPENERS, PREPOSITIONS } from './closed-classes.ts';
import { isHyphenated } from './hyphen.ts';
import type { Occurrence } from './occurrence.ts';

/**
 * The adjective isn't the name of a language: in het Russisch, vertaald uit het Chinees. Behind _het_ a Dutch
 * adjective seldom lacks its ending; with no noun behind it, it is none.
 */
export function isNoLanguage({ block, name, first, last }: Occurrence): boolean {
  if (name.kind !== 'adjective' || block.language !== 'nl' || block.wordAt(last) !== fold(name.text)) return true;
  if (!block.isJoined(first) || block.wordAt(first - 1) !== 'het' || name.text.endsWith('e')) return true;
  if (isHyphenated(block, last + 1)) return true;
  const behind = block.wordAt(last + 1);
  return block.isJoined(last + 1) && !PREPOSITIONS.has(behind) && !CLAUSE_OPENERS.has(behind);
}
