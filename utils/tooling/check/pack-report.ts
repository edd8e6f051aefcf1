import type { Pack, SourceDocument } from '../../core/model.ts';
import { findTextProblems } from '../../core/pack/check-text.ts';
import { measureCoverage } from './coverage.ts';
import { findMissedNames, findUnnamedEntities, type MissedName } from './document-names.ts';
import { findText, sha256 } from './document-text.ts';
import { findDuplicates } from './duplicates.ts';
import { type EvidenceProblem, findEvidenceProblems } from './evidence.ts';
import { findAmbiguousNames, findOrdinaryNames } from './pack-names.ts';
import { findQuotations, QUOTATION_LENGTH } from './quotations.ts';
import { findUnfoundedRelations } from './relations.ts';

/** What there is to say of a pack that follows the format. */
export type PackReport = {
  /** What is wrong, a line each; `[]` if all is well. */
  readonly problems: readonly string[];
  /** What its maker may want to look at. Those with no lines are left out. */
  readonly parts: readonly { readonly heading: string; readonly lines: readonly string[] }[];
};

/**
 * Look at everything in a pack that the format itself doesn't settle.
 *
 * @param texts - Of detached documents, in any order; what needs a text that isn't here is left out, and said so.
 * @param words - A word list, or `null` where there is none.
 */
export function reportPack(pack: Pack, texts: readonly string[], words: ReadonlySet<string> | null): PackReport {
  const documents = pack.documents.map((document) => reportDocument(pack, document, texts));
  const parts = [
    { heading: 'Counts', lines: countLines(pack) },
    ...documents.flatMap((document) => document.parts),
    { heading: 'Names with more than one meaning here', lines: ambiguousLines(pack) },
    {
      heading: 'Names that are ordinary words too',
      lines: words ? ordinaryLines(pack, words) : ['No word list is at hand.'],
    },
  ];
  return {
    problems: [
      ...documents.flatMap(({ problems }) => problems),
      ...findDuplicates(pack).map(({ first, second, text }) => `${second} says what ${first} says: “${text}”`),
      ...findUnfoundedRelations(pack).map(
        ({ owner, relation }) =>
          `${owner} ${relation.kind} ${relation.target} rests on ${relation.factId}, which is no statement of the document`,
      ),
    ],
    parts: parts.filter(({ lines }) => lines.length > 0),
  };
}

function reportDocument(pack: Pack, document: SourceDocument, texts: readonly string[]): PackReport {
  const file = `documents/${document.id.split('/')[1]}.json`;
  const coverage = coverageLines(pack, document);
  const text = findText(document, texts);
  if (text === null) {
    const missing = 'Its text isn’t here: its evidence, its names and its fingerprints weren’t looked at.';
    const problems = texts.length === 0 ? [] : [`${file} at sha256: none of the texts has this one`];
    return { problems, parts: [{ heading: file, lines: [...coverage, missing] }] };
  }
  return {
    problems: documentProblems(pack, document, text, file),
    parts: [
      { heading: file, lines: coverage },
      { heading: `Names in ${file} that aren’t recognised there`, lines: missedLines(pack, document, text) },
    ],
  };
}

function documentProblems(pack: Pack, document: SourceDocument, text: string, file: string): string[] {
  const hash = sha256(text);
  return [
    ...(hash === document.sha256
      ? []
      : [`${file} at sha256: expected ${hash}, as the text has, found ${document.sha256}`]),
    ...findTextProblems(document, text).map(
      ({ path, expected, found }) => `${file} at ${path}: expected ${expected}, found ${found}`,
    ),
    ...findEvidenceProblems(pack, document, text).map(({ factId, problem }) => `${factId}: ${EVIDENCE_WORDS[problem]}`),
    // An embedded text is the pack's own to quote.
    ...(document.text === null ? findQuotations(pack, text) : []).map(
      (factId) => `${factId} repeats ${QUOTATION_LENGTH} words of the document`,
    ),
  ];
}

const EVIDENCE_WORDS: Readonly<Record<EvidenceProblem['problem'], string>> = {
  clause: 'its evidence begins or ends in the middle of a clause',
  unnamed: 'its evidence names nothing that it is about; say with `refers` how it means it',
  named: 'its evidence names what it is about, so `refers` is not needed',
};

function countLines({ entities, facts }: Pack): string[] {
  return [
    `facts by kind: ${tally(facts.map(({ kind }) => kind))}`,
    `facts by voice: ${tally(facts.map(({ voice }) => voice))}`,
    `facts with a date: ${facts.filter(({ date }) => date !== null).length}`,
    `entities by type: ${tally(entities.map(({ type }) => type))}`,
    `names: ${entities.flatMap(({ names }) => names).length}`,
    `relations by kind: ${tally(entities.flatMap(({ relations }) => relations.map(({ kind }) => kind)))}`,
  ];
}

/** ‘stated 45, judged 48’: most first. */
function tally(words: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const sorted = [...counts].sort(([, a], [, b]) => b - a);
  return sorted.length === 0 ? 'none' : sorted.map(([word, count]) => `${word} ${count}`).join(', ');
}

function coverageLines(pack: Pack, document: SourceDocument): string[] {
  const { sentences, covered, gaps } = measureCoverage(pack, document);
  return [
    `${covered} of ${sentences} sentences carry facts`,
    ...gaps.map(({ place, span }) => `gap: ${place} [${span.start}, ${span.end}]`),
  ];
}

function missedLines(pack: Pack, document: SourceDocument, text: string): string[] {
  const places = new Map<string, number>();
  for (const { name, entityId, reason } of findMissedNames(pack, document, text)) {
    if (reason === 'longer') continue;
    const line = `“${name.text}” (${name.language}) of ${entityId}: ${MISSED_WORDS[reason]}`;
    places.set(line, (places.get(line) ?? 0) + 1);
  }
  return [
    ...[...places].map(([line, count]) => (count === 1 ? line : `${line}, ${count} times`)),
    ...findUnnamedEntities(pack, document, text).map((id) => `${id}: nowhere, under any of its names`),
  ];
}

const MISSED_WORDS: Readonly<Record<Exclude<MissedName['reason'], 'longer'>, string>> = {
  other: 'means another entity there',
  alone: 'stands far from what it asks for',
};

function ambiguousLines(pack: Pack): string[] {
  return findAmbiguousNames(pack).map(
    ({ text, candidates }) =>
      `“${text}”: ${candidates.map(({ entityId, conditional }) => `${entityId}${conditional ? ' (near others)' : ''}`).join(', ')}`,
  );
}

function ordinaryLines(pack: Pack, words: ReadonlySet<string>): string[] {
  return findOrdinaryNames(pack, words).map(({ name, entityId }) => `“${name.text}” (${name.language}) of ${entityId}`);
}
