import { fold } from '../../text/fold.ts';
import { KNOWN_LANGUAGES } from '../../text/ordinary-words.ts';
import type { Block } from '../block.ts';
import type { StoredName } from '../compile.ts';
import { isVerb, opensClause } from './clause.ts';
import {
  ARTICLES,
  CALENDAR,
  DIRECTIONS,
  endingIn,
  NAME_JOINTS,
  NAMED_BODIES,
  NAMED_THINGS,
  PREPOSITIONS,
  setOf,
  TITLES,
} from './closed-classes.ts';
import { isHyphenated } from './hyphen.ts';
import type { Occurrence } from './occurrence.ts';
import { isCityLike, isPlace } from './place.ts';

/**
 * The name isn't a part of another one: clubs, papers, airlines, hotels, ships and people bear the names of
 * places and of others (China Airlines, Ajax Kiev, Raad van Europa, Jan Poetin).
 *
 * A word with a capital beside it makes another name of it, unless that capital says nothing (at the beginning
 * of a sentence, a title, a day), the word is a name of its own, or the grammar sets the two apart (dat Trump
 * Oekraïne helpt). Names of several words are known by them, and adjectives may stand before any name.
 */
export function isNoPartOfName(occurrence: Occurrence): boolean {
  const { block, name, hit, first, last } = occurrence;
  if (name.kind === 'adjective') return !isPartOfCall(block, name, first, last);
  if (name.kind === 'acronym')
    return name.type !== 'country' || !(isEnglishCall(block, name, last) || isTeam(block, first));
  if (!isOneWord(name) || !isBorrowed(name) || hit.ending === 'compound') return true;
  if (isForeign(block, name) && isCalled(block, first, block.indexAt(hit.end) - 1)) return false;
  if (isPlaceOrSeat(name) && bearsName(block, first)) return false;
  if (block.capitals !== 'telling') return true;
  if (isPlaceOrSeat(name) && isComplement(block, first)) return false;
  // A compound is a word of the language, whatever stands before it.
  if (isHyphenated(block, last + 1) && !block.hasCapital(last + 1)) return true;
  if (!isSetApartBefore(occurrence)) return false;
  return hit.ending === 'genitive' || isSetApartBehind(block, first, last, name);
}

/**
 * American Airlines, in a text that isn't English; and Frans Bauer: a Dutch adjective without its ending is a first
 * name where neither a determiner stands before it nor a noun of the language behind it.
 */
function isPartOfCall(block: Block, name: StoredName, first: number, last: number): boolean {
  const behind = last + 1;
  if (block.capitals !== 'telling' || !block.isJoined(behind) || !block.hasCapital(behind)) return false;
  if (isEnglishCall(block, name, last)) return true;
  if (block.language === 'en') return false;
  if (block.isNamed(behind)) return false;
  if (isForeign(block, name) || isFounded(block, first) || isBody(block, behind)) return true;
  if (block.language === 'nl' && FEATURES.test(block.wordAt(behind))) return true;
  const isBare = block.wordAt(last) === fold(name.text) && !name.text.endsWith('e');
  if (block.language !== 'nl' || !isBare || (block.isJoined(first) && DETERMINERS.has(block.wordAt(first - 1))))
    return false;
  return !isOfState(block, behind) && !/^\p{Lu}{2,}$/u.test(block.surfaceAt(behind));
}

/** Amerikaans Congres, Frans president: a body or an officer of that state, as headlines write them. */
function isOfState(block: Block, index: number): boolean {
  const word = block.wordAt(index);
  return TITLES.has(word) || DUTCH_BODIES.test(word);
}

const DUTCH_BODIES = endingIn(
  'parlement congres senaat huis hof ministerie leger marine luchtmacht vloot consulaat ambassade bank volkscongres',
);

/**
 * British Airways, American Express: an English adjective of a country, or US, goes with any name, but where an
 * ordinary word has a capital, the whole is one. Officers and bodies of a state (Russian Foreign Minister) are that
 * state's.
 */
function isEnglishCall(block: Block, { language }: StoredName, last: number): boolean {
  if ((block.language ?? language) !== 'en' || block.capitals !== 'telling') return false;
  let head = last + 1;
  while (head - last < LONGEST_RUN && block.isJoined(head) && block.isNamed(head)) head++; // British American Tobacco
  if (!block.isJoined(head) || !block.hasCapital(head) || /^\p{Lu}{2,}$/u.test(block.surfaceAt(head))) return false;
  const word = block.wordAt(head);
  return (
    !TITLES.has(word) && !OF_STATES.has(word) && !CALENDAR.has(word) && (block.isListed(head) || CARRIERS.test(word))
  );
}

/** Stichting Russische Kerkmuziek, Restaurant Chinese Muur: behind the capital of what bears a name. */
function isFounded(block: Block, first: number): boolean {
  const before = first - 1;
  if (!block.isJoined(first) || !block.hasCapital(before)) return false;
  return FOUNDED.has(block.wordAt(before)) || NAMED_THINGS.has(block.wordAt(before));
}

/** Team USA, Team GB. */
function isTeam(block: Block, first: number): boolean {
  return block.isJoined(first) && block.surfaceAt(first - 1) === 'Team';
}

/** What Dutch maps have, and had: de Chinese Muur, de Amerikaanse Maagdeneilanden, het Britse Rijk. */
const FEATURES = /(?:zee|oceaan|eiland|eilanden|muur|gebergte|woestijn|rivier|baai|rijk)$/;

/** Chinese Communistische Partij, Russisch Nationaal Ballet: a run of capitals that ends in what bears a name. */
function isBody(block: Block, behind: number): boolean {
  let last = behind;
  while (last - behind < LONGEST_RUN && block.isJoined(last + 1) && block.hasCapital(last + 1)) last++;
  return BODIES.has(block.wordAt(last));
}

const BODIES = setOf('partij kerk liga orkest ballet koor bond party league church orchestra partei kirche');

const FOUNDED = setOf(
  'stichting vereniging partij museum genootschap fonds festival instituut verein stiftung association',
);

/** What states have, each its own, and English writes with a capital. */
const OF_STATES = setOf(
  'army navy air armed forces senate congress house parliament supreme court central communist democratic ' +
    'republican embassy consulate interior finance trade commerce treasury justice energy intelligence security ' +
    'state national federal vice deputy first permanent coast marine space olympic',
);
const CARRIERS = /(?:airways|airlines)$/;

/** Dutch, of a neuter noun: an adjective may stand behind them without its ending. */
const DETERMINERS = setOf('een geen het elk ieder ons mijn jouw zijn haar hun welk zulk eigen nieuw oud groot');

function isForeign({ language }: Block, { language: own }: StoredName): boolean {
  return language !== null && language !== own.split('-')[0];
}

/** Tour de France, Captain America: where a name of another language stands beside a capital, or behind a head with one. */
function isCalled(block: Block, first: number, last: number): boolean {
  const isBeside = (index: number) => block.hasCapital(index) && !block.isNamed(index);
  if (block.isJoined(first) && isBeside(first - 1) && !opensSentence(block, first - 1)) return true;
  if (block.isJoined(last + 1) && isBeside(last + 1)) return true;
  return (
    block.isJoined(first) &&
    NAME_JOINTS.has(block.wordAt(first - 1)) &&
    block.isJoined(first - 1) &&
    isBeside(first - 2)
  );
}

/** A word of the page's own language that begins a sentence. */
function opensSentence(block: Block, index: number): boolean {
  if (!block.startsSentence(index) || !block.isListed(index)) return false;
  const word = block.wordAt(index);
  return PREPOSITIONS.has(word) || ARTICLES.has(word) || !block.isListed(index, ['en']);
}

/** But for an article: the Ukraine. */
function isOneWord({ text }: StoredName): boolean {
  return !/\s/.test(text) || !/\s/.test(text.replace(/^\p{Ll}+\s/u, ''));
}

/** Names of one word that others are called by. */
function isBorrowed(name: StoredName): boolean {
  if (name.caseRule !== 'capital') return false;
  if (name.kind === 'adjective' || name.kind === 'demonym' || name.kind === 'term' || name.kind === 'expression')
    return false;
  return isPlaceOrSeat(name) || name.type === 'person' || name.kind === 'metonym';
}

function isPlaceOrSeat(name: StoredName): boolean {
  return isPlace(name) || isCityLike(name);
}

/** Hotel Europa, het cruiseschip Oekraïne: a thing of a kind that is named after places. */
function bearsName(block: Block, first: number): boolean {
  return block.isJoined(first) && NAMED_THINGS.has(block.wordAt(first - 1));
}

/**
 * Raad van Europa, Bank of China: an ordinary word with a capital that its place in the sentence doesn't
 * explain. Zelensky van Oekraïne, Napoleon III van Frankrijk, the President of Ukraine and de minister van Defensie
 * van Oekraïne are none.
 */
function isComplement(block: Block, first: number): boolean {
  const joint = jointBefore(block, first);
  const head = joint - 1;
  if (!NAME_JOINTS.has(block.wordAt(joint)) || !block.isJoined(joint) || !block.hasCapital(head)) return false;
  if (block.isNamed(head) || TITLES.has(block.wordAt(head)) || /^[IVX]+$/.test(block.surfaceAt(head))) return false;
  if (NAMED_BODIES.has(block.wordAt(head))) return true;
  // Dutch ‘of’ is ‘or’: Bank of China, with no article before it, is no choice between the two.
  if (block.wordAt(joint) === 'of' && block.language === 'nl') return block.isListed(head, ['en']);
  if (block.language === 'de' || block.startsSentence(head)) return false;
  if (!block.isOrdinary(head) && !block.isListed(head, KNOWN_LANGUAGES)) return false; // Grand Prix van China
  const run = startOfRun(block, head);
  return !(block.isJoined(run) && PREPOSITIONS.has(block.wordAt(run - 1)));
}

/** The word before a name, elided articles left out: Conseil de l’Europe. */
function jointBefore(block: Block, first: number): number {
  const isElided = fold(block.gapBefore(first)) === "'" && block.wordAt(first - 1) === 'l';
  return isElided || block.isJoined(first) || block.wordAt(first - 1) === 'd' ? first - (isElided ? 2 : 1) : -1;
}

function isSetApartBefore({ block, name, first, siblings }: Occurrence): boolean {
  const before = first - 1;
  if (isSurname(block, first) || (isCityLike(name) && isBodyOf(block, first))) return false;
  if (isInitial(block, first)) return name.type !== 'person' || isOwnInitial(block.wordAt(before), siblings());
  if (!block.isJoined(first) || !block.hasCapital(before) || saysNothing(block, before)) return true;
  if ((name.type === 'person' ? TITLES : DIRECTIONS).has(block.wordAt(before))) return true;
  if (name.type === 'person' && block.wordAt(before - 1) === 'het' && block.isJoined(before)) return true;
  if (block.language === 'de') return !isForeignWord(block, before) && !(isCityLike(name) && !block.isOrdinary(before));
  if (block.isOrdinary(before) || isForeignWord(block, before) || UNITED.test(block.wordAt(before))) return false;
  const run = startOfRun(block, before);
  if (isCityLike(name) || block.startsSentence(run)) return false;
  return opensClause(block, run - 1) || (isPlace(name) && isVerb(block, run - 1));
}

/** Verenigd Rusland, a party. */
const UNITED = /^(?:verenigde?|united|vereinigtes?)$/;

/** De Afrikaanse Unie: Dutch towns are neuter, and behind an adjective they have het (het Franse Calais). */
function isBodyOf(block: Block, first: number): boolean {
  if (block.language !== 'nl' || !block.isJoined(first) || !block.hasCapital(first - 1)) return false;
  return NATIONALITY.test(block.wordAt(first - 1)) && block.isJoined(first - 1) && block.wordAt(first - 2) === 'de';
}

/** Van der Krim, Van China: nothing but a surname stands behind _der_, or behind a particle that its place doesn't raise. */
function isSurname(block: Block, first: number): boolean {
  const before = first - 1;
  if (block.language !== 'nl' || !block.isJoined(first)) return false;
  if (SURNAME_PARTICLES.has(block.wordAt(before))) return true;
  return /^(?:Van|De|Den|Ter|Ten)$/.test(block.surfaceAt(before)) && !block.startsSentence(before);
}

const SURNAME_PARTICLES = setOf('der den ter ten');

function isSetApartBehind(block: Block, first: number, last: number, name: StoredName): boolean {
  const behind = last + 1;
  if (!block.isJoined(behind) || !block.hasCapital(behind) || saysNothing(block, behind)) return true;
  if (TITLES.has(block.wordAt(behind))) return true; // Ukraine President Zelensky
  if (/^\p{Lu}{2,}$/u.test(block.surfaceAt(behind))) return true; // an acronym is a name of its own
  if (block.language === 'de') return !isForeignWord(block, behind);
  if (block.isOrdinary(behind) || isForeignWord(block, behind)) return false;
  return !isCityLike(name) && !block.startsSentence(first) && opensClause(block, first - 1);
}

/** A capital that is explained otherwise than by a longer name. */
function saysNothing(block: Block, index: number): boolean {
  const word = block.wordAt(index);
  if (block.isNamed(index) || CALENDAR.has(word)) return true;
  if (NATIONALITY.test(word) && block.language === 'nl') return true;
  if (!block.startsSentence(index) && !isRubric(block, index - 1)) return false;
  return isRubric(block, index) || block.isOrdinary(index) || block.isAsked(index);
}

/** LIVE, UPDATE, Opinie: what papers put before a headline, in capitals or not. */
function isRubric(block: Block, index: number): boolean {
  if (!block.startsSentence(index)) return false;
  if (RUBRICS.has(block.wordAt(index))) return true;
  return /^\p{Lu}{4,}$/u.test(block.surfaceAt(index)) && block.isListed(index, KNOWN_LANGUAGES);
}

const RUBRICS = setOf(
  'opinie opinion column analyse analysis interview reportage video podcast live liveblog update commentaar recensie ' +
    'profiel portret achtergrond fotoserie watch exclusive exclusief',
);

/** Nederlandse, Franse, Italiaanse: Dutch adjectives of peoples always have a capital. */
const NATIONALITY = /(?:[^s]se|sche)$/;

/** An English word in a text that isn't English: China Daily. */
function isForeignWord(block: Block, index: number): boolean {
  return block.language !== 'en' && !block.startsSentence(index) && block.isListed(index, ['en']);
}

/** The first of the words with a capital that stand side by side before a name. */
function startOfRun(block: Block, index: number): number {
  let start = index;
  while (index - start < LONGEST_RUN && isRun(block, start)) start--;
  return start;
}

function isRun(block: Block, start: number): boolean {
  return block.isJoined(start) && block.hasCapital(start - 1) && !block.startsSentence(start - 1);
}

/** Words. */
const LONGEST_RUN = 8;

function isInitial(block: Block, first: number): boolean {
  return /^\.\s*$/.test(block.gapBefore(first)) && /^\p{Lu}$/u.test(block.surfaceAt(first - 1));
}

/** V. Poetin, where the pack knows him as Vladimir, or knows no first name of his. */
function isOwnInitial(initial: string, names: readonly string[]): boolean {
  const firsts = names.filter((name) => /\s/.test(name)).map((name) => fold(name.charAt(0)));
  return firsts.length === 0 || firsts.includes(initial);
}
