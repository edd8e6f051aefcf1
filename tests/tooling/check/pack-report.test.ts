import { join } from 'node:path';

import { describe, expect, it } from 'vitest';

import type { EntityId, Fact, FactId, Pack } from '../../../utils/core/model.ts';
import { parsePack } from '../../../utils/core/pack/parse.ts';
import { reportPack } from '../../../utils/tooling/check/pack-report.ts';
import { readPackFiles } from '../../../utils/tooling/seed-files.ts';
import { makeName } from '../../fixtures/make-entity.ts';

const veerhaven = parsePack(
  await readPackFiles(join(import.meta.dirname, '..', '..', 'fixtures', 'packs', 'veerhaven')),
);
const LOGBOEK = 'De kade is diep. Er liggen drie schepen.';

describe('reportPack', () => {
  it('has nothing against a good pack', () => {
    expect(reportPack(veerhaven, [LOGBOEK], null).problems).toEqual([]);
  });

  it.each([
    {
      name: 'evidence that breaks off',
      pack: withFact(1, { evidence: evidenceAt(106, 140) }),
      problem: /polder-onder: its evidence begins or ends in the middle of a clause/,
    },
    {
      name: 'evidence that names nothing and doesn’t say so',
      pack: withFact(1, { refers: null }),
      problem: /polder-onder: its evidence names nothing/,
    },
    {
      name: 'evidence that names what it says that it doesn’t',
      pack: withFact(0, { refers: 'pronoun' }),
      problem: /bloei: its evidence names what it is about/,
    },
    {
      name: 'a statement that stands there twice',
      pack: withFact(2, { statement: { nl: 'Tot 1940 was er volop vaart in de haven.', en: 'It closed too late.' } }),
      problem: /te-laat-gesloten says what veerhaven\/bloei says/,
    },
    {
      name: 'a relation that makes a fact of a report',
      pack: withRelation('caused-by'),
      problem: /veerhaven caused-by veerhaven\/ramp rests on veerhaven\/polder-onder/,
    },
    {
      name: 'a text that belongs to no document',
      pack: veerhaven,
      texts: ['Iets anders.'],
      problem: /logboek\.json at sha256: none of the texts has this one/,
    },
  ])('finds $name', ({ pack, texts = [LOGBOEK], problem }) => {
    const { problems } = reportPack(pack, texts, null);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(problem);
  });

  it('finds a statement that repeats a document which isn’t ours', () => {
    const quoting = { statement: { nl: 'Let op: de kade is diep. Er liggen drie schepen.', en: 'Mind the quay.' } };
    expect(reportPack(withFact(3, quoting), [LOGBOEK], null).problems).toEqual([
      'veerhaven/naam repeats 8 words of the document',
    ]);
  });

  it.each([
    { name: 'a sentence that carries no fact', line: 'gap: Opening ¶1, sentence 2 [62, 95]' },
    {
      name: 'how many facts speak in which voice',
      line: 'facts by voice: stated 1, reported 1, judged 1, background 1',
    },
    { name: 'an entity that the document never names', line: 'veerhaven/schip: nowhere, under any of its names' },
    {
      name: 'a name far from what it asks for',
      line: '“1940” (nl) of veerhaven/schip: stands far from what it asks for',
    },
    { name: 'a name that means two things', line: '“de haven”: veerhaven/schip (near others), veerhaven/veerhaven' },
    {
      name: 'a name that means another thing there',
      line: '“de haven” (nl) of veerhaven/schip: means another entity there',
    },
    { name: 'a name that is an ordinary word', line: '“ramp” (nl) of veerhaven/ramp' },
  ])('tells of $name', ({ line }) => {
    const near = [id('ramp')];
    const names = ['1940', 'de haven'].map((text) =>
      makeName(text, { kind: 'term', caseRule: 'any', near, year: '1999' }),
    );
    const [first] = veerhaven.entities;
    const schip = { ...first!, id: id('schip'), names, gloss: { nl: 'Vaart', en: 'Sails' }, relations: [] };
    const { parts } = reportPack(
      { ...veerhaven, entities: [schip, ...veerhaven.entities] },
      [LOGBOEK],
      new Set(['ramp']),
    );
    expect(parts.flatMap(({ lines }) => lines).map((text) => text.replace(/, \d times$/, ''))).toContain(line);
  });
});

function withFact(index: number, change: Partial<Fact>): Pack {
  return { ...veerhaven, facts: veerhaven.facts.map((fact, at) => (at === index ? { ...fact, ...change } : fact)) };
}

function withRelation(kind: 'caused-by'): Pack {
  const relation = { kind, target: id('ramp'), factId: 'veerhaven/polder-onder' as FactId };
  return {
    ...veerhaven,
    entities: veerhaven.entities.map((entity) =>
      entity.id === id('veerhaven') ? { ...entity, relations: [relation] } : entity,
    ),
  };
}

function evidenceAt(start: number, end: number): Fact['evidence'] {
  return { documentId: veerhaven.facts[0]!.evidence!.documentId, span: { start, end } };
}

function id(slug: string): EntityId {
  return `veerhaven/${slug}` as EntityId;
}
