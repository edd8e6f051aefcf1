import { MAX_HOMONYMS } from '../limits.ts';
import type { Entity, EntityId, Name } from '../model.ts';
import { NAME_KINDS } from '../model.ts';
import { fold } from '../text/fold.ts';
import { toBitSet } from './bit-set.ts';
import { ByteWriter } from './bytes.ts';
import { SHORTEST_STEM, toGrowingKey } from './endings.ts';
import { adjectiveEndings, declensions, takesGenitive, takesSecondPart, takesSolidGenitive } from './inflect.ts';
import {
  GOES_ON,
  joinParts,
  MAY_BEGIN_SMALL,
  type Matcher,
  MORE_NAMES,
  PLACE,
  SMALL_LATER,
  TAKES_APOSTROPHE,
  TAKES_PART,
  TAKES_S,
  toMatcher,
} from './matcher.ts';
import { addBits, createPairTable, type PairTable } from './pair-table.ts';
import { createWordList, END, HASH, readWords, START, WIDTH, type WordList } from './read-words.ts';
import { writeRelated } from './related.ts';
import { type NameIndex, writeNames } from './stored-name.ts';
import { StringPoolWriter } from './string-pool.ts';
import {
  beginsSmall,
  createUnits,
  extendHash,
  extendPrint,
  printGap,
  skipInvisible,
  toBase,
  toKey,
  type Units,
} from './units.ts';

export type { Matcher } from './matcher.ts';
export { relatedTo } from './related.ts';
export { nameAt, type StoredName, siblingsOf } from './stored-name.ts';

/** What the matcher needs to know of an entity. */
export type NamedEntity = Pick<Entity, 'id' | 'type' | 'names' | 'relations'> & { readonly private: boolean };

/**
 * Compile the names of entities.
 *
 * Inflected adjectives (Russische) and declined names go in as further forms of their name; genitives and second
 * parts are recognised in the text, since they may follow many names.
 *
 * @param entities - In order of precedence: of two with the same name, the earlier is the likelier candidate.
 * @param toCanonical - The entity that stands for all that are the same thing.
 * @param seed - 32 random bits, so that no page can aim at a hash. The same names and seed make the same bytes.
 * @throws {RangeError} If a name has no letter or digit: it would be found everywhere, or nowhere. If there
 *   are more names than {@link PLACE} bytes hold, some three million.
 *
 * Time is O(n log n) in the number of names.
 */
export function compileMatcher(
  entities: readonly NamedEntity[],
  toCanonical: (id: EntityId) => EntityId = (id) => id,
  seed = 0,
): Matcher {
  const draft = createDraft(seed | 0);
  for (const entity of entities) addEntity(draft, entity, toCanonical);
  return finish(draft, relatedOf(entities, toCanonical));
}

/** Names on their way into a matcher. */
type Draft = {
  readonly units: Units;
  /** The words of the name that was added last. */
  readonly words: WordList;
  readonly strings: StringPoolWriter;
  readonly records: ByteWriter;
  /** Ways in which names are written, in order of precedence: the key of their words, … */
  readonly keys: number[];
  /** … the print of their letters, … */
  readonly prints: number[];
  /** … how sure a kind of name it is, the surest first, … */
  readonly ranks: number[];
  /** … where the name’s record begins, and flags. */
  readonly names: number[];
  /** Keys of the words with which a longer name begins. */
  readonly beginnings: Set<number>;
  readonly firstWords: Set<number>;
  readonly smallFirstWords: Set<number>;
  readonly nextWords: Set<number>;
  readonly smallNextWords: Set<number>;
  readonly growing: Set<number>;
  grows: boolean;
  growsSmall: boolean;
};

function createDraft(seed: number): Draft {
  return {
    units: createUnits(seed),
    words: createWordList(),
    strings: new StringPoolWriter(),
    records: new ByteWriter(),
    keys: [],
    prints: [],
    ranks: [],
    names: [],
    beginnings: new Set(),
    firstWords: new Set(),
    smallFirstWords: new Set(),
    nextWords: new Set(),
    smallNextWords: new Set(),
    growing: new Set(),
    grows: false,
    growsSmall: false,
  };
}

function addEntity(draft: Draft, entity: NamedEntity, toCanonical: (id: EntityId) => EntityId): void {
  const names = entity.names.map((name) => ({ ...name, near: name.near.map(toCanonical) }));
  const indexes = writeNames(draft.records, draft.strings, { ...entity, entityId: toCanonical(entity.id) }, names);
  names.forEach((name, place) => {
    const index = indexes[place]!;
    if (index > PLACE) throw new RangeError('There are more names than a matcher can hold');
    addName(draft, name, index);
    for (const text of declensions(name)) addName(draft, { ...name, text }, index);
  });
}

function addName(draft: Draft, name: Name, index: NameIndex): void {
  const { units, words } = draft;
  readWords(name.text, units, words);
  if (words.count === 0) throw new RangeError(`The name "${name.text}" has no letter or digit`);
  const small = mayBeginSmall(draft, name, 0) ? MAY_BEGIN_SMALL : 0;
  const isSmallLater = isAnyLater(words.count, (word) => mayBeginSmall(draft, name, word));
  const base = addBeginnings(draft, name.text, isSmallLater);
  for (const { hash, print, takes } of formsOf(draft, name)) {
    const key = toKey(base, hash);
    draft.keys.push(key);
    draft.prints.push(print);
    draft.ranks.push(NAME_KINDS.indexOf(name.kind));
    draft.names.push(index | small | takes | (isSmallLater ? SMALL_LATER : 0));
    if (words.count > 1) addNext(draft, key, isSmallLater);
    const first = words.count === 1 ? hash : words.numbers[HASH]!;
    draft.firstWords.add(first);
    if (small) draft.smallFirstWords.add(first);
    if (words.count === 1 && (takes & (TAKES_S | TAKES_PART)) !== 0) addGrowing(draft, name.text, small !== 0);
  }
}

/** Of a name of one word. */
function addGrowing(draft: Draft, text: string, mayBeSmall: boolean): void {
  const { numbers } = draft.words;
  const word = fold(text.slice(numbers[START], numbers[END]));
  const beginning = extendHash(draft.units, 0, word.slice(0, SHORTEST_STEM));
  draft.growing.add(toGrowingKey(beginning, false));
  if (mayBeSmall) draft.growing.add(toGrowingKey(beginning, true));
  draft.grows = true;
  draft.growsSmall ||= mayBeSmall;
}

/**
 * The same reading of capitals as when a text is scanned, and no stricter than the case rules: behind a hyphen a page
 * may write any name small.
 *
 * @param word - Of the name, from 0.
 */
function mayBeginSmall({ units, words }: Draft, { text, caseRule }: Name, word: number): boolean {
  if (caseRule === 'any') return true;
  const start = words.numbers[word * WIDTH + START]!;
  if (word > 0 && fold(text.charAt(start - 1)) === '-') return true;
  return beginsSmall(units.kinds[text.charCodeAt(skipInvisible(text, units, start))]!);
}

function isAnyLater(count: number, isTrue: (word: number) => boolean): boolean {
  for (let word = 1; word < count; word++) if (isTrue(word)) return true;
  return false;
}

/** @returns What the key of the last word begins with. */
function addBeginnings(draft: Draft, text: string, isSmallLater: boolean): number {
  const { units, words, beginnings } = draft;
  const { count, numbers } = words;
  let base = 0;
  for (let word = 0; word < (count - 1) * WIDTH; word += WIDTH) {
    const key = toKey(base, numbers[word + HASH]!);
    beginnings.add(key);
    if (word > 0) addNext(draft, key, isSmallLater);
    base = toBase(key, printGap(units, text, numbers[word + END]!, numbers[word + WIDTH + START]!));
  }
  return base;
}

function addNext({ nextWords, smallNextWords }: Draft, key: number, isSmallLater: boolean): void {
  nextWords.add(key);
  if (isSmallLater) smallNextWords.add(key);
}

/** The ways in which a name is written: the hash of its last word, the print of the whole, what may follow. */
function formsOf({ units, words }: Draft, name: Name): { hash: number; print: number; takes: number }[] {
  const { count, numbers } = words;
  const last = (count - 1) * WIDTH;
  const hash = numbers[last + HASH]!;
  const print = extendPrint(units, units.seed, name.text, numbers[START]!, numbers[last + END]!);
  const folded = Array.from({ length: count }, (_, index) => {
    const word = index * WIDTH;
    return fold(name.text.slice(numbers[word + START], numbers[word + END]));
  });
  const inflected = adjectiveEndings(name, folded.at(-1)!).map((ending) => ({
    hash: extendHash(units, hash, ending),
    print: extendPrint(units, print, ending, 0, ending.length),
    takes: 0,
  }));
  return [{ hash, print, takes: takesOf(name, folded) }, ...inflected];
}

function takesOf(name: Name, words: readonly string[]): number {
  const genitive = takesGenitive(name);
  return (
    (genitive ? TAKES_APOSTROPHE : 0) |
    (genitive && takesSolidGenitive(name, words.at(-1)!) ? TAKES_S : 0) |
    (takesSecondPart(name, words) ? TAKES_PART : 0)
  );
}

function relatedOf(
  entities: readonly NamedEntity[],
  toCanonical: (id: EntityId) => EntityId,
): Map<EntityId, readonly EntityId[]> {
  const related = new Map<EntityId, EntityId[]>();
  for (const { id, relations } of entities) {
    if (relations.length === 0) continue;
    const from = toCanonical(id);
    related.set(from, [...(related.get(from) ?? []), ...relations.map(({ target }) => toCanonical(target))]);
  }
  return related;
}

function finish(draft: Draft, related: ReadonlyMap<EntityId, readonly EntityId[]>): Matcher {
  const { units, records, strings, grows, growsSmall } = draft;
  const relatedTable = writeRelated(records, strings, related, units);
  const order = toOrder(draft);
  const { groups, bytes } = strings.finish();
  const parts = {
    firstWords: toBitSet(draft.firstWords),
    smallFirstWords: toBitSet(draft.smallFirstWords),
    nextWords: toBitSet(draft.nextWords),
    smallNextWords: toBitSet(draft.smallNextWords),
    growing: toBitSet(draft.growing),
    table: toTable(draft, order),
    names: toNames(draft, order),
    related: relatedTable,
    stringGroups: Uint32Array.from(groups),
    recordBytes: records.bytes(),
    stringBytes: bytes,
  };
  // What was just joined is a matcher.
  return toMatcher(joinParts(parts, { seed: units.seed, grows, growsSmall }))!;
}

/**
 * Forms with one key together; of these those with one print; of these the surest kind and the
 * highest precedence first, and no more than can be weighed.
 */
function toOrder({ keys, prints, ranks }: Draft): Uint32Array {
  const order = Uint32Array.from(keys, (_, form) => form);
  order.sort((a, b) => keys[a]! - keys[b]! || prints[a]! - prints[b]! || ranks[a]! - ranks[b]! || a - b);
  return order.filter((form, place) => {
    const before = order[place - MAX_HOMONYMS];
    return before === undefined || keys[before] !== keys[form] || prints[before] !== prints[form];
  });
}

function toNames({ keys, prints, names }: Draft, order: Uint32Array): Int32Array {
  const pairs = new Int32Array(2 * order.length);
  order.forEach((form, place) => {
    const next = order[place + 1];
    const hasMore = next !== undefined && keys[next] === keys[form];
    pairs[2 * place] = prints[form]!;
    pairs[2 * place + 1] = names[form]! | (hasMore ? MORE_NAMES : 0);
  });
  return pairs;
}

function toTable({ keys, beginnings }: Draft, order: Uint32Array): PairTable {
  const table = createPairTable(order.length + beginnings.size);
  for (const key of beginnings) addBits(table, key, GOES_ON);
  order.forEach((form, place) => {
    const isFirst = place === 0 || keys[order[place - 1]!] !== keys[form];
    if (isFirst) addBits(table, keys[form]!, (place + 1) << 1);
  });
  return table;
}
