/**
 * Reduce one UTF-16 unit to the form in which it is compared: lower case, without diacritics, with one
 * kind of apostrophe and one kind of hyphen.
 *
 * One unit in, none or more out: '' for what is invisible (soft hyphen, zero-width, combining mark),
 * 'ss' for ß, a space for every kind of white space. Offsets therefore belong to the text before
 * folding; {@link file://./words.ts} keeps them.
 *
 * @param char - One UTF-16 unit. Half of a surrogate pair comes back as it is.
 */
export function foldChar(char: string): string {
  const code = char.charCodeAt(0);
  const known = code < 0x80 ? ASCII[code] : CACHE.get(char);
  if (known !== undefined) return known;
  const folded = foldSlowly(char);
  CACHE.set(char, folded);
  return folded;
}

/** Fold a whole string, unit by unit. */
export function fold(text: string): string {
  let i = 0;
  while (PLAIN[text.charCodeAt(i)] === 1) i++;
  // Most of what is folded are plain words, and the engine's own way is the fastest.
  let folded = text.slice(0, i).toLowerCase();
  for (; i < text.length; i++) folded += foldChar(text.charAt(i));
  return folded;
}

/** 1 for what folds as it is put in lower case, by UTF-16 unit: the letters and digits of ASCII, and the space. */
const PLAIN = Uint8Array.from({ length: 0x80 }, (_, code) => Number(/[A-Za-z0-9 ]/.test(String.fromCharCode(code))));

function foldSlowly(char: string): string {
  if (INVISIBLE.test(char)) return '';
  if (/\s/.test(char)) return ' ';
  // Marks go in every script, so that й as one unit and as two is the same.
  const plain = (SPECIAL[char] ?? char).normalize('NFKD').replace(COMBINING, '').toLowerCase();
  return Array.from(plain, (letter) => SPECIAL[letter] ?? letter)
    .join('')
    .replace(COMBINING, '');
}

const COMBINING = /\p{Mn}/gu;
/** Soft hyphen, zero-width characters, bidi marks, joiners, combining marks. */
const INVISIBLE = /^[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\p{Mn}]$/u;

/** What Unicode's decomposition leaves apart but readers see as the same. */
const SPECIAL: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ı: 'i',
  '’': "'",
  '‘': "'",
  ʼ: "'",
  '`': "'",
  '´': "'",
  '‐': '-',
  '‑': '-',
};

const ASCII: readonly string[] = Array.from({ length: 0x80 }, (_, code) => foldSlowly(String.fromCharCode(code)));

/** At most one entry for each of the 65,536 UTF-16 units. */
const CACHE = new Map<string, string>();
