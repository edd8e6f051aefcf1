import type { Block } from '../block.ts';
import type { StoredName } from '../compile.ts';
import { beginningWith, DIRECTIONS, setOf } from './closed-classes.ts';
import { isHyphenated } from './hyphen.ts';
import type { Occurrence } from './occurrence.ts';
import { isSeat } from './seat.ts';

export function isPlace({ type }: Pick<StoredName, 'type'>): boolean {
  return type === 'country' || type === 'city' || type === 'region';
}

/** A town, or a town that stands for those who rule in it: clubs, stations and streets bear such names. */
export function isCityLike(name: StoredName): boolean {
  return name.type === 'city' || isSeat(name);
}

/**
 * A direction doesn't make another part of the world of it: Zuid-Amerika is no part of the United States, and
 * West-Europa isn't Europe. Oost-Oekraïne is still Ukraine.
 */
export function isNoPartOfTheWorld({ block, name, first, last }: Occurrence): boolean {
  if (!isPlace(name)) return true;
  if (first !== last && isUnionOf(block, last)) return false;
  if (!CONTINENTS.test(block.wordAt(first))) return true;
  if (isHyphenated(block, first) || block.isJoined(first)) {
    const before = block.wordAt(first - 1);
    if (DIVIDES.test(before) || DIRECTIONS.has(before)) return false;
  }
  return !(block.isJoined(last + 1) && DIVIDES_BEHIND.test(block.text.slice(block.startOf(last + 1))));
}

/** Verenigde Staten van Europa. */
function isUnionOf(block: Block, last: number): boolean {
  return (
    block.isJoined(last + 1) && /^(?:van|of)$/.test(block.wordAt(last + 1)) && CONTINENTS.test(block.wordAt(last + 2))
  );
}

const CONTINENTS = /^(?:amerik|americ|ameriq|europ|azi|asi|afrik|afric|afriq)/;
const DIVIDES = /^(?:latijns|latin|latein|afro|native|meso|eura|trans|pan)$/;
/** French: Amérique du Sud, Europe de l’Est. */
const DIVIDES_BEHIND = /^(?:latine|centrale|du (?:sud|nord)|de l.(?:est|ouest))\b/i;

/**
 * The adjective of a continent belongs to it: the European Parliament, court, championship and patent are
 * other things, and no news of Europe.
 */
export function isNoInstitution({ block, name, last }: Occurrence): boolean {
  if (name.kind !== 'adjective' || name.type !== 'region' || !block.isJoined(last + 1)) return true;
  if (block.capitals === 'telling' && block.language !== 'de' && block.hasCapital(last + 1)) {
    return block.isNamed(last + 1);
  }
  const word = block.wordAt(last + 1);
  return !OTHER_FIELDS.test(word) && !TITLES_WON.test(word) && !block.hasAnyOf(SPORT);
}

/** Tijdrittitel, zwembond. */
const TITLES_WON = /\p{L}(?:titel|bond|beker|kampioen|kampioene)$/u;

/** What only reports of sport say. */
const SPORT = setOf(
  'voetbal uefa fifa doelpunt doelpunten wedstrijd elftal trainer bondscoach speelronde competitie schaatser',
);

/** Bodies, sport, courts and patents. */
const OTHER_FIELDS = beginningWith(
  'parlement raad kampioen titel beker voetbal club competitie toernooi avontuur avond ticket record hof ' +
    'rechter octrooi patent champion cup football court meister gerichtshof championnat',
);
