/*
 * The same as `matcher` in the browsers' own engines: how long it takes to find names, and how soon kept names are ready.
 *
 * In a page of its own, which has the same engine as the background and nothing else to do, with the code bundled as it
 * ships. Beside `scan` and `findMentions` the fastest of the peers, a trie of characters; they take turns, and every run
 * scans the text of 58 real pages (8,000 characters of each at most). Ready means loaded from the bytes that were kept.
 */
import { join } from 'node:path';
import { build } from 'vite';

import { compileMatcher } from '../../utils/core/matcher/compile.ts';
import { serialiseMatcher } from '../../utils/core/matcher/serialise.ts';
import type { BrowserKind } from '../../utils/tooling/find-browser.ts';
import { type Page, serve } from '../../utils/tooling/serve.ts';
import { BROWSERS, launchBrowser } from '../browser/drivers/launch-browser.ts';
import { toPage } from '../browser/stage.ts';
import type { measureInPage } from './in-page.ts';
import { PLACE_LISTS, readPageTexts, readPlaces } from './material.ts';
import { RUNS, summarise } from './sample.ts';
import { toFigure, toPair, toRatio, toSize, toTable } from './table.ts';

/** Of more names it takes hundreds of megabytes, and a page is loaded anew for each list. */
const MOST_FOR_PEER = 100_000;

type List = { readonly name: string; readonly count: number; readonly size: number };

const pages: Record<string, Page> = {
  '/': { body: toPage(''), type: 'text/html; charset=utf-8' },
  '/in-page.js': { body: await bundle(), type: 'text/javascript' },
};
const lists = prepare();
const site = await serve((path) => pages[path] ?? null);
try {
  const rows: string[][] = [];
  for (const browser of BROWSERS) rows.push(...(await measure(browser)));
  const headings = [
    'finding names, in browsers',
    'names',
    'scan, ns per character',
    'million a second',
    'findMentions',
    'trie',
  ];
  console.log(toTable([...headings, 'trie × scan', 'kept', 'loaded, ms'], rows));
} finally {
  await site.close();
}

/** As the product’s own build makes it. */
async function bundle(): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, lib: { entry: join(import.meta.dirname, 'in-page.ts'), formats: ['es'] } },
  });
  const outputs = Array.isArray(result) ? result : [result];
  const [chunk] = outputs.flatMap((output) => ('output' in output ? output.output : []));
  if (chunk?.type !== 'chunk') throw new Error('The page’s code was not bundled');
  return chunk.code;
}

/** Puts texts, names and compiled names among the pages. */
function prepare(): List[] {
  const json = (value: unknown): Page => ({ body: JSON.stringify(value), type: 'application/json' });
  const texts = readPageTexts();
  if (!texts) return [];
  pages['/texts.json'] = json(texts);
  return PLACE_LISTS.flatMap((name) => {
    const entities = readPlaces(name);
    if (!entities) return [];
    const kept = serialiseMatcher(compileMatcher(entities.map((entity) => ({ ...entity, private: false }))));
    pages[`/${name}.bin`] = { body: kept, type: 'application/octet-stream' };
    pages[`/${name}.json`] = json(entities.flatMap(({ names }) => names.map(({ text }) => text)));
    return [{ name, count: entities.length, size: kept.length }];
  });
}

async function measure(name: BrowserKind): Promise<string[][]> {
  if (lists.length === 0) return [[`${name}: skipped, as ../shared isn’t here`, ...Array<string>(8).fill('')]];
  const browser = await launchBrowser(name);
  try {
    const rows: string[][] = [];
    for (const list of lists) {
      console.error(`matcher-in-browsers: ${list.count} names in ${name}, ${RUNS} runs each`);
      await browser.firstTab.goTo(site.address);
      rows.push(await measureList(browser.firstTab, name, list));
    }
    return rows;
  } finally {
    await browser.close();
  }
}

async function measureList(
  tab: Awaited<ReturnType<typeof launchBrowser>>['firstTab'],
  name: BrowserKind,
  list: List,
): Promise<string[]> {
  const samples = await tab.evaluate(
    async (listName, withPeer, rounds) => {
      const path = '/in-page.js'; // Known to the page alone.
      const code: { measureInPage: typeof measureInPage } = await import(path);
      return code.measureInPage(listName, withPeer, rounds);
    },
    list.name,
    list.count <= MOST_FOR_PEER,
    RUNS,
  );
  const scan = summarise(samples.scan);
  const peer = samples.peer.length > 0 ? summarise(samples.peer) : null;
  return [
    name,
    toFigure(list.count),
    toPair(scan),
    toFigure(1000 / scan.p50),
    toPair(summarise(samples.find)),
    peer ? toPair(peer) : '–',
    peer ? toRatio(peer.p50, scan.p50) : '–',
    toSize(list.size),
    toPair(summarise(samples.ready)),
  ];
}
