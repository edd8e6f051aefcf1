import type { EntityId } from '../../utils/core/model.ts';
import type { Choice } from '../../utils/core/view.ts';
import { REASON_WORDS } from '../../utils/i18n/reason-words.ts';
import { EntityLink } from '../shared/EntityLink.tsx';
import { useReader } from '../shared/reader.ts';

export type InnerNamesProps = {
  /** In order. Nothing is shown for none. */
  readonly names: readonly Choice[];
  readonly onOpenEntity: (entityId: EntityId) => void;
};

/** What else is named in the words that the card was opened from: "Ook in deze woorden: *VN*". */
export function InnerNames({ names, onOpenEntity }: InnerNamesProps) {
  const { language } = useReader();
  if (names.length === 0) return null;
  return (
    <p class="card__inner">
      {REASON_WORDS[language].alsoInside}{' '}
      {names.map(({ entityId, name }, index) => [
        index > 0 && ', ',
        <EntityLink key={entityId} entityId={entityId} onOpenEntity={onOpenEntity}>
          {name}
        </EntityLink>,
      ])}
    </p>
  );
}
