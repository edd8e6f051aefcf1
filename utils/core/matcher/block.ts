import type { Language } from '../model.ts';
import { fold } from '../text/fold.ts';
import { isOrdinaryCompound, isOrdinaryWord, KNOWN_LANGUAGES, type KnownLanguage } from '../text/ordinary-words.ts';
import type { StoredName } from './compile.ts';
import type { Hit } from './scan.ts';

/** What the whole page tells of one block of it. */
export type PageSense = {
  /** `null` where it isn't known, or is none of those whose ordinary words are known. */
  readonly language: KnownLanguage | null;
  /** The language of one block, by its own words. */
  readonly guess: (text: string) => KnownLanguage | null;
  /**
   * What the page itself says that an acronym stands for.
   *
   * @returns `true` if that is the name's entity, `false` if it is something else, `null` if it doesn't say.
   */
  readonly confirms: (name: StoredName, siblings: readonly string[]) => boolean | null;
  /** True if the page writes a word behind a first name. */
  readonly isSurname: (word: string) => boolean;
  /** True if the page gives the name of a place to a village, or to a moon. */
  readonly isElsewhere: (word: string) => boolean;
};

/**
 * One block of text in which names stand, with what the rules ask of it. Everything is found out when it is
 * first asked for: a text without names costs nothing.
 *
 * Words are told by their index; beyond both ends there is none. What a word folds to is found out when it is
 * asked for, since rules look at a few of a block's words only.
 */
export class Block {
  readonly text: string;
  readonly hits: readonly Hit[];
  readonly page: PageSense;
  /** Those of `hits` that a hyphen at a line's end has parted. */
  readonly rejoined: ReadonlySet<Hit>;
  readonly wordCount: number;
  /** Where each word begins and ends, one behind the other. */
  readonly #spans: Int32Array;
  readonly #folded: (string | undefined)[] = [];
  #wordSet: ReadonlySet<string> | undefined;
  #hitsByWord: ReadonlyMap<number, readonly Hit[]> | undefined;
  #ownLanguage: KnownLanguage | null | undefined;
  #capitals: 'telling' | 'title' | 'shout' | undefined;

  /** @param spans - Of the words of `text`: {@link file://./read-words.ts}. */
  constructor(text: string, spans: Int32Array, hits: readonly Hit[], page: PageSense, rejoined: ReadonlySet<Hit>) {
    this.text = text;
    this.wordCount = spans.length / 2;
    this.#spans = spans;
    this.hits = hits;
    this.page = page;
    this.rejoined = rejoined;
  }

  /** The page's; where that isn't known, the block's own. */
  get language(): KnownLanguage | null {
    return this.page.language ?? this.ownLanguage;
  }

  /** By its own words alone: an English block of a Dutch page. `null` where they don't tell. */
  get ownLanguage(): KnownLanguage | null {
    if (this.#ownLanguage === undefined) this.#ownLanguage = this.page.guess(this.text);
    return this.#ownLanguage;
  }

  /**
   * False if page and block are both clearly in another language. Pages often say that they are in English, and aren't.
   *
   * @param language - A BCP 47 tag.
   */
  mayBeIn(language: Language): boolean {
    const [primary] = language.split('-');
    return this.language === null || this.language === primary || this.ownLanguage === primary;
  }

  /**
   * What capitals say here: something (`telling`), or nothing, as in A Headline of This Kind (`title`), which
   * English alone writes, or in one all of capitals (`shout`).
   */
  get capitals(): 'telling' | 'title' | 'shout' {
    this.#capitals ??= this.#readCapitals();
    return this.#capitals;
  }

  /** The index of the word that holds the character at `offset`, or of the first one behind it. */
  indexAt(offset: number): number {
    let low = 0;
    let high = this.wordCount;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.endOf(middle) > offset) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  /** Where a word begins; beyond the ends, that of the text. */
  startOf(index: number): number {
    return index < 0 ? 0 : (this.#spans[2 * index] ?? this.text.length);
  }

  /** Where a word ends; beyond the ends, that of the text. */
  endOf(index: number): number {
    return index < 0 ? 0 : (this.#spans[2 * index + 1] ?? this.text.length);
  }

  /** Folded; '' beyond the ends. */
  wordAt(index: number): string {
    if (index < 0 || index >= this.wordCount) return '';
    this.#folded[index] ??= fold(this.surfaceAt(index));
    return this.#folded[index];
  }

  hasWord(folded: string): boolean {
    this.#wordSet ??= new Set(Array.from({ length: this.wordCount }, (_, index) => this.wordAt(index)));
    return this.#wordSet.has(folded);
  }

  hasAnyOf(folded: ReadonlySet<string>): boolean {
    for (const word of folded) if (this.hasWord(word)) return true;
    return false;
  }

  /** As the page writes it; '' beyond the ends. */
  surfaceAt(index: number): string {
    return this.text.slice(this.startOf(index), this.endOf(index));
  }

  /** What stands between a word and the one before it; before the first word and behind the last, all the rest. */
  gapBefore(index: number): string {
    return this.text.slice(this.endOf(index - 1), this.startOf(index));
  }

  /** True if nothing but white space stands between a word and the one before it. */
  isJoined(index: number): boolean {
    if (index <= 0 || index >= this.wordCount) return false;
    const gap = this.gapBefore(index);
    return gap === ' ' || fold(gap).trim() === '';
  }

  hasCapital(index: number): boolean {
    const first = index < 0 ? '' : this.text.charAt(this.startOf(index));
    return first !== first.toLowerCase();
  }

  /** True of what may be the first word of a sentence, a quotation, a heading or an item of a list. */
  startsSentence(index: number): boolean {
    if (index <= 0) return true;
    const gap = this.gapBefore(index);
    if (gap === ' ') return false;
    if (/^\.\s*$/.test(gap) && /^(?:\p{Lu}|\p{Lu}\p{Ll})$/u.test(this.surfaceAt(index - 1))) return false; // an initial
    return /[.!?…:;•|·*\n–—"“”„‘«»(/]|(?:^|\s)['’-]/.test(gap);
  }

  /** True if the sentence in which a word stands ends with a question mark. */
  isAsked(index: number): boolean {
    const from = index < 0 ? this.text.length : this.endOf(index);
    return /^[^.!?\n]*\?/.test(this.text.slice(from, from + LONGEST_QUESTION));
  }

  /** True of an ordinary word of the block's language, or one made of two; where that isn't known, of Dutch or English. */
  isOrdinary(index: number): boolean {
    const word = this.wordAt(index);
    return this.isListed(index) || this.#ownLanguages().some((language) => isOrdinaryCompound(word, language));
  }

  /** The same, but not of one made of two. */
  isListed(index: number, languages: readonly KnownLanguage[] = this.#ownLanguages()): boolean {
    const word = this.wordAt(index);
    return languages.some((language) => isOrdinaryWord(word, language));
  }

  /** True if names of the matcher stand on a word that has a capital. */
  isNamed(index: number): boolean {
    return this.hasCapital(index) && this.hitsAt(index).length > 0;
  }

  /** The hits of which a word is a part. */
  hitsAt(index: number): readonly Hit[] {
    this.#hitsByWord ??= this.#groupHits();
    return this.#hitsByWord.get(index) ?? [];
  }

  #groupHits(): Map<number, Hit[]> {
    const byWord = new Map<number, Hit[]>();
    for (const hit of this.hits) {
      for (let index = this.indexAt(hit.start); index < this.wordCount && this.endOf(index) <= hit.end; index++) {
        const known = byWord.get(index);
        if (known) known.push(hit);
        else byWord.set(index, [hit]);
      }
    }
    return byWord;
  }

  #ownLanguages(): readonly KnownLanguage[] {
    return this.language ? [this.language] : KNOWN_LANGUAGES.slice(0, 2);
  }

  #readCapitals(): 'telling' | 'title' | 'shout' {
    const isSmall = (index: number) => !this.hasCapital(index) && /\p{L}/u.test(this.surfaceAt(index));
    if (isShouted(this.text)) return 'shout';
    if ((this.language ?? 'en') !== 'en' || this.wordCount < SHORTEST_TITLE) return 'telling';
    for (let index = 1; index < this.wordCount; index++) {
      if (isSmall(index) && !SMALL_IN_TITLES.has(this.wordAt(index))) return 'telling';
    }
    return 'title';
  }
}

/** Capitals throughout, in a long word or in three: acronyms alone shout nothing (VS/EU). */
function isShouted(text: string): boolean {
  if (/\p{Ll}/u.test(text)) return false;
  return /\p{Lu}{4}/u.test(text) || text.split(/\s/).filter((part) => /\p{Lu}/u.test(part)).length >= 3;
}

/** UTF-16 units; a longer sentence is no question whose verb comes first. */
const LONGEST_QUESTION = 400;
/** Words. */
const SHORTEST_TITLE = 4;
/** What English leaves small in a title. */
const SMALL_IN_TITLES: ReadonlySet<string> = new Set(
  'a an and as at but by for from in into is nor of off on or over per s so the to up via vs with'.split(' '),
);
