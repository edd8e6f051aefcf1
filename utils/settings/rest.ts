import { storage } from '#imports';
import type { Rest } from '../core/view.ts';

/** The reader's rest from Duiding, everywhere; `null` while there is none. One that is over may still stand here. */
const rest = storage.defineItem<Rest | null>('local:rest', { fallback: null });

/** The rest that holds now: a pause ends by the clock, with nobody to end it. */
export async function getRest(): Promise<Rest | null> {
  const kept = await rest.getValue();
  return kept?.kind === 'pause' && kept.until <= Date.now() ? null : kept;
}

export function setRest(next: Rest | null): Promise<void> {
  return rest.setValue(next);
}
