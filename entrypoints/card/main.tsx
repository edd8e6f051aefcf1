import './style.css';

import { render } from 'preact';

import { browser } from '#imports';
import { CardScreen } from '../../components/card/CardScreen.tsx';
import { ReaderContext } from '../../components/shared/reader.ts';
import { createClient } from '../../utils/messages/client.ts';
import { createNewsWatcher } from '../../utils/messages/news.ts';
import type { CardPortMessage, CardProtocol } from '../../utils/messages/protocol.ts';
import { getReadingLanguage } from '../../utils/settings/settings.ts';
import { waitForOpenMessage } from './open-message.ts';

/*
 * The framed card. It knows its page by a port only, and asks the background in the name of a token that
 * opens one card, once. It never speaks to its parent window, which is the page's.
 */
const opened = waitForOpenMessage(window); // Before anything is awaited: the message comes as soon as we have loaded.

async function start(): Promise<void> {
  const [{ message, port }, language] = await Promise.all([opened, getReadingLanguage()]);
  const ask = createClient<CardProtocol>((envelope) => browser.runtime.sendMessage(envelope));
  const watchNews = createNewsWatcher(browser.runtime.onMessage);
  const tell = (answer: CardPortMessage) => port.postMessage(answer);
  const { token, surface, openedBy, room } = message;

  document.documentElement.lang = language;
  document.documentElement.addEventListener('pointerenter', () => tell({ kind: 'pointer', isInside: true }));
  document.documentElement.addEventListener('pointerleave', () => tell({ kind: 'pointer', isInside: false }));
  render(
    <ReaderContext.Provider value={{ language, now: new Date() }}>
      <CardScreen
        surface={surface}
        openedBy={openedBy}
        room={room}
        redeem={() => ask('redeemToken', { token, language })}
        getCard={(entityId) => ask('getCardByToken', { token, entityId, language })}
        texts={{
          getPassage: ({ documentId, span }) => ask('getPassageByToken', { token, documentId, span }),
          addDocument: (documentId) => ask('openLibraryByToken', { token, documentId }),
          watch: (onChange) => watchNews('libraryChanged', onChange),
        }}
        openInPanel={(entityId) => ask('openInPanel', { token, entityId })}
        onReady={(height) => tell({ kind: 'ready', height })}
        onGrow={(height) => tell({ kind: 'grow', height })}
        onClose={() => tell({ kind: 'close' })}
      />
    </ReaderContext.Provider>,
    document.body,
  );
}

start();
