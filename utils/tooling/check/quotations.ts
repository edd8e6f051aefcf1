import type { FactId, Pack } from '../../core/model.ts';
import { toWords } from '../../core/text/words.ts';

/** A run of this many words of a text that isn't ours is a quotation. Names and terms are shorter. */
export const QUOTATION_LENGTH = 8;

/** Every run of {@link QUOTATION_LENGTH} words of a text, folded, in order. */
export function toWordRuns(text: string): string[] {
  const words = toWords(text).map(({ folded }) => folded);
  return words.slice(QUOTATION_LENGTH - 1).map((_, index) => words.slice(index, index + QUOTATION_LENGTH).join(' '));
}

/** The facts whose statement shares a run of words with `text`. */
export function findQuotations({ facts }: Pack, text: string): FactId[] {
  const runs = new Set(toWordRuns(text));
  return facts
    .filter(({ statement }) =>
      [statement.nl, statement.en].some((words) => toWordRuns(words).some((run) => runs.has(run))),
    )
    .map(({ id }) => id);
}
