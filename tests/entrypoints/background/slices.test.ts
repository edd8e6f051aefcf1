import { afterEach, describe, expect, it, vi } from 'vitest';

import { takeInSlices } from '../../../entrypoints/background/slices.ts';
import { ANSWER_SLICE } from '../../../utils/core/limits.ts';
import type { Steps } from '../../../utils/core/steps.ts';

const WANTED = new AbortController().signal;

afterEach(() => vi.restoreAllMocks());

/** Steps that take so long each, by the clock that is looked at. */
function* slowSteps(count: number, ms: number, onStep: (step: number) => void = () => {}): Steps<string> {
  let now = performance.now();
  vi.spyOn(performance, 'now').mockImplementation(() => now);
  for (let step = 0; step < count; step++) {
    now += ms;
    onStep(step);
    yield;
  }
  return 'done';
}

describe('takeInSlices', () => {
  it('does work that is soon done in one go', async () => {
    const work = takeInSlices(slowSteps(3, 1), WANTED);
    const other = letThrough().then(() => 'other');
    expect(await Promise.race([work, other])).toBe('done');
  });

  it('lets others through after each slice', async () => {
    const order: string[] = [];
    const other = letThrough().then(() => order.push('other'));
    const work = takeInSlices(
      slowSteps(4, ANSWER_SLICE / 2, (step) => order.push(`step ${step}`)),
      WANTED,
    );
    await Promise.all([work, other]);
    expect(order).toEqual(['step 0', 'step 1', 'other', 'step 2', 'step 3']);
  });

  it.each([
    { name: 'before it began', endsAt: -1, done: [] },
    { name: 'in the middle', endsAt: 1, done: [0, 1] },
  ])('stops when nobody wants it any more, $name', async ({ endsAt, done }) => {
    const end = new AbortController();
    if (endsAt < 0) end.abort();
    const steps: number[] = [];
    const work = takeInSlices(
      slowSteps(9, ANSWER_SLICE / 2, (step) => {
        steps.push(step);
        if (step === endsAt) end.abort();
      }),
      end.signal,
    );
    await expect(work).rejects.toMatchObject({ failure: { kind: 'no-longer-asked' } });
    expect(steps).toEqual(done);
  });

  it('passes on what a step throws', async () => {
    const work = takeInSlices(
      slowSteps(9, ANSWER_SLICE, (step) => {
        if (step === 2) throw new RangeError('too long');
      }),
      WANTED,
    );
    await expect(work).rejects.toThrow('too long');
  });
});

/** A message of somebody else, sent now. */
function letThrough(): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
