import type { EntityId } from '../../utils/core/model.ts';
import type { ListedEntity } from '../../utils/core/view.ts';
import { PANEL_WORDS } from '../../utils/i18n/panel-words.ts';
import { TOOLBAR_WORDS } from '../../utils/i18n/toolbar-words.ts';
import { Icon } from '../shared/Icon.tsx';
import { IconButton } from '../shared/IconButton.tsx';
import { useReader } from '../shared/reader.ts';
import { groupByType } from './group-by-type.ts';
import { moveFocus } from './move-focus.ts';
import { PlacesLine } from './PlacesLine.tsx';

export type PageNamesProps = {
  readonly entities: readonly ListedEntity[];
  readonly onJump: (entity: ListedEntity) => void;
  /** A second target in each row, that shows the entity itself. */
  readonly onOpenEntity?: (entityId: EntityId) => void;
  /** ↑ on the first row. */
  readonly onLeave?: () => void;
};

/** The names of a page by type, each with its places on the page. ↑ and ↓ walk the rows. Types are headings of level 3. */
export function PageNames({ entities, onLeave, ...actions }: PageNamesProps) {
  const { words } = useReader();
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: The rows take the keys; this hears what they leave.
    <div class="page-names" onKeyDown={(event) => moveFocus(event, event.currentTarget, '.page-names__row', onLeave)}>
      {groupByType(entities).map(({ type, entities: members }) => (
        <section class="page-names__group" key={type}>
          <h3 class="page-names__type">
            <Icon name={type} />
            {words.types[type].other}
          </h3>
          <ul>
            {members.map((entity) => (
              <NameRow key={entity.entityId} entity={entity} {...actions} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

type NameRowProps = Pick<PageNamesProps, 'onJump' | 'onOpenEntity'> & { readonly entity: ListedEntity };

function NameRow({ entity, onJump, onOpenEntity }: NameRowProps) {
  const { language } = useReader();
  const { jump, open } = PANEL_WORDS[language];
  const count = entity.places.length;
  return (
    <li class="page-names__item">
      <button type="button" class="page-names__row" title={jump} onClick={() => onJump(entity)}>
        <span class="page-names__name" lang={entity.nameLanguage}>
          {entity.name}
        </span>
        <PlacesLine places={entity.places} />
        <span class="page-names__count figures" aria-hidden="true">
          {count}
        </span>
        <span class="unseen">, {TOOLBAR_WORDS[language].mentioned(count)}</span>
      </button>
      {onOpenEntity && (
        <IconButton icon="next" label={open(entity.name)} onPress={() => onOpenEntity(entity.entityId)} />
      )}
    </li>
  );
}
