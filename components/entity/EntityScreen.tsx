import { useCallback } from 'preact/hooks';

import type { EntityId } from '../../utils/core/model.ts';
import type { Card, ListedEntity } from '../../utils/core/view.ts';
import { CARD_WORDS } from '../../utils/i18n/card-words.ts';
import { PlaceLookup } from '../panel/PlaceLookup.tsx';
import type { Place } from '../panel/trail.ts';
import type { DocumentTexts } from '../shared/document-texts.ts';
import { useReader } from '../shared/reader.ts';
import { EntityPage } from './EntityPage.tsx';

export type EntityScreenProps = {
  readonly entityId: EntityId;
  /** Stable. Answers `null` for an entity that no pack knows any more. */
  readonly getCard: (entityId: EntityId) => Promise<Card | null>;
  readonly texts: DocumentTexts;
  /** The names on the page that the reader looks at. */
  readonly onPage: readonly ListedEntity[];
  readonly onJump: (entity: ListedEntity) => void;
  /** What the way back leads to. */
  readonly backTo: string;
  readonly onBack: () => void;
  /** Another entity or a pack was pressed. `leaving` is the name of this one. */
  readonly onOpen: (place: Place, leaving: string) => void;
};

/** Looks an entity up and shows all that is known of it. */
export function EntityScreen(props: EntityScreenProps) {
  const { entityId, getCard, texts, onPage, onJump, backTo, onBack, onOpen } = props;
  return (
    <PlaceLookup
      getPlace={useCallback(() => getCard(entityId), [getCard, entityId])}
      watch={texts.watch}
      backTo={backTo}
      onBack={onBack}
      missing={CARD_WORDS[useReader().language].missing}
    >
      {(card) => (
        <EntityPage
          key={card.entityId}
          card={card}
          here={onPage.find((listed) => listed.entityId === card.entityId) ?? null}
          texts={texts}
          onJump={onJump}
          onOpen={(place) => onOpen(place, card.name)}
        />
      )}
    </PlaceLookup>
  );
}
