import { useEffect, useRef, useState } from 'preact/hooks';

import type { Failure } from '../../utils/core/failure.ts';
import type { CardFact, Passage } from '../../utils/core/view.ts';
import type { DocumentTexts } from './document-texts.ts';
import { toFailure } from './to-failure.ts';

/** The passage that is open; there is at most one. */
export type PassageState =
  | { readonly kind: 'closed' }
  | { readonly kind: 'asked'; readonly fact: CardFact }
  | { readonly kind: 'found'; readonly fact: CardFact; readonly passage: Passage }
  | { readonly kind: 'failed'; readonly fact: CardFact; readonly failure: Failure };

export type PassageControl = {
  readonly state: PassageState;
  /** Asks for it; asked again, what was found stays until the answer comes. */
  readonly open: (fact: CardFact) => void;
  readonly close: () => void;
  /** Goes where the text of the fact's document can be added. */
  readonly addDocument: (fact: CardFact) => void;
};

/** Ask for the passage behind a fact, one at a time: an answer that comes after another press is dropped. */
export function usePassage({ getPassage, addDocument, watch }: DocumentTexts): PassageControl {
  const [state, setState] = useState<PassageState>({ kind: 'closed' });
  const turn = useRef(0);

  const change = (next: PassageState) => {
    turn.current += 1;
    setState(next);
    return turn.current;
  };

  const open = async (fact: CardFact) => {
    if (!fact.locator) return;
    const mine = change(state.kind === 'found' && isOpenFor(fact, state) ? state : { kind: 'asked', fact });
    const show = (next: PassageState) => mine === turn.current && setState(next);
    try {
      show({ kind: 'found', fact, passage: await getPassage(fact.locator) });
    } catch (error) {
      show({ kind: 'failed', fact, failure: toFailure(error) });
    }
  };

  // With another text the answer is another one; but nobody's page scrolls by itself.
  const depends = state.kind === 'found' && state.passage.kind !== 'on-page';
  useEffect(() => (depends ? watch(() => void open(state.fact)) : undefined), [state, watch]);

  return {
    state,
    open,
    close: () => change({ kind: 'closed' }),
    addDocument: async (fact) => {
      if (!fact.locator) return;
      try {
        await addDocument(fact.locator.documentId);
      } catch (error) {
        change({ kind: 'failed', fact, failure: toFailure(error) });
      }
    },
  };
}

/** True if it is this fact's passage that is open, or asked for. */
export function isOpenFor(fact: CardFact, state: PassageState): boolean {
  return state.kind !== 'closed' && state.fact.id === fact.id;
}

/** True if the fact's passage is shown on the page, to which its citation leads again. */
export function isShownOnPage(fact: CardFact, state: PassageState): boolean {
  return isOpenFor(fact, state) && state.kind === 'found' && state.passage.kind === 'on-page';
}

/** What pressing a citation does: shows the passage or hides it; one on the page is shown there again. */
export function pressCitation(fact: CardFact, { state, open, close }: PassageControl): void {
  if (isOpenFor(fact, state) && !isShownOnPage(fact, state)) close();
  else open(fact);
}
