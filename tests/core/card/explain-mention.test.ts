import { describe, expect, it } from 'vitest';
import { explainMention } from '../../../utils/core/card/explain-mention.ts';
import { compileMatcher } from '../../../utils/core/matcher/compile.ts';
import { findMentions } from '../../../utils/core/matcher/find.ts';
import type { Entity, EntityId, MentionRule, ReadingLanguage } from '../../../utils/core/model.ts';
import { entityId, makeEntity, makeName } from '../../fixtures/make-entity.ts';

const NEAR = [entityId('beijing'), entityId('china'), entityId('xi'), entityId('mao')];

const ENTITIES: readonly Entity[] = [
  makeEntity('china', [
    'China',
    makeName('China', { language: 'en' }),
    makeName('Chine', { language: 'fr' }),
    makeName('Chinees', { kind: 'demonym' }),
  ]),
  makeEntity('rusland', ['Rusland', makeName('Russisch', { kind: 'adjective' })]),
  makeEntity('poetin', ['Vladimir Poetin', makeName('Poetin', { kind: 'short' })]),
  makeEntity('vs', ['Verenigde Staten', acronym('VS'), acronym('U.S.', 'en')]),
  makeEntity('vn', ['Verenigde Naties', acronym('VN')]),
  makeEntity('raad', ['VN-Veiligheidsraad']),
  makeEntity('edeo', [acronym('EDEO'), 'Europese Dienst voor Extern Optreden', acronym('EEAS', 'en')]),
  makeEntity('beijing', ['Beijing', makeName('Peking', { kind: 'variant' })]),
  makeEntity('xi', ['Xi Jinping']),
  makeEntity('mao', ['Mao Zedong']),
  makeEntity('regering', ['Chinese regering', makeName('Beijing', { kind: 'metonym' })]),
  makeEntity('spelen', [
    'Winterspelen van 2022',
    makeName('Winterspelen', { kind: 'short', near: NEAR }),
    makeName('Olympics', { language: 'en', kind: 'short', near: NEAR }),
  ]),
  makeEntity('orde', [makeName('multipolaire orde', { kind: 'term', caseRule: 'any' })]),
  makeEntity('droom', [makeName('zelfde bed, andere dromen', { kind: 'expression', caseRule: 'any' })]),
  makeEntity('overeenkomst', [makeName('samenwerkingsovereenkomst', { kind: 'term', caseRule: 'any' })]),
  makeEntity('eigen/china', ['China', 'Middenrijk']),
];
const SAME: Readonly<Record<string, EntityId>> = { 'eigen/china': entityId('china') };
const toCanonical = (id: EntityId) => SAME[id] ?? id;
const matcher = compileMatcher(
  ENTITIES.map((entity) => ({ ...entity, private: false })),
  toCanonical,
);

describe('explainMention', () => {
  it.each<{ surface: string; of: string; rule: MentionRule; name: string; preferred?: string }>([
    { surface: 'China', of: 'china', rule: 'name', name: 'China' },
    { surface: 'CHINA', of: 'china', rule: 'name', name: 'China' },
    { surface: 'Peking', of: 'beijing', rule: 'variant', name: 'Peking', preferred: 'Beijing' },
    { surface: 'Poetin', of: 'poetin', rule: 'short', name: 'Poetin', preferred: 'Vladimir Poetin' },
    { surface: 'EDEO', of: 'edeo', rule: 'acronym', name: 'EDEO' },
    { surface: 'EEAS', of: 'edeo', rule: 'acronym', name: 'EEAS', preferred: 'EDEO' },
    { surface: 'U.S.', of: 'vs', rule: 'acronym', name: 'U.S.', preferred: 'Verenigde Staten' },
    { surface: 'Russische', of: 'rusland', rule: 'adjective', name: 'Russisch', preferred: 'Rusland' },
    { surface: 'Chinees', of: 'china', rule: 'demonym', name: 'Chinees', preferred: 'China' },
    { surface: 'Beijing', of: 'regering', rule: 'metonym', name: 'Beijing', preferred: 'Chinese regering' },
    { surface: 'multipolaire orde', of: 'orde', rule: 'term', name: 'multipolaire orde' },
    { surface: 'zelfde bed, andere dromen', of: 'droom', rule: 'expression', name: 'zelfde bed, andere dromen' },
    { surface: 'Poetins', of: 'poetin', rule: 'genitive', name: 'Poetin', preferred: 'Vladimir Poetin' },
    { surface: 'China’s', of: 'china', rule: 'genitive', name: 'China' },
    { surface: 'VS’', of: 'vs', rule: 'genitive', name: 'VS', preferred: 'Verenigde Staten' },
    { surface: 'Chinabeleid', of: 'china', rule: 'compound', name: 'China' },
    { surface: 'EDEO', of: 'edeo', rule: 'expansion', name: 'EDEO' },
    {
      surface: 'samenwerkings- overeenkomst',
      of: 'overeenkomst',
      rule: 'rejoined',
      name: 'samenwerkingsovereenkomst',
    },
    { surface: 'Winterspelen', of: 'spelen', rule: 'near', name: 'Winterspelen', preferred: 'Winterspelen van 2022' },
  ])('finds $name of $of in $surface, by the rule $rule', ({ surface, of, rule, name, preferred = null }) => {
    expect(explain(surface, of, rule)).toMatchObject({ surface, rule, name, preferred, packTitle: 'test' });
  });

  it.each<{ name: string; surface: string; of: string; rule: MentionRule }>([
    { name: 'by another rule than the words bear out', surface: 'China', of: 'china', rule: 'compound' },
    { name: 'by the kind of another name', surface: 'China', of: 'china', rule: 'acronym' },
    { name: 'without what it asks for', surface: 'Winterspelen', of: 'spelen', rule: 'short' },
    { name: 'near something, where it asks for nothing', surface: 'China', of: 'china', rule: 'near' },
    { name: 'in more words than its own', surface: 'VN-Veiligheidsraad', of: 'vn', rule: 'acronym' },
    { name: 'in the words of another', surface: 'Poetin', of: 'china', rule: 'short' },
    { name: 'of an entity that nobody knows', surface: 'China', of: 'nobody', rule: 'name' },
    { name: 'in more than its own letters', surface: '……China', of: 'china', rule: 'name' },
    { name: 'in nothing', surface: '', of: 'china', rule: 'name' },
  ])('finds no name $name', ({ surface, of, rule }) => {
    expect(explain(surface, of, rule)).toBeNull();
  });

  it('names what the page has of what the name asks for, most mentioned first, and no more than three', () => {
    expect(explain('Winterspelen', 'spelen', 'near', ['poetin', 'beijing'])?.evidence).toEqual(['Beijing']);
    const all = ['mao', 'xi', 'china', 'beijing'];
    expect(explain('Winterspelen', 'spelen', 'beside', all)?.evidence).toEqual(['Mao Zedong', 'Xi Jinping', 'China']);
    expect(explain('China', 'china', 'name', all)?.evidence).toEqual([]);
  });

  it('tells the words on one line', () => {
    expect(explain('Vladimir\n\u00a0Poe\u00adtin', 'poetin', 'name')?.surface).toBe('Vladimir Poetin');
  });

  it.each([
    { language: 'nl', nameLanguage: 'nl' },
    { language: 'en', nameLanguage: 'en' },
  ] as const)('takes the name in the reader’s language, $language, of two that are written alike', (row) => {
    expect(explain('China', 'china', 'name', [], row.language)?.nameLanguage).toBe(row.nameLanguage);
  });

  it('tells the pack that wrote the name, of those that know the entity', () => {
    expect(explain('Middenrijk', 'china', 'name')).toMatchObject({ name: 'Middenrijk', packTitle: 'eigen' });
  });

  it('explains every mention that is found', () => {
    const text =
      'China en CHINA, Chinabeleid, Poetins plan, China’s rol, VS’ president, U.S. en VN, de Chinese regering, ' +
      'een Chinees, de Russische zet, multipolaire orde, samenwerkings- overeenkomst, Winterspelen, VN-Veiligheidsraad.';
    const mentions = findMentions(text, matcher, () => 'beside');
    expect(mentions.length).toBeGreaterThan(12);
    for (const { span, candidates, rule } of mentions) {
      const surface = text.slice(span.start, span.end);
      const told = { surface, rule, entityId: candidates[0] as EntityId };
      expect([surface, rule, explainMention(told, matcher, contextIn('nl', []), packTitleOf)?.rule]).toEqual([
        surface,
        rule,
        rule,
      ]);
    }
  });
});

function explain(
  surface: string,
  of: string,
  rule: MentionRule,
  present: readonly string[] = [],
  language: ReadingLanguage = 'nl',
) {
  const told = { surface, rule, entityId: entityId(of) };
  return explainMention(told, matcher, contextIn(language, present.map(entityId)), packTitleOf);
}

function contextIn(language: ReadingLanguage, present: readonly EntityId[]) {
  const membersOf = (id: EntityId) => ENTITIES.filter((entity) => toCanonical(entity.id) === id);
  return { language, present, membersOf };
}

function packTitleOf(id: EntityId): string {
  return id.split('/')[0] ?? '';
}

function acronym(text: string, language = 'nl') {
  return makeName(text, { language, kind: 'acronym', caseRule: 'exact' });
}
