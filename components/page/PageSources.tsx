import { useRef } from 'preact/hooks';

import { sourceDateInWords } from '../../utils/i18n/dates.ts';
import { DOCUMENT_WORDS } from '../../utils/i18n/document-words.ts';
import type { PageSource } from '../../utils/messages/protocol.ts';
import { Button } from '../shared/Button.tsx';
import { FailureMessage } from '../shared/FailureMessage.tsx';
import { Icon } from '../shared/Icon.tsx';
import { useReader } from '../shared/reader.ts';
import { SourceName } from '../shared/SourceName.tsx';
import { useFocusOnChange } from '../shared/use-focus-on-change.ts';
import { type PageText, type PageTextControl, usePageText } from './use-page-text.ts';

export type PageSourcesProps = {
  /** The documents that the page is. Nothing is shown for none. */
  readonly sources: readonly PageSource[];
  readonly pageText: PageText;
};

/** That the page is a source of the reader's, how much of it stands there, and whether the library has its text. */
export function PageSources({ sources, pageText }: PageSourcesProps) {
  const words = DOCUMENT_WORDS[useReader().language];
  if (sources.length === 0) return null;
  return (
    <div class="page-sources">
      <p class="page-sources__title">
        <Icon name="document" size={16} />
        {words.pageIsSource}
      </p>
      <ul>
        {sources.map((source) => (
          <SourceRow key={source.source.documentId} {...source} pageText={pageText} />
        ))}
      </ul>
    </div>
  );
}

type SourceRowProps = PageSource & Pick<PageSourcesProps, 'pageText'>;

function SourceRow({ source, held, all, pageText }: SourceRowProps) {
  const { language, now } = useReader();
  const control = usePageText(pageText, source.documentId);
  return (
    <li class="page-sources__row">
      <p class="page-sources__name">
        <SourceName source={source} first />
        {source.date !== null && `, ${sourceDateInWords(source.date, language, now)}`}
      </p>
      <p class="page-sources__held">{DOCUMENT_WORDS[language].sentencesHere(held, all)}</p>
      <SourceText {...control} hasText={source.hasText} />
    </li>
  );
}

/** Whether the text is in the library, and the one press that puts it there. */
function SourceText({ state, add, undo, dismiss, hasText }: PageTextControl & { readonly hasText: boolean }) {
  const words = DOCUMENT_WORDS[useReader().language];
  const part = useRef<HTMLDivElement>(null);
  useFocusOnChange(part, state);
  return (
    <div class="page-sources__text" ref={part} tabIndex={-1}>
      {state.kind === 'idle' &&
        (hasText ? (
          <p>{words.hasText}</p>
        ) : (
          <Button kind="more" onPress={add}>
            {words.addText}
          </Button>
        ))}
      <p role="status">
        {state.kind === 'working' && words.working}
        {state.kind === 'added' && words.addedNow}
      </p>
      {state.kind === 'added' && (
        <Button kind="more" onPress={undo}>
          {words.undo}
        </Button>
      )}
      {state.kind === 'failed' && <FailureMessage failure={state.failure} onRetry={state.retry} onClose={dismiss} />}
    </div>
  );
}
