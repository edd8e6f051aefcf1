import type { EntityId, Pack, Relation, RelationKind } from '../../core/model.ts';

/**
 * Relations that say as plain fact what only a report or a judgement says: a relation bears no voice, so
 * one that claims something rests on a statement of the document, on background or on no fact at all.
 */
export function findUnfoundedRelations({ entities, facts }: Pack): { owner: EntityId; relation: Relation }[] {
  const claims = new Set(facts.filter(({ voice }) => voice === 'reported' || voice === 'judged').map(({ id }) => id));
  return entities.flatMap(({ id, relations }) =>
    relations
      .filter(({ kind, factId }) => !CLAIMLESS.has(kind) && factId !== null && claims.has(factId))
      .map((relation) => ({ owner: id, relation })),
  );
}

/** These only say that one thing has to do with another. */
const CLAIMLESS: ReadonlySet<RelationKind> = new Set(['about', 'related-to']);
