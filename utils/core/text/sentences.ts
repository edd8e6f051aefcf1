import type { Span } from '../model.ts';

/**
 * The sentences of one paragraph of Dutch or English, in order.
 *
 * A sentence ends with `.`, `!`, `?` or `…`, any closing quotes and brackets after it, white space, and a
 * word that doesn't begin with a small letter. The stop of an abbreviation (`c.q.`, `bijv.`) or an
 * initial ends none. What stands last needs no stop at all.
 *
 * @returns Spans in `paragraph` that begin and end with something other than white space, cover
 *   everything else and never overlap; `[]` for white space alone. Time is linear.
 */
export function findSentences(paragraph: string): Span[] {
  const sentences: Span[] = [];
  let start = skipSpace(paragraph, 0);
  for (let i = start; i < paragraph.length; i++) {
    if (!isStop(paragraph.charCodeAt(i))) continue;
    const end = skip(paragraph, i + 1, AFTER_STOP);
    const next = skipSpace(paragraph, end);
    if (next > end && next < paragraph.length && isEnd(paragraph, i, next)) {
      sentences.push({ start, end });
      start = next;
    }
    i = end - 1;
  }
  if (start < paragraph.length) sentences.push({ start, end: start + paragraph.slice(start).trimEnd().length });
  return sentences;
}

function isStop(code: number): boolean {
  return code === 0x2e || code === 0x21 || code === 0x3f || code === 0x2026; // . ! ? …
}

/** What may stand between a stop and the white space after it: more stops, closing quotes and brackets. */
const AFTER_STOP: ReadonlySet<string> = new Set('.!?…\'"’”»)]');
/** What may stand before the first word of a sentence. */
const BEFORE_WORD: ReadonlySet<string> = new Set('\'"‘’“”„«([–—-');

function isEnd(text: string, stop: number, next: number): boolean {
  const first = text.charAt(skip(text, next, BEFORE_WORD));
  if (/\p{Ll}/u.test(first)) return false;
  return text.charAt(stop) !== '.' || !isAbbreviation(wordBefore(text, stop));
}

/** The letters and points that end at `stop`: ‘c.q’ of `c.q.`; at most {@link LONGEST_ABBREVIATION} of them. */
function wordBefore(text: string, stop: number): string {
  let start = stop;
  while (start > 0 && stop - start <= LONGEST_ABBREVIATION && /[\p{L}.]/u.test(text.charAt(start - 1))) start--;
  return text.slice(start, stop);
}

function isAbbreviation(word: string): boolean {
  // One capital is an initial; capitals with points between them are initials or a name (U.S.). Only the
  // first letter may be a capital otherwise: ‘de VS.’ ends where ‘vs.’ does not.
  return /^\p{Lu}(?:\.\p{Lu})*$/u.test(word) || ABBREVIATIONS.has(word.charAt(0).toLowerCase() + word.slice(1));
}

const LONGEST_ABBREVIATION = 12;

/**
 * Without their last point. Only those after which something must follow: `etc.` and `e.d.` may well end
 * a sentence, and then a capital tells.
 */
const ABBREVIATIONS: ReadonlySet<string> = new Set(
  (
    'a.h.w a.k.a afb bijv blz bv c.q ca cf d.d d.i d.w.z dhr dr drs e.g enkv eq gov hr i.c i.c.m i.e i.h.b i.p.v i.s.m i.t.t ' +
    'i.v.m incl ing ir jhr jl jr kol lt m.a.w m.b.t m.b.v m.i m.i.v m.m.v m.n m.u.v mej mevr mgr mr mrs ms mw n.a.v nr nrs o.a ' +
    'o.b.v o.i o.l.v o.m o.v.v p pag prof resp sen sgt sr st t.a.v t.b.v t.g.v t.o.v v.l.n.r vgl vs viz w.o z.g zgn'
  ).split(' '),
);

function skip(text: string, from: number, chars: ReadonlySet<string>): number {
  let i = from;
  while (i < text.length && chars.has(text.charAt(i))) i++;
  return i;
}

function skipSpace(text: string, from: number): number {
  let i = from;
  while (i < text.length && text.charAt(i).trim() === '') i++;
  return i;
}
