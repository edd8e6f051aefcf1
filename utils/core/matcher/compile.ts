import type { Entity, EntityId, EntityType, Name } from '../model.ts';
import { NAME_KINDS } from '../model.ts';
import { fold } from '../text/fold.ts';
import { toWords } from '../text/words.ts';
import { adjectiveEndings, takesGenitive, takesSecondPart, takesSolidGenitive } from './inflect.ts';

/** Index of one name of one entity in its matcher: homonyms are several. */
export type NameIndex = number;

/** What a pack wrote of a name, and of its entity what the rules ask. */
export type StoredName = Name & {
  /** Of the entity that stands for all that are the same thing. */
  readonly entityId: EntityId;
  readonly type: EntityType;
  /** True if a private pack wrote it. */
  readonly private: boolean;
};

/** What the matcher needs to know of an entity. */
export type NamedEntity = Pick<Entity, 'id' | 'type' | 'names' | 'relations'> & { readonly private: boolean };

/** One way in which names are written, taken apart for comparison with a text. */
export type Form = {
  /** Folded, in order; never empty. */
  readonly words: readonly string[];
  /** What stands between the words, folded, white space as one space: one fewer than `words`. */
  readonly gaps: readonly string[];
  /** `genitive`: the last word has grown an s. */
  readonly ending: 'none' | 'genitive';
  /** In order of precedence. */
  readonly names: NameIndex[];
};

/** Compiled names. Look into text with {@link file://./scan.ts}. */
export type Matcher = {
  readonly names: readonly StoredName[];
  /** By name: the texts of all names that its pack gives to the entity. */
  readonly siblings: readonly (readonly string[])[];
  /** By folded first word; the longest forms first. */
  readonly byFirstWord: ReadonlyMap<string, readonly Form[]>;
  /** By folded word: names of one word that a second part may follow. */
  readonly firstParts: ReadonlyMap<string, readonly NameIndex[]>;
  /** By entity: those that its relations lead to. */
  readonly related: ReadonlyMap<EntityId, readonly EntityId[]>;
};

/**
 * Compile the names of entities.
 *
 * Dutch and German genitives (Poetins) and inflected adjectives (Russische) go in as forms of their own;
 * `'s` and second parts are recognised in the text, since they may follow many names.
 *
 * @param entities - In order of precedence: of two with the same name, the earlier is the likelier candidate.
 * @param toCanonical - The entity that stands for all that are the same thing.
 * @throws {RangeError} If a name has no letter or digit: it would be found everywhere, or nowhere.
 */
export function compileMatcher(
  entities: readonly NamedEntity[],
  toCanonical: (id: EntityId) => EntityId = (id) => id,
): Matcher {
  const names = entities.flatMap((entity) => entity.names.map((name) => toStoredName(entity, name, toCanonical)));
  const forms = new Map<string, Form>();
  const firstParts = new Map<string, NameIndex[]>();
  for (const index of bySurestKind(names)) addName(names[index], index, forms, firstParts);
  const byFirstWord = Map.groupBy(forms.values(), ({ words }) => words[0] ?? '');
  for (const alike of byFirstWord.values()) alike.sort((a, b) => b.words.length - a.words.length);
  const siblings = entities.flatMap((entity) => {
    const texts = entity.names.map(({ text }) => text);
    return entity.names.map(() => texts);
  });
  return { names, siblings, byFirstWord, firstParts, related: relatedOf(entities, toCanonical) };
}

/** What a pack wrote of a name. */
export function nameAt({ names }: Matcher, index: NameIndex): StoredName {
  const name = names[index];
  if (!name) throw new RangeError(`There is no name ${index}`);
  return name;
}

/** The texts of all names that the same pack gives to the entity of a name, its own included. */
export function siblingsOf({ siblings }: Matcher, index: NameIndex): readonly string[] {
  return siblings[index] ?? [];
}

/** Those that the relations of an entity lead to, canonical; `[]` for most. */
export function relatedTo({ related }: Matcher, id: EntityId): readonly EntityId[] {
  return related.get(id) ?? [];
}

function toStoredName(entity: NamedEntity, name: Name, toCanonical: (id: EntityId) => EntityId): StoredName {
  return {
    ...name,
    near: name.near.map(toCanonical),
    entityId: toCanonical(entity.id),
    type: entity.type,
    private: entity.private,
  };
}

/** The surer kind of name first; the sort is stable, so that precedence of entities decides the rest. */
function bySurestKind(names: readonly StoredName[]): NameIndex[] {
  const kindAt = (index: NameIndex) => NAME_KINDS.indexOf(names[index]?.kind ?? 'expression');
  return [...names.keys()].sort((a, b) => kindAt(a) - kindAt(b));
}

function addName(
  name: StoredName | undefined,
  index: NameIndex,
  forms: Map<string, Form>,
  firstParts: Map<string, NameIndex[]>,
): void {
  if (!name) return;
  const found = toWords(name.text);
  const words = found.map(({ folded }) => folded);
  const last = words.at(-1);
  if (last === undefined) throw new RangeError(`The name "${name.text}" of ${name.entityId} has no letter or digit`);
  const gaps = found.slice(1).map((word, k) => toGap(name.text.slice(found[k]?.end, word.start)));
  addForm(forms, { words, gaps, ending: 'none', names: [index] });
  for (const ending of adjectiveEndings(name, last)) {
    addForm(forms, { words: words.with(-1, last + ending), gaps, ending: 'none', names: [index] });
  }
  if (takesGenitive(name) && takesSolidGenitive(name, last)) {
    addForm(forms, { words: words.with(-1, `${last}s`), gaps, ending: 'genitive', names: [index] });
  }
  if (takesSecondPart(name, words)) firstParts.set(last, [...(firstParts.get(last) ?? []), index]);
}

/** Names that are written alike share a form. */
function addForm(forms: Map<string, Form>, form: Form): void {
  const key = JSON.stringify([form.ending, form.words, form.gaps]);
  const known = forms.get(key);
  if (known) known.names.push(...form.names);
  else forms.set(key, form);
}

/** White space counts as one space, whatever its kind and length; a space beside a hyphen counts too. */
export function toGap(between: string): string {
  return fold(between).replace(/\s+/g, ' ');
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
