import { fold } from '../../text/fold.ts';
import type { Occurrence } from './occurrence.ts';

/** The name is no piece of an address (china.org, @china), nor of a word that an apostrophe makes longer (Xi’an). */
export function isNoAddress({ block, hit, first, last }: Occurrence): boolean {
  const { text } = block;
  const before = text.charAt(hit.start - 1);
  const end = block.endOf(last);
  const after = text.charAt(end);
  if (before === '@' || before === '#' || before === '_' || after === '@') return false;
  if (before === '.' && first > 0 && block.endOf(first - 1) === hit.start - 1 && isSmall(text.charAt(hit.start - 2)))
    return false;
  if (after === '.' && isSmall(text.charAt(end + 1))) return false;
  return !(fold(after) === "'" && GROWS_ON.test(text.slice(end + 1, end + 3)));
}

/** A letter behind an apostrophe, other than the s of a genitive. */
const GROWS_ON = /^(?!s(?!\p{L}))\p{L}/iu;

function isSmall(char: string): boolean {
  return /\p{Ll}/u.test(char);
}
