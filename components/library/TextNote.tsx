import { useRef } from 'preact/hooks';

import { MAX_TEXT_FILE } from '../../utils/core/limits.ts';
import { DOCUMENT_WORDS } from '../../utils/i18n/document-words.ts';
import { LIBRARY_WORDS, type LibraryWords } from '../../utils/i18n/library-words.ts';
import { Button } from '../shared/Button.tsx';
import { FailureMessage } from '../shared/FailureMessage.tsx';
import { Icon } from '../shared/Icon.tsx';
import { useReader } from '../shared/reader.ts';
import { useFocusOnChange } from '../shared/use-focus-on-change.ts';
import type { TextControl, TextPlace, TextRefusal } from './use-texts.ts';

export type TextNoteProps = {
  readonly place: TextPlace;
  readonly control: TextControl;
};

/** What became of what the reader last did in one place, with the way out. Empty where nothing was done. */
export function TextNote({ place, control }: TextNoteProps) {
  const { language } = useReader();
  const words = LIBRARY_WORDS[language];
  const state = control.stateAt(place);
  const part = useRef<HTMLDivElement>(null);
  useFocusOnChange(part, state);
  return (
    <div class={state ? 'text-note' : 'unseen'} ref={part} tabIndex={-1}>
      <p role="status">
        {state?.kind === 'working' && DOCUMENT_WORDS[language].working}
        {state?.kind === 'added' && words.textAdded}
        {state?.kind === 'removed' && words.textRemoved}
        {state?.kind === 'restored' && words.textRestored}
      </p>
      {state?.kind === 'removed' && (
        <Button kind="line" onPress={() => control.restore(state.text)}>
          <Icon name="undo" />
          {DOCUMENT_WORDS[language].undo}
        </Button>
      )}
      {state?.kind === 'refused' && (
        <p class="text-note__refusal" role="alert">
          <Icon name="alert" />
          <span>{refusalText(state.why, place, words)}</span>
        </p>
      )}
      {state?.kind === 'failed' && (
        <FailureMessage failure={state.failure} onRetry={state.retry} onClose={() => control.dismiss(place)} />
      )}
    </div>
  );
}

function refusalText(why: TextRefusal, place: TextPlace, words: LibraryWords): string {
  switch (why.kind) {
    case 'several':
      return words.oneAtATime;
    case 'too-large':
      return words.tooLarge(MAX_TEXT_FILE / 1_000_000);
    case 'not-text':
      return words.notText;
    case 'unreadable':
      return words.unreadable;
    case 'not-this-text':
      return place === null ? words.notAnyText(why.held, why.all) : words.notThisText(why.held, why.all);
  }
}
