import { fold } from '../../text/fold.ts';
import type { Block } from '../block.ts';
import { ARTICLES, CLAUSE_OPENERS, PREPOSITIONS, setOf } from './closed-classes.ts';
import { isHyphenated } from './hyphen.ts';
import { isDetermined } from './inhabitant.ts';
import type { Occurrence } from './occurrence.ts';

/**
 * A Dutch adjective without its ending isn't the name of a language, or a first name: vertaald uit het Chinees, zij
 * leest Russisch, zijn vriend Frans.
 *
 * It is an adjective where a noun may stand behind it (Russisch gas), where it is said of something (het schip is
 * Russisch), or where an article makes an inhabitant of it (een Chinees). Behind _het_ it seldom lacks its ending,
 * and a verb there has the language for its subject: het Russisch klinkt, is het Russisch vertaald.
 */
export function isNoLanguage({ block, name, first, last }: Occurrence): boolean {
  if (name.kind !== 'adjective' || block.language !== 'nl' || block.wordAt(last) !== fold(name.text)) return true;
  if (name.text.endsWith('e') || isHyphenated(block, last + 1) || isHyphenated(block, first)) return true;
  const before = block.isJoined(first) ? block.wordAt(first - 1) : '';
  if (SCHOOL.has(before)) return false;
  if (mayBeNoun(block, last + 1)) return !(before === 'het' && isVerb(block, last + 1));
  if (isSaidOf(block, first) || isOneOfTwo(block, last + 1)) return true;
  return isDetermined(block, first, INFLECTED) && !block.hasAnyOf(MEALS);
}

/** What one has, gives or does in a language: het examen Russisch. */
const SCHOOL = setOf(
  'examen les lessen leraar lerares docent docente cursus vak studie hoogleraar woordenboek leerling',
);

/** Eten bij de Chinees: no inhabitant, where meals are spoken of. */
const MEALS = setOf(
  'eten at aten gegeten bestelde besteld afhaal afhalen afhaalchinees restaurant restaurants loempia nasi bami',
);

function mayBeNoun(block: Block, index: number): boolean {
  const word = block.wordAt(index);
  return (
    block.isJoined(index) &&
    ![PREPOSITIONS, CLAUSE_OPENERS, ARTICLES, COPULAS, MODALS, FETCHES].some((words) => words.has(word))
  );
}

/** What participles look like, and nouns don't (gebied, geweld, bestand), and verbs in the third person (klinkt, zegt). */
const PARTICIPLE =
  /^(?:ge|be|ver|ont|her)\p{L}+(?:[aeiou]{2}[lmnr]d|[bgvz]d|[kpg]t)$|^(?:ge|ver)\p{L}*[^w]eld$|^ge(?!heugen|geven)\p{L}+en$/u;

function isVerb(block: Block, index: number): boolean {
  const word = block.wordAt(index);
  return !block.hasCapital(index) && (PARTICIPLE.test(word) || /[^c][kg]t$/.test(word));
}

/** De eerste Chinees, een jonge Chinees; but een leraar Frans. */
const INFLECTED = /e$/;

/** Is Russisch, zijn allemaal Chinees. */
function isSaidOf(block: Block, first: number): boolean {
  let index = first - 1;
  while (block.isJoined(index + 1) && DEGREES.has(block.wordAt(index))) index--;
  return block.isJoined(index + 1) && COPULAS.has(block.wordAt(index));
}

const COPULAS = setOf(
  'is zijn was waren wordt worden werd werden blijft blijven bleef bleven blijkt bleek bleken lijkt',
);
/** Chinees halen, dat Chinees veel moet zijn: what one does with a meal, and degrees, are no nouns. */
const FETCHES = setOf('halen eten bestellen afhalen koken spreken leren lezen veel weinig goedkoop duur lekker');
const MODALS = setOf('kun kunt kunnen konden hebt hebben hadden zullen zult zouden moeten moesten mogen willen wilden');
const DEGREES = setOf(
  'ook nog niet nu al half deels geheel volledig helemaal allemaal echt heel typisch van oorsprong',
);

/** Russisch en Chinees gas: another one behind it has the noun. */
function isOneOfTwo(block: Block, index: number): boolean {
  const isJoint = block.isJoined(index) && (block.wordAt(index) === 'en' || block.wordAt(index) === 'of');
  const isComma = fold(block.gapBefore(index)).trim() === ',';
  const other = isJoint ? index + 1 : index;
  return (
    (isJoint || isComma) &&
    ADJECTIVE.test(block.wordAt(other)) &&
    block.hasCapital(other) &&
    mayBeNoun(block, other + 1) &&
    !block.hasCapital(other + 1)
  );
}

const ADJECTIVE = /s$|sch$/;
