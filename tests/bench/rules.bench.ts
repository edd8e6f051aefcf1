/*
 * What finding names costs beyond the names themselves, in Node and in the processor's time.
 *
 * First the rules and the linking, with the packs that ship, a page at a time as the background answers one: on 58 real
 * pages whole, and on the first 8,000 characters of each, where names stand closer. Then endings: the same places as
 * English names, which take none, and as Dutch ones, which do; and one text of all pages beside one twice as long.
 * What is compared takes turns.
 */
import { linkMentions } from '../../utils/core/link/link-mentions.ts';
import { compileMatcher, type Matcher } from '../../utils/core/matcher/compile.ts';
import { scan } from '../../utils/core/matcher/scan.ts';
import type { Entity } from '../../utils/core/model.ts';
import { PAGE_SHARE, PLACE_LISTS, readPacks, readPages, readPlaces } from './material.ts';
import { cpuTimeOf, interleave, summarise } from './sample.ts';
import { toFigure, toPair, toRatio, toTable } from './table.ts';

const SHARES = { 'whole pages': Number.POSITIVE_INFINITY, 'their beginnings': PAGE_SHARE };
const PAGE_HEADINGS = ['rules and linking', 'characters', 'scan, ns per character', 'with rules', '× scan'];
const ENDING_HEADINGS = [
  'endings',
  'English, ns per character',
  'Dutch',
  '× English',
  'text twice as long, × a character',
];

if (readPages(PAGE_SHARE)) {
  const shipped = toMatcher((await readPacks()).flatMap(({ entities }) => entities));
  const pageRows: string[][] = [];
  for (const [what, share] of Object.entries(SHARES)) {
    pageRows.push([what, ...(await measureRules(shipped, readPages(share) ?? []))]);
  }
  console.log(toTable(PAGE_HEADINGS, pageRows));

  const texts = (readPages(PAGE_SHARE) ?? []).flat();
  const endingRows: string[][] = [];
  for (const list of PLACE_LISTS.slice(0, 2)) {
    const [english, dutch] = [readPlaces(list, 'en'), readPlaces(list, 'nl')];
    if (english && dutch) {
      endingRows.push([`${list} names`, ...(await measureEndings(toMatcher(english), toMatcher(dutch), texts))]);
    }
  }
  console.log(toTable(ENDING_HEADINGS, endingRows));
} else {
  console.log('\nrules: skipped, as ../shared/pages isn’t here');
}

function toMatcher(entities: readonly Entity[]): Matcher {
  return compileMatcher(entities.map((entity) => ({ ...entity, private: false })));
}

async function measureRules(matcher: Matcher, pages: readonly (readonly string[])[]): Promise<string[]> {
  const texts = pages.flat();
  const length = lengthOf(texts);
  const samples = await interleave({
    scan: () => perCharacter(length, () => scanAll(texts, matcher)),
    link: () =>
      perCharacter(length, () => {
        for (const page of pages) linkMentions(page, matcher);
      }),
  });
  const [alone, linked] = [summarise(samples.scan), summarise(samples.link)];
  return [toFigure(length), toPair(alone), toPair(linked), toRatio(linked.p50, alone.p50)];
}

async function measureEndings(english: Matcher, dutch: Matcher, texts: readonly string[]): Promise<string[]> {
  const length = lengthOf(texts);
  const one = [texts.join(' ')];
  const two = [`${one} ${one}`];
  const samples = await interleave({
    english: () => perCharacter(length, () => scanAll(texts, english)),
    dutch: () => perCharacter(length, () => scanAll(texts, dutch)),
    one: () => perCharacter(lengthOf(one), () => scanAll(one, dutch)),
    two: () => perCharacter(lengthOf(two), () => scanAll(two, dutch)),
  });
  const [plain, growing] = [summarise(samples.english), summarise(samples.dutch)];
  const growth = toRatio(summarise(samples.two).p50, summarise(samples.one).p50);
  return [toPair(plain), toPair(growing), toRatio(growing.p50, plain.p50), growth];
}

function scanAll(texts: readonly string[], matcher: Matcher): void {
  for (const text of texts) scan(text, matcher);
}

function lengthOf(texts: readonly string[]): number {
  return texts.reduce((sum, text) => sum + text.length, 0);
}

/** In ns. */
function perCharacter(length: number, work: () => void): number {
  return (cpuTimeOf(work) * 1e6) / length;
}
