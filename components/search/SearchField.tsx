import type { RefObject } from 'preact';

import { MAX_QUERY_LENGTH } from '../../utils/core/limits.ts';
import { TOOLBAR_WORDS } from '../../utils/i18n/toolbar-words.ts';
import { Icon } from '../shared/Icon.tsx';
import { useReader } from '../shared/reader.ts';

export type SearchFieldProps = {
  readonly fieldRef: RefObject<HTMLInputElement | null>;
  readonly query: string;
  readonly onQuery: (query: string) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  /** Ids of the rows below, as a whole and the active one; `null` while there are none. */
  readonly results: { readonly id: string; readonly activeId: string } | null;
};

/** Where a name or a word is typed. Focus stays here while the arrow keys walk what was found. */
export function SearchField({ fieldRef, query, onQuery, onKeyDown, results }: SearchFieldProps) {
  const { searchLabel } = TOOLBAR_WORDS[useReader().language];
  return (
    <label class="search-field">
      <Icon name="search" size={16} />
      <input
        ref={fieldRef}
        class="search-field__input"
        type="text"
        role="combobox"
        aria-label={searchLabel}
        aria-autocomplete="list"
        aria-haspopup="grid"
        aria-expanded={results !== null}
        aria-controls={results?.id}
        aria-activedescendant={results?.activeId}
        autocomplete="off"
        autocapitalize="off"
        spellcheck={false}
        maxLength={MAX_QUERY_LENGTH}
        placeholder={searchLabel}
        value={query}
        onInput={(event) => onQuery(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: It only shows a key, and takes no focus. */}
      <kbd aria-hidden="true">{query === '' ? '/' : 'Esc'}</kbd>
    </label>
  );
}
