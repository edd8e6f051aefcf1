import type { ComponentChildren } from 'preact';

import type { EntityId } from '../../utils/core/model.ts';
import { TextButton } from './TextButton.tsx';

export type EntityLinkProps = {
  readonly entityId: EntityId;
  readonly onOpenEntity: (entityId: EntityId) => void;
  readonly children: ComponentChildren;
};

/** A name in running text, with the dotted line: it can be asked about. */
export function EntityLink({ entityId, onOpenEntity, children }: EntityLinkProps) {
  return (
    <TextButton role="link" class="entity-link" onPress={() => onOpenEntity(entityId)}>
      {children}
    </TextButton>
  );
}
