/*
 * How soon a card is there when the reader has made up his mind: from the end of the intent delay, counted from the last
 * movement of the pointer as the page hears of it, until the card is painted.
 *
 * Painted is the later of two: the frame's first contentful paint, by the frame's own clock, and the page's first frame
 * after the card was shown, which the page sees by its mark (it looks about once a millisecond). Both clocks begin at
 * `performance.timeOrigin`, on one machine, and agree to about a millisecond; frames come every 17 ms. The fade-in, 140 ms
 * by design, has begun then.
 *
 * First cards of new tabs and later cards of one tab, with a background that runs and with one that was stopped just before
 * the pointer came. The second table tells where the time goes: medians of when each step is done.
 */
import { INTENT_DELAY } from '../../utils/core/limits.ts';
import type { BrowserKind } from '../../utils/tooling/find-browser.ts';
import { serve } from '../../utils/tooling/serve.ts';
import { startPage } from '../../utils/tooling/start-page.ts';
import type { BrowserDriver, Point, Tab } from '../browser/drivers/browser-driver.ts';
import { BROWSERS, launchBrowser } from '../browser/drivers/launch-browser.ts';
import { settled } from '../browser/stage.ts';
import { interleave, RUNS, summarise } from './sample.ts';
import { toFigure, toPair, toTable } from './table.ts';

/** Moments in ms since 1970, as far as they have come. */
type Watched = { moved: number; shown: number; painted: number };
/** Where the page leaves them. */
type World = { watched?: Partial<Watched> };

/** What happens, in order; when, in ms after the pointer's last move. */
const STEPS = ['frame begins', 'frame loaded', 'content painted', 'shown', 'painted'] as const;
type Steps = Readonly<Record<(typeof STEPS)[number], number>>;

const LIMITS = { running: 60, stopped: 100 } as const;
/** Where the pointer waits: beside the text. */
const ASIDE: Point = { x: 3, y: 3 };

const page = (await startPage()).replace('<head>', () => `<head><script>(${watchCards})()</script>`);
const site = await serve((path) => (path === '/' ? { body: page, type: 'text/html; charset=utf-8' } : null));
try {
  const waits: string[][] = [];
  const steps: string[][] = [];
  for (const name of BROWSERS) {
    for (const [subject, runs] of Object.entries(await measure(name))) {
      const late = summarise(runs.map(({ painted }) => painted - INTENT_DELAY));
      const limit = subject.endsWith('stopped') ? LIMITS.stopped : LIMITS.running;
      waits.push([`${name}, ${subject}`, toPair(late), String(limit)]);
      steps.push([
        `${name}, ${subject}`,
        ...STEPS.map((step) => toFigure(summarise(runs.map((run) => run[step])).p50)),
      ]);
    }
  }
  console.log(toTable(['intent → card painted, ms', 'p50 / p95', 'limit, p95'], waits));
  console.log(toTable(['steps, ms after the last move, p50', ...STEPS], steps));
} finally {
  await site.close();
}

async function measure(name: BrowserKind): Promise<Record<string, Steps[]>> {
  console.error(`card: ${RUNS} runs each in ${name}`);
  const browser = await launchBrowser(name);
  try {
    const reader = await openPage(browser);
    const later = (round: number) => openCard(reader.tab, pick(reader.marks, round));
    return await interleave({
      'first in a tab, background running': () => openFirst(browser, async () => {}),
      'later, background running': later,
      'first in a tab, background stopped': () => openFirst(browser, () => browser.stopBackground()),
      // Another mention than the one just before.
      'later, background stopped': async (round) => {
        await browser.stopBackground();
        return later(round + 1);
      },
    });
  } finally {
    await browser.close();
  }
}

/** Opens the first card of a new tab, `prepare` being the last thing done before the pointer comes. */
async function openFirst(browser: BrowserDriver, prepare: () => Promise<void>): Promise<Steps> {
  const { tab, marks } = await openPage(browser);
  await prepare();
  const steps = await openCard(tab, pick(marks, 0));
  await tab.close();
  return steps;
}

/** A tab with the page, at rest, and the middles of marks that are in view. */
async function openPage(browser: BrowserDriver): Promise<{ readonly tab: Tab; readonly marks: readonly Point[] }> {
  const tab = await browser.newTab(`${site.address}/`);
  await tab.waitFor(() => CSS.highlights.get('duiding-quiet')?.size);
  await tab.mouse.moveTo(ASIDE);
  await settled(tab);
  return { tab, marks: await tab.evaluate(findMarks) };
}

/** One of `marks`, which come round again. @throws {Error} If there is none. */
function pick(marks: readonly Point[], index: number): Point {
  const mark = marks[index % marks.length];
  if (!mark) throw new Error('No mark is in view');
  return mark;
}

/** Points, waits for the card, takes its times, and puts everything back. */
async function openCard(tab: Tab, mark: Point): Promise<Steps> {
  await tab.bringToFront();
  await tab.mouse.moveTo(mark, 1);
  const card = await tab.card();
  // What is waited for is truthy in the end.
  const { moved, shown, painted } = (await tab.waitFor(readPage)) as Watched;
  const frame = (await card.waitFor(readFrame)) as NonNullable<ReturnType<typeof readFrame>>;
  await tab.press('Escape');
  await tab.mouse.moveTo(ASIDE, 1);
  await tab.waitFor(() => !CSS.highlights.get('duiding-open')?.size);
  await settled(tab);
  return {
    'frame begins': frame.begun - moved,
    'frame loaded': frame.loaded - moved,
    'content painted': frame.contentPainted - moved,
    shown: shown - moved,
    painted: Math.max(painted, frame.contentPainted) - moved,
  };
}

/*
 * The functions below run in the page, and in the card's frame.
 */

/** Notes when the pointer moved last, when a card was shown for it, and when the next frame was done. */
function watchCards(): void {
  const now = () => performance.timeOrigin + performance.now();
  // After the frame's own work: a task that is asked for in the frame runs when that is done.
  const afterFrame = (then: () => void) =>
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = then;
      port2.postMessage(null);
    });
  const look = (watched: Partial<Watched>) => {
    if ((globalThis as World).watched !== watched) return;
    if (!CSS.highlights.get('duiding-open')?.size) {
      // Unlike a timer's, this delay isn't stretched to four milliseconds.
      scheduler.postTask(() => look(watched), { delay: 1 });
      return;
    }
    watched.shown = now();
    afterFrame(() => {
      watched.painted = now();
    });
  };
  const onMove = () => {
    const watched = { moved: now() };
    (globalThis as World).watched = watched;
    look(watched);
  };
  addEventListener('pointermove', onMove, { capture: true, passive: true });
}

/** The middles of marks in view, in page order, at most four. */
function findMarks(): Point[] {
  return [...(CSS.highlights.get('duiding-quiet') ?? [])]
    .map(({ startContainer, startOffset, endContainer, endOffset }) => {
      const live = document.createRange();
      live.setStart(startContainer, startOffset);
      live.setEnd(endContainer, endOffset);
      return live.getClientRects()[0] ?? new DOMRect();
    })
    .filter(({ width, bottom }) => width > 0 && bottom < innerHeight - 40)
    .map(({ x, y, width, height }) => ({ x: x + width / 2, y: y + height / 2 }))
    .slice(0, 4);
}

/** `null` until the card has been painted. */
function readPage(): Watched | null {
  const { watched } = globalThis as World;
  // Nothing is missing once the last one has come.
  return watched?.painted ? (watched as Watched) : null;
}

/** `null` until the frame has painted its content. */
function readFrame(): { begun: number; loaded: number; contentPainted: number } | null {
  const paint = performance.getEntriesByName('first-contentful-paint')[0];
  const navigation = performance.getEntriesByType('navigation')[0] as PerformanceNavigationTiming | undefined;
  const { timeOrigin } = performance;
  return paint && navigation
    ? { begun: timeOrigin, loaded: timeOrigin + navigation.loadEventEnd, contentPainted: timeOrigin + paint.startTime }
    : null;
}
