/*
 * How long it takes to find names in text, how much room they take, and how soon they are ready.
 *
 * In Node, over the text of 58 real pages (8,000 characters of each at most) in the paragraphs in which the background
 * gets it, with the names that ship and with 10,000, 100,000 and a million names of places, organisations and people.
 * Beside: a trie of characters (as FlashText), a trie of words, the library that was the fastest of those tried, and
 * the regular expression that one would write first, each as far as it can bear the names. Every run scans all of the
 * text; those with the same names take turns. Times are those of the processor, of which a busy machine has fewer.
 *
 * They don't find the same: `scan` gives names that nest and homonyms, knows endings and diacritics and leaves out what
 * begins small; `findMentions` weighs that by case and context; the expression heeds every capital, the others none.
 * Time to build and memory are of one build, after one of a few names that warmed the code up.
 */
import { cpus } from 'node:os';

import { compileMatcher } from '../../utils/core/matcher/compile.ts';
import { findMentions } from '../../utils/core/matcher/find.ts';
import { scan } from '../../utils/core/matcher/scan.ts';
import { loadMatcher, serialiseMatcher } from '../../utils/core/matcher/serialise.ts';
import type { Entity } from '../../utils/core/model.ts';
import { PLACE_LISTS, readPacks, readPageTexts, readPlaces } from './material.ts';
import { createCharacterTrie, findInCharacters } from './peers/character-trie.ts';
import { createDoubleArray, findInDoubleArray } from './peers/double-array.ts';
import { createNameExpression, findByExpression } from './peers/name-expression.ts';
import { createWordTrie, findInTrie } from './peers/word-trie.ts';
import { cpuTimeOf, interleave, mapValues, RUNS, summarise, timeOf, weigh } from './sample.ts';
import { toFigure, toPair, toRatio, toSize, toTable } from './table.ts';

type Subject = {
  readonly find: (text: string) => number;
  /** In ms. */
  readonly buildTime: number;
  readonly bytes: number;
  /** Until what was kept can be used, in ms; `null` where nothing is kept but the names. */
  readonly readyTime: number | null;
};

const HEADINGS = [
  'finding names, Node',
  'names',
  'ns per character, p50 / p95',
  'million a second',
  '× ours',
  'found',
  'build, ms',
  'memory',
  '× ours',
  'loaded, ms',
];

/** Entities of which a thing is made once before it is measured. */
const WARM_UP = 500;
const SCAN = 'Duiding, scan';
const FIND = 'Duiding, findMentions';

/** What the names are put into, and how it finds them. */
type Maker<Made> = {
  readonly make: (entities: readonly Entity[]) => Made;
  readonly find: (made: Made, text: string) => number;
};

/** `most`: names that it bears before it takes minutes or all memory. */
const PEERS: readonly {
  readonly name: string;
  readonly most: number;
  readonly create: (entities: readonly Entity[]) => Subject;
}[] = [
  {
    name: 'character trie on Map',
    most: Number.POSITIVE_INFINITY,
    create: (entities) =>
      toSubject(entities, { make: (some) => createCharacterTrie(namesOf(some)), find: findInCharacters }),
  },
  {
    name: 'word trie on Map',
    most: Number.POSITIVE_INFINITY,
    create: (entities) => toSubject(entities, { make: (some) => createWordTrie(namesOf(some)), find: findInTrie }),
  },
  {
    name: '@monyone/aho-corasick, fast',
    most: 100_000,
    create: (entities) =>
      toSubject(entities, { make: (some) => createDoubleArray(namesOf(some)), find: findInDoubleArray }),
  },
  {
    name: 'sorted regular expression',
    most: 10_000,
    create: (entities) =>
      toSubject(entities, { make: (some) => createNameExpression(namesOf(some)), find: findByExpression }),
  },
];

const texts = readPageTexts();
if (texts) {
  const rows = await measure(
    (await readPacks()).flatMap(({ entities }) => entities),
    texts,
  );
  for (const list of PLACE_LISTS) {
    const entities = readPlaces(list);
    if (entities) rows.push(...(await measure(entities, texts)));
    else rows.push([`skipped: ../shared/names/names_${list}.ndjson.gz isn’t here`, ...HEADINGS.slice(1).map(() => '')]);
  }
  console.log(toTable(HEADINGS, rows));
  console.log(`\n${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}, Node ${process.version}`);
} else {
  console.log('\nmatcher: skipped, as ../shared/pages isn’t here');
}

async function measure(entities: readonly Entity[], corpus: readonly string[]): Promise<string[][]> {
  const count = namesOf(entities).length;
  const length = corpus.reduce((sum, text) => sum + text.length, 0);
  console.error(`matcher: ${count} names in ${length} characters, ${RUNS} runs each`);
  const peers = PEERS.filter(({ most }) => count <= most).map(({ name, create }) => [name, create(entities)] as const);
  const subjects: Record<string, Subject> = { ...createOurs(entities), ...Object.fromEntries(peers) };
  const scanAll = ({ find }: Subject) => corpus.reduce((found, text) => found + find(text), 0);
  const found = mapValues(subjects, scanAll);
  const samples = await interleave(mapValues(subjects, (one) => () => (cpuTimeOf(() => scanAll(one)) * 1e6) / length));
  const ours = { ...summarise(samples[SCAN] ?? []), bytes: subjects[SCAN]?.bytes ?? 0 };
  return Object.entries(subjects).map(([name, { buildTime, bytes, readyTime }]) => {
    const summary = summarise(samples[name] ?? []);
    return [
      name,
      toFigure(count),
      toPair(summary),
      toFigure(1000 / summary.p50),
      toRatio(summary.p50, ours.p50),
      toFigure(found[name] ?? 0),
      toFigure(buildTime),
      toSize(bytes),
      toRatio(bytes, ours.bytes),
      readyTime === null ? '–' : toFigure(readyTime),
    ];
  });
}

function namesOf(entities: readonly Entity[]): readonly string[] {
  return [...new Set(entities.flatMap((entity) => entity.names.map(({ text }) => text)))];
}

/** One matcher, asked in both ways. */
function createOurs(entities: readonly Entity[]): Record<typeof SCAN | typeof FIND, Subject> {
  const named = entities.map((entity) => ({ ...entity, private: false }));
  compileMatcher(named.slice(0, WARM_UP));
  const { made, time, bytes } = weigh(() => compileMatcher(named));
  const kept = serialiseMatcher(made);
  const samples = Array.from({ length: RUNS }, () => {
    const copy = kept.slice();
    return timeOf(() => loadMatcher(copy));
  });
  const common = { buildTime: time, bytes, readyTime: summarise(samples).p50 };
  return {
    [SCAN]: { ...common, find: (text) => scan(text, made).length },
    [FIND]: { ...common, find: (text) => findMentions(text, made).length },
  };
}

function toSubject<Made>(entities: readonly Entity[], { make, find }: Maker<Made>): Subject {
  make(entities.slice(0, WARM_UP));
  const { made, time, bytes } = weigh(() => make(entities));
  return { find: (text) => find(made, text), buildTime: time, bytes, readyTime: null };
}
