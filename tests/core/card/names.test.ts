import { describe, expect, it } from 'vitest';
import { otherName, preferredName } from '../../../utils/core/card/names.ts';
import { makeEntity, makeName } from '../../fixtures/make-entity.ts';

const EDEO = makeEntity('edeo', [
  makeName('EDEO', { kind: 'acronym' }),
  'Europese Dienst voor Extern Optreden',
  makeName('EEAS', { kind: 'acronym', language: 'en' }),
  makeName('European External Action Service', { language: 'en' }),
]);
const ROUTE = makeEntity('route', ['Nieuwe Zijderoute', makeName('Belt and Road Initiative', { language: 'en' })]);
const RUSSIA = makeEntity('rusland', ['Rusland', makeName('Russia', { language: 'en' })]);

describe('preferredName', () => {
  it.each([
    { entity: EDEO, language: 'nl', text: 'EDEO' },
    { entity: EDEO, language: 'en', text: 'EEAS' },
    { entity: ROUTE, language: 'en', text: 'Belt and Road Initiative' },
    { entity: makeEntity('isga', ['ISGA']), language: 'en', text: 'ISGA' },
  ] as const)('is $text in $language', ({ entity, language, text }) => {
    expect(preferredName([entity], language).text).toBe(text);
  });
});

describe('otherName', () => {
  it('is what an acronym stands for, in the same language', () => {
    expect(otherName([EDEO], 'organisation', 'nl')?.text).toBe('Europese Dienst voor Extern Optreden');
    expect(otherName([EDEO], 'organisation', 'en')?.text).toBe('European External Action Service');
  });

  it('is the foreign name of what is known by one', () => {
    expect(otherName([ROUTE], 'programme', 'nl')).toEqual({ text: 'Belt and Road Initiative', language: 'en' });
  });

  it('is nothing where the foreign name says nothing new', () => {
    expect(otherName([RUSSIA], 'country', 'nl')).toBeNull();
  });
});
