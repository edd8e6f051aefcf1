import type { EntityId } from '../../utils/core/model.ts';
import type { PackProfile } from '../../utils/core/view.ts';
import { PACK_WORDS } from '../../utils/i18n/pack-words.ts';
import { PanelSection } from '../panel/PanelSection.tsx';
import { EntityLink } from '../shared/EntityLink.tsx';
import { Icon } from '../shared/Icon.tsx';
import { Leader } from '../shared/Leader.tsx';
import { useReader } from '../shared/reader.ts';

export type HolderListProps = Pick<PackProfile, 'holders'> & {
  readonly onOpenEntity: (entityId: EntityId) => void;
};

/** Who speaks in a pack, in which voice, and how often: those with the most first. */
export function HolderList({ holders, onOpenEntity }: HolderListProps) {
  const words = PACK_WORDS[useReader().language];
  return (
    <PanelSection title={words.speakers} count={new Set(holders.map(({ entityId, name }) => entityId ?? name)).size}>
      <ul>
        {holders.map(({ name, entityId, voice, count }) => (
          <li class="holder" key={`${voice} ${entityId ?? name}`}>
            <Icon name={voice} />
            <span class="holder__name">
              {entityId === null ? (
                name
              ) : (
                <EntityLink entityId={entityId} onOpenEntity={onOpenEntity}>
                  {name}
                </EntityLink>
              )}
            </span>
            <Leader />
            <span class="holder__count">{words.statements(voice, count)}</span>
          </li>
        ))}
      </ul>
    </PanelSection>
  );
}
