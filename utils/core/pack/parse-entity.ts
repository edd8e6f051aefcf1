import { MAX_GLOSS_LENGTH, MAX_NAME_LENGTH, MAX_NAMES, MAX_REFERENCES } from '../limits.ts';
import {
  CASE_RULES,
  type CaseRule,
  ENTITY_TYPES,
  type Entity,
  type EntityId,
  type Fact,
  type FactId,
  NAME_KINDS,
  type Name,
  type NameKind,
  RELATION_KINDS,
  type Relation,
} from '../model.ts';
import { fold } from '../text/fold.ts';
import { toWords } from '../text/words.ts';
import {
  describeValue,
  inItem,
  inKey,
  listOf,
  matching,
  object,
  oneOf,
  optional,
  type Place,
  type Reader,
  refuse,
  text,
} from './read-json.ts';
import { entityOf, isSlug, type Known, language, localText, slug } from './values.ts';

/**
 * Read one file of `entities/`.
 *
 * @param facts - All facts of the pack, which relations name as their ground.
 * @throws {FailureError} `bad-pack`.
 */
export function parseEntity(
  value: unknown,
  file: string,
  id: EntityId,
  facts: ReadonlyMap<FactId, Fact>,
  known: Known,
): Entity {
  const place = { file, path: '' };
  const { wikidata, sameAs, relations, names, ...rest } = entityFile(known)(value, place);
  checkNames(names, inKey(place, 'names'));
  return {
    id,
    ...rest,
    names,
    relations: relations.map((relation, index) =>
      toRelation(relation, id, facts, known, inItem(inKey(place, 'relations'), index)),
    ),
    links: { wikidata, sameAs },
  };
}

const SOME_REFERENCES = { least: 0, most: MAX_REFERENCES };

const entityFile = (known: Known) =>
  object({
    type: oneOf(ENTITY_TYPES),
    names: listOf(nameReader(known), { least: 1, most: MAX_NAMES }),
    gloss: localText(MAX_GLOSS_LENGTH),
    relations: optional(listOf(relationFile(known), SOME_REFERENCES), []),
    wikidata: optional(matching(/^Q[1-9]\d{0,9}$/, 'a Wikidata item such as Q148'), null),
    sameAs: optional(listOf(foreignEntityOf(known), SOME_REFERENCES), []),
  });

const nameFile = (known: Known) =>
  object({
    text: text(MAX_NAME_LENGTH),
    language,
    kind: optional(oneOf(NAME_KINDS), 'name'),
    caseRule: optional(oneOf(CASE_RULES), null),
    near: optional(listOf(entityOf(known), SOME_REFERENCES), []),
    year: optional(matching(/^\d{4}$/, 'a year in four digits'), null),
  });

const relationFile = (known: Known) =>
  object({ kind: oneOf(RELATION_KINDS), target: entityOf(known), fact: optional(slug, null) });

type RelationFile = ReturnType<ReturnType<typeof relationFile>>;

function nameReader(known: Known): Reader<Name> {
  const read = nameFile(known);
  return (value, place) => {
    const name = read(value, place);
    return { ...name, caseRule: name.caseRule ?? DEFAULT_CASE[name.kind] };
  };
}

const DEFAULT_CASE: Readonly<Record<NameKind, CaseRule>> = {
  name: 'capital',
  variant: 'capital',
  short: 'capital',
  acronym: 'exact',
  adjective: 'capital',
  demonym: 'capital',
  metonym: 'capital',
  term: 'any',
  expression: 'any',
};

/** `other-pack/slug`: an entity of a pack that may or may not be here. */
function foreignEntityOf({ packId }: Known): Reader<EntityId> {
  return (value, place) => {
    const [pack = '', entity = '', ...rest] = typeof value === 'string' ? value.split('/') : [];
    if (!isSlug(pack) || !isSlug(entity) || rest.length > 0 || pack === packId) {
      refuse(place, 'an entity of another pack, as pack/id', describeValue(value));
    }
    // A border: here slugs become ids.
    return `${pack}/${entity}` as EntityId;
  };
}

/** Every name has a word to be found by, and none is there twice in one language. */
function checkNames(names: readonly Name[], place: Place): void {
  const seen = new Set<string>();
  names.forEach(({ text, language }, index) => {
    const here = inKey(inItem(place, index), 'text');
    if (toWords(text).length === 0) refuse(here, 'a name with a letter or digit', describeValue(text));
    // What folds to the same is found as the same.
    const key = `${language} ${fold(text).replace(/\s+/g, ' ')}`;
    if (seen.has(key)) refuse(here, 'a name that this entity does not have yet', describeValue(text));
    seen.add(key);
  });
}

/** A relation whose fact, where it names one, speaks of both its ends. */
function toRelation(
  { kind, target, fact: factSlug }: RelationFile,
  owner: EntityId,
  facts: ReadonlyMap<FactId, Fact>,
  { packId }: Known,
  place: Place,
): Relation {
  if (target === owner) refuse(inKey(place, 'target'), 'another entity', describeValue(target));
  if (factSlug === null) return { kind, target, factId: null };
  const fact = facts.get(`${packId}/${factSlug}` as FactId);
  if (!fact) return refuse(inKey(place, 'fact'), 'a fact of this pack', describeValue(factSlug));
  if (!fact.about.includes(owner) || !fact.about.includes(target)) {
    refuse(inKey(place, 'fact'), 'a fact about both entities', describeValue(factSlug));
  }
  return { kind, target, factId: fact.id };
}
