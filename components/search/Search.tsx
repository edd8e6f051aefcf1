import type { ComponentChildren, RefObject } from 'preact';
import { useCallback, useId } from 'preact/hooks';

import type { EntityId } from '../../utils/core/model.ts';
import type { Hit, SearchAnswer } from '../../utils/core/view.ts';
import { PANEL_WORDS } from '../../utils/i18n/panel-words.ts';
import type { DocumentTexts } from '../shared/document-texts.ts';
import { FailureMessage } from '../shared/FailureMessage.tsx';
import { useReader } from '../shared/reader.ts';
import { latestAnswer, useAnswer } from '../shared/use-answer.ts';
import { type PassageControl, pressCitation, usePassage } from '../shared/use-passage.ts';
import { NearNames } from './NearNames.tsx';
import { SearchField } from './SearchField.tsx';
import { rowId, SearchResults } from './SearchResults.tsx';
import { type Found, useRows } from './use-rows.ts';

export type SearchProps = {
  readonly fieldRef: RefObject<HTMLInputElement | null>;
  readonly query: string;
  readonly onQuery: (query: string) => void;
  /** Stable. Never asked for nothing. */
  readonly search: (query: string) => Promise<SearchAnswer>;
  readonly texts: DocumentTexts;
  readonly onOpenEntity: (entityId: EntityId) => void;
  /** ↓ while nothing is typed. */
  readonly onDown?: () => void;
  /** What stands below the field while nothing is typed. */
  readonly children: ComponentChildren;
};

/** A search as you type: the field, and what was found for what was typed last. */
export function Search({ fieldRef, query, onQuery, search, texts, onOpenEntity, onDown, children }: SearchProps) {
  const words = PANEL_WORDS[useReader().language];
  const gridId = useId();
  const typed = query.trim();
  const [state, askAgain] = useAnswer(useCallback(() => find(search, typed), [search, typed]));
  // The answer to an earlier query stays until the next one comes: rows that vanish and return can't be read.
  const found = typed === '' ? null : latestAnswer(state);
  const passages = usePassage(texts);
  const press = (hit: Hit) => pressHit(hit, passages, onOpenEntity);
  const rows = useRows(found, state.kind === 'asking', press);
  const hasRows = found !== null && rows.hits.length > 0;

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return; // The keys are the input method's.
    if (event.key === 'Escape') {
      if (query === '') return void fieldRef.current?.blur();
      event.preventDefault(); // A popup would close.
      onQuery('');
    } else if (event.key === 'ArrowDown' && typed === '') {
      event.preventDefault();
      onDown?.();
    } else {
      rows.onKeyDown(event);
    }
  };

  return (
    <>
      <search class="search">
        <SearchField
          fieldRef={fieldRef}
          query={query}
          onQuery={onQuery}
          onKeyDown={onKeyDown}
          results={hasRows ? { id: gridId, activeId: rowId(gridId, rows.active) } : null}
        />
      </search>
      <p class="unseen" role="status">
        {hasRows && words.found(found.answer.nameCount, found.answer.factCount)}
      </p>
      {typed === '' && children}
      {typed !== '' && state.kind === 'failed' && <FailureMessage failure={state.failure} onRetry={askAgain} />}
      {found && !hasRows && (
        <p class="search__nothing" role="status">
          {words.nothingFound(found.query)}
          <NearNames near={found.answer.near} onOpenEntity={onOpenEntity} />
        </p>
      )}
      {hasRows && (
        <SearchResults
          id={gridId}
          answer={found.answer}
          active={rows.active}
          onPress={press}
          passages={passages}
          onOpenEntity={onOpenEntity}
        />
      )}
    </>
  );
}

async function find(search: SearchProps['search'], query: string): Promise<Found | null> {
  return query === '' ? null : { query, answer: await search(query) };
}

/** A name opens its entity; a fact shows or hides its passage or, if no document says it, opens the entity that it is about. */
function pressHit(hit: Hit, passages: PassageControl, onOpenEntity: SearchProps['onOpenEntity']): void {
  if (hit.kind === 'name') {
    onOpenEntity(hit.entityId);
    return;
  }
  const { fact } = hit;
  const [about] = fact.about;
  if (!fact.locator && about) onOpenEntity(about);
  else pressCitation(fact, passages);
}
