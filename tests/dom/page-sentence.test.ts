// @vitest-environment happy-dom
import './happy-dom-gaps.ts';

import { describe, expect, it } from 'vitest';
import type { DocumentId } from '../../utils/core/model.ts';
import type { SentencePart } from '../../utils/core/source/source-sentences.ts';
import { findBlocks } from '../../utils/dom/find-blocks.ts';
import {
  findParts,
  type PageSentence,
  placeSentences,
  readSentences,
  sentenceAt,
} from '../../utils/dom/page-sentence.ts';

const ARTICLE = 'test/artikel' as DocumentId;
const OTHER = 'test/ander' as DocumentId;

/** The document's two sentences, and the first as another edition has it. U+FFFC stands for a picture. */
const SENTENCES = [
  { index: 0, isExact: true, words: /\uFFFC?China\s+\uFFFC?wacht nog\.\uFFFC?/g },
  { index: 0, isExact: false, words: /China wachtte\./g },
  { index: 1, isExact: true, words: /Rusland niet\./g },
];
const FIRST: SentencePart = { index: 0, start: 0, end: 16, length: 16 };
const SECOND: SentencePart = { index: 1, start: 0, end: 13, length: 13 };
const WAIT: SentencePart = { ...FIRST, start: 6, end: 15 };

describe('findParts', () => {
  it.each([
    {
      name: 'finds a part of a sentence across elements',
      html: '<p>Ja. China <b>wacht</b> nog.</p>',
      parts: [WAIT],
      found: ['wacht nog'],
    },
    {
      name: 'finds all of a sentence that has other words here',
      html: '<p>China wachtte.</p>',
      parts: [WAIT],
      found: ['China wachtte.'],
    },
    {
      name: 'finds each part, in their order',
      html: '<p>Rusland niet.</p><p>China wacht nog.</p>',
      parts: [FIRST, SECOND],
      found: ['China wacht nog.', 'Rusland niet.'],
    },
    {
      name: 'leaves out what the page lacks',
      html: '<p>Rusland niet.</p>',
      parts: [FIRST, SECOND],
      found: ['Rusland niet.'],
    },
    {
      name: 'prefers a copy in the very words',
      html: '<p>China wachtte.</p><p>China wacht nog.</p>',
      parts: [FIRST],
      found: ['China wacht nog.'],
    },
    {
      name: 'prefers a copy that can be seen',
      html: '<p style="display: none">China wacht nog.</p><p>China wachtte.</p>',
      parts: [FIRST],
      found: ['China wachtte.'],
    },
    {
      name: 'finds nothing in the hidden part of a paragraph',
      html: '<p>Ja. <span style="display: none">China wacht nog.</span></p>',
      parts: [FIRST],
      found: [],
    },
    {
      name: 'finds a sentence between pictures, without them',
      html: '<p>Ja. <img>China wacht nog.<img></p>',
      parts: [FIRST],
      found: ['China wacht nog.'],
    },
  ])('$name', ({ html, parts, found }) => {
    expect(findParts(ARTICLE, parts, show(html)).map(wordsIn)).toEqual(found);
  });

  it('finds nothing of another document', () => {
    expect(findParts(OTHER, [FIRST], show('<p>China wacht nog.</p>'))).toEqual([]);
  });
});

describe('readSentences', () => {
  it.each([
    {
      name: 'reads each once, as the page writes it',
      html: '<p>China\n <i>wacht</i> nog.</p><p>Rusland niet. China wacht nog.</p>',
      read: [
        { index: 0, text: 'China\n wacht nog.' },
        { index: 1, text: 'Rusland niet.' },
      ],
    },
    {
      name: 'prefers the very words',
      html: '<p>China wachtte. China wacht nog.</p>',
      read: [{ index: 0, text: 'China wacht nog.' }],
    },
    {
      name: 'reads what is hidden',
      html: '<p style="display: none">China wacht nog.</p>',
      read: [{ index: 0, text: 'China wacht nog.' }],
    },
    {
      name: 'leaves out pictures',
      html: '<p>Ja. <img>China <img>wacht nog.<img></p>',
      read: [{ index: 0, text: 'China wacht nog.' }],
    },
  ])('$name', ({ html, read }) => {
    expect(readSentences(ARTICLE, show(html))).toEqual(read);
  });

  it('reads nothing of another document', () => {
    expect(readSentences(OTHER, show('<p>China wacht nog.</p>'))).toEqual([]);
  });
});

describe('sentenceAt', () => {
  const span = { start: 4, end: 10 };
  const own = { documentId: ARTICLE, index: 2, span, isExact: true };

  it.each([
    { name: 'at its first character', offset: 4, found: { documentId: ARTICLE, index: 2 } },
    { name: 'at its last character', offset: 9, found: { documentId: ARTICLE, index: 2 } },
    { name: 'not before it', offset: 3, found: null },
    { name: 'not after it', offset: 10, found: null },
  ])('tells the sentence $name', ({ offset, found }) => {
    expect(sentenceAt([own], offset)).toEqual(found);
  });

  it('prefers the document that has the very words', () => {
    const alike = { documentId: OTHER, index: 7, span, isExact: false };
    expect(sentenceAt([alike, own], 4)).toEqual({ documentId: ARTICLE, index: 2 });
  });
});

/** Shows a page. @returns The sentences in it. */
function show(html: string): readonly PageSentence[] {
  document.body.innerHTML = html;
  const blocks = [...findBlocks(document.documentElement)].filter((block) => block !== null);
  return placeSentences(blocks, new Map(blocks.map(({ text: { text } }) => [text, findSentences(text)])));
}

function findSentences(text: string) {
  return SENTENCES.flatMap(({ index, isExact, words }) =>
    [...text.matchAll(words)].map(({ index: start, 0: found }) => ({
      documentId: ARTICLE,
      index,
      isExact,
      span: { start, end: start + found.length },
    })),
  );
}

function wordsIn({ startContainer, startOffset, endContainer, endOffset }: StaticRange): string {
  const range = document.createRange();
  range.setStart(startContainer, startOffset);
  range.setEnd(endContainer, endOffset);
  return range.toString();
}
