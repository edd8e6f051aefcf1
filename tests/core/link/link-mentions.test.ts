import { describe, expect, it } from 'vitest';
import { MAX_BLOCK_LENGTH, NEAR_DISTANCE } from '../../../utils/core/limits.ts';
import { linkInSteps, linkMentions } from '../../../utils/core/link/link-mentions.ts';
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

describe('linkInSteps', () => {
  const pages = [
    ['Beijing opende De Spelen.', 'steun aan China', 'China '.repeat(400)],
    ['De Spelen begonnen.', 'Niets.', 'Beijing was klaar, China niet.'],
  ];

  it('finds the same in two pages that take turns', () => {
    const turns = pages.map((texts) => ({ steps: linkInSteps(texts, matcher, null), found: null as unknown }));
    for (let waiting = turns; waiting.length > 0; waiting = waiting.filter(({ found }) => found === null)) {
      for (const turn of waiting) {
        const step = turn.steps.next();
        if (step.done) turn.found = step.value;
      }
    }
    expect(turns.map(({ found }) => found)).toEqual(pages.map((texts) => linkMentions(texts, matcher)));
  });

  it('takes a step for each text, and more for one of many names', () => {
    const count = (texts: readonly string[]) => [...linkInSteps(texts, matcher, null)].length;
    expect(count(['Niets.', 'Niets.', 'Niets.'])).toBe(3);
    expect(count(['China '.repeat(1_000)])).toBeGreaterThan(count(['China '.repeat(10)]) + 5);
  });
});

describe('on a page that says it is English, linkMentions', () => {
  const vs = compileMatcher([
    { ...makeEntity('vs', [makeName('VS', { kind: 'acronym', caseRule: 'exact' })]), private: false },
  ]);

  it.each([
    { name: 'finds a Dutch acronym in a Dutch block', text: 'De VS sturen volgens de minister weer wapens.', count: 1 },
    { name: 'finds none in an English one', text: 'The court heard the case of Smith VS the city today.', count: 0 },
  ])('$name', ({ text, count }) => {
    expect(linkMentions([text], vs, 'en').flat()).toHaveLength(count);
  });
});

describe('where a page explains an acronym, linkMentions', () => {
  const acronym = makeName('AP', { kind: 'acronym', caseRule: 'exact', near: [entityId('china')] });
  const agencies = compileMatcher([{ ...makeEntity('ap', ['Associated Press', acronym]), private: false }]);

  it('takes that for its evidence, in every block, whatever else stands near', () => {
    const texts = ['Een fotograaf van Associated Press (AP) zag het.', 'Volgens AP is het nu rustig.'];
    const rules = linkMentions(texts, agencies, 'nl').map((mentions) => mentions.map(({ rule }) => rule));
    expect(rules).toEqual([['name', 'expansion'], ['expansion']]);
  });

  it('leaves it alone where it stands for another', () => {
    const texts = ['De Autoriteit Persoonsgegevens (AP) zag het.', 'Volgens AP is het nu rustig.'];
    expect(linkMentions(texts, agencies, 'nl').flat()).toEqual([]);
  });
});

describe('with all rules, linkMentions', () => {
  const near = [entityId('eu')];
  const pack = compileMatcher(
    [
      makeEntity('eu', ['Europese Unie', makeName('EU', { kind: 'acronym', caseRule: 'exact' })]),
      makeEntity('spelen', [makeName('Spelen', { year: '2022' })]),
      makeEntity('moskou', [makeName('Moskou', { kind: 'metonym', near })]),
      ...Array.from({ length: 9 }, (_, index) => makeEntity(`e${index}`, [`Rode Zee${' Zee'.repeat(index)}`])),
    ].map((entity) => ({ ...entity, private: false })),
  );

  // In quadratic time some of these take minutes.
  it.each([
    { name: 'fifty thousand names that overlap', texts: pages('Rode Zee Zee Zee ', 15) },
    { name: 'ten million characters, cut into blocks', texts: pages('In 2022 waren de Spelen in Moskou. ', 500) },
    { name: 'a million words of one letter around names', texts: pages(`EU ${'a '.repeat(500)}`, 100) },
    { name: 'capitals among figures', texts: pages(`EU ${'1 '.repeat(9_995)}`, 2) },
    { name: 'signs without end between names', texts: pages(`EU${'–- '.repeat(6_000)}`, 10) },
    { name: 'quotation marks without end', texts: pages('‘EU’ ', 10) },
    { name: 'opening brackets without end', texts: pages('((EU', 10) },
    { name: 'words parted at line ends', texts: pages('samen- werking EU ', 10) },
    {
      name: 'an acronym that stands for something else each time',
      texts: Array.from({ length: 20_000 }, (_, index) => `Extra Uitgave${index} (EU) van de EU`),
    },
  ])(
    'gets through $name',
    ({ texts }) => {
      expect(linkMentions(texts, pack)).toHaveLength(texts.length);
    },
    120_000,
  );

  /** So many blocks as long as can be. */
  function pages(piece: string, count: number): string[] {
    return Array.from({ length: count }, () => piece.repeat(MAX_BLOCK_LENGTH / piece.length + 1));
  }
});

describe('of two names that are written alike, linkMentions', () => {
  const alike = compileMatcher(
    [
      makeEntity('city', ['Beijing']),
      makeEntity('government', [makeName('Beijing', { kind: 'metonym', near: [entityId('russia')] })]),
      makeEntity('russia', ['Rusland']),
    ].map((entity) => ({ ...entity, private: false })),
  );

  it.each([
    { name: 'the one that needs no help', texts: ['Beijing ligt in het noorden.'], found: 'city' },
    {
      name: 'the one whose near is named in the same block',
      texts: ['Rusland belde met Beijing.'],
      found: 'government',
    },
    {
      name: 'the one that needs no help, when the near is a block away',
      texts: ['Beijing is groot.', 'Rusland ook.'],
      found: 'city',
    },
  ])('takes $name', ({ texts, found }) => {
    const [first = []] = linkMentions(texts, alike);
    const beijing = first.find(({ span }) => texts[0]?.slice(span.start, span.end) === 'Beijing');
    expect(beijing?.candidates).toEqual([entityId(found)]);
  });
});
