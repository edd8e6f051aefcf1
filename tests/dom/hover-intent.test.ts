import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { APPROACH_DELAY, INTENT_DELAY, NEIGHBOUR_DELAY, SCROLL_REST, STILLNESS } from '../../utils/core/limits.ts';
import { HoverIntent, type PointerSample } from '../../utils/dom/hover-intent.ts';

let open: string | null;
let heard: string[];
let intent: HoverIntent<string>;

beforeEach(() => {
  vi.useFakeTimers();
  open = null;
  heard = [];
  intent = new HoverIntent({
    now: () => Date.now(),
    isSame: (one, other) => one === other,
    isOpen: (target) => target === open,
    isAnyOpen: () => open !== null,
    onApproach: (target) => heard.push(`approach ${target}`),
    onIntent: (target) => heard.push(`intent ${target}`),
    onWithdraw: () => heard.push('withdraw'),
  });
});
afterEach(() => {
  vi.useRealTimers();
});

describe('HoverIntent', () => {
  it('makes ready, then opens, where the pointer stays', () => {
    on('China');
    vi.advanceTimersByTime(APPROACH_DELAY);
    expect(heard).toEqual(['approach China']);
    vi.advanceTimersByTime(INTENT_DELAY - APPROACH_DELAY);
    expect(heard).toEqual(['approach China', 'intent China']);
  });

  it('lets a pointer pass that only crosses a mention', () => {
    on('China');
    vi.advanceTimersByTime(APPROACH_DELAY - 1);
    on(null);
    vi.runAllTimers();
    expect(heard).toEqual([]);
  });

  it('takes back what it made ready when the pointer leaves', () => {
    on('China');
    vi.advanceTimersByTime(INTENT_DELAY - 1);
    on(null);
    vi.runAllTimers();
    expect(heard).toEqual(['approach China', 'withdraw']);
  });

  it('waits on while the pointer moves, and takes small movements for stillness', () => {
    on('China', { x: 0 });
    for (let x = 1; x <= 4; x++) {
      vi.advanceTimersByTime(INTENT_DELAY - 10);
      on('China', { x: x * (STILLNESS + 1) });
    }
    expect(heard).toEqual(['approach China']);
    on('China', { x: 4 * (STILLNESS + 1) + STILLNESS });
    vi.advanceTimersByTime(INTENT_DELAY);
    expect(heard).toEqual(['approach China', 'intent China']);
  });

  it('opens a neighbour sooner while a card is open', () => {
    open = 'Rusland';
    on('China');
    vi.advanceTimersByTime(NEIGHBOUR_DELAY);
    expect(heard).toContain('intent China');
  });

  it('leaves alone what is open already', () => {
    open = 'China';
    on('China');
    vi.runAllTimers();
    expect(heard).toEqual([]);
  });

  it.each([
    { name: 'a button is down', sample: { pressed: true } },
    { name: 'Shift is needed and not held', sample: { needsShift: true } },
  ])('does nothing while $name', ({ sample }) => {
    on('China', sample);
    vi.runAllTimers();
    expect(heard).toEqual([]);
  });

  it('takes Shift for asking, also when the pointer is there already', () => {
    on('China', { needsShift: true });
    vi.runAllTimers();
    intent.setShift(true);
    vi.advanceTimersByTime(INTENT_DELAY);
    expect(heard).toEqual(['approach China', 'intent China']);
  });

  it('takes back what Shift asked for when it is let go', () => {
    on('China', { needsShift: true, shift: true });
    vi.advanceTimersByTime(APPROACH_DELAY);
    intent.setShift(false);
    vi.runAllTimers();
    expect(heard).toEqual(['approach China', 'withdraw']);
  });

  it('opens nothing that was scrolled under the pointer', () => {
    intent.scroll();
    vi.advanceTimersByTime(SCROLL_REST - 1);
    on('China');
    vi.runAllTimers();
    expect(heard).toEqual([]);
  });

  it('opens again when the page has come to rest and the pointer moves', () => {
    intent.scroll();
    vi.advanceTimersByTime(SCROLL_REST);
    on('China');
    vi.advanceTimersByTime(INTENT_DELAY);
    expect(heard).toEqual(['approach China', 'intent China']);
  });

  it('goes on to the next mention', () => {
    on('China');
    vi.advanceTimersByTime(APPROACH_DELAY);
    on('Rusland');
    vi.advanceTimersByTime(INTENT_DELAY);
    expect(heard).toEqual(['approach China', 'withdraw', 'approach Rusland', 'intent Rusland']);
  });

  it('forgets where the pointer was when it leaves the page', () => {
    on('China', { needsShift: true });
    intent.leave();
    intent.setShift(true);
    vi.runAllTimers();
    expect(heard).toEqual([]);
  });
});

function on(target: string | null, sample: Partial<PointerSample<string>> = {}): void {
  intent.move({ x: 0, y: 0, needsShift: false, shift: false, pressed: false, ...sample, target });
}
