import type { PanelPlace } from '../../utils/messages/protocol.ts';

/** What can be opened from a list: an entity, or what a pack is. */
export type Place = Exclude<PanelPlace, { readonly kind: 'page' | 'search' }>;

/** A place that was left for another, by the name it bore. */
export type Step = { readonly place: Place; readonly name: string };

/** Where the reader is: at a list (`shown` is `null`) or at a place that was opened from it, and the way back. */
export type Trail = { readonly shown: Place | null; readonly behind: readonly Step[] };

/** At the list. */
export const AT_LIST: Trail = { shown: null, behind: [] };

/**
 * On to another place.
 *
 * @param leaving - The name of the place that is shown now; `null` at the list, or where that place has none (it is
 *   gone): the way back then skips it.
 */
export function goTo(trail: Trail, place: Place, leaving: string | null): Trail {
  if (trail.shown !== null && keyOf(trail.shown) === keyOf(place)) return trail;
  const left = trail.shown !== null && leaving !== null ? [{ place: trail.shown, name: leaving }] : [];
  return { shown: place, behind: [...trail.behind, ...left] };
}

/** One step back; from the first place, and from the list itself, to the list. */
export function goBack(trail: Trail): Trail {
  const last = trail.behind.at(-1);
  return last ? { shown: last.place, behind: trail.behind.slice(0, -1) } : AT_LIST;
}

/** To what was asked for from elsewhere: a list, or a place that keeps the way back to where the reader was. */
export function goToAsked(trail: Trail, asked: PanelPlace): Trail {
  return asked.kind === 'page' || asked.kind === 'search' ? AT_LIST : goTo(trail, asked, null);
}

function keyOf(place: Place): string {
  return place.kind === 'entity' ? `entity ${place.entityId}` : `pack ${place.packId}`;
}
