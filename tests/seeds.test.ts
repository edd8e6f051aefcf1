import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, it } from 'vitest';

import type { EntityId, Pack, SourceDocument, Span } from '../utils/core/model.ts';
import { findTextProblems } from '../utils/core/pack/check-text.ts';
import { findOutline } from '../utils/core/pack/outline.ts';
import { parsePack } from '../utils/core/pack/parse.ts';
import { findSentences } from '../utils/core/text/sentences.ts';
import { toWords } from '../utils/core/text/words.ts';
import { readPackFiles } from '../utils/tooling/seed-files.ts';

const ROOT = join(import.meta.dirname, '..');
const SEEDS = join(ROOT, 'seeds');
const packs = await readPacks();

/** Documents whose text may not be in the project lie beside the checkout, where there is one. */
const SHARED = join(ROOT, '..', 'shared', 'seeds');
const sharedTexts = existsSync(SHARED)
  ? readdirSync(SHARED).map((name) => readFileSync(join(SHARED, name), 'utf8'))
  : [];

/** A run of this many words of a text that isn't ours is a quotation. Names and terms are shorter. */
const QUOTATION = 8;

/** Entities that stand for an untrue story. */
const DISINFORMATION: ReadonlySet<string> = new Set(['china-rusland-oekraine/bericht-over-laboratoria']);

describe.each(packs.map((pack) => [pack.manifest.id, pack] as const))('the pack %s', (id, pack) => {
  it('bears the name of its folder', () => {
    expect(readdirSync(SEEDS)).toContain(id);
  });

  it('speaks of every entity in a fact or a relation', () => {
    const mentioned = mentionedEntities(pack);
    expect(pack.entities.map((entity) => entity.id).filter((entity) => !mentioned.has(entity))).toEqual([]);
  });

  it('gives every short acronym its letters as they are', () => {
    const acronyms = pack.entities.flatMap(({ names }) => names).filter(({ kind }) => kind === 'acronym');
    expect(acronyms.filter(({ caseRule }) => caseRule !== 'exact')).toEqual([]);
  });

  it('says nothing twice', () => {
    const statements = pack.facts.flatMap(({ statement }) => [statement.nl, statement.en]);
    expect(new Set(statements).size).toBe(statements.length);
  });

  it('ends every statement, and no gloss, with a stop', () => {
    const statements = pack.facts.flatMap(({ statement }) => [statement.nl, statement.en]);
    const glosses = pack.entities.flatMap(({ gloss }) => [gloss.nl, gloss.en]);
    expect(statements.filter((statement) => !/[.!?]’?”?$/.test(statement))).toEqual([]);
    expect(glosses.filter((gloss) => gloss.endsWith('.'))).toEqual([]);
  });
});

it('tells disinformation for what it is, in every fact about it', () => {
  const about = packs.flatMap(({ facts }) => facts).filter((fact) => fact.about.some((id) => DISINFORMATION.has(id)));
  expect(about.length).toBeGreaterThan(0);
  expect(about.filter(({ statement }) => !/nepnieuws|desinformatie/i.test(statement.nl))).toEqual([]);
  expect(about.filter(({ statement }) => !/fake news|disinformation/i.test(statement.en))).toEqual([]);
});

describe.each(embeddedDocuments())('the text of %s', (_, document, text, pack) => {
  it('has the hash that its document says', () => {
    expect(sha256(text)).toBe(document.sha256);
  });

  it('is cut as the tool cuts it', () => {
    expect(document.sections).toEqual(findOutline(text).sections);
  });

  it('supports its facts with whole clauses', () => {
    expect(brokenClauses(pack, document, text)).toEqual([]);
  });
});

describe.skipIf(sharedTexts.length === 0)('the documents beside the checkout (../shared/seeds)', () => {
  it.each(detachedDocuments())('hold the text of %s', (_, document) => {
    expect(textOf(document)).toBeDefined();
  });

  it.each(detachedDocuments())('have the length, headings, spans and fingerprints of %s', (_, document) => {
    expect(findTextProblems(document, textOf(document) ?? '')).toEqual([]);
  });

  it.each(detachedDocuments())('support the facts of %s with whole clauses', (_, document, pack) => {
    expect(brokenClauses(pack, document, textOf(document) ?? '')).toEqual([]);
  });

  it('are nowhere quoted in the project', () => {
    const quotable = new Set(sharedTexts.flatMap((text) => wordRuns(text)));
    const files = projectFiles();
    expect(files).toContain(join(ROOT, 'seeds', 'README.md'));
    expect(files.filter((file) => wordRuns(readFileSync(file, 'utf8')).some((run) => quotable.has(run)))).toEqual([]);
  });

  it('would be found if they were quoted', () => {
    const [text = ''] = sharedTexts;
    const [sentence] = findSentences(text.trim());
    const quote = text.trim().slice(sentence?.start, sentence?.end).toUpperCase();
    const quotable = new Set(wordRuns(text));
    expect(wordRuns(`Zo staat het er: ${quote}`).some((run) => quotable.has(run))).toBe(true);
  });
});

function readPacks(): Promise<Pack[]> {
  const folders = readdirSync(SEEDS, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return Promise.all(folders.map(async ({ name }) => parsePack(await readPackFiles(join(SEEDS, name)))));
}

function embeddedDocuments() {
  return packs.flatMap((pack) =>
    pack.documents.flatMap((document) =>
      document.text === null ? [] : [[document.id, document, document.text, pack] as const],
    ),
  );
}

function detachedDocuments() {
  return packs.flatMap((pack) =>
    pack.documents.filter(({ text }) => text === null).map((document) => [document.id, document, pack] as const),
  );
}

function textOf({ sha256: hash }: SourceDocument): string | undefined {
  return sharedTexts.find((text) => sha256(text) === hash);
}

function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

function mentionedEntities({ entities, facts }: Pack): ReadonlySet<EntityId> {
  return new Set([
    ...facts.flatMap(({ about }) => about),
    ...entities.flatMap(({ relations }) => relations.map(({ target }) => target)),
  ]);
}

/** The facts whose evidence begins or ends in the middle of a clause. */
function brokenClauses({ facts }: Pack, document: SourceDocument, text: string): string[] {
  return facts.flatMap(({ id, evidence }) =>
    evidence?.documentId === document.id && !(beginsClause(text, evidence.span) && endsClause(text, evidence.span))
      ? [id]
      : [],
  );
}

/** After a stop, comma, dash or the like, or with a word that joins clauses. */
function beginsClause(text: string, { start, end }: Span): boolean {
  return /(?:^|\n|[.,:;–?!]) *$|^ date \d{4}-\d{2} $/.test(text.slice(0, start)) || JOINS.test(text.slice(start, end));
}

/** With a stop, or before one, a comma, a dash, or a word that joins clauses. */
function endsClause(text: string, { end }: Span): boolean {
  return (
    /[.?!]’?$/.test(text.slice(0, end)) ||
    /^(?:$|\n|[.,:;?!]| – )/.test(text.slice(end)) ||
    JOINS.test(text.slice(end + 1))
  );
}

const JOINS = /^(?:en|of|maar|want|dat|die|toen|als|al|waar|waarin|om)\b/;

/** Every run of {@link QUOTATION} words, folded. */
function wordRuns(text: string): string[] {
  const words = toWords(text).map(({ folded }) => folded);
  return words.slice(QUOTATION - 1).map((_, index) => words.slice(index, index + QUOTATION).join(' '));
}

/** The written files of the project: code, data and prose. */
function projectFiles(): string[] {
  const folders = ['components', 'entrypoints', 'public', 'seeds', 'tests', 'utils'].map((name) => join(ROOT, name));
  const within = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
  );
  const top = readdirSync(ROOT).map((name) => join(ROOT, name));
  return [...within, ...top].filter(
    (file) => /\.(?:tsx?|mjs|json|md|css|html)$/.test(file) && !file.includes('node_modules'),
  );
}
