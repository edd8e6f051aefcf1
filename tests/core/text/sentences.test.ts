import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { findSentences } from '../../../utils/core/text/sentences.ts';

describe('findSentences', () => {
  it.each<{ name: string; sentences: readonly string[] }>([
    { name: 'two plain sentences', sentences: ['De kade is diep.', 'Er liggen drie schepen.'] },
    { name: 'a question and a cry', sentences: ['Wie liggen daar?', 'Drie schepen!', 'Meer niet…'] },
    { name: 'what has no stop at all', sentences: ['De kade in 1953.', 'Beeld AP'] },
    { name: 'a lone sentence', sentences: ['De kade is diep'] },
    { name: 'a sentence that begins with a figure', sentences: ['Dat was alles.', '1953 was een slecht jaar.'] },
    { name: 'a stop before a closing quote', sentences: ['‘Wij varen niet.’', 'Hij ging naar huis.'] },
    { name: 'a stop after a closing quote', sentences: ['Hij noemde het ‘een ramp’.', 'Daarna zweeg hij.'] },
    { name: 'a sentence in brackets', sentences: ['Hij bleef.', '(De boot ook.)', '“Ik ga”, zei hij.'] },
    { name: 'a quote that asks and goes on', sentences: ['‘Wie is daar?’ vroeg de havenmeester.', 'Niemand.'] },
    {
      name: 'a Dutch abbreviation before a small letter',
      sentences: ['De haven, c.q. de kade, is diep.', 'Meer niet.'],
    },
    { name: 'a Dutch abbreviation before a name', sentences: ['Havens als bijv. Veerhaven zijn diep.', 'Meer niet.'] },
    { name: 'an abbreviation that opens a sentence', sentences: ['Dr. Wouters kwam.', 'Mevr. Verhoef niet.'] },
    { name: 'an abbreviation that may close one', sentences: ['Er liggen boten, schuiten enz.', 'Meer niet.'] },
    { name: 'initials', sentences: ['J.P. Verhoef en H. Wouters kwamen.', 'Meer niet.'] },
    { name: 'English titles and Latin', sentences: ['Mr. Jones, i.e. the pilot, left.', 'He came back.'] },
    {
      name: 'an acronym at the end, unlike the abbreviation',
      sentences: ['Zij kwamen uit de VS.', 'Daar lag geen haven.'],
    },
    { name: 'a figure with a point', sentences: ['Het kost 3.50 per dag.', 'Dat is veel.'] },
    { name: 'an address', sentences: ['Zie duiding.example voor meer.', 'Of bel.'] },
  ])('finds $name', ({ sentences }) => {
    expect(split(sentences.join(' '))).toEqual(sentences);
  });

  it.each([
    { name: 'nothing', text: '' },
    { name: 'white space alone', text: ' \n\t ' },
  ])('finds none in $name', ({ text }) => {
    expect(findSentences(text)).toEqual([]);
  });

  it('leaves white space around sentences out', () => {
    expect(findSentences('  De kade.\n  Diep. ')).toEqual([
      { start: 2, end: 10 },
      { start: 13, end: 18 },
    ]);
  });

  it('covers the paragraph in order, without overlap, whatever it holds', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '. ',
        '! ',
        '?’ ',
        '…',
        'bijv. ',
        'c.q. ',
        'De ',
        'kade ',
        '(',
        ')',
        '‘',
        '’',
        ' ',
        '\n',
        'A. ',
        '😀',
      ),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const text = pieces.join('');
        let covered = 0;
        for (const { start, end } of findSentences(text)) {
          expect(start).toBeLessThan(end);
          expect(text.slice(covered, start).trim()).toBe('');
          expect(text.slice(start, end).trim()).toBe(text.slice(start, end));
          covered = end;
        }
        expect(text.slice(covered).trim()).toBe('');
      }),
    );
  });
});

function split(text: string): string[] {
  return findSentences(text).map(({ start, end }) => text.slice(start, end));
}
