// @vitest-environment happy-dom
import './happy-dom-gaps.ts';

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FailureError } from '../../utils/core/failure.ts';
import type { DocumentId, EntityId } from '../../utils/core/model.ts';
import type { FrameContents } from '../../utils/core/view.ts';
import { BlockText } from '../../utils/dom/block-text.ts';
import { PageReporter } from '../../utils/dom/page-reporter.ts';
import type { PageSentence } from '../../utils/dom/page-sentence.ts';
import type { PlacedMention } from '../../utils/dom/placed-mention.ts';

const CHINA = 'test/china' as EntityId;
const RUSSIA = 'test/rusland' as EntityId;
const ARTICLE = 'test/artikel' as DocumentId;
const QUOTED = 'test/aangehaald' as DocumentId;

let sent: FrameContents[];
let failure: Error | null;
let end: AbortController;
let reporter: PageReporter;

beforeEach(() => {
  vi.useFakeTimers();
  sent = [];
  failure = null;
  end = new AbortController();
  reporter = new PageReporter({
    send: async (told) => {
      if (failure) throw failure;
      sent.push(told);
    },
    signal: end.signal,
  });
});
afterEach(() => {
  end.abort();
  vi.useRealTimers();
});

describe('PageReporter', () => {
  it('tells each entity once, with a place for each mention', async () => {
    report(makeMention(CHINA), makeMention(RUSSIA), makeMention(CHINA));
    await vi.runAllTimersAsync();
    expect(sent.map(({ entities }) => entities)).toEqual([
      [
        { entityId: CHINA, places: [0, 0] },
        { entityId: RUSSIA, places: [0] },
      ],
    ]);
  });

  it('tells which sentences of each document stand there word for word, each once', async () => {
    reportSentences(
      makeSentence(ARTICLE, 3),
      makeSentence(QUOTED, 3),
      makeSentence(ARTICLE, 4, false),
      makeSentence(ARTICLE, 0),
      makeSentence(ARTICLE, 3),
    );
    await vi.runAllTimersAsync();
    expect(sent.map(({ sentences }) => sentences)).toEqual([
      [
        { documentId: ARTICLE, indexes: [3, 0] },
        { documentId: QUOTED, indexes: [3] },
      ],
    ]);
  });

  it('tells again when only the sentences differ, and once what doesn’t', async () => {
    for (const sentences of [[], [makeSentence(ARTICLE, 0)], [makeSentence(ARTICLE, 0)], []]) {
      reportSentences(...sentences);
      await vi.runAllTimersAsync();
    }
    expect(sent.map(({ sentences }) => sentences.length)).toEqual([0, 1, 0]);
  });

  it('tells, once, that a page holds nothing', async () => {
    report();
    await vi.runAllTimersAsync();
    report();
    await vi.runAllTimersAsync();
    expect(sent).toEqual([{ entities: [], sentences: [], use: { text: 10_000, marks: 0 } }]);
  });

  it('tells anew what the frame takes: marks exactly, text about', async () => {
    for (const [length, marks] of [
      [100, 1],
      [900, 1],
      [900, 2],
      [12_000, 2],
    ] as const) {
      reporter.report({ shown: [], sentences: [], length, marks });
      await vi.runAllTimersAsync();
    }
    expect(sent.map(({ use }) => use)).toEqual([
      { text: 10_000, marks: 1 },
      { text: 10_000, marks: 2 },
      { text: 20_000, marks: 2 },
    ]);
  });

  it('tells the last of many changes', async () => {
    report();
    await vi.runAllTimersAsync();
    for (const id of [CHINA, RUSSIA, CHINA]) report(makeMention(id));
    await vi.runAllTimersAsync();
    expect(sent.map(({ entities }) => entities.map(({ entityId }) => entityId))).toEqual([[], [CHINA]]);
  });

  it('tells the same again under another address', async () => {
    report(makeMention(CHINA));
    await vi.runAllTimersAsync();
    reporter.reportAnew();
    await vi.runAllTimersAsync();
    expect(sent.length).toBe(2);
  });

  it('tries again with the next reading when nobody heard it', async () => {
    failure = new FailureError({ kind: 'no-answer' });
    report(makeMention(CHINA));
    await vi.runAllTimersAsync();
    failure = null;
    report(makeMention(CHINA));
    await vi.runAllTimersAsync();
    expect(sent.length).toBe(1);
  });

  it('tells nothing after its end', async () => {
    report(makeMention(CHINA));
    end.abort();
    await vi.runAllTimersAsync();
    expect(sent).toEqual([]);
  });
});

function report(...shown: readonly PlacedMention[]): void {
  reporter.report({ shown, sentences: [], length: 100, marks: 0 });
}

function reportSentences(...sentences: readonly PageSentence[]): void {
  reporter.report({ shown: [], sentences, length: 100, marks: 0 });
}

function makeSentence(documentId: DocumentId, index: number, isExact = true): PageSentence {
  const block = { element: document.body, text: new BlockText([]), opensSection: false };
  return { documentId, index, isExact, span: { start: 0, end: 1 }, block };
}

function makeMention(entityId: EntityId): PlacedMention {
  const text = document.createTextNode('x');
  return {
    entityId,
    candidates: [entityId],
    inner: [],
    rule: 'name',
    surface: 'x',
    range: new StaticRange({ startContainer: text, startOffset: 0, endContainer: text, endOffset: 1 }),
    element: document.body,
    block: 0,
    section: 0,
    offset: 0,
    place: 'text',
    inControl: false,
    within: null,
    private: false,
  };
}
