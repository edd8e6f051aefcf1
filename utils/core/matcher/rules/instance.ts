import type { EntityId, EntityType } from '../../model.ts';
import { toWords } from '../../text/words.ts';
import type { Block } from '../block.ts';
import { ARTICLES, setOf } from './closed-classes.ts';
import type { Occurrence } from './occurrence.ts';

/**
 * A name that describes (sancties, Veiligheidsraad, Olympische Spelen) means the pack's own one here, not
 * another of its kind: the word before it may say whose (Israëlische inval, Nationale Veiligheidsraad), what
 * follows may say where, when or against whom (inval in Gaza, sancties tegen Iran, Spelen van 2018).
 */
export function isThisInstance(occurrence: Occurrence): boolean {
  if (isOthersFullName(occurrence)) return false;
  if (!describes(occurrence)) return true;
  return !isAnotherTime(occurrence) && !hasOthersAdjective(occurrence) && !hasOthersComplement(occurrence);
}

/** Europese Unie voor Radio en Televisie: a longer name of another body goes on with a raised word of the language. */
function isOthersFullName({ block, name, first, last }: Occurrence): boolean {
  const joint = last + 1;
  if (
    name.type !== 'organisation' ||
    first === last ||
    !block.isJoined(joint) ||
    !BODY_GOES_ON.has(block.wordAt(joint))
  )
    return false;
  const index = complementAfter(block, joint);
  return (
    index !== null &&
    block.capitals === 'telling' &&
    block.language !== 'de' &&
    block.hasCapital(index) &&
    (block.isOrdinary(index) || ABSTRACT.test(block.wordAt(index))) &&
    !block.isNamed(index)
  );
}

/** What Dutch, English, German and French nouns of this kind end in. */
const ABSTRACT = /(?:isme|ismus|ism|tie|tion|heid|heit|ung|iteit|ity|ite)$/;
const BODY_GOES_ON = setOf('voor tegen for against pour contre');

/** Short names of what there are many of; and the West, which every country has. */
function describes({ name }: Occurrence): boolean {
  return COMPLEMENTS.has(name.type) && (name.kind === 'short' || name.type === 'group');
}

/** What leads to the complement that tells one of a kind from another. */
const EVENT = setOf('in van op te bij tegen door of on at into against by auf gegen dans contre a');
const DEALING = setOf('tegen met tussen voor against on with between gegen mit zwischen contre avec');
const BODY = setOf('van voor of for fur von pour');
const COMPLEMENTS: ReadonlyMap<EntityType, ReadonlySet<string>> = new Map([
  ['event', EVENT],
  ['agreement', DEALING],
  ['programme', DEALING],
  ['organisation', BODY],
  ['government', BODY],
  ['group', BODY],
]);

/** De volgende Winterspelen, an earlier invasion, de succesvolste Winterspelen ooit. */
function isAnotherTime({ block, name, first, last }: Occurrence): boolean {
  if (name.type !== 'event') return false;
  if (block.isJoined(last + 1) && block.wordAt(last + 1) === 'ooit') return true;
  return block.isJoined(first) && OTHER_TIMES.has(block.wordAt(first - 1));
}

const OTHER_TIMES = setOf(
  'volgende komende vorige eerdere andere eerste tweede derde vierde vijfde zesde next upcoming previous earlier ' +
    'other first second third nachste nachsten prochains opeenvolgende beide meerdere twee drie vier vijf zes zeven',
);

function hasOthersAdjective(occurrence: Occurrence): boolean {
  const { block, name, first } = occurrence;
  const before = first - 1;
  // Many impose sanctions together: whose they are doesn't tell them apart.
  if (name.type === 'programme' || !block.isJoined(first) || !block.hasCapital(before)) return false;
  if (ARTICLES.has(block.wordAt(first))) return false; // Poetin verenigt het Westen: nothing of its own stands before an article.
  if (isOwn(occurrence, before)) return false;
  if (block.isNamed(before)) return true;
  if (block.startsSentence(before)) return !block.isOrdinary(before) && NATIONALITY.test(block.wordAt(before));
  return block.capitals === 'telling' && block.language !== 'de';
}

const NATIONALITY = /(?:se|sche|an|ish|ese|isch|ische|ischen)$/;

function hasOthersComplement(occurrence: Occurrence): boolean {
  const { block, name, hit, last } = occurrence;
  const joint = last + 1;
  if (hit.ending !== 'none' || !block.isJoined(joint)) return false;
  if (!COMPLEMENTS.get(name.type)?.has(block.wordAt(joint))) return isImposedOnOthers(occurrence);
  const index = complementAfter(block, joint);
  if (index === null) return false;
  if (/^\d{4}$/.test(block.surfaceAt(index))) return isOthersYear(block.surfaceAt(index), occurrence);
  if (!block.hasCapital(index)) return name.type === 'event' && isOfManyKinds(block, joint);
  if (block.isNamed(index)) return !isOwn(occurrence, index) && !isAround(occurrence, index);
  // Spelen in het Vogelnest: Dutch countries and towns have no article; what has one is a building there.
  return block.capitals === 'telling' && !(name.type === 'event' && block.wordAt(joint + 1) === 'het');
}

/** Sancties op te leggen aan Iran: a verb, or a clause, may stand before whom they are for. */
function isImposedOnOthers(occurrence: Occurrence): boolean {
  const { block, name, last } = occurrence;
  if (name.type !== 'programme') return false;
  for (let joint = last + 1; joint <= last + LONGEST_CLAUSE && block.isJoined(joint); joint++) {
    const index = IMPOSED_ON.has(block.wordAt(joint)) ? complementAfter(block, joint) : null;
    if (index !== null && block.hasCapital(index)) return !isOwn(occurrence, index);
  }
  return false;
}

const IMPOSED_ON = setOf('aan tegen on against gegen contre');
/** Words. */
const LONGEST_CLAUSE = 6;

/** An inval in een woning, an invasie van muggen: not of a country. */
function isOfManyKinds(block: Block, joint: number): boolean {
  if (block.wordAt(joint + 1) === 'een') return true;
  return block.language === 'nl' && block.wordAt(joint) === 'van' && /(?:en|s)$/.test(block.wordAt(joint + 1));
}

/** The word behind a joint, articles left out: van de Verenigde Naties. */
function complementAfter(block: Block, joint: number): number | null {
  const index = ARTICLES.has(block.wordAt(joint + 1)) ? joint + 2 : joint + 1;
  return block.isJoined(joint + 1) && block.isJoined(index) ? index : null;
}

/** A word of the pack's own names of it (Russische invasie), or an entity that the pack relates to it, either way. */
function isOwn({ block, name, siblings, related, relatedTo, namedAt }: Occurrence, index: number): boolean {
  const word = block.wordAt(index);
  if (siblings().some((text) => toWords(text).some(({ folded }) => folded === word))) return true;
  // What a body's name is asked to stand near are its members: they have councils of their own.
  const isBody = name.type === 'organisation';
  const own: ReadonlySet<EntityId> = new Set([name.entityId, ...(isBody ? [] : name.near), ...related()]);
  return namedAt(index).some((id) => own.has(id) || (!isBody && relatedTo(id).includes(name.entityId)));
}

/** Spelen in China: where the place of the pack's own one lies. */
function isAround({ name, related, relatedTo, namedAt }: Occurrence, index: number): boolean {
  if (name.type !== 'event') return false;
  const around: ReadonlySet<EntityId> = new Set(related().flatMap((id) => relatedTo(id)));
  return namedAt(index).some((id) => around.has(id));
}

/** The pack's own one has its year in a name or, by custom, in its id; where it has none, any year is another's. */
function isOthersYear(year: string, { siblings, name }: Occurrence): boolean {
  const own: readonly string[] = [name.year ?? '', name.entityId, ...siblings()].join(' ').match(/\b\d{4}\b/g) ?? [];
  return !own.includes(year);
}
