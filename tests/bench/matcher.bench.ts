/*
 * How long it takes to find names in text: `findMentions` beside the two things that one would write first, a regular
 * expression of all names, longest first, and a trie of words on `Map`.
 *
 * In Node, over the text of 58 real pages (8,000 characters of each at most), with the names that ship and with those of
 * 10,000 places. Every run scans all of it; the three take turns. Time to build and memory then held are of one build,
 * after one that warmed the code up. The three don't find the same: only ours heeds case rules and compounds and knows
 * inflections and genitives; the expression heeds every capital, the trie none.
 */
import { compileMatcher } from '../../utils/core/matcher/compile.ts';
import { findMentions } from '../../utils/core/matcher/find.ts';
import type { Entity } from '../../utils/core/model.ts';
import { readPacks, readPageTexts, readPlaces } from './material.ts';
import { createNameExpression, findByExpression } from './peers/name-expression.ts';
import { createWordTrie, findInTrie } from './peers/word-trie.ts';
import { interleave, mapValues, RUNS, summarise, timeOf, weigh } from './sample.ts';
import { toFigure, toPair, toRatio, toSize, toTable } from './table.ts';

type Subject = { readonly find: (text: string) => number; readonly time: number; readonly bytes: number };

const HEADINGS = [
  'findMentions, Node',
  'names',
  'ns per character, p50 / p95',
  '× ours',
  'found',
  'build, ms',
  'memory',
];

const shipped = (await readPacks()).flatMap(({ entities }) => entities);
const texts = readPageTexts();
if (texts) {
  const rows = await measure(shipped, texts);
  const places = readPlaces('10k');
  if (places) rows.push(...(await measure(places, texts)));
  else rows.push(['skipped: ../shared/names isn’t here', ...HEADINGS.slice(1).map(() => '')]);
  console.log(toTable(HEADINGS, rows));
} else {
  console.log('\nmatcher: skipped, as ../shared/pages isn’t here');
}

async function measure(entities: readonly Entity[], corpus: readonly string[]): Promise<string[][]> {
  const names = [...new Set(entities.flatMap((entity) => entity.names.map(({ text }) => text)))];
  const length = corpus.reduce((sum, text) => sum + text.length, 0);
  console.error(`matcher: ${names.length} names in ${length} characters, ${RUNS} runs each`);
  const subjects = buildSubjects(entities, names);
  const scan = ({ find }: Subject) => corpus.reduce((found, text) => found + find(text), 0);
  const found = mapValues(subjects, scan);
  const samples = await interleave(mapValues(subjects, (one) => () => (timeOf(() => scan(one)) * 1e6) / length));
  const summaries = mapValues(samples, summarise);
  return Object.values(
    mapValues(subjects, ({ time, bytes }, name) => [
      name,
      toFigure(names.length),
      toPair(summaries[name]),
      toRatio(summaries[name].p50, summaries.Duiding.p50),
      toFigure(found[name]),
      toFigure(time),
      toSize(bytes),
    ]),
  );
}

function buildSubjects(entities: readonly Entity[], names: readonly string[]) {
  return {
    Duiding: toSubject(
      () => compileMatcher(entities.map((entity) => ({ ...entity, private: false }))),
      (matcher, text) => findMentions(text, matcher).length,
    ),
    'sorted regular expression': toSubject(() => createNameExpression(names), findByExpression),
    'word trie on Map': toSubject(() => createWordTrie(names), findInTrie),
  };
}

function toSubject<T>(create: () => T, find: (made: T, text: string) => number): Subject {
  create();
  const { made, time, bytes } = weigh(create);
  return { find: (text) => find(made, text), time, bytes };
}
