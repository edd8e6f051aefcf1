import type { ComponentChildren } from 'preact';

import { CARD_WORDS } from '../../utils/i18n/card-words.ts';
import { FailureMessage } from '../shared/FailureMessage.tsx';
import { useReader } from '../shared/reader.ts';
import { latestAnswer, useAnswer } from '../shared/use-answer.ts';
import { BackLine } from './BackLine.tsx';

export type PlaceLookupProps<T> = {
  /** Asked at once, and again for news; another function is another question. Answers `null` for what is gone. */
  readonly getPlace: () => Promise<T | null>;
  /** Stable. Calls back when the answer may have changed; returns how to stop that. */
  readonly watch: (onChange: () => void) => () => void;
  /** What the way back leads to. */
  readonly backTo: string;
  readonly onBack: () => void;
  /** Said of what is gone. */
  readonly missing: string;
  /** Draws what was found. What was found before stays for the few milliseconds that a look-up takes. */
  readonly children: (found: T) => ComponentChildren;
};

/** The way back, and below it what was looked up, or plainly why that can't be. */
export function PlaceLookup<T>({ getPlace, watch, backTo, onBack, missing, children }: PlaceLookupProps<T>) {
  const { loading } = CARD_WORDS[useReader().language];
  const [state, askAgain] = useAnswer(getPlace, watch);
  const found = latestAnswer(state);
  return (
    <>
      <BackLine to={backTo} onBack={onBack} />
      {state.kind === 'failed' && <FailureMessage failure={state.failure} onRetry={askAgain} />}
      {state.kind === 'asking' && found === null && (
        <p class="place-lookup__loading" role="status">
          {loading}
        </p>
      )}
      {state.kind === 'answered' && found === null && (
        <div role="status">
          <h1 class="place-lookup__missing">{missing}</h1>
        </div>
      )}
      {found !== null && children(found)}
    </>
  );
}
