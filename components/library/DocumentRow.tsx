import { useEffect, useRef } from 'preact/hooks';

import type { ListedDocument } from '../../utils/core/view.ts';
import { dateInWords } from '../../utils/i18n/dates.ts';
import { LIBRARY_WORDS } from '../../utils/i18n/library-words.ts';
import { Button } from '../shared/Button.tsx';
import { Icon } from '../shared/Icon.tsx';
import { Leader } from '../shared/Leader.tsx';
import { useReader } from '../shared/reader.ts';
import { FileButton } from './FileButton.tsx';
import { TextNote } from './TextNote.tsx';
import { DROP_ATTRIBUTE } from './use-file-drop.ts';
import type { TextControl } from './use-texts.ts';

export type DocumentRowProps = {
  readonly document: ListedDocument;
  readonly control: TextControl;
  /** Whether a file is being dragged over it. */
  readonly isOver: boolean;
  /** Another value than before: the reader was sent here. `null` if not. */
  readonly asked: object | null;
};

/** A document of a pack: its name and date, whether its text is here, and how that is added or removed. */
export function DocumentRow({ document, control, isOver, asked }: DocumentRowProps) {
  const { language } = useReader();
  const words = LIBRARY_WORDS[language];
  const { source, textFrom } = document;
  const row = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (!asked) return;
    row.current?.focus({ preventScroll: true });
    row.current?.scrollIntoView({ block: 'center' });
  }, [asked]);

  return (
    <li
      class={isOver ? 'document-row document-row--over' : 'document-row'}
      ref={row}
      tabIndex={-1}
      // One that came with its text needs none.
      {...(textFrom === 'pack' ? {} : { [DROP_ATTRIBUTE]: source.documentId })}
    >
      <div class="document-row__line">
        <Icon name={textFrom === null ? 'detached' : 'document'} size={16} />
        <DocumentName {...source} />
        <Leader />
        {source.date !== null && (
          <span class="document-row__date figures">{dateInWords(source.date, language, 'short')}</span>
        )}
        <span class={textFrom === null ? 'document-row__text document-row__text--missing' : 'document-row__text'}>
          {textFrom === null ? words.noText : words.textFrom[textFrom]}
        </span>
        <TextAction document={document} control={control} />
      </div>
      <TextNote place={source.documentId} control={control} />
    </li>
  );
}

function DocumentName({ title, shortName, language }: ListedDocument['source']) {
  return title === null ? (
    <span class="document-row__name">{shortName}</span>
  ) : (
    <span class="document-row__name" lang={language}>
      {title}
    </span>
  );
}

/** The one thing that can be done with a document's text. Nothing while it is being done, and for one of the pack. */
function TextAction({ document, control }: Pick<DocumentRowProps, 'document' | 'control'>) {
  const words = LIBRARY_WORDS[useReader().language];
  const { textFrom, source } = document;
  const canChange = textFrom !== 'pack' && control.stateAt(source.documentId)?.kind !== 'working';
  const of = <span class="unseen">: {words.textOf(source.title ?? source.shortName)}</span>;
  return (
    <span class="document-row__action">
      {canChange && textFrom === null && (
        <FileButton onFiles={(files) => control.add(files, source.documentId)}>
          {words.addText}
          {of}
        </FileButton>
      )}
      {canChange && textFrom !== null && (
        <Button kind="more" onPress={() => control.remove(source.documentId)}>
          {words.removeText}
          {of}
        </Button>
      )}
    </span>
  );
}
