/**
 * A date as sources give it: a day, a month, a year or a stretch of them, sure or not.
 *
 * Source: EDTF (ISO 8601-2:2019), level 0 and what of level 1 the packs use: `2018-06`, `2014/2022`,
 * `2014/..`, `../1940`, `1997~` (about), `1997?` (uncertain), `1997%` (both), `202X` (a decade).
 */
export type EdtfDate =
  | { readonly kind: 'point'; readonly at: EdtfPoint }
  /** `null`: open, nobody says when it began or ended. */
  | { readonly kind: 'range'; readonly from: EdtfPoint | null; readonly to: EdtfPoint | null };

export type EdtfPoint = {
  readonly precision: 'day' | 'month' | 'year' | 'decade';
  readonly year: number;
  /** 1–12; `null` where the precision is a year or coarser. */
  readonly month: number | null;
  /** 1–31; `null` where the precision is a month or coarser. */
  readonly day: number | null;
  readonly approximate: boolean;
  readonly uncertain: boolean;
};

/** Read a date, or `null` if it isn't one that we know how to show. */
export function readEdtf(text: string): EdtfDate | null {
  const [first = '', second, ...rest] = text.split('/');
  if (rest.length > 0) return null;
  if (second === undefined) {
    const at = readPoint(first);
    return at && { kind: 'point', at };
  }
  const from = readEnd(first);
  const to = readEnd(second);
  if (from === undefined || to === undefined || (from === null && to === null)) return null;
  return { kind: 'range', from, to };
}

/**
 * A number that sorts dates by when they begin, then by when they end: earlier is smaller. An open
 * beginning comes first. No date at all sorts last.
 */
export function edtfOrder(text: string | null): number {
  const date = text === null ? null : readEdtf(text);
  if (!date) return Number.POSITIVE_INFINITY;
  const point = date.kind === 'point' ? date.at : date.from;
  if (!point) return Number.NEGATIVE_INFINITY;
  return point.year * 400 + (point.month ?? 0) * 32 + (point.day ?? 0);
}

function readEnd(text: string): EdtfPoint | null | undefined {
  if (text === '..' || text === '') return null;
  return readPoint(text) ?? undefined;
}

function readPoint(text: string): EdtfPoint | null {
  const decade = /^(\d{3})X$/.exec(text);
  if (decade) return toPoint(Number(decade[1]) * 10, null, null, 'decade', '');
  const parts = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?([?~%]?)$/.exec(text);
  if (!parts) return null;
  const [, year, month, day, mark = ''] = parts;
  const monthNumber = month === undefined ? null : Number(month);
  const dayNumber = day === undefined ? null : Number(day);
  if (monthNumber !== null && (monthNumber < 1 || monthNumber > 12)) return null;
  if (dayNumber !== null && (dayNumber < 1 || dayNumber > daysIn(Number(year), monthNumber ?? 1))) return null;
  const precision = dayNumber !== null ? 'day' : monthNumber !== null ? 'month' : 'year';
  return toPoint(Number(year), monthNumber, dayNumber, precision, mark);
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function toPoint(
  year: number,
  month: number | null,
  day: number | null,
  precision: EdtfPoint['precision'],
  mark: string,
): EdtfPoint {
  return {
    precision,
    year,
    month,
    day,
    approximate: mark === '~' || mark === '%',
    uncertain: mark === '?' || mark === '%',
  };
}
