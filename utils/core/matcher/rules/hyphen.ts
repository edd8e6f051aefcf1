import { fold } from '../../text/fold.ts';
import type { Block } from '../block.ts';
import { ARTICLES, DIRECTIONS, setOf } from './closed-classes.ts';
import type { Occurrence } from './occurrence.ts';
import { isCityLike, isPlace } from './place.ts';

/**
 * The name keeps its meaning between the hyphens around it.
 *
 * Before it, a small word (pro-Russisch), a direction (Oost-Oekraïne), another name (Trump-Poetin) or another
 * adjective (Duits-Russisch) leave it what it is; a capitalised word of the language makes another name of it
 * (Wit-Rusland, Klein-Azië). Behind it anything may follow (EU-landen, VS-China), but for a town, where a
 * capital is a part of it, or a match between clubs (Brussel-Noord, Kiev-Barcelona).
 */
export function isNoOtherCompound(occurrence: Occurrence): boolean {
  const { block, name, first, last } = occurrence;
  if (isHyphenated(block, last + 1) && (isPartBehind(occurrence) || beginsWithArticle(occurrence))) return false;
  if (!isHyphenated(block, first)) return true;
  const before = first - 1;
  if (DIRECTIONS.has(block.wordAt(before))) return !isSea(occurrence);
  if (PREFIXES.has(block.wordAt(before))) return true;
  if (!block.hasCapital(before) || block.isNamed(before)) return true;
  if (name.kind === 'adjective') return ADJECTIVE_STEM.test(block.wordAt(before));
  if (isCityLike(name) || /^\p{Lu}$/u.test(block.surfaceAt(before))) return false;
  if (name.caseRule === 'any' && block.startsSentence(before)) return true;
  if (block.language !== 'en' && block.isListed(before, ['en'])) return false; // Air-China-Maschine
  return !block.isOrdinary(before) && !MAKES_ANOTHER.has(block.wordAt(before));
}

/** For or against, and what was: Pro-Kremlin, Anti-EU. */
const PREFIXES = setOf('pro anti ex non niet post');

/** De Oekraïne-top: the article belongs to the whole. */
function beginsWithArticle({ block, first, last }: Occurrence): boolean {
  return first !== last && ARTICLES.has(block.wordAt(first));
}

/** Brussel-Noord, Europa-Park, Europa-cup, Amerikaans-Samoa; but VS-Iran, EU-Hof and Frans-Duitse. */
function isPartBehind({ block, name, last }: Occurrence): boolean {
  const behind = last + 1;
  if (name.type === 'region' && CUPS.test(block.wordAt(behind))) return true;
  if (!block.hasCapital(behind) || block.isNamed(behind)) return false;
  if (isCityLike(name)) return true;
  if (name.kind === 'adjective') return block.language === 'nl' && !ADJECTIVE.test(block.surfaceAt(behind));
  return (
    isPlace(name) &&
    name.kind !== 'acronym' &&
    block.language !== 'de' &&
    (block.isOrdinary(behind) || block.isListed(behind, ['en']))
  );
}

/** What Dutch adjectives of peoples look like, and acronyms (Chinees-EU-akkoord). */
const ADJECTIVE = /(?:s|se|sch|sche)$|^\p{Lu}{2,}$/u;
const CUPS = /^(?:cup|beker|league|liga|pokal)$/;

/** Zuid-Chinese Zee: with a direction and a raised word, an adjective is a part of another name. */
function isSea({ block, name, last }: Occurrence): boolean {
  const behind = last + 1;
  if (name.kind !== 'adjective' || block.language === 'de' || !block.isJoined(behind)) return false;
  return block.hasCapital(behind) && !block.isNamed(behind);
}

/** Duits-, Frans-, Nederlands-, Sino-: but Wit-Russisch and Groot-Russisch are another people. */
const ADJECTIVE_STEM = /[^s]s$|o$/;

/** Sizes, colours and ages that countries and regions are told apart by. */
const MAKES_ANOTHER = setOf('wit zwart klein groot nieuw oud binnen buiten voor achter sint');

/** True if only a hyphen stands between a word and the one before it. */
export function isHyphenated(block: Block, index: number): boolean {
  if (index <= 0 || index >= block.wordCount) return false;
  const gap = block.gapBefore(index);
  return gap !== ' ' && fold(gap) === '-';
}
