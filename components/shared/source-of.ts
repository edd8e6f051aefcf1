import type { CardFact, CardSource } from '../../utils/core/view.ts';

/** The document that a fact stands in, or `null` for one that no document says. */
export function sourceOf({ locator }: CardFact, sources: readonly CardSource[]): CardSource | null {
  return sources.find(({ documentId }) => documentId === locator?.documentId) ?? null;
}
