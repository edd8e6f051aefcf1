import { createHash } from 'node:crypto';

import type { SourceDocument } from '../../core/model.ts';

/** The text of a document: its own, or among `texts` the one with its hash; `null` if it isn't here. */
export function findText({ text, sha256: hash }: SourceDocument, texts: readonly string[]): string | null {
  return text ?? texts.find((candidate) => sha256(candidate) === hash) ?? null;
}

/** Of a text in UTF-8, in small hexadecimal digits. */
export function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}
