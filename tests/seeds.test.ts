import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, it } from 'vitest';

import type { EntityId, Pack, SourceDocument } from '../utils/core/model.ts';
import { findTextProblems } from '../utils/core/pack/check-text.ts';
import { findOutline } from '../utils/core/pack/outline.ts';
import { parsePack } from '../utils/core/pack/parse.ts';
import { readTextFile } from '../utils/core/source/attached-text.ts';
import { findSentences } from '../utils/core/text/sentences.ts';
import { measureCoverage } from '../utils/tooling/check/coverage.ts';
import { findDocumentMentions, findMissedNames, findUnnamedEntities } from '../utils/tooling/check/document-names.ts';
import { findText, sha256 } from '../utils/tooling/check/document-text.ts';
import { findDuplicates } from '../utils/tooling/check/duplicates.ts';
import { findEvidenceProblems } from '../utils/tooling/check/evidence.ts';
import { findAmbiguousNames, findOrdinaryNames } from '../utils/tooling/check/pack-names.ts';
import { toWordRuns } from '../utils/tooling/check/quotations.ts';
import { findUnfoundedRelations } from '../utils/tooling/check/relations.ts';
import { readWordLists } from '../utils/tooling/check/word-lists.ts';
import { readPackFiles } from '../utils/tooling/seed-files.ts';

const ROOT = join(import.meta.dirname, '..');
const SEEDS = join(ROOT, 'seeds');
const packs = await readPacks();

/** Documents whose text may not be in the project lie beside the checkout, where there is one. */
const SHARED = join(ROOT, '..', 'shared', 'seeds');
const sharedTexts = existsSync(SHARED)
  ? readdirSync(SHARED).map((name) => readFileSync(join(SHARED, name), 'utf8'))
  : [];

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
    expect(findDuplicates(pack)).toEqual([]);
  });

  it('lets no relation claim what only a judgement or a report says', () => {
    expect(findUnfoundedRelations(pack)).toEqual([]);
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

it('lets only the names of Beijing mean two things: the city, and near others its government', () => {
  const ambiguous = packs.flatMap(findAmbiguousNames);
  expect(ambiguous.map(({ text }) => text)).toEqual(['Beijing', 'Peking', 'Pékin']);
  for (const { candidates } of ambiguous) {
    expect(candidates).toEqual([
      { entityId: 'china-rusland-oekraine/beijing', conditional: false },
      { entityId: 'china-rusland-oekraine/chinese-regering', conditional: true },
    ]);
  }
});

const words = readWordLists();

it.skipIf(!words)('has no names in small letters that are ordinary words (../shared/words)', () => {
  const names = packs.flatMap((pack) => findOrdinaryNames(pack, words ?? new Set()).map(({ name }) => name.text));
  // What has a capital is found with a capital alone.
  expect(names.filter((name) => name === name.toLowerCase())).toEqual(NOT_ORDINARY);
});

/** In a word list, but with one meaning: the virus, and in French a nationality. */
const NOT_ORDINARY = ['chinois', 'coronavirus', 'coronavirus'];

describe.each(embeddedDocuments())('the text of %s', (_, document, text, pack) => {
  it('has the hash that its document says', () => {
    expect(sha256(text)).toBe(document.sha256);
  });

  it('is cut as the tool cuts it', () => {
    expect(document.sections).toEqual(findOutline(text).sections);
  });

  it('supports its facts with whole clauses that name what these are about', () => {
    expect(findEvidenceProblems(pack, document, text)).toEqual([]);
  });

  it('has every name of the pack recognised where it stands alone', () => {
    expect(missedNames(pack, document, text)).toEqual([]);
  });
});

describe.skipIf(sharedTexts.length === 0)('the documents beside the checkout (../shared/seeds)', () => {
  it.each(detachedDocuments())('hold the text of %s', (_, document) => {
    expect(findText(document, sharedTexts)).not.toBeNull();
  });

  it.each(detachedDocuments())('have the length, headings, spans and fingerprints of %s', (_, document) => {
    expect(findTextProblems(document, findText(document, sharedTexts) ?? '')).toEqual([]);
  });

  it.each(detachedDocuments())(
    'support the facts of %s with whole clauses that name what these are about',
    (_, document, pack) => {
      expect(findEvidenceProblems(pack, document, findText(document, sharedTexts) ?? '')).toEqual([]);
    },
  );

  it.each(detachedDocuments())('carry a fact of %s in every sentence', (_, document, pack) => {
    const { covered, sentences, gaps } = measureCoverage(pack, document);
    expect(gaps).toEqual([]);
    expect(covered).toBe(sentences);
  });

  it.each(detachedDocuments())(
    'have every name of the pack of %s recognised where it stands alone',
    (_, document, pack) => {
      const text = findText(document, sharedTexts) ?? '';
      const missed = missedNames(pack, document, text);
      expect(missed.filter(({ name }) => name.text !== 'Beijing')).toEqual([]);
      expect(findUnnamedEntities(pack, document, text)).toEqual(NAMED_WITHIN_OTHERS);
    },
  );

  it.each(detachedDocuments())('are known as %s in another edition', (_, document) => {
    const edition = toEdition(findText(document, sharedTexts) ?? '');
    const read = readTextFile(document, edition, false);
    expect(read).toMatchObject({ content: { kind: 'sentences' } });
    expect(JSON.stringify(read)).not.toContain('null');
  });

  it.each(detachedDocuments())('mean the city of Beijing in the caption of %s alone', (_, document, pack) => {
    const text = findText(document, sharedTexts) ?? '';
    const beijing = findDocumentMentions(pack, document, text).filter(({ span }) =>
      /^Beijings?$/.test(text.slice(span.start, span.end)),
    );
    const [caption, ...others] = beijing.map(({ candidates }) => candidates);
    expect(caption).toEqual(['china-rusland-oekraine/beijing']);
    expect(new Set(others.flat())).toEqual(new Set(['china-rusland-oekraine/chinese-regering']));
  });

  it('are nowhere quoted in the project', () => {
    const quotable = new Set(sharedTexts.flatMap((text) => toWordRuns(text)));
    const files = projectFiles();
    expect(files).toContain(join(ROOT, 'seeds', 'README.md'));
    expect(files.filter((file) => toWordRuns(readFileSync(file, 'utf8')).some((run) => quotable.has(run)))).toEqual([]);
  });

  it('would be found if they were quoted', () => {
    const [text = ''] = sharedTexts;
    const [sentence] = findSentences(text.trim());
    const quote = text.trim().slice(sentence?.start, sentence?.end).toUpperCase();
    const quotable = new Set(toWordRuns(text));
    expect(toWordRuns(`Zo staat het er: ${quote}`).some((run) => quotable.has(run))).toBe(true);
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

function mentionedEntities({ entities, facts }: Pack): ReadonlySet<EntityId> {
  return new Set([
    ...facts.flatMap(({ about }) => about),
    ...entities.flatMap(({ relations }) => relations.map(({ target }) => target)),
  ]);
}

/** As its first publisher prints it: no date before it, no word broken, and lines of its own. */
function toEdition(text: string): string {
  return text
    .trim()
    .replace(/^date \S+ /, '')
    .replace(/(\p{L})- (?=\p{Ll})/gu, '$1')
    .replace(/\n+/g, '\n\n')
    .replace(/(.{60}\S*) /g, '$1\n');
}

/** Named in the text only as a part of a longer name. */
const NAMED_WITHIN_OTHERS = ['china-rusland-oekraine/verenigde-naties'];

/** What stands in a text as no part of a longer name, and still isn't recognised. */
function missedNames(pack: Pack, document: SourceDocument, text: string) {
  return findMissedNames(pack, document, text).filter(({ reason }) => reason !== 'longer');
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
