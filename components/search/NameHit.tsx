import type { Hit } from '../../utils/core/view.ts';
import { Icon } from '../shared/Icon.tsx';
import { MarkedSpans } from '../shared/MarkedSpans.tsx';
import { useReader } from '../shared/reader.ts';

export type NameHitProps = { readonly hit: Hit & { kind: 'name' } };

/** A name that was found: what it is, the name that matched if it is another one, and how much is known. */
export function NameHit({ hit }: NameHitProps) {
  const { words } = useReader();
  return (
    <div class="name-hit">
      <Icon name={hit.type} size={16} />
      <div class="name-hit__words">
        <p class="name-hit__name">
          <MarkedSpans text={hit.name} marks={hit.nameMarks} />
        </p>
        <p class="name-hit__type">
          {words.types[hit.type].one}
          {hit.otherName && (
            <>
              {' · '}
              <i class="name-hit__other" lang={hit.otherName.language}>
                <MarkedSpans text={hit.otherName.text} marks={hit.otherName.marks} />
              </i>
            </>
          )}
        </p>
        <p class="name-hit__gloss">
          <MarkedSpans text={hit.gloss} marks={hit.glossMarks} />
        </p>
      </div>
      <span class="name-hit__count">{words.facts.facts(hit.factCount)}</span>
    </div>
  );
}
