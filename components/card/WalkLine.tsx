import { useEffect, useRef, useState } from 'preact/hooks';

import type { Language } from '../../utils/core/model.ts';
import { CARD_WORDS } from '../../utils/i18n/card-words.ts';
import { useReader } from '../shared/reader.ts';
import type { CardOffer } from './use-card-steps.ts';

/** A mention that a walk has come to: the `at`-th of `of`. */
export type WalkLineStep = {
  /** As the page wrote it: all that is said until more is known. */
  readonly surface: string;
  readonly at: number;
  readonly of: number;
  readonly redeem: () => Promise<CardOffer>;
};

export type WalkLineProps = {
  /** Calls back at each step; `null` where there is no mention. Called once. */
  readonly watchSteps: (onStep: (step: WalkLineStep | null) => void) => void;
};

/** What is said of one step. */
type Said = { readonly name: string; readonly language?: Language | undefined; readonly more: readonly string[] };

/** Where a walk along the names of the page is: "Freedom House, organisatie, 1 feit, 2 van 14". Read out at each step. */
export function WalkLine({ watchSteps }: WalkLineProps) {
  const { language, words } = useReader();
  const { placeOf, meanings, nowhere } = CARD_WORDS[language];
  const [said, setSaid] = useState<Said>({ name: '', more: [] });
  const turn = useRef(0);

  const tellMore = (offer: CardOffer, surface: string): Said => {
    if (offer.kind === 'choices') return { name: surface, more: [meanings(offer.choices.length)] };
    const { name, nameLanguage, type, facts, readAlready } = offer.card;
    const more = [words.types[type].one.toLowerCase(), words.facts.facts(facts.length + readAlready)];
    return { name, language: nameLanguage, more };
  };
  const onStep = async (step: WalkLineStep | null) => {
    const now = ++turn.current;
    if (!step) return setSaid({ name: nowhere, more: [] });
    const { surface, at, of } = step;
    // Said once it is known whole: a screen reader would say the first half twice.
    const next = await step.redeem().then(
      (offer) => tellMore(offer, surface),
      (): Said => ({ name: surface, more: [] }),
    );
    if (now === turn.current) setSaid({ ...next, more: [...next.more, placeOf(at, of)] });
  };
  useEffect(() => watchSteps(onStep), []);

  const place = said.more.at(-1);
  return (
    <p class="walk-line" role="status" aria-atomic="true">
      <span class="walk-line__words">
        <b class="walk-line__name" lang={said.language}>
          {said.name}
        </b>
        {said.more.slice(0, -1).map((words) => `, ${words}`)}
      </span>
      {place && (
        <span class="walk-line__place">
          <span class="unseen">, </span>
          {place}
        </span>
      )}
    </p>
  );
}
