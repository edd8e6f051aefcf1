import { describe, expect, it } from 'vitest';
import { findExpansions } from '../../../utils/core/link/expansions.ts';
import { linkMentions } from '../../../utils/core/link/link-mentions.ts';
import { compileMatcher } from '../../../utils/core/matcher/compile.ts';
import { entityId, makeEntity, makeName } from '../../fixtures/make-entity.ts';

describe('findExpansions', () => {
  it.each([
    {
      name: 'words before an acronym',
      text: 'Ook zegt de Europese Dienst voor Extern Optreden (EDEO) niets.',
      found: [['EDEO', ['Europese Dienst voor Extern Optreden']]],
    },
    {
      name: 'words behind an acronym',
      text: 'De EDEO (Europese Dienst voor Extern Optreden) zwijgt.',
      found: [['EDEO', ['Europese Dienst voor Extern Optreden']]],
    },
    {
      name: 'letters within a word',
      text: 'De Autoriteit Persoonsgegevens (AP) waarschuwt.',
      found: [['AP', ['Autoriteit Persoonsgegevens']]],
    },
    {
      name: 'a word for each letter',
      text: 'The European External Action Service (EEAS) declined.',
      found: [['EEAS', ['European External Action Service']]],
    },
    {
      name: 'words for the letters, small ones left out',
      text: 'Zij werkt bij de Externe Dienst van de Overheid (EDO).',
      found: [['EDO', ['Externe Dienst van de Overheid']]],
    },
    { name: 'nothing that lacks a letter', text: 'Dat meldt het persbureau (AFP).', found: [] },
    { name: 'nothing in a remark', text: 'De bank (opgericht in 1950) sluit.', found: [] },
    { name: 'nothing without brackets', text: 'De EDEO zwijgt.', found: [] },
  ])('finds $name', ({ text, found }) => {
    expect([...findExpansions([text])]).toEqual(found);
  });
});

describe('on a page that says what its acronyms stand for, linkMentions', () => {
  const matcher = compileMatcher(
    [
      makeEntity('edeo', [
        makeName('EAD', { kind: 'acronym', caseRule: 'exact', near: [entityId('eu')] }),
        makeName('ED', { kind: 'acronym', caseRule: 'exact' }),
        'Externe Dienst',
      ]),
      makeEntity('eu', ['Europese Unie']),
    ].map((entity) => ({ ...entity, private: false })),
  );

  it.each([
    { name: 'keeps what it confirms', texts: ['De Externe Dienst (ED) zwijgt.', 'WEG MET DE ED'], count: 3 },
    {
      name: 'keeps what it confirms in another case',
      texts: ['Des Externen Dienstes (ED).', 'WEG MET DE ED'],
      count: 2,
    },
    { name: 'leaves out what it denies', texts: ['De Europese Dans (ED) zwijgt.', 'Zij koos de ED.'], count: 0 },
    {
      name: 'leaves out what it denies, even near what it asks for',
      texts: ['De Europese Unie zag de Extra Assemblee van Delegaties (EAD).'],
      count: 1,
    },
  ])('$name', ({ texts, count }) => {
    expect(linkMentions(texts, matcher, 'nl').flat()).toHaveLength(count);
  });
});
