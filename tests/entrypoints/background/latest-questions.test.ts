import { describe, expect, it } from 'vitest';

import { LatestQuestions } from '../../../entrypoints/background/latest-questions.ts';

/** Which of `asked` are still wanted afterwards. */
async function wantedAfter(
  asked: readonly (readonly [tabId: number, frameId: number])[],
  happens: (questions: LatestQuestions) => void,
): Promise<boolean[]> {
  const questions = new LatestQuestions();
  const signals: AbortSignal[] = [];
  for (const [tabId, frameId] of asked) {
    void questions.answer(tabId, frameId, (signal) => {
      signals.push(signal);
      return new Promise(() => {});
    });
  }
  happens(questions);
  return signals.map(({ aborted }) => !aborted);
}

describe('LatestQuestions', () => {
  const TWO_FRAMES_AND_A_TAB = [
    [1, 0],
    [1, 7],
    [2, 0],
  ] as const;

  it.each([
    { name: 'nothing happens', happens: () => {}, wanted: [true, true, true] },
    {
      name: 'a frame asks anew',
      happens: (questions: LatestQuestions) => void questions.answer(1, 7, async () => null),
      wanted: [true, false, true],
    },
    {
      name: 'a page begins in a frame',
      happens: (questions: LatestQuestions) => questions.start(1, 7),
      wanted: [true, false, true],
    },
    {
      name: 'a page begins in a tab',
      happens: (questions: LatestQuestions) => questions.start(1, 0),
      wanted: [false, false, true],
    },
    { name: 'a tab goes', happens: (questions: LatestQuestions) => questions.forget(2), wanted: [true, true, false] },
  ])('knows who still waits when $name', async ({ happens, wanted }) => {
    expect(await wantedAfter(TWO_FRAMES_AND_A_TAB, happens)).toEqual(wanted);
  });

  it('passes on what comes of the work', async () => {
    const questions = new LatestQuestions();
    expect(await questions.answer(1, 0, async () => 'found')).toBe('found');
    await expect(questions.answer(1, 0, () => Promise.reject(new Error('closed')))).rejects.toThrow('closed');
  });
});
