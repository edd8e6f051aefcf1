/*
 * How soon a page that has been parsed bears its marks: from DOMContentLoaded until the highlight with the marks is in the
 * page's registry, on our own start page; the pixels follow with the next frame.
 *
 * With a background that runs and with one that was stopped, which the page then wakes. Beside it, in the same rounds, the
 * same page with all that one would write first in it: a regular expression of the shipped names, made and run at
 * DOMContentLoaded, and every match wrapped in a `<mark>`.
 *
 * The page itself watches: it looks into the registry about once a millisecond, and so may be a millisecond late.
 */
import type { BrowserKind } from '../../utils/tooling/find-browser.ts';
import { serve } from '../../utils/tooling/serve.ts';
import { startPage } from '../../utils/tooling/start-page.ts';
import type { BrowserDriver, Tab } from '../browser/drivers/browser-driver.ts';
import { BROWSERS, launchBrowser } from '../browser/drivers/launch-browser.ts';
import { settled } from '../browser/stage.ts';
import { readPacks } from './material.ts';
import { markNames } from './peers/mark-names.ts';
import { interleave, mapValues, RUNS, summarise } from './sample.ts';
import { toPair, toRatio, toTable } from './table.ts';

/** Where the pages leave what they measured, in ms. */
type Timed = { timed?: number };

const page = await startPage();
const names = (await readPacks()).flatMap(({ entities }) =>
  entities.flatMap((entity) => entity.names.map(({ text }) => text)),
);
const pages: Readonly<Record<string, string>> = {
  '/ours': withScript(page, `(${watchMarks})()`),
  '/peer': withScript(page, `(${timePeer})(${markNames}, ${JSON.stringify([...new Set(names)])})`),
};
const site = await serve((path) => {
  const body = pages[path];
  return body === undefined ? null : { body, type: 'text/html; charset=utf-8' };
});
try {
  const rows: string[][] = [];
  for (const name of BROWSERS) rows.push(...(await measure(name)));
  console.log(toTable(['DOMContentLoaded → marks drawn, ms', 'p50 / p95', 'limit, p95', '× naive'], rows));
} finally {
  await site.close();
}

async function measure(name: BrowserKind): Promise<string[][]> {
  console.error(`drawn: ${RUNS} runs each in ${name}`);
  const browser = await launchBrowser(name);
  try {
    const { running, stopped, naive } = mapValues(await interleave(subjectsIn(browser)), summarise);
    return [
      [`${name}, background running`, toPair(running), '100', toRatio(running.p50, naive.p50)],
      [`${name}, background stopped`, toPair(stopped), '300', toRatio(stopped.p50, naive.p50)],
      [`${name}, naive: regular expression and \`<mark>\``, toPair(naive), '', '1 ×'],
    ];
  } finally {
    await browser.close();
  }
}

function subjectsIn(browser: BrowserDriver) {
  const tab = browser.firstTab;
  return {
    running: async () => {
      await load(tab, '/ours'); // Wakes the background, if it was stopped.
      return load(tab, '/ours');
    },
    stopped: async () => {
      await load(tab, '/ours');
      await browser.stopBackground();
      return load(tab, '/ours');
    },
    naive: () => load(tab, '/peer'),
  };
}

/** What the page came to, in ms. Before it goes on, the page has settled and its report is made. */
async function load(tab: Tab, path: string): Promise<number> {
  await tab.goTo(site.address + path);
  await tab.waitFor(() => 'timed' in globalThis);
  await settled(tab);
  return (await tab.evaluate(() => (globalThis as Timed).timed)) as number; // It was waited for.
}

function withScript(html: string, script: string): string {
  return html.replace('<head>', () => `<head><script>${script.replaceAll('</', '<\\/')}</script>`);
}

/** Runs in the page. */
function watchMarks(): void {
  addEventListener('DOMContentLoaded', () => {
    const start = performance.now();
    const look = () => {
      if (CSS.highlights.get('duiding-quiet')?.size) (globalThis as Timed).timed = performance.now() - start;
      // Unlike a timer's, this delay isn't stretched to four milliseconds.
      else scheduler.postTask(look, { delay: 1 });
    };
    look();
  });
}

/** Runs in the page. */
function timePeer(mark: (names: readonly string[]) => void, known: readonly string[]): void {
  addEventListener('DOMContentLoaded', () => {
    const start = performance.now();
    mark(known);
    (globalThis as Timed).timed = performance.now() - start;
  });
}
