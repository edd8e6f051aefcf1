import { fold } from '../../text/fold.ts';
import type { Block } from '../block.ts';
import type { StoredName } from '../compile.ts';
import type { Hit } from '../scan.ts';

/**
 * Where the mention of a hit ends: a bare apostrophe behind it belongs to it as a genitive (VS’ president), or
 * to a quotation that it closes (‘de VS’). It closes one that was opened, and is no genitive at a sentence's end.
 * The point of U.S. belongs to it.
 */
export function endOfMention({ text }: Block, { start, end, nameEnd, ending }: Hit, name: StoredName): number {
  if (name.text.endsWith('.') && end === nameEnd && text.charAt(end) === '.') return end + 1;
  const isBare = ending === 'genitive' && end === nameEnd + 1 && fold(text.charAt(nameEnd)) === "'";
  if (!isBare) return end;
  return isQuoted(text, start) || !/^\s+[\p{L}\p{N}]/u.test(text.slice(end, end + 3)) ? nameEnd : end;
}

/** True if a single quotation mark was opened before `offset`, within reach, and not closed. */
function isQuoted(text: string, offset: number): boolean {
  let isOpen = false;
  for (let i = Math.max(0, offset - LONGEST_QUOTATION); i < offset; i++) {
    if (fold(text.charAt(i)) !== "'" && text.charAt(i) !== '‚') continue;
    const isOpening = !/[\p{L}\p{N}.,!?…]/u.test(text.charAt(i - 1)) && /[\p{L}\p{N}‘'"“(]/u.test(text.charAt(i + 1));
    const isClosing = /[\p{L}\p{N}.,!?…]/u.test(text.charAt(i - 1)) && !/[\p{L}\p{N}]/u.test(text.charAt(i + 1));
    if (isOpening) isOpen = true;
    else if (isClosing) isOpen = false;
  }
  return isOpen;
}

/** UTF-16 units. */
const LONGEST_QUOTATION = 600;
