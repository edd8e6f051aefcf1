import type { EntityId } from '../../utils/core/model.ts';

/** An entity that was left for another, by the name it bore. */
export type Step = { readonly entityId: EntityId; readonly name: string };

/** Where the reader is in one tab of the panel: at its list (`shown` is `null`) or at an entity, and the way back. */
export type Trail = { readonly shown: EntityId | null; readonly behind: readonly Step[] };

/** At the tab's list. */
export const AT_LIST: Trail = { shown: null, behind: [] };

/**
 * On to another entity.
 *
 * @param leaving - The name of the entity that is shown now; `null` at the list, or where that entity has none
 *   (it is gone): the way back then skips it.
 */
export function goTo(trail: Trail, entityId: EntityId, leaving: string | null): Trail {
  if (trail.shown === entityId) return trail;
  const left = trail.shown !== null && leaving !== null ? [{ entityId: trail.shown, name: leaving }] : [];
  return { shown: entityId, behind: [...trail.behind, ...left] };
}

/** One step back; from the first entity, and from the list itself, to the list. */
export function goBack(trail: Trail): Trail {
  const last = trail.behind.at(-1);
  return last ? { shown: last.entityId, behind: trail.behind.slice(0, -1) } : AT_LIST;
}
