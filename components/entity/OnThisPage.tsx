import type { ListedEntity } from '../../utils/core/view.ts';
import { PANEL_WORDS } from '../../utils/i18n/panel-words.ts';
import { PlacesLine } from '../page/PlacesLine.tsx';
import { Button } from '../shared/Button.tsx';
import { useReader } from '../shared/reader.ts';

export type OnThisPageProps = {
  readonly entity: ListedEntity;
  readonly onJump: (entity: ListedEntity) => void;
};

/** How often and where the entity stands on the page that the reader looks at, and the way to the next place. */
export function OnThisPage({ entity, onJump }: OnThisPageProps) {
  const { onThisPage, next } = PANEL_WORDS[useReader().language];
  return (
    <div class="on-this-page">
      <span>{onThisPage(entity.places.length)}</span>
      <PlacesLine places={entity.places} />
      <Button kind="more" onPress={() => onJump(entity)}>
        {next}
      </Button>
    </div>
  );
}
