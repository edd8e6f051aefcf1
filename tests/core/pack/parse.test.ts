import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, it } from 'vitest';

import { type Failure, FailureError } from '../../../utils/core/failure.ts';
import {
  MAX_ABOUT,
  MAX_GLOSS_LENGTH,
  MAX_NAME_LENGTH,
  MAX_NAMES,
  MAX_SLUG_LENGTH,
  MAX_STATEMENT_LENGTH,
} from '../../../utils/core/limits.ts';
import { parsePack } from '../../../utils/core/pack/parse.ts';
import { readPackFiles } from '../../../utils/tooling/seed-files.ts';

const PACKS = join(import.meta.dirname, '..', '..', 'fixtures', 'packs');
const files = await readPackFiles(join(PACKS, 'veerhaven'));

const STUK = 'documents/stuk.json';
const LOGBOEK = 'documents/logboek.json';
const FACTS = 'facts/stuk.json';
const ENTITY = 'entities/veerhaven.json';

describe('parsePack', () => {
  it('reads a pack into the model', () => {
    const { manifest, documents, entities, facts } = parsePack(files);
    expect(manifest).toEqual({
      id: 'veerhaven',
      version: '3',
      title: { nl: 'Veerhaven', en: 'Veerhaven' },
      description: { nl: 'Een haven, verzonnen voor deze proef', en: 'A harbour, invented for this test' },
      licence: 'CC-BY-4.0',
      language: 'nl',
      private: true,
    });
    expect(documents.map(({ id, text }) => [id, text === null])).toEqual([
      ['veerhaven/logboek', true],
      ['veerhaven/stuk', false],
    ]);
    expect(entities.map(({ id }) => id)).toEqual(['veerhaven/havenmeester', 'veerhaven/ramp', 'veerhaven/veerhaven']);
    expect(facts[1]).toEqual({
      id: 'veerhaven/polder-onder',
      about: ['veerhaven/ramp', 'veerhaven/veerhaven'],
      statement: { nl: 'De polder overstroomde.', en: 'The polder was flooded.' },
      kind: 'event',
      voice: 'reported',
      holder: { kind: 'entity', entityId: 'veerhaven/havenmeester' },
      shade: null,
      date: '1953-02',
      evidence: { documentId: 'veerhaven/stuk', span: { start: 106, end: 168 } },
      refers: 'description',
    });
  });

  it('fills in what an entity leaves out', () => {
    const [havenmeester, , veerhaven] = parsePack(files).entities;
    expect(havenmeester).toMatchObject({
      names: [{ text: 'havenmeester', language: 'nl', kind: 'term', caseRule: 'any', near: [], year: null }],
      relations: [{ kind: 'works-for', target: 'veerhaven/veerhaven', factId: null }],
      links: { wikidata: null, sameAs: [] },
    });
    expect(veerhaven?.names.map(({ kind, caseRule }) => [kind, caseRule])).toEqual([
      ['name', 'capital'],
      ['acronym', 'exact'],
      ['term', 'any'],
    ]);
  });

  it('leaves the files as they were', () => {
    const before = structuredClone(files);
    parsePack(files);
    expect(files).toEqual(before);
  });

  it('takes ids such as constructor for plain data', () => {
    const pack = parsePack({ ...files, 'entities/constructor.json': files['entities/ramp.json'] });
    expect(pack.entities.map(({ id }) => id)).toContain('veerhaven/constructor');
    expect(failureOf(put(FACTS, '[0].about[0]', 'to-string'))).toMatchObject({ expected: 'an entity of this pack' });
  });

  it.each<Rule>([
    // pack.json
    { name: 'a pack without pack.json', file: 'pack.json', at: '', value: undefined, expected: 'a file' },
    {
      name: 'a format of the future',
      file: 'pack.json',
      at: 'format',
      value: 2,
      expected: 'a whole number from 1 to 1',
    },
    {
      name: 'a pack id with capitals',
      file: 'pack.json',
      at: 'id',
      value: 'Veerhaven',
      expected: 'an id in kebab-case of at most 80 characters',
    },
    {
      name: 'a pack id that is too long',
      file: 'pack.json',
      at: 'id',
      value: 'a'.repeat(MAX_SLUG_LENGTH + 1),
      expected: 'an id in kebab-case of at most 80 characters',
    },
    {
      name: 'a pack that does not say whether it is private',
      file: 'pack.json',
      at: 'private',
      value: undefined,
      expected: 'true or false',
      found: 'nothing',
    },
    {
      name: 'a title in one language',
      file: 'pack.json',
      at: 'title.en',
      value: undefined,
      expected: 'a text',
      found: 'nothing',
    },
    {
      name: 'a text with space around it',
      file: 'pack.json',
      at: 'title.nl',
      value: ' Veerhaven',
      expected: 'a text without white space around it',
    },
    {
      name: 'a licence with spaces',
      file: 'pack.json',
      at: 'licence',
      value: 'all rights',
      expected: 'an SPDX identifier such as CC-BY-4.0',
    },
    {
      name: 'a language that is not a tag',
      file: 'pack.json',
      at: 'language',
      value: 'Dutch!',
      expected: 'a language tag such as nl or zh-Hans',
    },
    {
      name: 'an unknown key',
      file: 'pack.json',
      at: 'licens',
      value: 'MIT',
      expected: /^one of the keys format, id, /,
    },
    {
      name: 'a list for an object',
      file: 'pack.json',
      at: 'title',
      value: ['Veerhaven'],
      expected: 'an object',
      found: 'a list of 1',
    },
    // files
    {
      name: 'a file in another folder',
      file: 'names/veerhaven.json',
      at: '',
      value: {},
      expected: 'pack.json or documents, entities or facts/<id>.json',
    },
    {
      name: 'a file in a deeper folder',
      file: 'entities/oud/veerhaven.json',
      at: '',
      value: {},
      expected: 'pack.json or documents, entities or facts/<id>.json',
    },
    {
      name: 'a file name that is no id',
      file: 'entities/Veer haven.json',
      at: '',
      value: {},
      expected: 'pack.json or documents, entities or facts/<id>.json',
    },
    // entities
    { name: 'an unknown type', file: ENTITY, at: 'type', value: 'harbour', expected: /^one of person, country, / },
    {
      name: 'an entity without names',
      file: ENTITY,
      at: 'names',
      value: [],
      expected: `a list of 1 to ${MAX_NAMES}`,
      found: '0',
    },
    {
      name: 'an unknown kind of name',
      file: ENTITY,
      at: 'names[2].kind',
      value: 'nick',
      expected: /^one of name, variant, /,
      found: '"nick"',
    },
    {
      name: 'an unknown case rule',
      file: ENTITY,
      at: 'names[0].caseRule',
      value: 'lower',
      expected: 'one of exact, capital, any',
    },
    {
      name: 'an empty name',
      file: ENTITY,
      at: 'names[0].text',
      value: '',
      expected: `a text of 1 to ${MAX_NAME_LENGTH} characters`,
    },
    {
      name: 'a name that is too long',
      file: ENTITY,
      at: 'names[0].text',
      value: 'a'.repeat(MAX_NAME_LENGTH + 1),
      expected: `a text of 1 to ${MAX_NAME_LENGTH} characters`,
    },
    {
      name: 'a name without a word',
      file: ENTITY,
      at: 'names[0].text',
      value: '?!',
      expected: 'a name with a letter or digit',
    },
    {
      name: 'a name twice in one language, whatever its case',
      file: ENTITY,
      at: 'names[2].text',
      value: 'veerhaven',
      expected: 'a name that this entity does not have yet',
    },
    {
      name: 'a neighbour that the pack does not have',
      file: ENTITY,
      at: 'names[1].near[0]',
      value: 'schipper',
      expected: 'an entity of this pack',
    },
    {
      name: 'a year that is no year',
      file: ENTITY,
      at: 'names[1].year',
      value: '18',
      expected: 'a year in four digits',
    },
    {
      name: 'a gloss that is too long',
      file: ENTITY,
      at: 'gloss.nl',
      value: 'a'.repeat(MAX_GLOSS_LENGTH + 1),
      expected: `a text of 1 to ${MAX_GLOSS_LENGTH} characters`,
      found: '121',
    },
    {
      name: 'a gloss of two lines',
      file: ENTITY,
      at: 'gloss.nl',
      value: 'Havenstad\naan de monding',
      expected: 'one line without control characters',
    },
    {
      name: 'a name that turns the direction of writing',
      file: ENTITY,
      at: 'names[0].text',
      value: 'nev\u202eahreev',
      expected: 'one line without control characters',
    },
    {
      name: 'half a character',
      file: ENTITY,
      at: 'gloss.en',
      value: 'Port \ud83d',
      expected: 'one line without control characters',
    },
    {
      name: 'an unknown relation',
      file: ENTITY,
      at: 'relations[0].kind',
      value: 'likes',
      expected: /^one of part-of, member-of, /,
    },
    {
      name: 'a relation to nothing',
      file: ENTITY,
      at: 'relations[0].target',
      value: 'schipper',
      expected: 'an entity of this pack',
    },
    {
      name: 'a relation to itself',
      file: ENTITY,
      at: 'relations[0].target',
      value: 'veerhaven',
      expected: 'another entity',
    },
    {
      name: 'a relation on the ground of no fact',
      file: ENTITY,
      at: 'relations[0].fact',
      value: 'gerucht',
      expected: 'a fact of this pack',
    },
    {
      name: 'a relation on the ground of a fact about something else',
      file: ENTITY,
      at: 'relations[0].fact',
      value: 'bloei',
      expected: 'a fact about both entities',
    },
    {
      name: 'a Wikidata id of another form',
      file: ENTITY,
      at: 'wikidata',
      value: 'P31',
      expected: 'a Wikidata item such as Q148',
    },
    {
      name: 'a twin within the pack',
      file: ENTITY,
      at: 'sameAs[0]',
      value: 'veerhaven/ramp',
      expected: 'an entity of another pack, as pack/id',
    },
    {
      name: 'a twin without a pack',
      file: ENTITY,
      at: 'sameAs[0]',
      value: 'veerhaven',
      expected: 'an entity of another pack, as pack/id',
    },
    // documents
    { name: 'a date that is no date', file: STUK, at: 'date', value: '1954-13', expected: 'a date in EDTF' },
    {
      name: 'an author that the pack does not have',
      file: STUK,
      at: 'author.entity',
      value: 'jannie-verhoef',
      expected: 'an entity of this pack',
    },
    {
      name: 'a hash with capitals',
      file: STUK,
      at: 'sha256',
      value: 'A'.repeat(64),
      expected: 'a SHA-256 in 64 small hexadecimal digits',
    },
    {
      name: 'a hash that is too short',
      file: STUK,
      at: 'sha256',
      value: 'a'.repeat(63),
      expected: 'a SHA-256 in 64 small hexadecimal digits',
    },
    { name: 'a length of nothing', file: STUK, at: 'length', value: 0, expected: /^a whole number from 1 / },
    {
      name: 'a length of another text',
      file: STUK,
      at: 'length',
      value: 206,
      expected: '205, as the text has',
      found: '206',
    },
    {
      name: 'a section with heading and label',
      file: STUK,
      at: 'sections[1].label',
      value: { nl: 'Ramp', en: 'Flood' },
      path: 'sections[1]',
      expected: 'either a heading or a label',
      found: 'both',
    },
    {
      name: 'a section with neither',
      file: STUK,
      at: 'sections[1].heading',
      value: undefined,
      path: 'sections[1]',
      expected: 'either a heading or a label',
      found: 'neither',
    },
    {
      name: 'a heading that the text does not have there',
      file: STUK,
      at: 'sections[1].heading.text',
      value: 'De oorlog',
      path: 'sections[1].heading.span',
      expected: 'the span of ‘De oorlog’',
    },
    {
      name: 'an empty span',
      file: STUK,
      at: 'sections[0].paragraphs[0].span',
      value: [35, 35],
      expected: 'a span that ends after its start',
      found: '[35,35]',
    },
    {
      name: 'a span of three',
      file: STUK,
      at: 'sections[0].paragraphs[0].span',
      value: [35, 61, 95],
      expected: 'a span [start, end]',
    },
    {
      name: 'a span that starts before the text',
      file: STUK,
      at: 'sections[0].paragraphs[0].span',
      value: [-1, 95],
      expected: 'a span [start, end]',
    },
    {
      name: 'a span between two characters',
      file: STUK,
      at: 'sections[0].paragraphs[0].span',
      value: [35.5, 95],
      expected: 'a span [start, end]',
    },
    {
      name: 'a paragraph after the end of the text',
      file: LOGBOEK,
      at: 'sections[0].paragraphs[0].span',
      value: [0, 41],
      expected: 'a span within [0, 40]',
    },
    {
      name: 'a section before the last one',
      file: STUK,
      at: 'sections[1].heading.span',
      value: [90, 97],
      expected: 'a span within [95, 205]',
    },
    {
      name: 'a paragraph over its heading',
      file: STUK,
      at: 'sections[1].paragraphs[0].span',
      value: [100, 204],
      expected: 'a span within [104, 205]',
    },
    {
      name: 'a sentence outside its paragraph',
      file: LOGBOEK,
      at: 'sections[0].paragraphs[0].span',
      value: [0, 39],
      path: 'sections[0].paragraphs[0].sentences[1].span',
      expected: 'a span within [16, 39]',
    },
    {
      name: 'sentences that overlap',
      file: LOGBOEK,
      at: 'sections[0].paragraphs[0].sentences[1].span',
      value: [15, 40],
      expected: 'a span within [16, 40]',
    },
    {
      name: 'a fingerprint of another form',
      file: LOGBOEK,
      at: 'sections[0].paragraphs[0].sentences[0].fingerprint',
      value: 'abc',
      expected: 'a fingerprint of 16 small hexadecimal digits',
    },
    {
      name: 'a fingerprint of another sentence',
      file: STUK,
      at: 'sections[0].paragraphs[0].sentences[0].fingerprint',
      value: '0'.repeat(16),
      expected: /, as the text has$/,
    },
    { name: 'null for a text that is not here', file: LOGBOEK, at: 'text', value: null, expected: /^a text of 1 to / },
    // facts
    { name: 'facts in an object', file: FACTS, at: '', value: {}, expected: 'a list', found: 'an object' },
    {
      name: 'a fact id with an underscore',
      file: FACTS,
      at: '[0].id',
      value: 'bloei_tijd',
      expected: 'an id in kebab-case of at most 80 characters',
    },
    { name: 'two facts of one id', file: FACTS, at: '[1].id', value: 'bloei', expected: 'an id of its own' },
    { name: 'a fact about nothing', file: FACTS, at: '[0].about', value: [], expected: `a list of 1 to ${MAX_ABOUT}` },
    {
      name: 'a fact about an entity that the pack does not have',
      file: FACTS,
      at: '[0].about[0]',
      value: 'schip',
      expected: 'an entity of this pack',
    },
    {
      name: 'a fact about one entity twice',
      file: FACTS,
      at: '[1].about[1]',
      value: 'ramp',
      expected: 'an entity not named before',
    },
    {
      name: 'a statement that is too long',
      file: FACTS,
      at: '[0].statement.en',
      value: 'a'.repeat(MAX_STATEMENT_LENGTH + 1),
      expected: `a text of 1 to ${MAX_STATEMENT_LENGTH} characters`,
    },
    {
      name: 'an unknown kind of fact',
      file: FACTS,
      at: '[0].kind',
      value: 'rumour',
      expected: /^one of event, relation, /,
    },
    {
      name: 'an unknown voice',
      file: FACTS,
      at: '[0].voice',
      value: 'sung',
      expected: 'one of stated, reported, judged, background',
    },
    {
      name: 'a fact without a voice',
      file: FACTS,
      at: '[0].voice',
      value: undefined,
      expected: 'one of stated, reported, judged, background',
      found: 'nothing',
    },
    {
      name: 'an unknown shade',
      file: FACTS,
      at: '[2].shade',
      value: 'angry',
      expected: 'one of hedged, inferred, ironic, advice',
    },
    {
      name: 'a shade on what the document states',
      file: FACTS,
      at: '[0].shade',
      value: 'hedged',
      expected: 'nothing, since the voice is stated',
    },
    {
      name: 'a report without a holder',
      file: FACTS,
      at: '[1].holder',
      value: undefined,
      expected: 'a holder, since the voice is reported',
    },
    {
      name: 'a judgement without a holder',
      file: FACTS,
      at: '[2].holder',
      value: undefined,
      expected: 'a holder, since the voice is judged',
    },
    {
      name: 'a holder of what the document states',
      file: FACTS,
      at: '[0].holder',
      value: 'havenmeester',
      expected: 'nothing, since the voice is stated',
    },
    {
      name: 'a holder that the pack does not have',
      file: FACTS,
      at: '[1].holder',
      value: 'schipper',
      expected: 'an entity of this pack',
    },
    {
      name: 'a fact whose date is no date',
      file: FACTS,
      at: '[1].date',
      value: 'februari 1953',
      expected: 'a date in EDTF',
    },
    {
      name: 'a fact without evidence',
      file: FACTS,
      at: '[0].evidence',
      value: undefined,
      expected: 'a span, since the voice is stated',
    },
    {
      name: 'background with evidence',
      file: FACTS,
      at: '[3].evidence',
      value: [35, 61],
      expected: 'nothing, since the voice is background',
    },
    {
      name: 'evidence that refers in an unknown way',
      file: FACTS,
      at: '[0].refers',
      value: 'wink',
      expected: 'one of pronoun, description',
    },
    {
      name: 'a way of referring without evidence',
      file: FACTS,
      at: '[3].refers',
      value: 'pronoun',
      expected: 'nothing, since there is no evidence',
    },
    {
      name: 'evidence outside the document',
      file: FACTS,
      at: '[0].evidence',
      value: [35, 900],
      expected: 'a span within one paragraph of the document',
    },
    {
      name: 'evidence in a heading',
      file: FACTS,
      at: '[0].evidence',
      value: [97, 104],
      expected: 'a span within one paragraph of the document',
    },
    {
      name: 'evidence for a document that is not there',
      file: 'facts/brief.json',
      at: '',
      value: [fact()],
      path: '[0].evidence',
      expected: 'a document of the same name as this file',
    },
    {
      name: 'one fact id in two files',
      file: 'facts/logboek.json',
      at: '',
      value: [fact({ id: 'bloei' })],
      path: '[0].id',
      blames: FACTS,
      expected: 'an id of its own',
    },
  ])('refuses $name', ({ file, at, value, path = at, blames = file, expected, found }) => {
    expect(failureOf(put(file, at, value))).toEqual({
      kind: 'bad-pack',
      file: blames,
      path,
      expected: expected instanceof RegExp ? expect.stringMatching(expected) : expected,
      found: found ?? expect.any(String),
    });
  });

  it.each(readdirSync(PACKS).filter((name) => name.startsWith('invalid-')))('refuses %s as it says', (name) => {
    // A border: the fixtures are ours.
    const fixture = JSON.parse(readFileSync(join(PACKS, name), 'utf8')) as { failure: BadPack; files: Files };
    expect(failureOf(fixture.files)).toEqual({ kind: 'bad-pack', ...fixture.failure });
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });
});

type Files = Readonly<Record<string, unknown>>;
type BadPack = Omit<Failure & { kind: 'bad-pack' }, 'kind'>;

/** One change to the valid pack, and the failure that it must give. */
type Rule = {
  readonly name: string;
  readonly file: string;
  readonly at: string;
  /** `undefined` takes the key, or the file, away. */
  readonly value: unknown;
  readonly expected: string | RegExp;
  readonly found?: string;
  /** Where the failure is found, if that isn't where the change was made. */
  readonly path?: string;
  readonly blames?: string;
};

function failureOf(changed: Files): Failure | null {
  try {
    parsePack(changed);
    return null;
  } catch (error) {
    if (error instanceof FailureError) return error.failure;
    throw error;
  }
}

/** The valid pack with one value changed: at the place `at` of `file`, or the whole file where `at` is empty. */
function put(file: string, at: string, value: unknown): Files {
  const changed: Record<string, unknown> = structuredClone(files);
  const keys = [file, ...at.split(/[.[\]]+/).filter((key) => key !== '')];
  const last = keys.pop() ?? file;
  // A border: the places are written beside the pack that they lie in.
  const parent = keys.reduce<Record<string, unknown>>((node, key) => node[key] as Record<string, unknown>, changed);
  if (value === undefined) delete parent[last];
  else parent[last] = value;
  return changed;
}

function fact(change: Readonly<Record<string, unknown>> = {}): unknown {
  return {
    id: 'diepte',
    about: ['veerhaven'],
    statement: { nl: 'De kade is diep.', en: 'The quay is deep.' },
    kind: 'quantity',
    voice: 'stated',
    evidence: [0, 16],
    ...change,
  };
}
