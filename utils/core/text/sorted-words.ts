/**
 * Words that are looked up, out of one string that has them in ascending order with a space between.
 *
 * At first the string itself is halved, some 13 times a look-up: a background that was just woken has a page waiting, and
 * to make a set takes it longer than all that this page asks. Who asks on gets the set, ten times as fast.
 */
export class SortedWords {
  readonly #list: string;
  #set: ReadonlySet<string> | null = null;
  #asked = 0;

  constructor(list: string) {
    this.#list = list;
  }

  has(word: string): boolean {
    if (this.#set === null && ++this.#asked > WORTH_A_SET) this.#set = new Set(this.#list.split(' '));
    return this.#set?.has(word) ?? stands(word, this.#list);
  }
}

/** So many look-ups in the string cost more than in a set those and the making of it, with 6,000 words. */
const WORTH_A_SET = 5_000;

function stands(word: string, list: string): boolean {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const start = list.lastIndexOf(' ', (low + high) >> 1) + 1;
    const next = list.indexOf(' ', start);
    const end = next < 0 ? list.length : next;
    const found = list.slice(start, end);
    if (found === word) return true;
    if (found < word) low = end + 1;
    else high = start - 1;
  }
  return false;
}
