import type { EntityId } from '../../utils/core/model.ts';
import type { KeyLine } from '../../utils/core/view.ts';
import { capitalised } from '../../utils/i18n/grammar.ts';
import { EntityLink } from './EntityLink.tsx';
import { Leader } from './Leader.tsx';
import { useReader } from './reader.ts';

export type KeyLinesProps = {
  /** In order. Nothing is shown for none. */
  readonly lines: readonly KeyLine[];
  readonly onOpenEntity: (entityId: EntityId) => void;
};

/** Key data: the relation in words, a leader, the neighbours. */
export function KeyLines({ lines, onOpenEntity }: KeyLinesProps) {
  const { language, words } = useReader();
  if (lines.length === 0) return null;
  return (
    <dl class="key-lines">
      {lines.map(({ kind, direction, neighbours, more }) => (
        <div key={`${direction} ${kind}`} class="key-lines__line">
          <dt>{capitalised(language, words.relations[kind][direction])}</dt>
          <Leader />
          <dd>
            {neighbours.map(({ entityId, name }, index) => [
              index > 0 && ', ',
              <EntityLink key={entityId} entityId={entityId} onOpenEntity={onOpenEntity}>
                {name}
              </EntityLink>,
            ])}
            {more > 0 && ` + ${more}`}
          </dd>
        </div>
      ))}
    </dl>
  );
}
