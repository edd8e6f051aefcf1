import type { Span } from '../model.ts';
import type { SentencePart } from './source-sentences.ts';

/** Where a part of a sentence stands in a text that has its sentence at a span: all of it, if it isn't written alike. */
export function placePart(part: SentencePart, { start, end }: Span): Span {
  return end - start === part.length ? { start: start + part.start, end: start + part.end } : { start, end };
}
