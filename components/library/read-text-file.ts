import { MAX_TEXT_FILE } from '../../utils/core/limits.ts';

/** What a file turned out to be. */
export type TextFile =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'too-large' | 'not-text' | 'unreadable' };

/** Share of characters that may be unreadable in a text: one in an older encoding has some, anything else has many. */
const UNREADABLE_SHARE = 0.05;

/** Read a file as text in UTF-8. Never throws: what can't be read says so. */
export async function readTextFile(file: File): Promise<TextFile> {
  if (file.size > MAX_TEXT_FILE) return { kind: 'too-large' };
  try {
    const text = await file.text();
    return isProse(text) ? { kind: 'text', text } : { kind: 'not-text' };
  } catch {
    return { kind: 'unreadable' }; // It was moved, or may not be read.
  }
}

function isProse(text: string): boolean {
  if (text.includes('\0')) return false;
  const unreadable = text.split('\ufffd').length - 1;
  return unreadable <= text.length * UNREADABLE_SHARE;
}
