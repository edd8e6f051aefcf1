import { type EdtfDate, type EdtfPoint, readEdtf } from '../core/edtf.ts';
import type { ReadingLanguage } from '../core/model.ts';
import { counted, type InEachLanguage, LOCALES } from './grammar.ts';

/** How months are written: "7 februari 1992", or "7 feb 1992" where room is short. */
export type MonthLength = 'long' | 'short';

/**
 * A date in words: "juni 2018", "2014–2022", "sinds 2014", "tot 1940", "ca. 1997", "1997, onzeker", "jaren 2020".
 *
 * @param edtf - As the pack has it. What isn't EDTF is shown as it is written.
 */
export function dateInWords(edtf: string, language: ReadingLanguage, months: MonthLength = 'long'): string {
  const date = readEdtf(edtf);
  if (!date) return edtf;
  return date.kind === 'point' ? pointInWords(date.at, language, months) : rangeInWords(date, language, months);
}

/** A stretch of time between two dates: "1917 tot en met maart 2022". One date alone where both are the same. */
export function periodInWords(from: string, to: string, language: ReadingLanguage): string {
  const [first, last] = [from, to].map((edtf) => dateInWords(edtf, language));
  return first === last || !first || !last ? (first ?? '') : DATE_WORDS[language].period(first, last);
}

/**
 * The date of a document. From two years on it says its age: "maart 2022, 4 jaar oud".
 *
 * @param now - The reader's clock; the age is counted in whole years up to its month.
 */
export function sourceDateInWords(edtf: string, language: ReadingLanguage, now: Date): string {
  const date = dateInWords(edtf, language);
  const age = ageInYears(edtf, now);
  return age === null || age < 2 ? date : `${date}, ${DATE_WORDS[language].age(age)}`;
}

/** A time of the reader's own day: "15:04". */
export function clockTime(language: ReadingLanguage, time: Date): string {
  return new Intl.DateTimeFormat(LOCALES[language], { timeStyle: 'short' }).format(time);
}

function pointInWords(point: EdtfPoint, language: ReadingLanguage, months: MonthLength): string {
  const { approximately, uncertain } = DATE_WORDS[language];
  return `${point.approximate ? `${approximately} ` : ''}${bareInWords(point, language, months)}${point.uncertain ? `, ${uncertain}` : ''}`;
}

function rangeInWords(
  { from, to }: EdtfDate & { kind: 'range' },
  language: ReadingLanguage,
  months: MonthLength,
): string {
  const { since, until } = DATE_WORDS[language];
  if (!from) return to ? `${until} ${endInWords(to, language, months)}` : '';
  if (!to) return `${since} ${endInWords(from, language, months)}`;
  const ends = [from, to].map((end) => pointInWords(end, language, months));
  // Between bare years a dash stands close; between longer dates that would tie the wrong words together.
  return ends.join(isBareYear(from) && isBareYear(to) ? '–' : ' – ');
}

/** After "sinds" or "tot" a decade takes its article. */
function endInWords(point: EdtfPoint, language: ReadingLanguage, months: MonthLength): string {
  const words = pointInWords(point, language, months);
  return point.precision === 'decade' && !point.approximate ? `${DATE_WORDS[language].the} ${words}` : words;
}

function isBareYear({ precision, approximate, uncertain }: EdtfPoint): boolean {
  return precision === 'year' && !approximate && !uncertain;
}

function bareInWords(point: EdtfPoint, language: ReadingLanguage, months: MonthLength): string {
  const { precision, year } = point;
  if (precision === 'decade') return DATE_WORDS[language].decade(year);
  if (precision === 'year') return String(year);
  const parts: Intl.DateTimeFormatOptions = { year: 'numeric', month: months, timeZone: 'UTC' };
  const format = new Intl.DateTimeFormat(LOCALES[language], precision === 'day' ? { ...parts, day: 'numeric' } : parts);
  return format.format(toDate(point));
}

function toDate({ year, month, day }: EdtfPoint): Date {
  const date = new Date(0);
  // Date.UTC would read the years 0–99 as 1900–1999.
  date.setUTCFullYear(year, (month ?? 1) - 1, day ?? 1);
  return date;
}

/** `null` where nobody can tell: no date, a decade, or a stretch without an end. */
function ageInYears(edtf: string, now: Date): number | null {
  const date = readEdtf(edtf);
  const end = date?.kind === 'range' ? date.to : date?.at;
  if (!end || end.precision === 'decade') return null;
  const years = now.getFullYear() - end.year;
  return end.month !== null && now.getMonth() + 1 < end.month ? years - 1 : years;
}

type DateWords = {
  readonly since: string;
  readonly until: string;
  readonly approximately: string;
  readonly uncertain: string;
  readonly decade: (firstYear: number) => string;
  /** Before a decade within a sentence. */
  readonly the: string;
  readonly age: (years: number) => string;
  readonly period: (first: string, last: string) => string;
};

const DATE_WORDS: InEachLanguage<DateWords> = {
  nl: {
    since: 'sinds',
    until: 'tot',
    approximately: 'ca.',
    uncertain: 'onzeker',
    decade: (firstYear) => `jaren ${firstYear}`,
    the: 'de',
    age: (years) => `${counted('nl', years, { one: 'jaar', other: 'jaar' })} oud`,
    period: (first, last) => `${first} tot en met ${last}`,
  },
  en: {
    since: 'since',
    until: 'until',
    approximately: 'c.',
    uncertain: 'uncertain',
    decade: (firstYear) => `${firstYear}s`,
    the: 'the',
    age: (years) => `${counted('en', years, { one: 'year', other: 'years' })} old`,
    period: (first, last) => `${first} to ${last}`,
  },
};
