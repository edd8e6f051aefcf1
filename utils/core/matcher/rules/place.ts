import { fold } from '../../text/fold.ts';
import type { Block } from '../block.ts';
import type { StoredName } from '../compile.ts';
import { CLAUSE_OPENERS, DIRECTIONS, LOCATIVES } from './closed-classes.ts';
import { isHyphenated } from './hyphen.ts';
import type { Occurrence } from './occurrence.ts';

export function isPlace({ type }: StoredName): boolean {
  return type === 'country' || type === 'city' || type === 'region';
}

/** A town, or a town that stands for those who rule in it: clubs, stations and streets bear such names. */
export function isCityLike(name: StoredName): boolean {
  return name.type === 'city' || isSeat(name);
}

/** A town that stands for a government, near others that say so. The Kremlin stands for it always. */
export function isSeat({ kind, near }: StoredName): boolean {
  return kind === 'metonym' && near.length > 0;
}

/**
 * A direction doesn't make another part of the world of it: Zuid-Amerika is no part of the United States, and
 * West-Europa isn't Europe. Oost-Oekraïne is still Ukraine.
 */
export function isNoPartOfTheWorld({ block, name, first, last }: Occurrence): boolean {
  if (!isPlace(name) || !CONTINENTS.test(block.wordAt(first))) return true;
  if (isHyphenated(block, first) || block.isJoined(first)) {
    if (DIVIDES_CONTINENTS.test(block.wordAt(first - 1)) || DIRECTIONS.has(block.wordAt(first - 1))) return false;
  }
  return !(block.isJoined(last + 1) && DIVIDES_BEHIND.test(block.text.slice(block.words[last + 1]?.start)));
}

const CONTINENTS = /^(?:amerik|americ|ameriq|europ|azi|asi|afrik|afric|afriq)/;
const DIVIDES_CONTINENTS = /^(?:latijns|latin|latein|afro|native|meso|eura|trans|pan)$/;
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
  return !OTHER_FIELDS.test(block.wordAt(last + 1));
}

/** Sport, courts and patents. */
const OTHER_FIELDS =
  /^(?:kampioen|titel|beker|voetbal|competitie|record|hof|rechter|octrooi|patent|champion|cup|football|court|meister|gerichtshof|championnat)/;

/**
 * A town that may stand for its government does so here: not where it is a place in space (in Moskou, de
 * hoofdstad Kyiv, een aanval op Kyiv), nor where a report says whence it comes (MOSKOU – …).
 */
export function isNoMerePlace(occurrence: Occurrence): boolean {
  const { block, name, first, last } = occurrence;
  return !isSeat(name) || !(isDateline(occurrence) || isInSpace(block, first) || isSpace(block, last));
}

function isDateline({ block, hit, first, last }: Occurrence): boolean {
  return first === 0 && hit.ending === 'none' && /^\s*(?:[-–—]\s|\()/.test(block.gapBefore(last + 1));
}

/**
 * A town speaks or is spoken to as a government does: it begins a clause before a verb (Moskou ontkent), or
 * stands behind a word that no place follows (tussen, tegen, volgens). So it may mean one even where what its
 * name asks for isn't in the same passage.
 */
export function isActing({ block, first, last }: Occurrence): boolean {
  const before = block.isJoined(first) ? block.wordAt(first - 1) : '';
  if (ADDRESSING.has(before) || CLAUSE_OPENERS.has(before) || SAYING.test(before)) return true;
  if (COORDINATORS.has(before) && block.isNamed(first - 2)) return true;
  const isSubject = block.isJoined(last + 1) && !block.hasCapital(last + 1) && VERB.test(block.wordAt(last + 1));
  return isSubject && (before === '' || block.startsSentence(first) || SUBJECT_OPENERS.has(before));
}

const ADDRESSING: ReadonlySet<string> = new Set(
  'tegen tussen volgens door met aan namens against between by with according tell told gegen zwischen laut durch contre entre selon par'.split(
    ' ',
  ),
);
/** Verbs of saying, whose subject may follow them. */
const SAYING =
  /^(?:zeg|zei|meld|waarschuw|ontken|stel|vind|reageer|aldus|verwacht|eis|dreig|beschuldig|sag|warn|reagier|fordert)/;
const SUBJECT_OPENERS: ReadonlySet<string> = new Set(
  'dat omdat als nu terwijl en maar that and but while dass und que et'.split(' '),
);
/** What a verb in the third person, or an auxiliary, looks like. */
const VERB =
  /(?:t|de|te|s|ed|a)$|^(?:wil|kan|zal|zou|mag|zei|said|will|would|may|can|could|kann|will|soll|sieht|gab|nam|kwam|ging|liet|bleef|vroeg|riep|sprak|zag)$/;

function isInSpace(block: Block, first: number): boolean {
  if (!block.isJoined(first)) {
    return isListed(block, first) && isInSpace(block, first - 1);
  }
  const before = block.wordAt(first - 1);
  if (LOCATIVES.has(before) || TOWN.test(before)) return true;
  if (COORDINATORS.has(before) && block.isNamed(first - 2)) return isInSpace(block, first - 2);
  return HEAD_JOINTS.has(before) && SPATIAL_HEADS.test(block.wordAt(first - 2));
}

/** The Kyiv region, Moscow residents. */
function isSpace(block: Block, last: number): boolean {
  return block.isJoined(last + 1) && SPATIAL_TAILS.test(block.wordAt(last + 1));
}

const SPATIAL_TAILS = /^(?:region|oblast|district|residents?|suburbs?|airport|metro|streets?|apartment)$/;

/** A comma, and a name before it: in Moskou, Kyiv en Brussel. */
function isListed(block: Block, first: number): boolean {
  return fold(block.gapBefore(first)).trim() === ',' && block.isNamed(first - 1);
}

const TOWN = /(?:stad|stadje|stadt|city|capital|ville|capitale|regio|plaats|metropool)$/;
const COORDINATORS: ReadonlySet<string> = new Set(['en', 'of', 'and', 'or', 'und', 'et']);
const HEAD_JOINTS: ReadonlySet<string> = new Set(['van', 'op', 'om', 'of', 'on', 'auf', 'von', 'sur', 'de', 'for']);
/** What only a place has, or suffers: streets and mayors, and attacks. */
const SPATIAL_HEADS =
  /(?:straten|centrum|noorden|zuiden|oosten|westen|burgemeester|inwoners|bewoners|luchthaven|vliegveld|voorsteden|voorstad|buitenwijk|wijk|metro|universiteit|station|aanval|aanvallen|bombardement|bombardementen|beschieting|beschietingen|raket|raketten|drones|beleg|inname|opmars|slag|streets|centre|center|mayor|residents|suburb|outskirts|attack|attacks|strikes|siege|battle|burgermeister|angriff|angriffe|attaque|attaques|maire)$/;
