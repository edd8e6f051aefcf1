import { describe, expect, it } from 'vitest';
import type { SourceDocument, Span } from '../../../utils/core/model.ts';
import {
  type AttachedText,
  attachSentences,
  readPassage,
  readTextFile,
} from '../../../utils/core/source/attached-text.ts';
import { makeDocument } from '../../fixtures/make-document.ts';

const FIRST = 'De haven ligt aan zee. Er werken tien mensen. Zij tekenden een overeen- komst met de stad.';
const SECOND = 'Morgen komt de burgemeester. Dan gaat de sluis open. Wie wil, mag mee. Er is koffie.';
const DOCUMENT = makeDocument([FIRST, SECOND]);
const TEXT = `${FIRST}\n${SECOND}`;

describe('readTextFile', () => {
  it('keeps the very text whole', () => {
    expect(readTextFile(DOCUMENT, TEXT, true)).toMatchObject({ from: 'file', content: { kind: 'whole', text: TEXT } });
  });

  it.each([
    { name: 'with a line more', text: `Havenkrant\n\n${TEXT}\n` },
    { name: 'broken into lines of its own', text: TEXT.replace('\n', '\n\n').replace('een overeen', 'een\novereen') },
    { name: 'with a sentence for each line', text: TEXT.replaceAll('. ', '.\n') },
  ])('knows another edition by its sentences: $name', ({ text }) => {
    const sentences = sentencesIn(readTextFile(DOCUMENT, text, false));
    expect(sentences.filter((sentence) => sentence !== null)).toHaveLength(7);
    expect(sentences[1]).toBe('Er werken tien mensen.');
  });

  it('says how much of the document another text holds', () => {
    expect(readTextFile(DOCUMENT, FIRST, false)).toEqual({ held: 3, all: 7 });
    expect(readTextFile(DOCUMENT, '', false)).toEqual({ held: 0, all: 7 });
  });
});

describe('attachSentences', () => {
  const page = [FIRST, SECOND]
    .flatMap((paragraph) => paragraph.split(/(?<=\.) /))
    .map((text, index) => ({ index, text }));

  it('takes the very words before others, and one line for many', () => {
    const found = [
      { index: 1, text: 'Er werken acht mensen.' },
      ...page,
      { index: 0, text: 'De haven\nligt aan zee.' },
    ];
    const sentences = sentencesIn(attachSentences(DOCUMENT, found, 'page'));
    expect(sentences.slice(0, 2)).toEqual(['De haven ligt aan zee.', 'Er werken tien mensen.']);
  });

  it('leaves out what can’t be the sentence, and sentences that the document hasn’t', () => {
    const long = 'Dit is iets geheel anders, dat veel langer duurt dan wat er hoort te staan.';
    const found = [...page.slice(0, 6), { index: 6, text: long }, { index: 7, text: 'Er is ook thee.' }];
    expect(sentencesIn(attachSentences(DOCUMENT, found, 'page'))[6]).toBeNull();
  });

  it('refuses a page with too few of them', () => {
    expect(attachSentences(DOCUMENT, page.slice(0, 5), 'page')).toEqual({ held: 5, all: 7 });
  });
});

describe('readPassage', () => {
  it('shows the paragraph around the words, in the text of the pack', () => {
    expect(shown({ ...DOCUMENT, text: TEXT }, null, 'tien mensen')).toEqual([FIRST, 'tien mensen']);
  });

  it('shows it in the very text that was added', () => {
    expect(shown(DOCUMENT, attached({ kind: 'whole', text: TEXT }), 'de sluis')).toEqual([SECOND, 'de sluis']);
  });

  it('shows it as another edition has it, the words by their place in the sentence', () => {
    expect(shown(DOCUMENT, attached({ kind: 'sentences', sentences: sentences() }), 'tien mensen')).toEqual([
      'De haven ligt aan zee. Er werken tien mensen. Zij tekenden een overeenkomst met de stad.',
      'tien mensen',
    ]);
  });

  it('marks a whole sentence that is written otherwise', () => {
    const [, words] = shown(DOCUMENT, attached({ kind: 'sentences', sentences: sentences() }), 'met de stad');
    expect(words).toBe('Zij tekenden een overeenkomst met de stad.');
  });

  it('marks words across sentences, and shows both of their paragraphs', () => {
    const span = { start: TEXT.indexOf('met de stad'), end: TEXT.indexOf(' Dan gaat') };
    const passage = readPassage(DOCUMENT, attached({ kind: 'sentences', sentences: sentences() }), span);
    expect(passage).toMatchObject({ kind: 'text' });
    expect(cut(passage)[1]).toBe('Zij tekenden een overeenkomst met de stad. Morgen komt de burgemeester.');
  });

  it('leaves a gap for a sentence that the edition lacks', () => {
    const gapped = sentences().with(0, null);
    expect(shown(DOCUMENT, attached({ kind: 'sentences', sentences: gapped }), 'tien mensen')[0]).toMatch(
      /^\[…\] Er werken/,
    );
  });

  it('says that the edition lacks the words themselves', () => {
    const gapped = sentences().with(1, null);
    const passage = readPassage(DOCUMENT, attached({ kind: 'sentences', sentences: gapped }), spanOf('tien mensen'));
    expect(passage).toEqual({ kind: 'not-in-text' });
  });

  it('says that there is no text', () => {
    expect(readPassage(DOCUMENT, null, spanOf('tien mensen'))).toEqual({ kind: 'detached' });
  });
});

/** As the page of another edition has them: with the word joined. */
function sentences(): (string | null)[] {
  return [FIRST.replace('overeen- komst', 'overeenkomst'), SECOND].flatMap((paragraph) => paragraph.split(/(?<=\.) /));
}

function attached(content: AttachedText['content']): AttachedText {
  return { documentId: DOCUMENT.id, sha256: DOCUMENT.sha256, from: 'page', content };
}

function sentencesIn(text: ReturnType<typeof readTextFile>): readonly (string | null)[] {
  if (!('content' in text) || text.content.kind !== 'sentences')
    throw new Error(`No sentences: ${JSON.stringify(text)}`);
  return text.content.sentences;
}

function spanOf(words: string): Span {
  return { start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length };
}

function shown(document: SourceDocument, text: AttachedText | null, words: string): [string, string] {
  return cut(readPassage(document, text, spanOf(words)));
}

function cut(passage: ReturnType<typeof readPassage>): [string, string] {
  if (passage.kind !== 'text') throw new Error(`No text: ${passage.kind}`);
  return [passage.text, passage.text.slice(passage.span.start, passage.span.end)];
}
