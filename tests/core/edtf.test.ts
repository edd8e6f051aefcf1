import { describe, expect, it } from 'vitest';
import { edtfOrder, readEdtf } from '../../utils/core/edtf.ts';

describe('readEdtf', () => {
  it.each([
    { text: '2011', date: { kind: 'point', at: { precision: 'year', year: 2011 } } },
    { text: '2018-06', date: { kind: 'point', at: { precision: 'month', month: 6 } } },
    { text: '2022-02-24', date: { kind: 'point', at: { precision: 'day', day: 24 } } },
    { text: '1997~', date: { kind: 'point', at: { approximate: true, uncertain: false } } },
    { text: '1997?', date: { kind: 'point', at: { approximate: false, uncertain: true } } },
    { text: '202X', date: { kind: 'point', at: { precision: 'decade', year: 2020 } } },
    { text: '2014/2022', date: { kind: 'range', from: { year: 2014 }, to: { year: 2022 } } },
    { text: '2014/..', date: { kind: 'range', from: { year: 2014 }, to: null } },
    { text: '../1940', date: { kind: 'range', from: null, to: { year: 1940 } } },
  ])('reads $text', ({ text, date }) => {
    expect(readEdtf(text)).toMatchObject(date);
  });

  it.each(['', '2018-13', '2022-02-30', 'maart 2022', '2014/2022/2023', '../..', '22', '2014/soon'])(
    'refuses “%s”',
    (text) => {
      expect(readEdtf(text)).toBeNull();
    },
  );
});

describe('edtfOrder', () => {
  it('puts dates in time, open beginnings first and no date last', () => {
    const dates = [null, '2022-03', '2014/2022', '2022', '../1940', '2022-03-01', '2021'];
    const sorted = [...dates].sort((a, b) => edtfOrder(a) - edtfOrder(b) || 0);
    expect(sorted).toEqual(['../1940', '2014/2022', '2021', '2022', '2022-03', '2022-03-01', null]);
  });
});
