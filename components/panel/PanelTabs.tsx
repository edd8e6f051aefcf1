import { useRef } from 'preact/hooks';

import { PANEL_WORDS } from '../../utils/i18n/panel-words.ts';
import { TOOLBAR_WORDS } from '../../utils/i18n/toolbar-words.ts';
import { IconButton } from '../shared/IconButton.tsx';
import { useReader } from '../shared/reader.ts';

const TABS = ['search', 'page'] as const;
export type PanelTab = (typeof TABS)[number];

/** Id of the element that shows what the current tab holds. */
export const PANEL_BODY_ID = 'panel-body';

/** Id of the tab itself, for its body to be labelled by. */
export function tabId(tab: PanelTab): string {
  return `panel-tab-${tab}`;
}

export type PanelTabsProps = {
  readonly tab: PanelTab;
  readonly onTab: (tab: PanelTab) => void;
  readonly onLibrary: () => void;
};

/** The tabs of the side panel, the current one dotted, and the way to the library. ← and → change the tab. */
export function PanelTabs({ tab, onTab, onLibrary }: PanelTabsProps) {
  const { language } = useReader();
  const words = PANEL_WORDS[language];
  const list = useRef<HTMLDivElement>(null);

  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    const next = TABS[TABS.indexOf(tab) + step];
    if (step === 0 || !next) return;
    event.preventDefault();
    onTab(next);
    list.current?.querySelector<HTMLElement>(`#${tabId(next)}`)?.focus();
  };

  return (
    <header class="panel-tabs">
      <div class="panel-tabs__list" role="tablist" aria-label={words.tabs} ref={list} onKeyDown={onKeyDown}>
        {TABS.map((name) => (
          <button
            key={name}
            type="button"
            class="panel-tabs__tab"
            role="tab"
            id={tabId(name)}
            aria-selected={name === tab}
            aria-controls={PANEL_BODY_ID}
            tabIndex={name === tab ? 0 : -1}
            onClick={() => onTab(name)}
          >
            {words[name]}
          </button>
        ))}
      </div>
      <IconButton icon="settings" label={TOOLBAR_WORDS[language].library} onPress={onLibrary} />
    </header>
  );
}
