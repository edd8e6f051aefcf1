import { useCallback, useEffect, useState } from 'preact/hooks';

import type { Failure } from '../../utils/core/failure.ts';
import { toFailure } from './to-failure.ts';

/** A question as the screen sees it. `before` is the last answer, if any: it may stay until the next one comes. */
export type AnswerState<T> =
  | { readonly kind: 'asking'; readonly before: T | null }
  | { readonly kind: 'answered'; readonly answer: T }
  | { readonly kind: 'failed'; readonly failure: Failure };

/**
 * Ask, and ask again whenever `ask` is another function, `watch` calls back or the returned function is called. Only the
 * answer to the latest question counts, however late an earlier one comes.
 *
 * @param ask - Asked at once; pass the same function for the same question.
 * @param watch - Stable. Calls back when the answer may have changed, until the function that it returns is called.
 * @returns The state, and a stable function that asks once more.
 */
export function useAnswer<T>(
  ask: () => Promise<T>,
  watch?: (onChange: () => void) => () => void,
): readonly [AnswerState<T>, () => void] {
  const [state, setState] = useState<AnswerState<T>>({ kind: 'asking', before: null });
  const [turn, setTurn] = useState(0);

  useEffect(() => {
    let current = true;
    const show = (next: AnswerState<T>) => {
      if (current) setState(next);
    };

    setState((earlier) => ({ kind: 'asking', before: latestAnswer(earlier) }));
    ask().then(
      (answer) => show({ kind: 'answered', answer }),
      (error: unknown) => show({ kind: 'failed', failure: toFailure(error) }),
    );
    return () => {
      current = false;
    };
  }, [ask, turn]);

  const askAgain = useCallback(() => setTurn((before) => before + 1), []);
  useEffect(() => watch?.(askAgain), [watch]);
  return [state, askAgain];
}

/** The answer that `state` holds, be it an earlier one, or `null`. */
export function latestAnswer<T>(state: AnswerState<T>): T | null {
  switch (state.kind) {
    case 'answered':
      return state.answer;
    case 'asking':
      return state.before;
    case 'failed':
      return null;
  }
}
