import type { Block } from '../block.ts';
import { isVerb } from './clause.ts';
import { setOf } from './closed-classes.ts';
import { isHyphenated } from './hyphen.ts';
import type { Occurrence } from './occurrence.ts';

/**
 * One inhabitant isn't somebody of that name: Arantxa Rus, zege op Rus. Dutch has a determiner before one of a kind (de
 * Rus, een 34-jarige Amerikaan, als Rus) and before a person it has none; a headline leaves it out (Rus opgepakt, Rus
 * Medvedev wint). On a page that gives it to a person as a surname it is that person's.
 */
export function isNoNamesake({ block, name, hit, first, last }: Occurrence): boolean {
  if (name.kind !== 'demonym') return true;
  // No inhabitant has the name of another language: Kievan Rus, in English.
  if (!block.mayBeIn(name.language)) return false;
  if (name.language !== 'nl' || PLURAL.test(name.text)) return true;
  if (block.page.isSurname(block.text.slice(hit.start, hit.nameEnd))) return false;
  if (block.language !== 'nl' || isDetermined(block, first)) return true;
  const isHeadline = !/[.!?]\s*$/.test(block.text);
  if (isHeadline && (block.startsSentence(first) || isVerb(block, first - 1))) return true;
  const isFollowedByName = block.isJoined(last + 1) && block.hasCapital(last + 1);
  return isFollowedByName && !(block.isJoined(first) && block.hasCapital(first - 1));
}

const PLURAL = /(?:en|ers)$/;

/**
 * True if a determiner stands before a word, with nothing but numbers and what may be adjectives between.
 *
 * @param adjective - What those look like; without it, any small word.
 */
export function isDetermined(block: Block, first: number, adjective = /./): boolean {
  for (let index = first - 1; index >= first - LONGEST_PHRASE && index >= 0; index--) {
    if (!block.isJoined(index + 1) && !isHyphenated(block, index + 1)) return false;
    const word = block.wordAt(index);
    if (DETERMINERS.has(word)) return !isRelative(block, index);
    const isPeople = /(?:se|sche)$/.test(word);
    if ((block.hasCapital(index) && !isPeople) || !(adjective.test(word) || /^\d/.test(word))) return false;
  }
  return false;
}

/** Mijn neef, die Chinees heeft gestudeerd: behind a comma _die_ points back. */
function isRelative(block: Block, index: number): boolean {
  return block.wordAt(index) === 'die' && block.gapBefore(index).trim() === ',';
}

/** Words. */
const LONGEST_PHRASE = 5;
const DETERMINERS = setOf('de een die deze elke iedere geen als tot welke zo n mijn zijn haar hun onze');
