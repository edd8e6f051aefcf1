import type { CardMaterial } from '../core/card/make-card.ts';
import type { Entity, EntityId } from '../core/model.ts';
import type { PackRow } from './database.ts';

/*
 * What entities and facts of several packs are to one another, once things that are the same are joined.
 */

export function groupBy(entities: readonly Entity[], keyOf: (entity: Entity) => EntityId): Map<EntityId, Entity[]> {
  const groups = new Map<EntityId, Entity[]>();
  for (const entity of entities) {
    const group = groups.get(keyOf(entity));
    if (group) group.push(entity);
    else groups.set(keyOf(entity), [entity]);
  }
  return groups;
}

/** Things of which every member stands in a private pack. */
export function wholly(packs: readonly PackRow[], members: ReadonlyMap<EntityId, readonly Entity[]>): Set<EntityId> {
  return new Set([...members].flatMap(([id, group]) => (group.some((member) => isOpen(packs, member.id)) ? [] : [id])));
}

/** Whom some fact names together with each entity. */
export function neighboursByFact(
  packs: readonly PackRow[],
  toCanonical: (id: EntityId) => EntityId,
): Map<EntityId, readonly EntityId[]> {
  const neighbours = new Map<EntityId, Set<EntityId>>();
  for (const about of packs.flatMap(({ joins }) => joins)) {
    const ids = new Set(about.map(toCanonical));
    for (const id of ids) {
      const known = neighbours.get(id) ?? new Set();
      neighbours.set(id, known);
      for (const other of ids) if (other !== id) known.add(other);
    }
  }
  return new Map([...neighbours].map(([id, others]) => [id, [...others]]));
}

/** The pack that an entity is of. */
export function packOf(packs: readonly PackRow[], id: EntityId): PackRow | undefined {
  return packs.find((pack) => id.startsWith(`${pack.id}/`));
}

export function isOpen(packs: readonly PackRow[], id: EntityId): boolean {
  return packOf(packs, id)?.manifest.private === false;
}

export function incomingRelations(
  entities: readonly Entity[],
  toCanonical: (id: EntityId) => EntityId,
): Map<EntityId, CardMaterial['incoming'][number][]> {
  const incoming = new Map<EntityId, CardMaterial['incoming'][number][]>();
  for (const { id, relations } of entities) {
    for (const { target, kind, factId } of relations) {
      const to = toCanonical(target);
      incoming.set(to, [...(incoming.get(to) ?? []), { from: toCanonical(id), kind, factId }]);
    }
  }
  return incoming;
}
