/*
 * How long a reader who types waits for ranked answers, a keystroke at a time.
 *
 * In the browsers: the round trip from the side panel to the background and back, with the library that ships, beside
 * the same message for an empty query, which finds nothing: what the way alone costs. A query is typed letter by letter,
 * each letter once the answer to the one before is there. The clock is the panel's own; Firefox's isn't blurred here.
 *
 * In Node: `search` alone, with 10,000 and 100,000 names of places and a gloss each, beside MiniSearch and FlexSearch,
 * which take turns with it. All three give the best 20. Building and memory are of one build.
 */
import type { Entity, ReadingLanguage } from '../../utils/core/model.ts';
import { createSearcher, search } from '../../utils/core/search/search.ts';
import type { BrowserKind } from '../../utils/tooling/find-browser.ts';
import { BROWSERS, launchBrowser } from '../browser/drivers/launch-browser.ts';
import { readPlaces } from './material.ts';
import { createFlexSearch, createMiniSearch } from './peers/library-searches.ts';
import { interleave, mapValues, RUNS, summarise, timeOf, weigh } from './sample.ts';
import { toFigure, toPair, toRatio, toSize, toTable } from './table.ts';

const LIMIT = 20;
const LANGUAGE: ReadingLanguage = 'nl';
/** What a reader of the library that ships looks for. */
const TYPED = ['nieuwe zijderoute', 'freedom house', 'edeo', 'wie heeft de macht', 'rusland', 'xi jinping'];

const trips: string[][] = [];
for (const name of BROWSERS) trips.push(await measureTrips(name));
console.log(
  toTable(
    ['key → ranked answer, ms', 'p50 / p95', 'limit, p95', 'empty query', '× empty query', 'first after a stop'],
    trips,
  ),
);

const searches = [...(await measureSearches('10k')), ...(await measureSearches('100k'))];
console.log(toTable(['a keystroke, Node', 'names', 'ms, p50 / p95', '× ours', 'build, ms', 'memory'], searches));

async function measureTrips(name: BrowserKind): Promise<string[]> {
  console.error(`search: round trips in ${name}`);
  const browser = await launchBrowser(name);
  try {
    const panel = await browser.openExtensionPage('sidepanel.html', browser.firstTab);
    await panel.waitFor(() => document.body.childElementCount > 0);
    const firsts: number[] = [];
    for (let run = 0; run < RUNS; run++) {
      await browser.stopBackground();
      firsts.push(...(await panel.evaluate(timeSearches, ['zij'], LANGUAGE, LIMIT)).found);
    }
    const { found, empty } = await panel.evaluate(timeSearches, toKeystrokes(TYPED), LANGUAGE, LIMIT);
    const [ours, way] = [summarise(found), summarise(empty)];
    return [name, toPair(ours), '10', toPair(way), toRatio(ours.p50, way.p50), toPair(summarise(firsts))];
  } finally {
    await browser.close();
  }
}

/** Each query as it grows under the fingers, letter by letter. */
function toKeystrokes(queries: readonly string[]): string[] {
  return queries.flatMap((query) => Array.from(query, (_, index) => query.slice(0, index + 1)));
}

type Reply = { readonly ok: boolean } | undefined;
type ExtensionApi = { readonly runtime: { sendMessage(message: object): Promise<Reply> } };

/**
 * Runs in the panel. Each query takes turns with the empty one.
 *
 * @returns In ms, in the order of `queries`.
 */
async function timeSearches(
  queries: readonly string[],
  language: ReadingLanguage,
  limit: number,
): Promise<{ found: number[]; empty: number[] }> {
  // Each browser has its own name for it; in a page of ours it is there.
  const { browser, chrome } = globalThis as { browser?: ExtensionApi; chrome?: ExtensionApi };
  const time = async (query: string) => {
    const start = performance.now();
    const reply = await (browser ?? chrome)?.runtime.sendMessage({
      duiding: 'search',
      question: { query, language, limit },
    });
    const duration = performance.now() - start;
    if (!reply?.ok) throw new Error(`No answer to “${query}”: ${JSON.stringify(reply)}`);
    return duration;
  };
  const found: number[] = [];
  const empty: number[] = [];
  for (const query of queries) {
    found.push(await time(query));
    empty.push(await time(''));
  }
  return { found, empty };
}

async function measureSearches(list: '10k' | '100k'): Promise<string[][]> {
  const places = readPlaces(list);
  if (!places) return [[`skipped: ../shared/names/names_${list}.ndjson.gz isn’t here`, '', '', '', '', '']];
  console.error(`search: ${places.length} names in Node`);
  const subjects = buildSubjects(places);
  const queries = toKeystrokes(toTypedNames(places));
  const typeAll = mapValues(
    subjects,
    ({ find }) =>
      (round: number) =>
        timeOf(() => find(queries[round] ?? '')),
  );
  await interleave(typeAll, queries.length); // The engines warm up.
  const summaries = mapValues(await interleave(typeAll, queries.length), summarise);
  return Object.values(
    mapValues(subjects, ({ time, bytes }, name) => [
      name,
      toFigure(places.length),
      toPair(summaries[name]),
      toRatio(summaries[name].p50, summaries.Duiding.p50),
      toFigure(time),
      toSize(bytes),
    ]),
  );
}

type Subject = { readonly find: (query: string) => unknown; readonly time: number; readonly bytes: number };

function buildSubjects(places: readonly Entity[]) {
  const searchable = places.map((place) => ({ entityId: place.id, members: [place], factCount: 0 }));
  const lines = places.map(({ names, gloss }, id) => ({ id, name: names[0]?.text ?? '', gloss: gloss[LANGUAGE] }));
  return {
    Duiding: toSubject(
      () => createSearcher(searchable, [], LANGUAGE),
      (searcher, query) => search(searcher, query, LIMIT, () => null),
    ),
    'MiniSearch, prefix': toSubject(
      () => createMiniSearch(lines),
      (index, query) => index.search(query).slice(0, LIMIT),
    ),
    'FlexSearch, forward': toSubject(
      () => createFlexSearch(lines),
      (index, query) => index.search(query, { limit: LIMIT }),
    ),
  };
}

function toSubject<T>(create: () => T, find: (made: T, query: string) => unknown): Subject {
  const { made, time, bytes } = weigh(create);
  return { find: (query) => find(made, query), time, bytes };
}

/** Names from all along the list, some forty. */
function toTypedNames(places: readonly Entity[]): string[] {
  const step = Math.ceil(places.length / 40);
  return places.flatMap(({ names }, index) => (index % step === 0 && names[0] ? [names[0].text] : []));
}
