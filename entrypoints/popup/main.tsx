import './style.css';

import { render } from 'preact';
import { useMemo } from 'preact/hooks';

import { browser } from '#imports';
import { ReaderRoot } from '../../components/shared/ReaderRoot.tsx';
import { PopupScreen, type PopupScreenProps } from '../../components/toolbar/PopupScreen.tsx';
import { POPUP_HITS } from '../../utils/core/limits.ts';
import type { ReadingLanguage } from '../../utils/core/model.ts';
import { createClient } from '../../utils/messages/client.ts';
import { createNewsWatcher } from '../../utils/messages/news.ts';
import type { PanelProtocol } from '../../utils/messages/protocol.ts';
import { openLibraryAt } from '../../utils/settings/library-page.ts';
import { getReadingLanguage, watchReadingLanguage } from '../../utils/settings/settings.ts';
import { requestSiteAccess } from '../../utils/settings/site-access.ts';
import { openPanel } from './open-panel.ts';

/** What the window is opened over. As an ordinary tab (`?tab=…`) it takes no requests: they are the panel's. */
type Place = { readonly tabId: number; readonly windowId: number; readonly isTab: boolean };

const ask = createClient<PanelProtocol>((envelope) => browser.runtime.sendMessage(envelope));
const watchNews = createNewsWatcher(browser.runtime.onMessage);

async function start(): Promise<void> {
  const [place, language] = await Promise.all([findPlace(), getReadingLanguage()]);
  render(
    <ReaderRoot language={language} watchLanguage={watchReadingLanguage} now={new Date()} title={() => 'Duiding'}>
      {(current) => <Popup place={place} language={current} />}
    </ReaderRoot>,
    document.body,
  );
}

function Popup({ place, language }: { readonly place: Place; readonly language: ReadingLanguage }) {
  return <PopupScreen {...useMemo(() => wire(place, language), [place, language])} />;
}

function wire(place: Place, language: ReadingLanguage): PopupScreenProps {
  const { tabId, windowId, isTab } = place;
  let leaving = false; // What is asked from here is for the panel to take.
  return {
    getPage: () => ask('getPage', { tabId, language }),
    watchPage: (onChange) => watchNews('pageChanged', (news) => news.tabId === tabId && onChange()),
    setSite: (site, on) => ask('setSite', { site, on }),
    setRest: (rest) => ask('setRest', { rest }),
    setMarks: (marks) => ask('setMarks', { marks }),
    giveAccess: (site) => requestSiteAccess(site, tabId),
    jump: (entityId, place) => ask('jump', { tabId, entityId, place }),
    search: (query) => ask('search', { query, language, limit: POPUP_HITS }),
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
    takeRequest: async () => (isTab || leaving ? null : ask('takePanelRequest', { windowId })),
    watchRequests: (onRequest) => watchNews('panelRequested', (news) => news.windowId === windowId && onRequest()),
    openPanel: (show) => {
      leaving = true;
      void openPanel(place, () => ask('requestPanel', { windowId, show }));
    },
    openLibrary: () => void browser.runtime.openOptionsPage(),
  };
}

async function findPlace(): Promise<Place> {
  const asked = new URL(location.href).searchParams.get('tab');
  const { id: windowId = browser.windows.WINDOW_ID_CURRENT } = await browser.windows.getCurrent();
  if (asked !== null) return { tabId: Number(asked), windowId, isTab: true };
  const [tab] = await browser.tabs.query({ active: true, windowId });
  return { tabId: tab?.id ?? browser.tabs.TAB_ID_NONE, windowId, isTab: false };
}

start();
