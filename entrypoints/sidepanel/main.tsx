import './style.css';

import { render } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';

import { browser } from '#imports';
import { PanelScreen, type PanelScreenProps } from '../../components/panel/PanelScreen.tsx';
import { ReaderRoot } from '../../components/shared/ReaderRoot.tsx';
import { PANEL_HITS } from '../../utils/core/limits.ts';
import type { ReadingLanguage } from '../../utils/core/model.ts';
import { PANEL_WORDS } from '../../utils/i18n/panel-words.ts';
import { createClient } from '../../utils/messages/client.ts';
import { createNewsWatcher } from '../../utils/messages/news.ts';
import type { PanelProtocol } from '../../utils/messages/protocol.ts';
import { openLibraryAt } from '../../utils/settings/library-page.ts';
import { getReadingLanguage, watchReadingLanguage } from '../../utils/settings/settings.ts';
import { requestSiteAccess } from '../../utils/settings/site-access.ts';
import { findTab, watchLoads, watchTab } from './tab.ts';

const ask = createClient<PanelProtocol>((envelope) => browser.runtime.sendMessage(envelope));
const watchNews = createNewsWatcher(browser.runtime.onMessage);

async function start(): Promise<void> {
  const [{ id: windowId = browser.windows.WINDOW_ID_CURRENT }, language] = await Promise.all([
    browser.windows.getCurrent(),
    getReadingLanguage(),
  ]);
  const tabId = await findTab(windowId);
  const title = (current: ReadingLanguage) => `Duiding: ${PANEL_WORDS[current].tabs.toLowerCase()}`;
  render(
    <ReaderRoot language={language} watchLanguage={watchReadingLanguage} now={new Date()} title={title}>
      {(current) => <Panel windowId={windowId} firstTabId={tabId} language={current} />}
    </ReaderRoot>,
    document.body,
  );
}

type PanelProps = { readonly windowId: number; readonly firstTabId: number; readonly language: ReadingLanguage };

/** The panel by the tab that is in front now; as an ordinary page (`?tab=…`) it stays by that tab. */
function Panel({ windowId, firstTabId, language }: PanelProps) {
  const [tabId, setTabId] = useState(firstTabId);
  useEffect(() => watchTab(windowId, setTabId), [windowId]);
  return <PanelScreen {...useMemo(() => wire(tabId, windowId, language), [tabId, windowId, language])} />;
}

function wire(tabId: number, windowId: number, language: ReadingLanguage): PanelScreenProps {
  return {
    getPage: () => ask('getPage', { tabId, language }),
    watchPage: (onChange) => {
      const stopNews = watchNews('pageChanged', (news) => news.tabId === tabId && onChange());
      const stopLoads = watchLoads(tabId, onChange);
      return () => {
        stopNews();
        stopLoads();
      };
    },
    setSite: (site, on) => ask('setSite', { site, on }),
    giveAccess: (site) => requestSiteAccess(site, tabId),
    jump: (entityId, place) => ask('jump', { tabId, entityId, place }),
    getPageFacts: () => ask('getPageFacts', { tabId, language }),
    search: (query) => ask('search', { query, language, limit: PANEL_HITS }),
    getCard: (entityId) => ask('getCard', { entityId, language, tabId }),
    getPack: (packId) => ask('getPack', { packId, language }),
    texts: {
      getPassage: ({ documentId, span }) => ask('getPassage', { documentId, span, tabId }),
      addDocument: openLibraryAt,
      watch: (onChange) => watchNews('libraryChanged', onChange),
    },
    pageText: {
      attach: (documentId) => ask('attachPage', { tabId, documentId }),
      detach: (documentId) => ask('detachText', { documentId }),
    },
    takeRequest: () => ask('takePanelRequest', { windowId }),
    watchRequests: (onRequest) => watchNews('panelRequested', (news) => news.windowId === windowId && onRequest()),
    openLibrary: () => void browser.runtime.openOptionsPage(),
  };
}

start();
