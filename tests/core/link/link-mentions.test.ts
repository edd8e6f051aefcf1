import { describe, expect, it } from 'vitest';
import { NEAR_DISTANCE } from '../../../utils/core/limits.ts';
import { linkMentions } from '../../../utils/core/link/link-mentions.ts';
import { compileMatcher } from '../../../utils/core/matcher/compile.ts';
import { entityId, makeEntity, makeName } from '../../fixtures/make-entity.ts';

const matcher = compileMatcher(
  [
    makeEntity('spelen', [makeName('de Spelen', { near: [entityId('beijing')] })]),
    makeEntity('beijing', ['Beijing']),
    makeEntity('steun', [makeName('steun aan China', { near: [entityId('beijing')] })]),
    makeEntity('china', ['China']),
  ].map((entity) => ({ ...entity, private: false })),
);

describe('linkMentions', () => {
  it.each([
    { name: 'a name of its own at once', texts: ['Beijing'], found: [['Beijing']] },
    {
      name: 'a name that says little, near one that it asks for',
      texts: ['Beijing opende De Spelen'],
      found: [['Beijing', 'De Spelen']],
    },
    {
      name: 'a name that says little, in the block before',
      texts: ['De Spelen begonnen.', 'Beijing was klaar.'],
      found: [['De Spelen'], ['Beijing']],
    },
    { name: 'nothing where nothing is near', texts: ['De Spelen begonnen.'], found: [[]] },
    {
      name: 'nothing where the other name is too far',
      texts: ['De Spelen.', 'a '.repeat(NEAR_DISTANCE), 'Beijing'],
      found: [[], [], ['Beijing']],
    },
    { name: 'the shorter name where the longer one isn’t accepted', texts: ['steun aan China'], found: [['China']] },
    { name: 'nothing in no text', texts: [], found: [] },
  ])('finds $name', ({ texts, found }) => {
    const mentions = linkMentions(texts, matcher);
    expect(mentions.map((list, index) => list.map(({ span }) => texts[index]?.slice(span.start, span.end)))).toEqual(
      found,
    );
  });
});
