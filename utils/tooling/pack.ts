import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';

import { FailureError } from '../core/failure.ts';
import type { LocalText, Pack, Section, Span } from '../core/model.ts';
import { findOutline, type LabelledSection } from '../core/pack/outline.ts';
import { parsePack } from '../core/pack/parse.ts';
import { sha256 } from './check/document-text.ts';
import { reportPack } from './check/pack-report.ts';
import { readWordLists } from './check/word-lists.ts';
import { readPackFiles } from './seed-files.ts';

const USAGE = `Usage:
  npm run pack -- document <text file> --language nl --nl <description> --en <description>
      [--detached] [--author <name>] [--publisher <name>] [--section '<paragraph>=<nl>/<en>' ...]
    Prints the JSON of a document: its hash, sections, paragraphs, sentences and fingerprints.
    A short line without a stop is a heading; one before all else is the title. --section names
    a part that has no heading, from its first paragraph on, counted from 1.

  npm run pack -- check <pack folder> [<text file of a detached document> ...]
    Prints what a pack holds and what is wrong with it: counts, sentences that carry no fact, names that
    aren't recognised in their own document, that mean several things or that are ordinary words.`;

/**
 * `npm run pack`: makes documents and checks packs.
 *
 * @param args - What stands behind the command's name.
 * @returns The exit code: 0, or 1 where something is wrong with the pack, or 2 with the call.
 */
export async function runPack(args: readonly string[], print: (line: string) => void): Promise<number> {
  const [command, ...rest] = args;
  if (command === 'document' && rest.length > 0) return makeDocument(rest, print);
  if (command === 'check' && rest.length > 0) return checkPack(rest, print);
  print(USAGE);
  return 2;
}

async function makeDocument(args: readonly string[], print: (line: string) => void): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      language: { type: 'string' },
      nl: { type: 'string' },
      en: { type: 'string' },
      detached: { type: 'boolean', default: false },
      author: { type: 'string' },
      publisher: { type: 'string' },
      section: { type: 'string', multiple: true, default: [] },
    },
  });
  const [file] = positionals;
  const { language, nl, en } = values;
  if (!file || !language || !nl || !en) {
    print(USAGE);
    return 2;
  }
  const text = await readText(file);
  const { date, title, sections } = findOutline(text, values.section.map(readLabel));
  print(
    toJson({
      language,
      ...(date && { date }),
      ...(values.author && { author: { name: values.author } }),
      ...(title && { title }),
      ...(values.publisher && { publisher: values.publisher }),
      description: { nl, en },
      sha256: sha256(text),
      length: text.length,
      sections: sections.map(toSectionFile),
      ...(!values.detached && { text }),
    }),
  );
  return 0;
}

/** `24=Slotnoot/Closing note`. */
function readLabel(option: string): LabelledSection {
  const [, paragraph, nl, en] = /^(\d+)=([^/]+)\/(.+)$/.exec(option) ?? [];
  if (!paragraph || !nl || !en) throw new TypeError(`--section ${option}: write it as 24=Slotnoot/Closing note`);
  return { paragraph: Number(paragraph), label: { nl, en } satisfies LocalText };
}

function toSectionFile({ heading, label, paragraphs }: Section): unknown {
  return {
    ...(heading && { heading: { text: heading.text, span: toPair(heading.span) } }),
    ...(label && { label }),
    paragraphs: paragraphs.map(({ span, sentences }) => ({
      span: toPair(span),
      sentences: sentences.map((sentence) => ({ span: toPair(sentence.span), fingerprint: sentence.fingerprint })),
    })),
  };
}

function toPair({ start, end }: Span): readonly [number, number] {
  return [start, end];
}

async function checkPack(
  [folder = '', ...textFiles]: readonly string[],
  print: (line: string) => void,
): Promise<number> {
  const pack = await readPack(folder, print);
  if (!pack) return 1;
  const { problems, parts } = reportPack(pack, await Promise.all(textFiles.map(readText)), readWordLists());
  const { documents, entities, facts } = pack;
  print(`${pack.manifest.id}: ${documents.length} documents, ${entities.length} entities, ${facts.length} facts`);
  for (const { heading, lines } of parts) {
    print(`\n${heading}`);
    for (const line of lines) print(`  ${line}`);
  }
  print(problems.length === 0 ? '\nNo problems' : '\nProblems');
  for (const problem of problems) print(`  ${problem}`);
  return problems.length === 0 ? 0 : 1;
}

async function readPack(folder: string, print: (line: string) => void): Promise<Pack | null> {
  try {
    return parsePack(await readPackFiles(folder));
  } catch (error) {
    if (!(error instanceof FailureError || error instanceof SyntaxError)) throw error;
    print(error.message);
    return null;
  }
}

/** As received: nothing is added or taken away, or spans and hash would count another text. */
function readText(file: string): Promise<string> {
  return readFile(file, 'utf8');
}

/**
 * JSON as a person lays it out: what fits on a line stands on one line.
 *
 * @param before - What stands before the value on its first line, the indent left out.
 */
function toJson(value: unknown, indent = '', before = ''): string {
  const line = before + toJsonLine(value);
  // One more for the comma that may follow.
  if (indent.length + line.length + 1 <= LINE_WIDTH || typeof value !== 'object' || value === null) return line;
  const deeper = `${indent}  `;
  const items = Array.isArray(value)
    ? value.map((item) => toJson(item, deeper))
    : Object.entries(value).map(([key, item]) => toJson(item, deeper, `${JSON.stringify(key)}: `));
  const [open, close] = Array.isArray(value) ? '[]' : '{}';
  return `${before}${open}\n${items.map((item) => deeper + item).join(',\n')}\n${indent}${close}`;
}

function toJsonLine(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(toJsonLine).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const items = Object.entries(value).map(([key, item]) => `${JSON.stringify(key)}: ${toJsonLine(item)}`);
  return items.length === 0 ? '{}' : `{ ${items.join(', ')} }`;
}

/** Characters of a line, as everywhere in the project. */
const LINE_WIDTH = 120;

if (import.meta.main) process.exitCode = await runPack(process.argv.slice(2), (line) => console.log(line));
