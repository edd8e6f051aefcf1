import { describe, expect, it } from 'vitest';

import { dateInWords, periodInWords, sourceDateInWords } from '../../utils/i18n/dates.ts';

describe('dateInWords', () => {
  it.each([
    { edtf: '2011', nl: '2011', en: '2011' },
    { edtf: '2018-06', nl: 'juni 2018', en: 'June 2018' },
    { edtf: '1992-02-07', nl: '7 februari 1992', en: '7 February 1992' },
    { edtf: '2014/2022', nl: '2014–2022', en: '2014–2022' },
    { edtf: '2018-06/2022-03', nl: 'juni 2018 – maart 2022', en: 'June 2018 – March 2022' },
    { edtf: '2018/2022-03', nl: '2018 – maart 2022', en: '2018 – March 2022' },
    { edtf: '1997~/2002', nl: 'ca. 1997 – 2002', en: 'c. 1997 – 2002' },
    { edtf: '2014/..', nl: 'sinds 2014', en: 'since 2014' },
    { edtf: '../1940', nl: 'tot 1940', en: 'until 1940' },
    { edtf: '1997~', nl: 'ca. 1997', en: 'c. 1997' },
    { edtf: '1997?', nl: '1997, onzeker', en: '1997, uncertain' },
    { edtf: '1997%', nl: 'ca. 1997, onzeker', en: 'c. 1997, uncertain' },
    { edtf: '202X', nl: 'jaren 2020', en: '2020s' },
    { edtf: '197X/..', nl: 'sinds de jaren 1970', en: 'since the 1970s' },
    { edtf: '../197X', nl: 'tot de jaren 1970', en: 'until the 1970s' },
    { edtf: '0044-03', nl: 'maart 44', en: 'March 44' },
    { edtf: 'elk jaar', nl: 'elk jaar', en: 'elk jaar' },
  ])('writes $edtf as "$nl" and "$en"', ({ edtf, nl, en }) => {
    expect(dateInWords(edtf, 'nl')).toBe(nl);
    expect(dateInWords(edtf, 'en')).toBe(en);
  });

  it('shortens months where room is short', () => {
    expect(dateInWords('2022-02-07', 'en', 'short')).toBe('7 Feb 2022');
  });
});

describe('periodInWords', () => {
  it.each([
    { from: '1917', to: '2022-03', nl: '1917 tot en met maart 2022', en: '1917 to March 2022' },
    { from: '2022', to: '2022', nl: '2022', en: '2022' },
  ])('writes $from and $to as "$nl" and "$en"', ({ from, to, nl, en }) => {
    expect(periodInWords(from, to, 'nl')).toBe(nl);
    expect(periodInWords(from, to, 'en')).toBe(en);
  });
});

describe('sourceDateInWords', () => {
  const now = new Date(2026, 10, 24);

  it.each([
    { edtf: '2022-03', nl: 'maart 2022, 4 jaar oud', en: 'March 2022, 4 years old' },
    { edtf: '2022-12', nl: 'december 2022, 3 jaar oud', en: 'December 2022, 3 years old' },
    { edtf: '2024-11', nl: 'november 2024, 2 jaar oud', en: 'November 2024, 2 years old' },
    { edtf: '2024-12', nl: 'december 2024', en: 'December 2024' },
    { edtf: '2025', nl: '2025', en: '2025' },
    { edtf: '2003', nl: '2003, 23 jaar oud', en: '2003, 23 years old' },
    { edtf: '2014/2022', nl: '2014–2022, 4 jaar oud', en: '2014–2022, 4 years old' },
    { edtf: '2014/..', nl: 'sinds 2014', en: 'since 2014' },
    { edtf: '199X', nl: 'jaren 1990', en: '1990s' },
    { edtf: '2027', nl: '2027', en: '2027' },
  ])('writes $edtf as "$nl" and "$en" in November 2026', ({ edtf, nl, en }) => {
    expect(sourceDateInWords(edtf, 'nl', now)).toBe(nl);
    expect(sourceDateInWords(edtf, 'en', now)).toBe(en);
  });
});
