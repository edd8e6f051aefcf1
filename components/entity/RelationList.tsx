import type { EntityId } from '../../utils/core/model.ts';
import type { CardRelation } from '../../utils/core/view.ts';
import { PANEL_WORDS } from '../../utils/i18n/panel-words.ts';
import { PanelSection } from '../panel/PanelSection.tsx';
import { Icon } from '../shared/Icon.tsx';
import { useReader } from '../shared/reader.ts';

export type RelationListProps = {
  readonly relations: readonly CardRelation[];
  readonly onOpenEntity: (entityId: EntityId) => void;
};

/** An entity's neighbours, each under the words for what ties them. Nothing for none. */
export function RelationList({ relations, onOpenEntity }: RelationListProps) {
  const { language, words } = useReader();
  const { relations: heading, relatedHere } = PANEL_WORDS[language];
  if (relations.length === 0) return null;
  return (
    <PanelSection title={heading} count={relations.length}>
      <ul>
        {relations.map(({ kind, direction, entityId, name, type, onThisPage }) => (
          <li key={`${kind} ${direction} ${entityId}`}>
            <button type="button" class="relation" onClick={() => onOpenEntity(entityId)}>
              <span class="relation__words">
                {words.relations[kind][direction]}
                {onThisPage && `, ${relatedHere}`}
              </span>{' '}
              <span class="relation__name">
                <Icon name={type} />
                {name}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </PanelSection>
  );
}
