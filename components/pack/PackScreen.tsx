import { useCallback } from 'preact/hooks';

import type { PackId } from '../../utils/core/model.ts';
import type { PackProfile } from '../../utils/core/view.ts';
import { PACK_WORDS } from '../../utils/i18n/pack-words.ts';
import { PlaceLookup } from '../panel/PlaceLookup.tsx';
import type { Place } from '../panel/trail.ts';
import type { DocumentTexts } from '../shared/document-texts.ts';
import { useReader } from '../shared/reader.ts';
import { toFailure } from '../shared/to-failure.ts';
import { PackPage } from './PackPage.tsx';

export type PackScreenProps = {
  readonly packId: PackId;
  /** Stable. Answers `null` for a pack that isn't in use any more. */
  readonly getPack: (packId: PackId) => Promise<PackProfile | null>;
  readonly texts: DocumentTexts;
  /** What the way back leads to. */
  readonly backTo: string;
  readonly onBack: () => void;
  /** An entity was pressed. `leaving` is the name of this pack. */
  readonly onOpen: (place: Place, leaving: string) => void;
};

/** Looks a pack up and says what it holds and doesn't. */
export function PackScreen({ packId, getPack, texts, backTo, onBack, onOpen }: PackScreenProps) {
  const { language } = useReader();
  return (
    <PlaceLookup
      getPlace={useCallback(() => getPack(packId), [getPack, packId])}
      watch={texts.watch}
      backTo={backTo}
      onBack={onBack}
      missing={PACK_WORDS[language].missing}
    >
      {(profile) => (
        <PackPage
          key={profile.manifest.id}
          profile={profile}
          onAddDocument={(documentId) => void texts.addDocument(documentId).catch(toFailure)}
          onOpenEntity={(entityId) => onOpen({ kind: 'entity', entityId }, profile.manifest.title[language])}
        />
      )}
    </PlaceLookup>
  );
}
