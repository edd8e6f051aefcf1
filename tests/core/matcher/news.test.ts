import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

import { describe, expect, it } from 'vitest';

import { linkMentions } from '../../../utils/core/link/link-mentions.ts';
import { groupSame } from '../../../utils/core/link/same-entity.ts';
import { compileMatcher } from '../../../utils/core/matcher/compile.ts';
import type { Mention, Span } from '../../../utils/core/model.ts';
import { parsePack } from '../../../utils/core/pack/parse.ts';
import { readPackFiles } from '../../../utils/tooling/seed-files.ts';

/**
 * Sentences as news has them, and what looks like names in them and isn't, each with the names of the shipped
 * packs in it: `[Poetins>vladimir-poetin] leger`. Lines with # head groups; ¶ begins a paragraph.
 */
const FOLDER = join(import.meta.dirname, '..', '..', 'fixtures', 'news');
const SEEDS = join(import.meta.dirname, '..', '..', '..', 'seeds');

type Marked = Span & { readonly id: string };

const matcher = await compileShipped();

describe.each(readdirSync(FOLDER))('linkMentions, on the news in %s', (file) => {
  const language = basename(file, '.txt');
  const sentences = readFileSync(join(FOLDER, file), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));

  it.each(sentences)('marks “%s”', (sentence) => {
    const { texts, marks } = readMarks(sentence);
    const found = linkMentions(texts, matcher, language);
    expect(found.map((mentions) => mentions.map(toMarked))).toEqual(marks);
  });
});

async function compileShipped() {
  const folders = ['china-rusland-oekraine', 'start-page'];
  const packs = await Promise.all(folders.map(async (id) => parsePack(await readPackFiles(join(SEEDS, id)))));
  const entities = packs.flatMap((pack) => pack.entities);
  const canonical = groupSame(entities);
  return compileMatcher(
    entities.map((entity) => ({ ...entity, private: false })),
    (id) => canonical.get(id) ?? id,
  );
}

function toMarked({ span, candidates }: Mention): Marked {
  return { ...span, id: candidates[0]?.replace(/^.*\//, '') ?? '' };
}

/** The paragraphs of a sentence without its marks, and the marks of each. */
function readMarks(sentence: string): { texts: string[]; marks: Marked[][] } {
  const paragraphs = sentence.split(' ¶ ').map((paragraph) => {
    const marks: Marked[] = [];
    let text = '';
    for (const [, before = '', surface, id = ''] of paragraph.matchAll(/([^[]*)(?:\[([^\]>]+)>([^\]]+)\])?/g)) {
      text += before;
      if (surface === undefined) continue;
      marks.push({ start: text.length, end: text.length + surface.length, id });
      text += surface;
    }
    return { text, marks };
  });
  return { texts: paragraphs.map(({ text }) => text), marks: paragraphs.map(({ marks }) => marks) };
}
