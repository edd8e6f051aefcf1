import { CASE_RULES, ENTITY_TYPES, type EntityId, type EntityType, NAME_KINDS, type Name } from '../model.ts';
import { ByteReader, type ByteWriter } from './bytes.ts';
import type { Matcher } from './matcher.ts';
import { type StringPoolWriter, stringAt } from './string-pool.ts';

/** One name of one entity in its matcher; homonyms are several. The number itself says nothing. */
export type NameIndex = number;

/** What a pack wrote of a name, and of its entity what the rules ask. */
export type StoredName = Name & OwnerOfNames;

type OwnerOfNames = {
  /** Of the entity that stands for all that are the same thing; so are those of `near`. */
  readonly entityId: EntityId;
  readonly type: EntityType;
  /** True if a private pack wrote it. */
  readonly private: boolean;
};

/**
 * Write an entity and behind it its names, in order.
 *
 * @returns The indexes by which {@link nameAt} knows them.
 */
export function writeNames(
  writer: ByteWriter,
  strings: StringPoolWriter,
  { entityId, type, private: isPrivate }: OwnerOfNames,
  names: readonly Name[],
): NameIndex[] {
  const owner = writer.length;
  writer.number(strings.add(entityId));
  writer.number(2 * ENTITY_TYPES.indexOf(type) + Number(isPrivate));
  writer.number(names.length);
  return names.map((name) => {
    const index = writer.length;
    writer.number(index - owner);
    writeName(writer, strings, name);
    return index;
  });
}

function writeName(
  writer: ByteWriter,
  strings: StringPoolWriter,
  { text, language, kind, caseRule, near, year }: Name,
) {
  const hasConditions = near.length > 0 || year !== null;
  writer.number(NAME_KINDS.indexOf(kind) + 16 * CASE_RULES.indexOf(caseRule) + 64 * Number(hasConditions));
  writer.number(strings.add(language));
  writer.text(text);
  if (!hasConditions) return;
  writer.number(near.length);
  for (const id of near) writer.number(strings.add(id));
  writer.number(year === null ? 0 : strings.add(year) + 1);
}

/** Names that were asked for, most of which are asked for again: a page has few names, and each of them often. */
export type NameCache = {
  readonly names: Map<NameIndex, StoredName>;
  readonly siblings: Map<NameIndex, readonly string[]>;
  readonly related: Map<EntityId, readonly EntityId[]>;
};

export function createNameCache(): NameCache {
  return { names: new Map(), siblings: new Map(), related: new Map() };
}

/** What a pack wrote of a name; made when asked for. */
export function nameAt(matcher: Matcher, index: NameIndex): StoredName {
  return recall(matcher.nameCache.names, index, () => {
    const reader = new ByteReader(matcher.recordBytes, index);
    const owner = new ByteReader(matcher.recordBytes, index - reader.number());
    // An id, since only ids were written here.
    const entityId = stringOf(matcher, owner.number()) as EntityId;
    const traits = owner.number();
    return { ...readName(matcher, reader), entityId, type: ENTITY_TYPES[traits >> 1]!, private: (traits & 1) === 1 };
  });
}

/** The texts of all names that the same pack gives to the entity of a name, its own included. */
export function siblingsOf(matcher: Matcher, index: NameIndex): readonly string[] {
  return recall(matcher.nameCache.siblings, index, () => {
    const back = new ByteReader(matcher.recordBytes, index).number();
    const reader = new ByteReader(matcher.recordBytes, index - back);
    reader.number();
    reader.number();
    return Array.from({ length: reader.number() }, () => {
      reader.number();
      return readName(matcher, reader).text;
    });
  });
}

/** What was made for a key, or is made now; of more than a page asks for, all are forgotten. */
export function recall<Key, Made>(cache: Map<Key, Made>, key: Key, make: () => Made): Made {
  const known = cache.get(key);
  if (known !== undefined) return known;
  if (cache.size === MOST_RECALLED) cache.clear();
  const made = make();
  cache.set(key, made);
  return made;
}

/** So few that they are no burden, more than a page has. */
const MOST_RECALLED = 4000;

function readName(matcher: Matcher, reader: ByteReader): Name {
  const head = reader.number();
  const language = stringOf(matcher, reader.number());
  const text = reader.text();
  const hasConditions = (head & 64) !== 0;
  const near = Array.from({ length: hasConditions ? reader.number() : 0 }, () => reader.number());
  const year = hasConditions ? reader.number() : 0;
  return {
    text,
    language,
    kind: NAME_KINDS[head & 15]!,
    caseRule: CASE_RULES[(head >> 4) & 3]!,
    near: near.map((id) => stringOf(matcher, id) as EntityId), // An id, as above.
    year: year === 0 ? null : stringOf(matcher, year - 1),
  };
}

function stringOf({ stringGroups, stringBytes }: Matcher, index: number): string {
  return stringAt(stringGroups, stringBytes, index);
}
