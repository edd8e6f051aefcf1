// biome-ignore-all lint/a11y/useSemanticElements: A table would lay out rows as cells side by side.
// biome-ignore-all lint/a11y/useFocusableInteractive: Focus stays in the search field, which says which row is active.
// biome-ignore-all lint/a11y/useKeyWithClickEvents: The field takes the keys.
import type { ComponentChildren } from 'preact';
import { useEffect, useId } from 'preact/hooks';

import type { EntityId } from '../../utils/core/model.ts';
import type { Hit, SearchAnswer } from '../../utils/core/view.ts';
import { PANEL_WORDS } from '../../utils/i18n/panel-words.ts';
import { FactWithPassage } from '../shared/FactWithPassage.tsx';
import { useReader } from '../shared/reader.ts';
import type { PassageControl } from '../shared/use-passage.ts';
import { NameHit } from './NameHit.tsx';

export type SearchResultsProps = {
  /** Of the grid; its rows bear {@link rowId}. */
  readonly id: string;
  /** With at least one hit. */
  readonly answer: SearchAnswer;
  /** The row that the keys are at, names before facts. */
  readonly active: number;
  readonly onPress: (hit: Hit) => void;
  readonly passages: PassageControl;
  readonly onOpenEntity: (entityId: EntityId) => void;
};

/** The id of the `index`-th row of a grid of results, names before facts. */
export function rowId(gridId: string, index: number): string {
  return `${gridId}-${index}`;
}

/**
 * What was found: names, then facts, best first.
 *
 * A grid and not a listbox, since a fact holds links of its own. Its rows are walked from the search field.
 */
export function SearchResults({ id, answer, active, onPress, passages, onOpenEntity }: SearchResultsProps) {
  const { language } = useReader();
  const words = PANEL_WORDS[language];
  const { names, nameCount, facts, factCount } = answer;
  useEffect(() => {
    document.getElementById(rowId(id, active))?.scrollIntoView({ block: 'nearest' });
  }, [id, active]);

  return (
    <div class="search-results" role="grid" id={id} aria-label={words.results}>
      <ResultGroup title={words.names} shown={names.length} all={nameCount}>
        {names.map((hit, index) => (
          <ResultRow key={hit.entityId} id={rowId(id, index)} active={active === index} onPress={() => onPress(hit)}>
            <NameHit hit={hit} />
          </ResultRow>
        ))}
      </ResultGroup>
      <ResultGroup title={words.facts} shown={facts.length} all={factCount}>
        {facts.map((hit, index) => (
          <ResultRow key={hit.fact.id} id={rowId(id, names.length + index)} active={active === names.length + index}>
            <ul>
              <FactWithPassage
                fact={hit.fact}
                marks={hit.marks}
                source={hit.source}
                namesSource
                passages={passages}
                onOpenEntity={onOpenEntity}
              />
            </ul>
          </ResultRow>
        ))}
      </ResultGroup>
    </div>
  );
}

type ResultGroupProps = {
  readonly title: string;
  readonly shown: number;
  readonly all: number;
  readonly children: ComponentChildren;
};

/** One kind of answers and how many there are; nothing for none. */
function ResultGroup({ title, shown, all, children }: ResultGroupProps) {
  const words = PANEL_WORDS[useReader().language];
  const label = useId();
  if (shown === 0) return null;
  return (
    <div class="search-results__group" role="rowgroup" aria-labelledby={label}>
      <div class="search-results__title" id={label}>
        <span>{title}</span>
        <span class="figures">{all > shown ? words.firstOf(shown, all) : all}</span>
      </div>
      {children}
    </div>
  );
}

type ResultRowProps = {
  readonly id: string;
  readonly active: boolean;
  /** Where the whole row can be pressed. */
  readonly onPress?: () => void;
  readonly children: ComponentChildren;
};

function ResultRow({ id, active, onPress, children }: ResultRowProps) {
  return (
    <div
      class={`search-results__row${onPress ? ' search-results__row--pressable' : ''}`}
      role="row"
      id={id}
      aria-selected={active}
      onClick={onPress}
    >
      <div role="gridcell">{children}</div>
    </div>
  );
}
