import type { EntityType } from '../../utils/core/model.ts';
import type { Card } from '../../utils/core/view.ts';
import { Icon } from './Icon.tsx';
import { useReader } from './reader.ts';

export type TypeLineProps = {
  readonly type: EntityType;
  readonly otherName?: Card['otherName'];
};

/** What sort of thing an entity is, and its other name in italics. */
export function TypeLine({ type, otherName = null }: TypeLineProps) {
  const { words } = useReader();
  return (
    <p class="type-line">
      <Icon name={type} /> <span>{words.types[type].one}</span>
      {otherName && (
        <>
          {' · '}
          <i class="type-line__other" lang={otherName.language}>
            {otherName.text}
          </i>
        </>
      )}
    </p>
  );
}
