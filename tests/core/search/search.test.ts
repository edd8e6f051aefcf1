import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSearcher, search } from '../../../utils/core/search/search.ts';
import { createSearchIndex, findLines, findTerms, toTerms } from '../../../utils/core/search/search-index.ts';
import { makeEntity, makeFact, makeName } from '../../fixtures/make-entity.ts';

const ENTITIES = [
  makeEntity('route', ['Nieuwe Zijderoute', makeName('Belt and Road Initiative', { language: 'en' })], {
    gloss: { nl: 'Chinees programma van handelsroutes.', en: 'Chinese programme of trade routes.' },
  }),
  makeEntity('edeo', [makeName('EDEO', { kind: 'acronym' }), makeName('EEAS', { kind: 'acronym', language: 'en' })], {
    gloss: { nl: 'Diplomatieke dienst van de EU.', en: 'Diplomatic service of the EU.' },
  }),
  makeEntity('freedom', ['Freedom House']),
  makeEntity('oekraine', ['Oekraïne']),
];
const FACTS = [
  makeFact('hub', ['route', 'oekraine'], {
    statement: { nl: 'Oekraïne was een knooppunt in de Zijderoute.', en: 'Ukraine was a hub.' },
  }),
];
const searcher = createSearcher(
  ENTITIES.map((entity) => ({ entityId: entity.id, members: [entity], factCount: 1 })),
  FACTS,
  'nl',
);

describe('search', () => {
  it.each([
    { query: 'zijderoute', names: ['Nieuwe Zijderoute'] },
    { query: 'ZIJDER', names: ['Nieuwe Zijderoute'] },
    { query: 'nieuwe zijd', names: ['Nieuwe Zijderoute'] },
    { query: 'zijd nieuwe', names: ['Nieuwe Zijderoute'] },
    { query: 'belt', names: ['Nieuwe Zijderoute'] },
    { query: 'EEAS', names: ['EDEO'] },
    { query: 'freedom', names: ['Freedom House'] },
    { query: 'oekraine', names: ['Oekraïne'] },
    { query: 'handelsroutes', names: ['Nieuwe Zijderoute'] },
    { query: 'route', names: [] },
    { query: 'zijderoute xyz', names: [] },
    { query: '', names: [] },
    { query: ' – ', names: [] },
    { query: '\\.*', names: [] },
  ])('finds $names for “$query”', ({ query, names }) => {
    expect(ask(query).names.map(({ name }) => name)).toEqual(names);
  });

  it.each([
    { query: 'zijderute', near: ['Nieuwe Zijderoute'] },
    { query: 'de Nieuwe Zijderoute', near: ['Nieuwe Zijderoute'] },
    { query: 'Fredom Hous', near: ['Freedom House'] },
    { query: 'Okeraine', near: ['Oekraïne'] },
    { query: 'EDOE', near: ['EDEO'] },
    { query: 'house van de koning', near: [] },
    { query: 'Steenbergen', near: [] },
    { query: '', near: [] },
  ])('offers $near for “$query”, which finds nothing', ({ query, near }) => {
    expect(ask(query).names).toEqual([]);
    expect(ask(query).near.map(({ name }) => name)).toEqual(near);
  });

  it('offers nothing where something is found', () => {
    expect(ask('zijderoute').near).toEqual([]);
  });

  it('finds facts by their statement, and says where they matched', () => {
    const [hit] = ask('knoop zijde').facts;
    const text = FACTS[0]?.statement.nl ?? '';
    expect(hit?.marks.map(({ start, end }) => text.slice(start, end))).toEqual(['knoop', 'Zijde']);
  });

  it('names what matched where it isn’t the name that is shown', () => {
    expect(ask('road').names[0]?.otherName).toMatchObject({ text: 'Belt and Road Initiative', language: 'en' });
    expect(ask('nieuwe').names[0]?.otherName).toBeNull();
  });

  it('ranks a name above a gloss, and a whole name above a longer one', () => {
    const ranked = createSearcher(
      [
        makeEntity('gloss', ['Iets'], { gloss: { nl: 'Heeft te maken met China.', en: '' } }),
        makeEntity('longer', ['China Daily']),
        makeEntity('whole', ['China']),
      ].map((entity) => ({ entityId: entity.id, members: [entity], factCount: 0 })),
      [],
      'nl',
    );
    expect(search(ranked, 'china', 10, () => null).names.map(({ name }) => name)).toEqual([
      'China',
      'China Daily',
      'Iets',
    ]);
  });

  it('counts all and shows as many as asked for', () => {
    const answer = search(searcher, 'h', 1, () => null);
    expect(answer.names).toHaveLength(1);
    expect(answer.nameCount).toBe(2);
  });
});

describe('findLines', () => {
  it('finds exactly the lines in which every term begins a word', () => {
    const word = fc.constantFrom('aa', 'ab', 'abc', 'b', 'ba', 'c');
    const line = fc.array(word, { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(fc.array(line, { maxLength: 8 }), fc.array(word, { minLength: 1, maxLength: 3 }), (lines, terms) => {
        const index = createSearchIndex(lines.map((words, target) => ({ text: words.join(' '), target, weight: 1 })));
        const found = findLines(index, terms).map(({ target }) => target);
        const expected = lines.flatMap((words, target) =>
          terms.every((term) => words.some((one) => one.startsWith(term))) ? [target] : [],
        );
        expect(found.sort()).toEqual(expected.sort());
      }),
    );
  });
});

describe('findTerms', () => {
  it('ends a mark where the term ends in the text as written', () => {
    const text = 'Wei\u00adßrussland';
    expect(findTerms(text, toTerms('weiss')).map(({ start, end }) => text.slice(start, end))).toEqual(['Wei\u00adß']);
  });
});

function ask(query: string) {
  return search(searcher, query, 10, (id) => {
    const fact = FACTS.find((candidate) => candidate.id === id);
    if (!fact) return null;
    return {
      fact: {
        ...fact,
        statement: { text: fact.statement.nl, mentions: [] },
        holder: '',
        locator: null,
        whyHere: null,
      },
      source: null,
    };
  });
}
