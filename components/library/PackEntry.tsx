import { LIBRARY_WORDS } from '../../utils/i18n/library-words.ts';
import type { PackOverview } from '../../utils/messages/protocol.ts';
import { Icon } from '../shared/Icon.tsx';
import { useReader } from '../shared/reader.ts';

export type PackEntryProps = { readonly pack: PackOverview };

/** A pack: what it is for, where it comes from and how much it holds, and what it lacks. */
export function PackEntry({ pack }: PackEntryProps) {
  const { language } = useReader();
  const words = LIBRARY_WORDS[language];
  const { manifest, documents, detachedDocuments, entities, facts } = pack;
  const origin = [
    words.shipped,
    manifest.licence,
    words.version(manifest.version),
    words.contents(documents, entities, facts),
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
      {manifest.private && <p class="pack-entry__remark">{words.privateMeans}</p>}
      {detachedDocuments > 0 && (
        <p class="pack-entry__remark">
          <Icon name="detached" />
          {words.textMissing(detachedDocuments, documents)}
        </p>
      )}
    </li>
  );
}
