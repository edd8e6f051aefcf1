import { describe, expect, it } from 'vitest';
import { placePart } from '../../../utils/core/source/place-part.ts';
import {
  findSourceSentences,
  indexSentences,
  isSource,
  sentencesOf,
  toSentenceParts,
} from '../../../utils/core/source/source-sentences.ts';
import { makeDocument } from '../../fixtures/make-document.ts';

const DOCUMENT = makeDocument([
  'De haven ligt aan zee. Er werken tien mensen. Zij tekenden een overeen- komst met de stad.',
  'Morgen komt de burgemeester. Dan gaat de sluis open.',
]);
const INDEX = indexSentences([DOCUMENT]);

describe('findSourceSentences', () => {
  it.each([
    { name: 'the paragraph as it is', text: 'Morgen komt de burgemeester. Dan gaat de sluis open.', found: ['3', '4'] },
    {
      name: 'other line breaks, cases and quotation marks',
      text: 'De haven\n  ligt aan “zee”.\nEr werken TIEN mensen.',
      found: ['0', '1'],
    },
    {
      name: 'paragraphs run together',
      text: 'Er werken tien mensen. Morgen komt de burgemeester.',
      found: ['1', '3'],
    },
    {
      name: 'a joined word, by its neighbours',
      text: 'Er werken tien mensen. Zij tekenden een overeenkomst met de stad.',
      found: ['1', '~2'],
    },
    {
      name: 'a date before the first sentence, by its neighbour',
      text: '3 maart – De haven ligt aan zee. Er werken tien mensen.',
      found: ['~0', '1'],
    },
    {
      name: 'no sentence that is much longer than the one in its place',
      text: 'Er werken tien mensen. Zij tekenden gisteren na lang aarzelen en veel vergaderen iets geheel anders, zo bleek.',
      found: ['1'],
    },
    {
      name: 'no sentence that follows the end of a paragraph',
      text: 'Dan gaat de sluis open. Ook dat viel mee, zei hij.',
      found: ['4'],
    },
    {
      name: 'no sentence that is known elsewhere in the text',
      text: 'Er werken tien mensen. Er werken geen mensen. De haven ligt aan zee.',
      found: ['1', '0'],
    },
    {
      name: 'nothing where no sentence is known',
      text: 'De haven ligt niet aan zee. Er werken elf mensen.',
      found: [],
    },
    { name: 'nothing in white space', text: ' \n ', found: [] },
  ])('finds $name', ({ text, found }) => {
    const sentences = findSourceSentences(text, INDEX);
    expect(sentences.map(({ index, isExact }) => `${isExact ? '' : '~'}${index}`)).toEqual(found);
    for (const { span } of sentences) expect(text.slice(span.start, span.end).trim()).not.toBe('');
  });

  it('finds a sentence that two documents share in both', () => {
    const other = makeDocument(['De haven ligt aan zee.'], { id: 'test/ander' as typeof DOCUMENT.id });
    const found = findSourceSentences('De haven ligt aan zee.', indexSentences([DOCUMENT, other]));
    expect(found.map(({ documentId }) => documentId)).toEqual(['test/stuk', 'test/ander']);
  });
});

describe('isSource', () => {
  it.each([
    { held: 4, all: 5, is: true },
    { held: 3, all: 5, is: false },
    { held: 35, all: 43, is: true },
    { held: 34, all: 43, is: false },
    { held: 0, all: 0, is: false },
  ])('is $is for $held of $all sentences', ({ held, all, is }) => {
    expect(isSource(held, all)).toBe(is);
  });
});

describe('a span of a document', () => {
  const sentences = sentencesOf(DOCUMENT);

  it('falls into the parts of the sentences that it touches', () => {
    const start = (sentences[1]?.span.start ?? 0) + 'Er werken '.length;
    const end = (sentences[2]?.span.start ?? 0) + 'Zij'.length;
    expect(toSentenceParts(sentences, { start, end })).toEqual([
      { index: 1, start: 10, end: 22, length: 22 },
      { index: 2, start: 0, end: 3, length: 44 },
    ]);
  });

  it('stands where its sentence stands, if that is written alike', () => {
    const part = { index: 1, start: 10, end: 22, length: 22 };
    expect(placePart(part, { start: 100, end: 122 })).toEqual({ start: 110, end: 122 });
  });

  it('is the whole of a sentence that is written otherwise', () => {
    const part = { index: 1, start: 10, end: 22, length: 22 };
    expect(placePart(part, { start: 100, end: 125 })).toEqual({ start: 100, end: 125 });
  });
});
