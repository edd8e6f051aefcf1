import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_BLOCK_LENGTH } from '../../../utils/core/limits.ts';
import { compileMatcher } from '../../../utils/core/matcher/compile.ts';
import { findMentions } from '../../../utils/core/matcher/find.ts';
import type { Entity } from '../../../utils/core/model.ts';
import { entityId, makeEntity, makeName } from '../../fixtures/make-entity.ts';

const ENTITIES = [
  makeEntity('zijderoute', ['Nieuwe Zijderoute', makeName('Belt and Road Initiative', { language: 'en' })]),
  makeEntity('edeo', [
    makeName('EDEO', { kind: 'acronym', caseRule: 'exact' }),
    'Europese Dienst voor Extern Optreden',
  ]),
  makeEntity('freedom-house', ['Freedom House']),
  makeEntity('vs', ['Verenigde Staten', makeName('VS', { kind: 'acronym', caseRule: 'exact' })]),
  makeEntity('china', ['China', makeName('Chinees', { kind: 'adjective' })]),
  makeEntity('rusland', ['Rusland', makeName('Russisch', { kind: 'adjective' }), makeName('Rus', { kind: 'demonym' })]),
  makeEntity('oekraine', ['Oekraïne']),
  makeEntity('poetin', ['Vladimir Poetin', makeName('Poetin', { kind: 'short' }), makeName('Xi', { kind: 'short' })]),
  makeEntity('krim', ['Krim']),
  makeEntity('frankrijk', [makeName('France', { language: 'fr' })]),
  makeEntity('vn', [makeName('VN', { kind: 'acronym', caseRule: 'exact' })]),
  makeEntity('raad', ['VN-Veiligheidsraad']),
  makeEntity('orde', [makeName('multipolaire orde', { kind: 'term', caseRule: 'any' })]),
];
const matcher = compile(ENTITIES);

describe('findMentions', () => {
  it.each([
    { name: 'a name in the middle', text: 'langs de Nieuwe Zijderoute naar', found: ['Nieuwe Zijderoute'] },
    { name: 'the longest name', text: 'de VN-Veiligheidsraad', found: ['VN-Veiligheidsraad'] },
    { name: 'a short name where the long one isn’t', text: 'de VN-vergadering', found: ['VN'] },
    { name: 'a name broken over lines', text: 'Freedom\n   House', found: ['Freedom\n   House'] },
    { name: 'a name with a space that doesn’t break', text: 'Freedom\u00a0House', found: ['Freedom\u00a0House'] },
    { name: 'a name with a soft hyphen', text: 'Nieuwe Zijde\u00adroute', found: ['Nieuwe Zijde\u00adroute'] },
    { name: 'a name without its diacritics', text: 'in Oekraine', found: ['Oekraine'] },
    { name: 'a Dutch genitive', text: 'Poetins invasie', found: ['Poetins'] },
    { name: 'no genitive of a French name', text: 'Frances', found: [] },
    { name: 'a genitive with an apostrophe', text: "China's rol", found: ["China's"] },
    { name: 'a genitive with a curly apostrophe', text: 'China’s rol', found: ['China’s'] },
    { name: 'a name before a closing quotation mark, without it', text: '‘de VS’ zegt', found: ['VS'] },
    { name: 'an inflected adjective', text: 'de Russische aanval', found: ['Russische'] },
    { name: 'an acronym, letter for letter', text: 'EDEO en edeo en Edeo', found: ['EDEO'] },
    { name: 'an acronym in a compound', text: 'een VS-vlag', found: ['VS'] },
    { name: 'a name in a headline', text: 'CHINA EN RUSLAND', found: ['CHINA', 'RUSLAND'] },
    { name: 'no capitals of a short name', text: 'code RUS', found: [] },
    { name: 'no name without its capital', text: 'china en poetin', found: [] },
    {
      name: 'a term in either case',
      text: 'Multipolaire orde, multipolaire orde',
      found: ['Multipolaire orde', 'multipolaire orde'],
    },
    {
      name: 'a small word of a name in either case',
      text: 'Europese Dienst Voor Extern Optreden',
      found: ['Europese Dienst Voor Extern Optreden'],
    },
    { name: 'nothing inside a longer word', text: 'Krimpenerwaard, Krimi, Poetintseva, Ruslandia', found: [] },
    { name: 'a name after a direction', text: 'Oost-Oekraïne', found: ['Oekraïne'] },
    { name: 'a name after a small word', text: 'pro-Russische', found: ['Russische'] },
    { name: 'both names of a pair', text: 'Chinees-Russische', found: ['Chinees', 'Russische'] },
    { name: 'nothing where the first part makes another name', text: 'Wit-Rusland', found: [] },
    { name: 'nothing where an apostrophe joins it to more', text: 'China’an en CHINA’SO', found: [] },
    { name: 'nothing in an address', text: 'kijk op freedom.China of China.org, @China', found: [] },
    { name: 'a name at the end of a sentence', text: 'Dat wil China. Rusland niet.', found: ['China', 'Rusland'] },
    { name: 'names side by side', text: 'China, China', found: ['China', 'China'] },
    { name: 'nothing in nothing', text: '', found: [] },
  ])('finds $name', ({ text, found }) => {
    expect(findMentions(text, matcher).map(({ span }) => text.slice(span.start, span.end))).toEqual(found);
  });

  it('keeps every candidate of an ambiguous name, in order of precedence', () => {
    const both = compile([makeEntity('city', ['Beijing']), makeEntity('government', ['Beijing'])]);
    expect(findMentions('Beijing', both)[0]?.candidates).toEqual([entityId('city'), entityId('government')]);
  });

  describe('of names that are written alike', () => {
    const near = [entityId('parade')];
    const city = makeEntity('city', [makeName('Beijing', { near })]);
    const government = makeEntity('government', ['Beijing']);
    const both = compile([government, city]);

    it.each([
      { name: 'prefers one whose near stands beside it', nearness: 'beside', found: ['city'] },
      {
        name: 'prefers one that asks for nothing to one whose near is within reach',
        nearness: 'near',
        found: ['government'],
      },
      { name: 'leaves out one whose near is out of reach', nearness: 'far', found: ['government'] },
    ] as const)('$name', ({ nearness, found }) => {
      expect(findMentions('Beijing', both, () => nearness)[0]?.candidates).toEqual(found.map(entityId));
    });

    it('takes one whose near is within reach where there is no other', () => {
      expect(findMentions('Beijing', compile([city]), () => 'near')).toHaveLength(1);
    });
  });

  it.each([
    { name: 'with its year', text: 'De parade van juni 2018', count: 1 },
    { name: 'with another year', text: 'De parade van juni 2015', count: 0 },
    { name: 'without a year', text: 'De parade', count: 0 },
  ])('finds a name that asks for a year $name: $count', ({ text, count }) => {
    const parade = compile([makeEntity('parade', [makeName('parade', { caseRule: 'any', year: '2018' })])]);
    expect(findMentions(text, parade)).toHaveLength(count);
  });

  it('prefers the entity of which it is the surer kind of name', () => {
    const both = compile([
      makeEntity('government', [makeName('Beijing', { kind: 'metonym' })]),
      makeEntity('city', ['Beijing']),
    ]);
    expect(findMentions('Beijing', both)[0]?.candidates[0]).toBe(entityId('city'));
  });

  it('takes a word that is a name itself for no compound of a shorter one', () => {
    const entities = [
      makeEntity('rusland', [makeName('Rusland')], { type: 'country' }),
      makeEntity('factor', [makeName('Ruslandfactor', { kind: 'term', caseRule: 'any' })]),
    ];
    const [mention] = findMentions('over de Ruslandfactor', compile(entities));
    expect(mention).toMatchObject({ candidates: [entityId('factor')], inner: [entityId('rusland')], rule: 'term' });
  });

  it('answers with the entity that stands for all that are the same', () => {
    const joined = compileMatcher([{ ...makeEntity('a', ['EDEO']), private: false }], () => entityId('b'));
    expect(findMentions('EDEO', joined)[0]?.candidates).toEqual([entityId('b')]);
  });

  it('calls a mention private if only private packs know the name', () => {
    const mixed = compileMatcher([
      { ...makeEntity('open', ['China']), private: false },
      { ...makeEntity('own', ['China', 'Veerhaven']), private: true },
    ]);
    expect(findMentions('China, Veerhaven', mixed).map((mention) => mention.private)).toEqual([false, true]);
  });

  it('reads no further than the limit', () => {
    const text = `${'a '.repeat(MAX_BLOCK_LENGTH / 2)}China`;
    expect(findMentions(text, matcher)).toEqual([]);
  });

  it('finds mentions in order, apart, and within the text, whatever the text', () => {
    const piece = fc.constantFrom(
      'China',
      'Rusland',
      "'s",
      '’',
      '-',
      ' ',
      '\u00ad',
      'VN',
      'Freedom',
      'House',
      's',
      '.',
      '@',
      'x',
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const text = pieces.join('');
        let end = 0;
        for (const { span, candidates } of findMentions(text, matcher)) {
          expect(span.start).toBeGreaterThanOrEqual(end);
          expect(span.end).toBeGreaterThan(span.start);
          expect(candidates.length).toBeGreaterThan(0);
          end = span.end;
        }
        expect(end).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});

describe('compileMatcher', () => {
  it('refuses a name without letters, which would be found everywhere or nowhere', () => {
    expect(() => compile([makeEntity('x', [' – '])])).toThrow(RangeError);
  });

  it.each(['constructor', '__proto__', 'toString'])('takes “%s” for a name like any other', (name) => {
    const text = name.replaceAll('_', '');
    const odd = compile([makeEntity('odd', [makeName(text, { caseRule: 'any' })])]);
    expect(findMentions(text, odd)).toHaveLength(1);
    expect(findMentions(text, matcher)).toEqual([]);
  });
});

function compile(entities: readonly Entity[]) {
  return compileMatcher(entities.map((entity) => ({ ...entity, private: false })));
}
