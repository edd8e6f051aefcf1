import type { Entity, EntityId } from '../model.ts';

/**
 * Which entities are one and the same thing: those with the same Wikidata id, and those that one of them
 * declares the same.
 *
 * @param entities - In order of precedence.
 * @returns For each entity the one that stands for all of its kind: the first in order. An entity that is
 *   like no other stands for itself. Declarations about entities that aren't here are ignored.
 */
export function groupSame(entities: readonly Pick<Entity, 'id' | 'links'>[]): Map<EntityId, EntityId> {
  const leader = new Map<EntityId, EntityId>(entities.map(({ id }) => [id, id]));
  const order = new Map(entities.map(({ id }, index) => [id, index]));
  const byWikidata = new Map<string, EntityId>();
  for (const { id, links } of entities) {
    const twin = links.wikidata === null ? undefined : byWikidata.get(links.wikidata);
    if (twin) join(leader, order, id, twin);
    else if (links.wikidata !== null) byWikidata.set(links.wikidata, id);
    for (const other of links.sameAs) if (leader.has(other)) join(leader, order, id, other);
  }
  for (const { id } of entities) leader.set(id, leaderOf(leader, id));
  return leader;
}

function join(leader: Map<EntityId, EntityId>, order: ReadonlyMap<EntityId, number>, a: EntityId, b: EntityId): void {
  const first = leaderOf(leader, a);
  const second = leaderOf(leader, b);
  const [before, after] = (order.get(first) ?? 0) <= (order.get(second) ?? 0) ? [first, second] : [second, first];
  leader.set(after, before);
}

function leaderOf(leader: ReadonlyMap<EntityId, EntityId>, id: EntityId): EntityId {
  let current = id;
  for (let next = leader.get(current); next !== undefined && next !== current; next = leader.get(current))
    current = next;
  return current;
}
