import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { SETTLE } from '../../utils/core/limits.ts';
import { ReadingSchedule } from '../../utils/dom/reading-schedule.ts';

let end: AbortController;
let readAt: number[];
let cost: number;
let schedule: ReadingSchedule;

beforeEach(() => {
  vi.useFakeTimers({ now: 0 });
  end = new AbortController();
  readAt = [];
  cost = 0;
  schedule = new ReadingSchedule({
    now: () => Date.now(),
    read: async () => {
      readAt.push(Date.now());
      return cost;
    },
    signal: end.signal,
  });
});
afterEach(() => {
  vi.useRealTimers();
});

describe('ReadingSchedule', () => {
  it('reads after a moment of quiet', async () => {
    schedule.change(1);
    await vi.advanceTimersByTimeAsync(SETTLE - 1);
    schedule.change(1);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(readAt).toEqual([2 * SETTLE - 1]);
  });

  it('reads a page that never is quiet once a second', async () => {
    await changeEvery(50, 3_000, 1);
    expect(readAt).toEqual([1_000, 2_000, 3_000]);
  });

  it('takes at most a twentieth of the page’s time', async () => {
    cost = 100;
    await changeEvery(50, 6_500, 1);
    expect(readAt).toEqual([1_000, 3_000, 5_000]);
  });

  it('waits twice as long after each storm that follows a storm', async () => {
    await changeEvery(10, 8_000, 1_001);
    expect(readAt.map((time, index) => Math.round((time - (readAt[index - 1] ?? 0)) / 100) * 100)).toEqual([
      500, 1_000, 2_000, 4_000,
    ]);
  });

  it('forgets storms that are over', async () => {
    schedule.change(1_001);
    await vi.advanceTimersByTimeAsync(10_000);
    schedule.change(1_001);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(readAt).toEqual([500, 10_500]);
  });

  it('drops what was planned when it reads at once', async () => {
    schedule.change(1);
    await schedule.readNow();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(readAt).toEqual([0]);
  });

  it('reads no more when it has ended', async () => {
    schedule.change(1);
    end.abort();
    schedule.change(1);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(readAt).toEqual([]);
  });
});

async function changeEvery(pause: number, duration: number, count: number): Promise<void> {
  for (let time = 0; time < duration; time += pause) {
    schedule.change(count);
    await vi.advanceTimersByTimeAsync(pause);
  }
}
