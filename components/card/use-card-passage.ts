import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';

import type { Locator, Passage } from '../../utils/core/view.ts';
import { type PassageControl, usePassage } from '../shared/use-passage.ts';

/**
 * A passage within a card: it makes room for itself and comes into view; closing it gives the focus back
 * to its citation.
 */
export function useCardPassage(
  frame: RefObject<HTMLElement | null>,
  getPassage: (locator: Locator) => Promise<Passage>,
  makeRoom: () => void,
): PassageControl {
  const { state, open, close } = usePassage(getPassage);
  const openFact = () =>
    state.kind === 'closed' ? null : frame.current?.querySelector<HTMLElement>(`[data-fact="${state.factId}"]`);

  useLayoutEffect(() => {
    if (state.kind === 'closed' || state.kind === 'asked') return;
    makeRoom();
    openFact()?.scrollIntoView({ block: 'nearest' });
  }, [state]);

  return {
    state,
    open,
    close: () => {
      openFact()?.querySelector<HTMLElement>('[aria-expanded]')?.focus();
      close();
    },
  };
}
