// @vitest-environment happy-dom
import './happy-dom-gaps.ts';

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FailureError } from '../../utils/core/failure.ts';
import { MAX_BLOCKS_PER_QUESTION } from '../../utils/core/limits.ts';
import type { DocumentId, EntityId } from '../../utils/core/model.ts';
import type { SourceSentence } from '../../utils/core/source/source-sentences.ts';
import { PageReader, type PageReading } from '../../utils/dom/read-page.ts';

const CHINA = 'test/china' as EntityId;
const RUSSIA = 'test/rusland' as EntityId;
const NAMES = { China: CHINA, Rusland: RUSSIA };
const ARTICLE = 'test/artikel' as DocumentId;
const SENTENCES = ['China wacht.', 'Rusland niet.'];

let asked: { texts: readonly string[]; present: readonly EntityId[] }[];
let readings: PageReading[];
let failure: Error | null;
let mostText: number;
let end: AbortController;
let reader: PageReader;

beforeEach(() => {
  asked = [];
  readings = [];
  failure = null;
  mostText = Number.POSITIVE_INFINITY;
  end = new AbortController();
  reader = new PageReader({
    findMentions: async (texts, present) => {
      if (failure) throw failure;
      asked.push({ texts, present });
      return { mentions: texts.map(findNames), joined: present, sentences: texts.map(findSentences) };
    },
    onRead: (reading) => readings.push(reading),
    shadowOf: () => null,
    mostText: () => mostText,
    signal: end.signal,
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  end.abort();
});

describe('PageReader', () => {
  it('finds mentions in page order, with their place', async () => {
    show('<h1>Over China</h1><p>In Rusland en <a href="#">China</a>.</p>');
    await reader.read();
    expect(readings.at(-1)?.mentions).toMatchObject([
      { entityId: CHINA, surface: 'China', block: 0, section: 1, offset: 5, place: 'aside', inControl: false },
      { entityId: RUSSIA, surface: 'Rusland', block: 1, section: 1, offset: 13, place: 'text', inControl: false },
      { entityId: CHINA, surface: 'China', block: 1, section: 1, offset: 24, place: 'aside', inControl: true },
    ]);
  });

  it('says that a page without names holds none', async () => {
    show('<p>Niets</p>');
    await reader.read();
    expect(readings.map(({ mentions }) => mentions)).toEqual([[]]);
  });

  it('asks for each text once, however often it stands on the page and is read', async () => {
    show('<p>China</p><p>Rusland</p><p>China</p>');
    await reader.read();
    await reader.read();
    expect(asked.map(({ texts }) => texts)).toEqual([['China', 'Rusland']]);
    expect(readings.at(-1)?.mentions.length).toBe(3);
  });

  it('asks only for what is new after a change', async () => {
    show('<p>China</p>');
    await reader.read();
    document.body.insertAdjacentHTML('beforeend', '<p>Rusland</p>');
    await reader.read();
    expect(asked).toEqual([
      { texts: ['China'], present: [] },
      { texts: ['Rusland'], present: [CHINA] },
    ]);
  });

  it('drops mentions that left the page, and asks for their text again if it comes back', async () => {
    show('<p>China</p>');
    await reader.read();
    show('<p>Rusland</p>');
    await reader.read();
    expect(readings.at(-1)?.mentions.map(({ entityId }) => entityId)).toEqual([RUSSIA]);
    show('<p>China</p>');
    await reader.read();
    expect(asked.length).toBe(3);
  });

  it('finds the sentences of a document wherever they stand', async () => {
    show('<p>Zie: Rusland niet.</p><p>Niets</p><p>China wacht. Rusland <b>niet</b>.</p>');
    await reader.read();
    expect(lastSentences()).toEqual([
      [1, 'Rusland niet.'],
      [0, 'China wacht.'],
      [1, 'Rusland niet.'],
    ]);
  });

  it('tells of each mention which sentence it begins in', async () => {
    show('<p>Rusland? China wacht. Rusland niet.</p><p>China</p>');
    await reader.read();
    expect(readings.at(-1)?.mentions.map(({ within }) => within)).toEqual([
      null,
      { documentId: ARTICLE, index: 0 },
      { documentId: ARTICLE, index: 1 },
      null,
    ]);
  });

  it('drops sentences that left the page, and has them again when they come back', async () => {
    const found: number[] = [];
    for (const html of ['<p>China wacht.</p>', '<p>China wachtte.</p>', '<p>China wacht.</p>']) {
      show(html);
      await reader.read();
      found.push(lastSentences().length);
    }
    expect(found).toEqual([1, 0, 1]);
  });

  it('asks in portions, shows the first at once and all at the end', async () => {
    vi.spyOn(performance, 'now').mockReturnValue(0); // One slice takes it all in, however busy the machine is.
    show(Array.from({ length: MAX_BLOCKS_PER_QUESTION * 2 + 1 }, (_, index) => `<p>China ${index}</p>`).join(''));
    await reader.read();
    expect(asked.map(({ texts }) => texts.length)).toEqual([MAX_BLOCKS_PER_QUESTION, MAX_BLOCKS_PER_QUESTION, 1]);
    expect(readings.map(({ mentions }) => mentions.length)).toEqual([
      MAX_BLOCKS_PER_QUESTION,
      MAX_BLOCKS_PER_QUESTION * 2 + 1,
    ]);
  });

  it('reads no further than it may', async () => {
    mostText = 12;
    show('<p>China</p><p>Rusland</p><p>China</p>');
    await reader.read();
    expect(readings.at(-1)?.mentions.map(({ surface }) => surface)).toEqual(['China', 'Rusland']);
  });

  it('lets a newer reading take the place of an older one', async () => {
    show('<p>China</p>');
    const older = reader.read();
    show('<p>Rusland</p>');
    await Promise.all([older, reader.read()]);
    expect(readings.map(({ mentions }) => mentions.map(({ entityId }) => entityId))).toEqual([[RUSSIA]]);
  });

  it('keeps what it had when the background fails', async () => {
    show('<p>China</p>');
    await reader.read();
    failure = new FailureError({ kind: 'no-answer' });
    document.body.insertAdjacentHTML('beforeend', '<p>Rusland</p>');
    await reader.read();
    expect(readings.length).toBe(1);
  });

  it('lets a bug be seen', async () => {
    show('<p>China</p>');
    failure = new TypeError('a bug');
    await expect(reader.read()).rejects.toThrow('a bug');
  });

  it('tells nothing after its end', async () => {
    show('<p>China</p>');
    const reading = reader.read();
    end.abort();
    await reading;
    await reader.read();
    expect(readings).toEqual([]);
  });
});

function show(html: string): void {
  document.body.innerHTML = html;
}

function lastSentences(): [index: number, text: string][] {
  const sentences = readings.at(-1)?.sentences ?? [];
  return sentences.map(({ index, span, block }) => [index, block.text.text.slice(span.start, span.end)]);
}

function findSentences(text: string): SourceSentence[] {
  return SENTENCES.flatMap((sentence, index) => {
    const start = text.indexOf(sentence);
    if (start < 0) return [];
    return [{ documentId: ARTICLE, index, isExact: true, span: { start, end: start + sentence.length } }];
  });
}

function findNames(text: string) {
  return Object.entries(NAMES)
    .flatMap(([name, id]) =>
      [...text.matchAll(new RegExp(name, 'g'))].map(({ index }) => ({
        span: { start: index, end: index + name.length },
        candidates: [id],
        private: false,
        rule: 'name' as const,
        inner: [],
      })),
    )
    .sort((one, other) => one.span.start - other.span.start);
}
