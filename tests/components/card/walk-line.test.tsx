// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';

import type { CardOffer } from '../../../components/card/use-card-steps.ts';
import { WalkLine, type WalkLineStep } from '../../../components/card/WalkLine.tsx';
import { FailureError } from '../../../utils/core/failure.ts';
import type { ReadingLanguage } from '../../../utils/core/model.ts';
import { cardId, makeCard, makeCardFact } from '../../fixtures/make-card.ts';
import { get, happen, show } from '../show.tsx';

const EDEO: CardOffer = {
  kind: 'card',
  card: makeCard('EDEO', { facts: [makeCardFact('Bestaat nog.', [])], readAlready: 1 }),
  inner: [],
  reason: null,
};
const MAASTRICHT: CardOffer = {
  kind: 'choices',
  choices: [
    { entityId: cardId('stad'), type: 'city', name: 'Maastricht', gloss: 'De stad.' },
    { entityId: cardId('verdrag'), type: 'agreement', name: 'Verdrag van Maastricht', gloss: 'Het verdrag.' },
  ],
};

const SURFACE = { surface: 'edeo', at: 2, of: 14 };

describe('WalkLine', () => {
  it.each([
    { says: 'EDEO, organisatie, 2 feiten, 2 van 14', of: 'a name', step: found(EDEO) },
    { says: 'EDEO, organisation, 2 facts, 2 of 14', of: 'a name, in English', step: found(EDEO), language: 'en' },
    { says: 'edeo, 2 betekenissen, 2 van 14', of: 'a name of several', step: found(MAASTRICHT) },
    { says: 'edeo, 2 van 14', of: 'a name that can’t be looked up', step: failing() },
    { says: 'Op deze pagina staat geen naam uit je bronnen.', of: 'a page without names', step: null },
  ] as const)('says “$says” of $of', async ({ says, step, ...rest }) => {
    const walk = await open('language' in rest ? rest.language : 'nl');
    expect(get('status').textContent).toBe('');
    await walk(step);
    expect(get('status').textContent).toBe(says);
  });

  it('says only where the walk has got to, whatever is answered late', async () => {
    const walk = await open();
    let answer: (offer: CardOffer) => void = () => {};
    await walk({ ...SURFACE, redeem: () => new Promise((resolve) => (answer = resolve)) });
    await walk({ ...found(MAASTRICHT), at: 3 });
    await happen(() => answer(EDEO));
    expect(get('status').textContent).toBe('edeo, 2 betekenissen, 3 van 14');
  });
});

/** Shows the line, and returns how to take a step. */
async function open(language: ReadingLanguage = 'nl'): Promise<(step: WalkLineStep | null) => Promise<void>> {
  let onStep: (step: WalkLineStep | null) => void = () => {};
  await show(<WalkLine watchSteps={(tell) => (onStep = tell)} />, { language });
  return (step) => happen(() => onStep(step));
}

function found(offer: CardOffer): WalkLineStep {
  return { ...SURFACE, redeem: async () => offer };
}

function failing(): WalkLineStep {
  return {
    ...SURFACE,
    redeem: async () => {
      throw new FailureError({ kind: 'no-answer' });
    },
  };
}
