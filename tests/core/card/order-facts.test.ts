import { describe, expect, it } from 'vitest';
import { orderFacts } from '../../../utils/core/card/order-facts.ts';
import type { FactId } from '../../../utils/core/model.ts';
import type { CardFact } from '../../../utils/core/view.ts';
import { entityId } from '../../fixtures/make-entity.ts';

describe('orderFacts', () => {
  it('puts first what joins another name of this page', () => {
    expect(order([fact('plain', { kind: 'relation' }), fact('here', here('x'))])).toEqual(['here', 'plain']);
  });

  it('keeps together what joins the same name, that of the most mentioned first', () => {
    const facts = [fact('y', here('y')), fact('x', here('x')), fact('y too', here('y'))];
    expect(order(facts)).toEqual(['x', 'y', 'y too']);
  });

  it('puts a definition last among them, where the gloss is one', () => {
    const facts = [fact('definition', { ...here('x'), kind: 'definition' }), fact('y', here('y')), fact('plain')];
    expect(order(facts)).toEqual(['y', 'definition', 'plain']);
  });

  it('then what matters first for such an entity', () => {
    expect(order([fact('position', { kind: 'position' }), fact('relation', { kind: 'relation' })])).toEqual([
      'relation',
      'position',
    ]);
  });

  it('then dated before undated, stated before reported before judged, older before newer', () => {
    const facts = [
      fact('judged', { voice: 'judged' }),
      fact('reported', { voice: 'reported' }),
      fact('stated'),
      fact('newer', { date: '2021' }),
      fact('older', { date: '2011' }),
    ];
    expect(order(facts)).toEqual(['older', 'newer', 'stated', 'reported', 'judged']);
  });

  it('keeps the order of equal facts', () => {
    expect(order([fact('one'), fact('two'), fact('three')])).toEqual(['one', 'two', 'three']);
  });

  it('never fills the top with judgements while something is stated', () => {
    const facts = [
      fact('opinion', { kind: 'relation', voice: 'judged' }),
      fact('second opinion', { kind: 'relation', voice: 'judged' }),
      fact('stated', { kind: 'quantity' }),
    ];
    expect(order(facts)).toEqual(['opinion', 'stated', 'second opinion']);
  });

  it('shows judgements where there is nothing else', () => {
    expect(order([fact('opinion', { voice: 'judged' })])).toEqual(['opinion']);
  });
});

function order(facts: readonly CardFact[]): string[] {
  return orderFacts(facts, 'person', [entityId('x'), entityId('y')]).map(({ id }) => id);
}

function here(slug: string): Partial<CardFact> {
  return { whyHere: { entityId: entityId(slug), name: slug } };
}

function fact(id: string, rest: Partial<CardFact> = {}): CardFact {
  return {
    // Tests name facts by what they are about.
    id: id as FactId,
    statement: { text: id, mentions: [] },
    about: [],
    kind: 'event',
    voice: 'stated',
    shade: null,
    holder: '',
    date: null,
    locator: null,
    whyHere: null,
    ...rest,
  };
}
