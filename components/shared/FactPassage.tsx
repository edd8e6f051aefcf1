import type { CardFact, CardSource } from '../../utils/core/view.ts';
import { FailureMessage } from './FailureMessage.tsx';
import { PassageSheet } from './PassageSheet.tsx';
import { isOpenFor, type PassageControl } from './use-passage.ts';

export type FactPassageProps = {
  readonly fact: CardFact;
  /** The document that the fact stands in. */
  readonly source: CardSource;
  readonly passages: PassageControl;
};

/** The passage behind one fact, if it is this one's that is open. */
export function FactPassage({ fact, source, passages }: FactPassageProps) {
  const { state, open, addDocument } = passages;
  if (state.kind === 'closed' || !isOpenFor(fact, state) || !fact.locator) return null;
  switch (state.kind) {
    case 'asked':
      return null;
    case 'found':
      return (
        <PassageSheet
          passage={state.passage}
          locator={fact.locator}
          source={source}
          onAddDocument={() => addDocument(fact)}
        />
      );
    case 'failed':
      return <FailureMessage failure={state.failure} onRetry={() => open(fact)} />;
  }
}
