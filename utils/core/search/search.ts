import { preferredName, titleName } from '../card/names.ts';
import { MAX_NEAR, MAX_QUERY_LENGTH } from '../limits.ts';
import type { Entity, EntityId, Fact, FactId, ReadingLanguage } from '../model.ts';
import type { CardFact, CardSource, SearchAnswer } from '../view.ts';
import { findNearLines } from './near.ts';
import {
  createSearchIndex,
  findLines,
  findTerms,
  type LineHit,
  type SearchIndex,
  type SearchLine,
  toTerms,
} from './search-index.ts';

/** A thing that can be found, with the entities that are it, in order of precedence. */
export type SearchableEntity = {
  readonly entityId: EntityId;
  readonly members: readonly Entity[];
  readonly factCount: number;
};

type Target =
  | { readonly kind: 'name'; readonly at: number; readonly name: { text: string; language: string } | null }
  | { readonly kind: 'fact'; readonly factId: FactId };

/** What can be found in one language: names in every language, glosses and statements in the reader's. */
export type Searcher = {
  readonly language: ReadingLanguage;
  readonly entities: readonly SearchableEntity[];
  readonly index: SearchIndex<Target>;
};

/** Build what {@link search} looks in. */
export function createSearcher(
  entities: readonly SearchableEntity[],
  facts: readonly Pick<Fact, 'id' | 'statement'>[],
  language: ReadingLanguage,
): Searcher {
  // Lines of equal score come in this order: those of whom most is known first.
  const ranked = [...entities].sort((a, b) => b.factCount - a.factCount);
  const lines: SearchLine<Target>[] = [
    ...ranked.flatMap((entity, at) => entityLines(entity, at, language)),
    ...facts.map(
      ({ id, statement }): SearchLine<Target> => ({
        text: statement[language],
        target: { kind: 'fact', factId: id },
        weight: WEIGHTS.fact,
      }),
    ),
  ];
  return { language, entities: ranked, index: createSearchIndex(lines) };
}

/** How a found fact is shown. */
export type FactLookup = (id: FactId) => { readonly fact: CardFact; readonly source: CardSource | null } | null;

/**
 * Names and facts for what was typed so far: every word of it begins a word of what is found, without
 * regard to case and diacritics.
 *
 * @param limit - Of each group; the counts speak of all.
 * @returns Each group best first. A query without a letter or digit finds nothing.
 */
export function search(searcher: Searcher, query: string, limit: number, lookUp: FactLookup): SearchAnswer {
  const terms = toTerms(query.slice(0, MAX_QUERY_LENGTH));
  const hits = findLines(searcher.index, terms);
  const names = bestPerEntity(hits);
  const facts = hits.flatMap(({ target, score }) => (target.kind === 'fact' ? [{ factId: target.factId, score }] : []));
  return {
    names: names.slice(0, limit).map((hit) => toNameHit(searcher, hit, terms)),
    nameCount: names.length,
    facts: facts.slice(0, limit).flatMap(({ factId, score }) => {
      const found = lookUp(factId);
      return found
        ? [{ kind: 'fact' as const, ...found, marks: findTerms(found.fact.statement.text, terms), score }]
        : [];
    }),
    factCount: facts.length,
    near: hits.length > 0 ? [] : findNear(searcher, terms),
  };
}

/** Whom a query that finds nothing may mean, likeliest first. */
function findNear(searcher: Searcher, terms: readonly string[]): SearchAnswer['near'] {
  const isName = ({ target, weight }: SearchLine<Target>) => target.kind === 'name' && weight >= WEIGHTS.name;
  const hits = bestPerEntity(findNearLines(searcher.index, terms, isName));
  return hits.slice(0, MAX_NEAR).map((hit) => toNameHit(searcher, hit, terms));
}

function entityLines({ members }: SearchableEntity, at: number, language: ReadingLanguage): SearchLine<Target>[] {
  const preferred = preferredName(members, language).text;
  const names = members.flatMap((member) => member.names);
  return [
    { text: preferred, target: { kind: 'name', at, name: null }, weight: WEIGHTS.preferred },
    ...names
      .filter(({ text }) => text !== preferred)
      .map(({ text, language: spoken }) => ({
        text,
        target: { kind: 'name' as const, at, name: { text, language: spoken } },
        weight: WEIGHTS.name,
      })),
    { text: members[0]?.gloss[language] ?? '', target: { kind: 'name', at, name: null }, weight: WEIGHTS.gloss },
  ];
}

/** What a line says about its entity. Apart enough that no closeness turns them round, but for a whole other name. */
const WEIGHTS = { preferred: 1, name: 0.9, gloss: 0.5, fact: 0.5 } as const;

type NameHit = LineHit<Target & { kind: 'name' }>;

/** One hit an entity, its best. */
function bestPerEntity(hits: readonly LineHit<Target>[]): NameHit[] {
  const best = new Map<number, NameHit>();
  for (const { target, line, score } of hits) {
    if (target.kind === 'name' && !best.has(target.at)) best.set(target.at, { target, line, score });
  }
  return [...best.values()];
}

function toNameHit({ entities, language }: Searcher, { target, score }: NameHit, terms: readonly string[]) {
  const entity = entities[target.at];
  const members = entity?.members ?? [];
  const name = titleName(members, language).text;
  const gloss = members[0]?.gloss[language] ?? '';
  return {
    kind: 'name' as const,
    // The target was made from this very list.
    entityId: entity?.entityId as EntityId,
    type: members[0]?.type ?? ('concept' as const),
    name,
    nameMarks: findTerms(name, terms),
    otherName: target.name && { ...target.name, marks: findTerms(target.name.text, terms) },
    gloss,
    glossMarks: findTerms(gloss, terms),
    factCount: entity?.factCount ?? 0,
    score,
  };
}
