import { useRef, useState } from 'preact/hooks';

import type { Failure } from '../../utils/core/failure.ts';
import type { FactId } from '../../utils/core/model.ts';
import type { CardFact, Locator, Passage } from '../../utils/core/view.ts';
import { toFailure } from './to-failure.ts';

/** The passage that is open; there is at most one. */
export type PassageState =
  | { readonly kind: 'closed' }
  | { readonly kind: 'asked'; readonly factId: FactId }
  | { readonly kind: 'found'; readonly factId: FactId; readonly passage: Passage }
  | { readonly kind: 'failed'; readonly factId: FactId; readonly failure: Failure };

export type PassageControl = {
  readonly state: PassageState;
  readonly open: (fact: CardFact) => void;
  readonly close: () => void;
};

/** Looks up the words behind a fact, by where it stands. */
export type GetPassage = (locator: Locator) => Promise<Passage>;

/** Ask for the passage behind a fact, one at a time: an answer that comes after another press is dropped. */
export function usePassage(getPassage: GetPassage): PassageControl {
  const [state, setState] = useState<PassageState>({ kind: 'closed' });
  const turn = useRef(0);

  const change = (next: PassageState) => {
    turn.current += 1;
    setState(next);
    return turn.current;
  };

  const open = async ({ id: factId, locator }: CardFact) => {
    if (!locator) return;
    const mine = change({ kind: 'asked', factId });
    const show = (next: PassageState) => mine === turn.current && setState(next);
    try {
      show({ kind: 'found', factId, passage: await getPassage(locator) });
    } catch (error) {
      show({ kind: 'failed', factId, failure: toFailure(error) });
    }
  };

  return { state, open, close: () => change({ kind: 'closed' }) };
}
