import { FailureError } from '../../utils/core/failure.ts';
import { MAX_BLOCK_LENGTH, MAX_BLOCKS_PER_QUESTION, MAX_MENTIONS_REPORTED } from '../../utils/core/limits.ts';
import type { EntityId } from '../../utils/core/model.ts';
import type { PageEntity } from '../../utils/core/view.ts';

/*
 * What a content script sends comes from a page's process, which a hostile page may have taken over: the types
 * of the protocol are a promise of ours alone. Each function takes one part of a question as unknown, and refuses
 * (`not-allowed`) what our own content script never sends.
 */

/** A string of at most {@link MAX_BLOCK_LENGTH}; a longer one is cut. */
export function readText(value: unknown): string {
  if (typeof value !== 'string') throw refusal();
  return value.slice(0, MAX_BLOCK_LENGTH);
}

export function readTexts(value: unknown): string[] {
  return readList(value, MAX_BLOCKS_PER_QUESTION).map(readText);
}

/** Ids as far as they are strings: one that no pack knows leads to nothing. */
export function readIds(value: unknown): EntityId[] {
  return readList(value, MAX_MENTIONS_REPORTED).map((id) => readText(id) as EntityId);
}

export function readPageEntities(value: unknown): PageEntity[] {
  return readList(value, MAX_MENTIONS_REPORTED).map((entity) => {
    if (typeof entity !== 'object' || entity === null) throw refusal();
    const { entityId, places } = entity as Partial<Record<keyof PageEntity, unknown>>;
    return { entityId: readText(entityId) as EntityId, places: readList(places, MAX_MENTIONS_REPORTED).map(readPlace) };
  });
}

function readPlace(value: unknown): number {
  if (typeof value !== 'number' || !(value >= 0 && value <= 1)) throw refusal();
  return value;
}

function readList(value: unknown, most: number): unknown[] {
  if (!Array.isArray(value) || value.length > most) throw refusal();
  return value;
}

function refusal(): FailureError {
  return new FailureError({ kind: 'not-allowed' });
}
