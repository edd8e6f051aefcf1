import { toWords } from './words.ts';

/**
 * A number by which a sentence is recognised elsewhere without its words being held: 64 bits as 16
 * small hexadecimal digits.
 *
 * Only the folded words count, joined by one space: another case, accent, quotation mark, dash or line
 * break gives the same fingerprint, another word another one. A text without words gives that of ''.
 * Not a secret: whoever guesses a sentence can check the guess.
 *
 * Source: FNV-1a, 64 bits (Fowler, Noll, Vo; RFC 9923), over UTF-16 units instead of bytes, which for
 * ASCII comes to the same. Two of a million sentences are alike with a chance of 1 in 37 million.
 */
export function fingerprint(text: string): string {
  return hash(
    toWords(text)
      .map(({ folded }) => folded)
      .join(' '),
  );
}

/** In two halves of 32 bits: `BigInt` makes garbage of every step, and a page has thousands of sentences. */
function hash(text: string): string {
  let high = 0xcbf29ce4;
  let low = 0x84222325;
  for (let i = 0; i < text.length; i++) {
    low = (low ^ text.charCodeAt(i)) >>> 0;
    // Times the prime 2⁴⁰ + 0x1b3. No product exceeds 2⁴¹, so doubles hold them exactly.
    const product = low * 0x1b3;
    const carry = Math.floor(product / 0x1_0000_0000);
    high = (high * 0x1b3 + carry + (low << 8)) >>> 0;
    low = product >>> 0;
  }
  return toHex(high) + toHex(low);
}

function toHex(half: number): string {
  return half.toString(16).padStart(8, '0');
}
