import { useState } from 'preact/hooks';

import type { Failure } from '../../utils/core/failure.ts';
import type { DocumentId } from '../../utils/core/model.ts';
import { toFailure } from '../shared/to-failure.ts';

/** How the text of a document is taken over from the page that is that document. */
export type PageText = {
  readonly attach: (documentId: DocumentId) => Promise<unknown>;
  /** Undoes it. */
  readonly detach: (documentId: DocumentId) => Promise<unknown>;
};

/** What became of the reader's last press. */
export type PageTextState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'working' }
  | { readonly kind: 'added' }
  | { readonly kind: 'failed'; readonly failure: Failure; readonly retry: () => void };

export type PageTextControl = {
  readonly state: PageTextState;
  readonly add: () => void;
  readonly undo: () => void;
  /** Leaves a failure as it is. */
  readonly dismiss: () => void;
};

/** Take the text of one document over from the page, and undo that. A press while one is under way does nothing. */
export function usePageText({ attach, detach }: PageText, documentId: DocumentId): PageTextControl {
  const [state, setState] = useState<PageTextState>({ kind: 'idle' });

  const work = async (action: PageText['attach'], done: PageTextState, again: () => void) => {
    if (state.kind === 'working') return;
    setState({ kind: 'working' });
    try {
      await action(documentId);
      setState(done);
    } catch (error) {
      setState({ kind: 'failed', failure: toFailure(error), retry: again });
    }
  };
  const add = () => void work(attach, { kind: 'added' }, add);
  const undo = () => void work(detach, { kind: 'idle' }, undo);

  return { state, add, undo, dismiss: () => setState({ kind: 'idle' }) };
}
