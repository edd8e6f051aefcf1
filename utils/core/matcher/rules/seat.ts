import { fold } from '../../text/fold.ts';
import type { Block } from '../block.ts';
import type { StoredName } from '../compile.ts';
import type { Hit } from '../scan.ts';
import { isVerb, opensClause } from './clause.ts';
import { ARTICLES, beginningWith, endingIn, LOCATIVES, setOf } from './closed-classes.ts';
import type { Occurrence } from './occurrence.ts';

/** A town that stands for a government, near others that say so. The Kremlin stands for it always. */
export function isSeat({ kind, near }: StoredName): boolean {
  return kind === 'metonym' && near.length > 0;
}

/**
 * A town that may stand for its government does so here: not where it is a place in space (in Moskou, de
 * hoofdstad Kyiv, een aanval op Kyiv), nor where a report says whence it comes (MOSKOU – …), nor on a page about
 * somebody of that name (Denzel Washington).
 */
export function isNoMerePlace({ block, name, hit, first, last }: Occurrence): boolean {
  if (!isSeat(name)) return name.kind !== 'metonym' || !isBuilding(block, first);
  if (block.page.isSurname(block.text.slice(hit.start, hit.nameEnd))) return false;
  return !(
    isDateline(block, hit) ||
    isInSpace(block, first) ||
    isSpace(block, last) ||
    isLivedIn(block, first, last) ||
    isStruck(block, first, last)
  );
}

/** De muren van het Kremlin, op bezoek in het Witte Huis: what stands for a government always is a house all the same. */
function isBuilding(block: Block, first: number): boolean {
  const joint = ARTICLES.has(block.wordAt(first - 1)) ? first - 2 : first - 1;
  if (!block.isJoined(joint + 1) || !block.isJoined(joint)) return false;
  return ROOM_JOINTS.has(block.wordAt(joint)) && ROOMS.test(block.wordAt(joint - 1));
}

const ROOM_JOINTS = setOf('van in aan naar of');
/** What a house has, or what one pays it; also as the second part of a word. */
const ROOMS = endingIn(
  'bezoek zaal zalen muur muren toren torens poort poorten tuin tuinen gang gangen dak kamer kamers',
);

/** MOSKOU –, BRUSSEL (ANP), KYIV/MOSKOU –, before the first words of a report; MOSKOU (ANP) – of one in a list of them, too. */
function isDateline({ text }: Block, { start, end }: Hit): boolean {
  if (AGENCY.test(text.slice(end, end + LONGEST_DATELINE)) && !/\p{Ll}/u.test(text.slice(start, end))) return true;
  return end <= LONGEST_DATELINE && end <= (DATELINE.exec(text.slice(0, LONGEST_DATELINE))?.[0].length ?? 0);
}

/** UTF-16 units. */
const LONGEST_DATELINE = 80;

const DATELINE = /^\s*\p{Lu}[\p{L}-]+(?:[/,]\s?\p{Lu}[\p{L}-]+)*(?=\s*(?:[-–—]\s|\())/u;

const AGENCY = /^\s?\(\p{Lu}+(?:\/\p{Lu}+)*\)\s?[-–—]/u;

/** @param more - How many names of an enumeration may still be looked back over. */
function isInSpace(block: Block, first: number, more = LONGEST_LIST): boolean {
  if (more === 0) return false;
  if (isAmongTowns(block, first)) return true;
  if (!block.isJoined(first)) return isListed(block, first) && isInSpace(block, first - 1, more - 1);
  const before = block.wordAt(first - 1);
  if (before === 'uit' && ISSUES.test(block.wordAt(first - 2))) return false; // geld uit Brussel
  if (LOCATIVES.has(before) || TOWN.test(before) || REACHES.test(before)) return true;
  const between = COORDINATORS.has(before) && block.hasCapital(first - 2) ? first - 3 : first - 1;
  if (BETWEEN.has(block.wordAt(between)) && RUNS.test(block.wordAt(between - 1))) return true;
  if (COORDINATORS.has(before) && block.isNamed(first - 2)) return isInSpace(block, first - 2, more - 1);
  return HEAD_JOINTS.has(before) && SPATIAL_HEADS.test(block.wordAt(headBefore(block, first - 1)));
}

/** The noun before a joint, a name between them left out: burgemeester Sobjanin van Moskou. */
function headBefore(block: Block, joint: number): number {
  let index = joint - 1;
  while (block.isJoined(index) && block.hasCapital(index) && joint - index < LONGEST_CALL) index--;
  return index;
}

/** Words. */
const LONGEST_CALL = 4;

const LONGEST_LIST = 8;
/** What governments send and towns don't; also as the second part of a word. */
const ISSUES = endingIn(
  'geld subsidie subsidies miljarden steun kritiek druk regels bevel bevelen signaal signalen dreigement dreigementen',
);

/** A comma, and a name before it: in Moskou, Kyiv en Brussel. */
function isListed(block: Block, first: number): boolean {
  return fold(block.gapBefore(first)).trim() === ',' && block.isNamed(first - 1);
}

/** Steden als Hongkong en Beijing. */
function isAmongTowns(block: Block, first: number): boolean {
  for (let index = first - 1; index >= first - TOWNS_WITHIN && !block.startsSentence(index + 1); index--) {
    if (TOWNS.test(block.wordAt(index))) return true;
  }
  return false;
}

/** The Kyiv region, Moscow residents; Brussel: -1,7% in a list of exchanges. */
function isSpace(block: Block, last: number): boolean {
  if (/^\s*:/.test(block.gapBefore(last + 1)) && /^\d/.test(block.wordAt(last + 1))) return true;
  return block.isJoined(last + 1) && SPATIAL_TAILS.test(block.wordAt(last + 1));
}

/** Kiev viert zijn verjaardag, vandaag ontwaakt Moskou: what a town's people and streets do. Moskou zit achter iets. */
function isLivedIn(block: Block, first: number, last: number): boolean {
  const isVerbOfIt = (index: number) => !block.hasCapital(index) && LIVES.has(block.wordAt(index));
  if (block.isJoined(last + 1) && isVerbOfIt(last + 1)) return block.wordAt(last + 2) !== 'achter';
  return block.isJoined(first) && isVerbOfIt(first - 1);
}

const LIVES = setOf(
  'viert vierde ontwaakt bruist kleurt kleurde leeft leefde ligt lag telt telde slaapt sliep groeit groeide ' +
    'rouwt rouwde kreunt zucht baadt ondergaat onderging beleeft beleefde brandt brandde zit zat wemelt geniet ' +
    'genoot celebrates celebrated mourns mourned lies wakes feiert feierte liegt erwacht',
);

/** Kyiv werd bestookt, raketten niet alleen op Kyiv; but Moskou heeft doelen getroffen, and zegt wat is getroffen. */
function isStruck(block: Block, first: number, last: number): boolean {
  const before = block.wordAt(first - 1);
  if (before === 'op' && isInSentence(block, first - 1, -1, STRIKES)) return true;
  if (ADDRESSES.has(before) || SAYS.test(before) || SAYS.test(block.wordAt(last + 1))) return false;
  if (isTaken(block, first, last)) return true;
  return isInSentence(block, last + 1, 1, STRUCK) && !isInSentence(block, last + 1, 1, /^(?:heeft|hebben|had|hadden)$/);
}

/** Dat ze Kiev in drie dagen zouden innemen; but Moskou wil Kiev innemen. */
function isTaken(block: Block, first: number, last: number): boolean {
  if (block.startsSentence(first) || VERB.test(block.wordAt(last + 1))) return false;
  return isInSentence(block, last + 1, 1, TAKES);
}

const TAKES = /^(?:innemen|veroveren|bestoken|bombarderen|beschieten|belegeren|omsingelen|bereiken|bezoeken|verlaten)$/;

/** True if one of the next words of the sentence is of a kind, forwards or backwards. */
function isInSentence(block: Block, from: number, step: 1 | -1, kind: RegExp): boolean {
  for (let index = from; Math.abs(index - from) < STRIKE_WITHIN && index >= 0; index += step) {
    if (index >= block.wordCount || block.startsSentence(step > 0 ? index : index + 1)) return false;
    if (kind.test(block.wordAt(index))) return true;
  }
  return false;
}

const STRUCK =
  /^(?:bestookt|getroffen|beschoten|gebombardeerd|aangevallen|gespaard|belegerd|omsingeld|ingenomen|bevrijd)$/;
const STRIKES = /(?:raket|raketten|drones|bommen|granaten|aanval|aanvallen|vuur)$/;
/** Words. */
const STRIKE_WITHIN = 10;

const TOWN = /(?:stad|stadje|stadt|city|capital|ville|capitale|regio|plaats|metropool)$/;
const TOWNS = /(?:steden|cities|stadte|villes)$/;
/** Words. */
const TOWNS_WITHIN = 6;
/** Verbs of going and striking, whose object is a place. */
const REACHES = beginningWith(
  'bezoek bezocht verlaat verlat verliet bereik tref trof raakt beschiet beschoot bombardeer bestook ' +
    'visit left reach struck hits?$ strikes?$',
);
const COORDINATORS = setOf('en of and or und et');
const HEAD_JOINTS = setOf('van op om aan of on to auf von sur de for');

/** What only a place has, or suffers; also as the second part of a word (luchtaanval). */
const SPATIAL_HEADS = endingIn(
  'bezoek bezoeken reis visit trip straten centrum noorden zuiden oosten westen burgemeester inwoners bewoners ' +
    'luchthaven vliegveld voorsteden voorstad wijk metro universiteit station streets centre center mayor ' +
    'residents suburb outskirts burgermeister maire patriarchaat patriarch metropoliet bisdom aartsbisschop ' +
    'aanval aanvallen bombardement bombardementen beschieting beschietingen raket raketten drones beleg inname ' +
    'opmars slag verdediging bevrijding verovering omsingeling val attack attacks strikes siege battle angriff ' +
    'angriffe attaque attaques',
);
const SPATIAL_TAILS = /^(?:region|oblast|district|residents?|suburbs?|airport|metro|streets?|apartment)$/;

/**
 * A town speaks or is spoken to as a government does: it begins a clause before a verb (Moskou ontkent), stands
 * behind the verb whose subject it is (wijst Moskou), or behind a word that no place follows (tussen, tegen,
 * volgens). So it may mean one even where what its name asks for isn't in the same passage.
 */
export function isActing(block: Block, first: number, last: number): boolean {
  const before = block.isJoined(first) ? block.wordAt(first - 1) : '';
  if (ADDRESSES.has(before) || SAYS.test(before)) return true;
  if (before !== '' && (opensClause(block, first - 1) || isVerb(block, first - 1))) return true;
  if (COORDINATORS.has(before) && block.isNamed(first - 2)) return true;
  const isSubject = block.isJoined(last + 1) && !block.hasCapital(last + 1) && VERB.test(block.wordAt(last + 1));
  return isSubject && (before === '' || block.startsSentence(first) || SUBJECT_OPENERS.has(before));
}

/**
 * It does so as subject, or as whom one deals with: beside its own country (China) a town of a government is one then,
 * where elsewhere it may be a town (de kunst van Peking).
 */
export function isParty(block: Block, first: number, last: number): boolean {
  const before = block.isJoined(first) ? block.wordAt(first - 1) : '';
  if (PARTIES.has(before)) return true;
  if (ADDRESSES.has(before) || COORDINATORS.has(before) || COPULAS.has(block.wordAt(last + 1))) return false;
  return isActing(block, first, last);
}

/** Peking is vol smog: it is said of towns as well. */
const COPULAS = setOf('is was wordt werd blijft bleef heet');
const PARTIES = setOf('met tegen tussen with against between mit gegen avec contre');

/**
 * A town says, wants or refuses, as only a government does: Beijing beschouwt Taiwan als een provincie, volgens
 * Moskou, tussen Peking en Washington.
 */
export function isSpeaking(block: Block, first: number, last: number): boolean {
  const before = block.isJoined(first) ? block.wordAt(first - 1) : '';
  if (SPEAKERS.has(before) || isBetween(block, first, last)) return true;
  if (isPair(block, first, last) || isIssuer(block, first)) return true;
  const behind = block.isJoined(last + 1) && !block.hasCapital(last + 1) ? block.wordAt(last + 1) : '';
  if (behind === 'zich') return true; // hoezeer Peking zich inspant
  if (before !== '' && !block.startsSentence(first) && !SUBJECT_OPENERS.has(before)) return false;
  return SAYS.test(behind) || MEANS.test(behind) || isReflexive(block, last + 1);
}

/** Steun van Peking, geld uit Brussel. */
function isIssuer(block: Block, first: number): boolean {
  const before = block.wordAt(first - 1);
  return block.isJoined(first) && (before === 'van' || before === 'uit') && ISSUES.test(block.wordAt(first - 2));
}

/** Beijing houdt zich op de vlakte: but where a town lies isn't its doing. */
function isReflexive(block: Block, verb: number): boolean {
  const word = block.wordAt(verb);
  return (
    block.isJoined(verb) &&
    block.isJoined(verb + 1) &&
    block.wordAt(verb + 1) === 'zich' &&
    !/^be(?:vindt|vond)$/.test(word)
  );
}

/** Tussen Peking en Washington, both of them names of the packs, but for what runs between towns. */
function isBetween(block: Block, first: number, last: number): boolean {
  const isSecond = COORDINATORS.has(block.wordAt(first - 1)) && block.isNamed(first - 2);
  const isFirst = COORDINATORS.has(block.wordAt(last + 1)) && block.isNamed(last + 2);
  const joint = isSecond ? first - 3 : first - 1;
  return (isFirst || isSecond) && BETWEEN.has(block.wordAt(joint)) && !RUNS.test(block.wordAt(joint - 1));
}

const BETWEEN = setOf('tussen between zwischen entre');
const RUNS = endingIn(
  'trein treinen vlucht vluchten ticket tickets lijn weg spoor verbinding afstand route flight flights train trains road',
);

/** Moskou en Peking proberen: two towns that are the subject of a clause. */
function isPair(block: Block, first: number, last: number): boolean {
  const isSecond = COORDINATORS.has(block.wordAt(first - 1)) && block.isNamed(first - 2);
  const isFirst = COORDINATORS.has(block.wordAt(last + 1)) && block.isNamed(last + 2);
  const start = isSecond ? first - 2 : first;
  const verb = isSecond ? last + 1 : last + 3;
  if (!(isFirst || isSecond) || !block.startsSentence(start) || !block.isJoined(verb)) return false;
  return !block.hasCapital(verb) && /(?:en|willen|zijn)$/.test(block.wordAt(verb));
}

const SPEAKERS = setOf('volgens aldus namens according laut selon');
/** Verbs of will and judgement. */
const MEANS = beginningWith(
  'wil doet deed beschouw keur noem hoop vrees weiger belo steun bekritis veroorde verwerp accus refus denie ' +
    'insist urge want consider condemn said says weist wirft',
);

const ADDRESSES = setOf(
  'van tegen tussen volgens door met aan namens against between by with according tell told gegen zwischen laut ' +
    'durch contre entre selon par',
);
/** Verbs of saying, whose subject may follow them. */
const SAYS =
  /^(?:zeg|zei|meld|waarschuw|ontken|stel|vind|reageer|aldus|verwacht|eis|dreig|beschuldig|sag|warn|reagier|fordert)/;
const SUBJECT_OPENERS = setOf('als nu terwijl en maar that and but while dass und que et');
/** What a verb in the third person, or an auxiliary, looks like. */
const VERB =
  /(?:t|de|te|s|ed|a)$|^(?:wil|kan|zal|zou|mag|zei|nam|kwam|ging|liet|vroeg|riep|sprak|zag|said|will|would|may|can|could)$/;
