import { describe, expect, it } from 'vitest';

import type { Failure, StoreTrouble } from '../../utils/core/failure.ts';
import { READING_LANGUAGES } from '../../utils/core/model.ts';
import { failureText } from '../../utils/i18n/failure-words.ts';

const TROUBLES: readonly StoreTrouble[] = ['full', 'blocked', 'newer', 'refused'];

const FAILURES: readonly Failure[] = [
  ...TROUBLES.map((reason) => ({ kind: 'store-unavailable', reason, detail: 'QuotaExceededError' }) as const),
  { kind: 'bad-pack', file: 'facts/kaart.json', path: 'facts[2].voice', expected: 'a voice', found: '"loud"' },
  { kind: 'names-not-compiled', detail: 'out of memory' },
  { kind: 'no-answer' },
  { kind: 'no-longer-asked' },
  { kind: 'not-allowed' },
  { kind: 'card-expired' },
  { kind: 'not-this-text', held: 3, all: 43 },
  { kind: 'cannot-run-here' },
];

describe.each(READING_LANGUAGES)('failureText in %s', (language) => {
  it('explains every failure in sentences of its own', () => {
    const explanations = FAILURES.map((failure) => failureText(failure, language).explanation);
    expect(new Set(explanations).size).toBe(FAILURES.length);
    for (const explanation of explanations) expect(explanation).toMatch(/^\p{Lu}.*\.$/u);
  });

  it.each(FAILURES)('titles $kind without a full stop, and offers one way out', (failure) => {
    const { title, wayOut } = failureText(failure, language);
    expect(title).toMatch(/[^.!]$/);
    expect(wayOut.label).not.toBe('');
  });

  it('never shows what the browser or the parser says in its own words', () => {
    const shown = FAILURES.map((failure) => JSON.stringify(failureText(failure, language))).join();
    expect(shown).not.toMatch(/QuotaExceededError|a voice|loud|memory/);
  });
});

describe('failureText', () => {
  it.each([
    { failure: { kind: 'no-answer' }, wayOut: 'retry' },
    { failure: { kind: 'card-expired' }, wayOut: 'close' },
    { failure: { kind: 'not-allowed' }, wayOut: 'close' },
    { failure: { kind: 'not-this-text', held: 0, all: 1 }, wayOut: 'close' },
  ] as const)('leads out of $failure.kind by $wayOut', ({ failure, wayOut }) => {
    expect(failureText(failure, 'nl').wayOut.kind).toBe(wayOut);
  });

  it('counts the sentences that another text holds', () => {
    const other = { kind: 'not-this-text', held: 3, all: 1200 } as const;
    expect(failureText(other, 'nl').explanation).toContain('Hij bevat 3 van de 1.200 zinnen van het document.');
    expect(failureText(other, 'en').explanation).toContain('It holds 3 of the document’s 1,200 sentences.');
  });

  it('names the place in a bad pack', () => {
    const bad = { kind: 'bad-pack', file: 'pack.json', path: 'title.nl', expected: '', found: '' } as const;
    expect(failureText(bad, 'nl').explanation).toContain('pack.json, bij title.nl.');
    expect(failureText({ ...bad, path: '' }, 'en').explanation).toContain('in pack.json.');
  });
});
