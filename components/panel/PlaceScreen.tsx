import type { EntityId, PackId } from '../../utils/core/model.ts';
import type { Card, ListedEntity, PackProfile } from '../../utils/core/view.ts';
import { EntityScreen } from '../entity/EntityScreen.tsx';
import { PackScreen } from '../pack/PackScreen.tsx';
import type { DocumentTexts } from '../shared/document-texts.ts';
import { goBack, goTo, type Place, type Trail } from './trail.ts';

export type PlaceScreenProps = {
  readonly place: Place;
  /** How the reader came there. */
  readonly trail: Trail;
  /** What the way back leads to from the first place. */
  readonly start: string;
  readonly onWalk: (step: (trail: Trail) => Trail) => void;
  /** Stable, as is the next. Each answers `null` for what no pack knows any more. */
  readonly getCard: (entityId: EntityId) => Promise<Card | null>;
  readonly getPack: (packId: PackId) => Promise<PackProfile | null>;
  readonly texts: DocumentTexts;
  /** The names on the page that the reader looks at. */
  readonly onPage: readonly ListedEntity[];
  readonly onJump: (entity: ListedEntity) => void;
};

/** What was opened from a list: an entity or a pack, with the ways on and back. */
export function PlaceScreen({
  place,
  trail,
  start,
  onWalk,
  getCard,
  getPack,
  onPage,
  onJump,
  texts,
}: PlaceScreenProps) {
  const walk = {
    texts,
    backTo: trail.behind.at(-1)?.name ?? start,
    onBack: () => onWalk(goBack),
    onOpen: (next: Place, leaving: string | null) => onWalk((from) => goTo(from, next, leaving)),
  };
  switch (place.kind) {
    case 'entity':
      return <EntityScreen {...walk} entityId={place.entityId} getCard={getCard} onPage={onPage} onJump={onJump} />;
    case 'pack':
      return <PackScreen {...walk} packId={place.packId} getPack={getPack} />;
  }
}
