import type { DocumentId } from '../../utils/core/model.ts';
import { LIBRARY_WORDS } from '../../utils/i18n/library-words.ts';
import { PACK_WORDS } from '../../utils/i18n/pack-words.ts';
import type { PackOverview } from '../../utils/messages/protocol.ts';
import { Icon } from '../shared/Icon.tsx';
import { useReader } from '../shared/reader.ts';
import { TextButton } from '../shared/TextButton.tsx';
import { DocumentRow, type DocumentRowProps } from './DocumentRow.tsx';
import type { DropTarget } from './use-file-drop.ts';

export type PackEntryProps = Pick<DocumentRowProps, 'control'> & {
  readonly pack: PackOverview;
  readonly drop: DropTarget | null;
  /** The document that the reader was sent to. */
  readonly asked: { readonly documentId: DocumentId } | null;
  readonly onAbout: () => void;
};

/** A pack: what it is for, where it comes from and how much it holds, its documents, and what it lacks. */
export function PackEntry({ pack, control, drop, asked, onAbout }: PackEntryProps) {
  const { language } = useReader();
  const words = LIBRARY_WORDS[language];
  const { manifest, documents, entities, facts } = pack;
  const missing = documents.filter(({ textFrom }) => textFrom === null).length;
  const origin = [
    words.shipped,
    manifest.licence,
    words.version(manifest.version),
    words.contents(documents.length, entities, facts),
  ];
  return (
    <li class="pack-entry">
      <h3 class="pack-entry__title">
        {manifest.title[language]}
        {manifest.private && (
          <span class="pack-entry__private">
            {' '}
            <Icon name="lock" /> {words.private}
          </span>
        )}
      </h3>
      <p>{manifest.description[language]}</p>
      <p class="pack-entry__origin">{origin.join(' · ')}</p>
      <TextButton role="button" class="pack-entry__about" onPress={onAbout}>
        {PACK_WORDS[language].about}
        <span class="unseen">: {manifest.title[language]}</span>
      </TextButton>
      {manifest.private && <p class="pack-entry__remark">{words.privateMeans}</p>}
      {missing > 0 && (
        <p class="pack-entry__remark">
          {words.textMissing(missing, documents.length)} {words.howToAdd}
        </p>
      )}
      <ul class="pack-entry__documents" aria-label={PACK_WORDS[language].documents}>
        {documents.map((document) => (
          <DocumentRow
            key={document.source.documentId}
            document={document}
            control={control}
            isOver={drop?.place === document.source.documentId}
            asked={asked?.documentId === document.source.documentId ? asked : null}
          />
        ))}
      </ul>
    </li>
  );
}
