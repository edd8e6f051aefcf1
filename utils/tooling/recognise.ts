import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

import { FailureError } from '../core/failure.ts';
import { linkMentions } from '../core/link/link-mentions.ts';
import { groupSame } from '../core/link/same-entity.ts';
import { compileMatcher, type Matcher } from '../core/matcher/compile.ts';
import type { Entity, EntityId, Mention, Pack, Span } from '../core/model.ts';
import { parsePack } from '../core/pack/parse.ts';
import { ROOT } from './builds.ts';
import { createReport } from './check/recognition-report.ts';
import { readPackFiles } from './seed-files.ts';

const USAGE = `Usage:
  npm run recognise -- [--pack <pack folder> ...] [--report] < texts.jsonl
    Reads JSON lines {"id": …, "text": …, "lang": …} and prints for each {"id": …, "mentions": [{"start", "end",
    "candidates", "rule"}, …]}: what would react on a page of that text, the likeliest candidate first. lang may
    be left out; lines of a text are its paragraphs. Spans count UTF-16 units.
    --pack    A pack to recognise, before those that follow; without it, the packs that ship.
    --report  Prints instead what the packs' names do in all texts together.
    Of a line that can't be read, the error names the number; the others are answered, and the exit code is 2.`;

/** Where the tool reads and writes; each line without its end. */
export type Lines = {
  readonly input: AsyncIterable<string>;
  readonly print: (line: string) => void;
  readonly complain: (line: string) => void;
};

/**
 * `npm run recognise`: texts in, mentions out.
 *
 * @param args - What stands behind the command's name.
 * @returns The exit code: 0, 1 where a pack is bad, or 2 where the call or a line of the input is.
 */
export async function runRecognise(args: readonly string[], { input, print, complain }: Lines): Promise<number> {
  const options = readOptions(args, complain);
  if (!options) return 2;
  const packs = await readPacks(options.folders, complain);
  if (!packs) return 1;
  const recogniser = createRecogniser(packs);
  const report = options.report ? createReport(packs.flatMap(({ entities }) => entities)) : null;
  let code = 0;
  let number = 0;
  for await (const line of input) {
    number++;
    if (line.trim() === '') continue;
    try {
      const question = readQuestion(line);
      const mentions = recogniser.recognise(question);
      if (report) report.add(question.text, mentions);
      else print(JSON.stringify({ id: question.id, mentions: mentions.map(recogniser.toAnswer) }));
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
      complain(`Line ${number}: ${error.message}`);
      code = 2;
    }
  }
  for (const line of report?.lines() ?? []) print(line);
  return code;
}

function readOptions(
  args: readonly string[],
  complain: (line: string) => void,
): { folders: readonly string[]; report: boolean } | null {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { pack: { type: 'string', multiple: true, default: [] }, report: { type: 'boolean', default: false } },
    });
    return { folders: values.pack, report: values.report };
  } catch (error) {
    complain(`${(error as Error).message}\n\n${USAGE}`); // parseArgs throws nothing but a TypeError.
    return null;
  }
}

async function readPacks(
  folders: readonly string[],
  complain: (line: string) => void,
): Promise<readonly Pack[] | null> {
  const packs: Pack[] = [];
  for (const folder of folders.length > 0 ? folders : await shippedFolders()) {
    try {
      packs.push(parsePack(await readPackFiles(folder)));
    } catch (error) {
      complain(`${folder}: ${(error as Error).message}`); // a bad pack, bad JSON, or no such folder
      if (!(error instanceof FailureError || error instanceof SyntaxError || isFileError(error))) throw error;
      return null;
    }
  }
  return packs;
}

function isFileError(error: unknown): boolean {
  return error instanceof Error && 'code' in error;
}

/** In order of their names; a template is there to be copied, not to be recognised. */
async function shippedFolders(): Promise<string[]> {
  const seeds = join(ROOT, 'seeds');
  const entries = await readdir(seeds, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  return names.filter((name) => !/^[._]|template/.test(name)).map((name) => join(seeds, name));
}

type Question = { readonly id: unknown; readonly text: string; readonly language: string | null };

/** @throws {SyntaxError} If the line is no JSON object with an id and a text. */
function readQuestion(line: string): Question {
  const value: unknown = JSON.parse(line);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new SyntaxError('not a JSON object');
  const { id, text, lang = null } = value as { id?: unknown; text?: unknown; lang?: unknown }; // an object, any keys
  if (typeof id !== 'string' && typeof id !== 'number') throw new SyntaxError('"id" is no string or number');
  if (typeof text !== 'string') throw new SyntaxError('"text" is no string');
  if (lang !== null && typeof lang !== 'string') throw new SyntaxError('"lang" is no string');
  return { id, text, language: lang };
}

function createRecogniser(packs: readonly Pack[]) {
  const entities = packs.flatMap(({ manifest, entities: own }) =>
    own.map((entity) => ({ ...entity, private: manifest.private })),
  );
  const canonical = groupSame(entities);
  const matcher = compileMatcher(entities, (id) => canonical.get(id) ?? id);
  const toId = writtenIds(entities, canonical);
  return {
    recognise: ({ text, language }: Question) => recogniseText(text, language, matcher),
    toAnswer: ({ span, candidates, rule }: Mention) => ({
      start: span.start,
      end: span.end,
      candidates: candidates.map(toId),
      rule,
    }),
  };
}

/** The lines of a text are its blocks, as the paragraphs of a page are. */
function recogniseText(text: string, language: string | null, matcher: Matcher): Mention[] {
  const blocks = findBlocks(text);
  const texts = blocks.map(({ start, end }) => text.slice(start, end));
  return linkMentions(texts, matcher, language).flatMap((mentions, index) => {
    const offset = blocks[index]?.start ?? 0;
    return mentions.map((mention) => ({
      ...mention,
      span: { start: mention.span.start + offset, end: mention.span.end + offset },
    }));
  });
}

/** A line that begins with a small letter goes on with the one before. */
function findBlocks(text: string): Span[] {
  return [...text.matchAll(/[^\r\n]+(?:\r?\n[ \t]*(?=\p{Ll})[^\r\n]+)*/gu)].map(({ 0: { length }, index }) => ({
    start: index,
    end: index + length,
  }));
}

/** As the files write it: without its pack, but where two packs give one name to different things. */
function writtenIds(entities: readonly Entity[], canonical: ReadonlyMap<EntityId, EntityId>): (id: EntityId) => string {
  const slugOf = (id: EntityId) => id.slice(id.indexOf('/') + 1);
  const bySlug = Map.groupBy(new Set(entities.map(({ id }) => canonical.get(id) ?? id)), slugOf);
  return (id) => (bySlug.get(slugOf(id))?.length === 1 ? slugOf(id) : id);
}

/** Lines of a stream, asked for one by one; an end of line within a chunk or between two. */
async function* readLines(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const chunk of chunks) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  yield rest + decoder.decode();
}

if (import.meta.main) {
  process.exitCode = await runRecognise(process.argv.slice(2), {
    input: readLines(process.stdin),
    print: (line) => console.log(line),
    complain: (line) => console.error(line),
  });
}
