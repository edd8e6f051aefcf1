import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';

import type { DocumentTexts } from '../shared/document-texts.ts';
import { type PassageControl, usePassage } from '../shared/use-passage.ts';

/**
 * A passage within a card: it makes room for itself and comes into view; closing it gives the focus back
 * to its citation.
 */
export function useCardPassage(
  frame: RefObject<HTMLElement | null>,
  texts: DocumentTexts,
  makeRoom: () => void,
): PassageControl {
  const passages = usePassage(texts);
  const { state, close } = passages;
  const openFact = () =>
    state.kind === 'closed' ? null : frame.current?.querySelector<HTMLElement>(`[data-fact="${state.fact.id}"]`);

  useLayoutEffect(() => {
    if (state.kind === 'closed' || state.kind === 'asked') return;
    makeRoom();
    openFact()?.scrollIntoView({ block: 'nearest' });
  }, [state]);

  return {
    ...passages,
    close: () => {
      openFact()?.querySelector<HTMLElement>('.citation')?.focus();
      close();
    },
  };
}
