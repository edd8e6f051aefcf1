import type { ReadingLanguage } from '../core/model.ts';

/** The locale whose rules for dates and numbers a reading language follows: British for English. */
export const LOCALES: Readonly<Record<ReadingLanguage, string>> = { nl: 'nl-NL', en: 'en-GB' };

/** A set of words in every reading language. The compiler asks for each of them in each. */
export type InEachLanguage<Words> = Readonly<Record<ReadingLanguage, Words>>;

/** The form of a word that goes with `count`; both Dutch and English know just these two. */
export function plural(
  language: ReadingLanguage,
  count: number,
  forms: { readonly one: string; readonly other: string },
): string {
  return PLURAL_RULES[language].select(count) === 'one' ? forms.one : forms.other;
}

/** `count` with its word: "1 feit", "1.200 feiten", with the digits grouped as the language does. */
export function counted(
  language: ReadingLanguage,
  count: number,
  forms: { readonly one: string; readonly other: string },
): string {
  return `${numeral(language, count)} ${plural(language, count, forms)}`;
}

/** `count` in digits, grouped as the language does: "1.200". */
export function numeral(language: ReadingLanguage, count: number): string {
  return NUMBERS[language].format(count);
}

/** `count` as running text has it: in a word up to twelve, in digits beyond. */
export function inWords(language: ReadingLanguage, count: number): string {
  return NUMBER_WORDS[language][count] ?? numeral(language, count);
}

/** Between the language's quotation marks. */
export function quoted(language: ReadingLanguage, text: string): string {
  return language === 'nl' ? `‘${text}’` : `“${text}”`;
}

/** With a capital first, as a label that stands alone. */
export function capitalised(language: ReadingLanguage, text: string): string {
  // Dutch writes this accent for the eye, and leaves it off a capital: "Eén feit".
  if (language === 'nl' && text.startsWith('één')) return `E${text.slice(1)}`;
  const [first = ''] = text;
  return first.toLocaleUpperCase(LOCALES[language]) + text.slice(first.length);
}

/** As it reads within a sentence: an article that it begins with loses its capital ("Een opiniestuk" → "een opiniestuk"). */
export function midSentence(text: string): string {
  return text.replace(ARTICLE, (article) => article.toLowerCase());
}

const ARTICLE = /^(?:Een|Het|De|An?|The) /;

const NUMBER_WORDS: InEachLanguage<readonly string[]> = {
  nl: 'nul één twee drie vier vijf zes zeven acht negen tien elf twaalf'.split(' '),
  en: 'none one two three four five six seven eight nine ten eleven twelve'.split(' '),
};

const PLURAL_RULES = {
  nl: new Intl.PluralRules(LOCALES.nl),
  en: new Intl.PluralRules(LOCALES.en),
} satisfies InEachLanguage<Intl.PluralRules>;

const NUMBERS = {
  nl: new Intl.NumberFormat(LOCALES.nl),
  en: new Intl.NumberFormat(LOCALES.en),
} satisfies InEachLanguage<Intl.NumberFormat>;
