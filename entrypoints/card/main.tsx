import './style.css';

import { render } from 'preact';

import { browser } from '#imports';
import { CardScreen } from '../../components/card/CardScreen.tsx';
import { WalkLine } from '../../components/card/WalkLine.tsx';
import { ReaderContext } from '../../components/shared/reader.ts';
import type { ReadingLanguage } from '../../utils/core/model.ts';
import { createClient } from '../../utils/messages/client.ts';
import { createNewsWatcher } from '../../utils/messages/news.ts';
import type { Ask, CardPortMessage, CardProtocol, WalkPortMessage } from '../../utils/messages/protocol.ts';
import { getReadingLanguage } from '../../utils/settings/settings.ts';
import { type OpenMessage, waitForOpenMessage } from './open-message.ts';

/*
 * The framed card, or the line of a walk. It knows its page by a port only, and asks the background in the name of a token that
 * opens one card, once. It never speaks to its parent window, which is the page's.
 */
const opened = waitForOpenMessage(window); // Before anything is awaited: the message comes as soon as we have loaded.

async function start(): Promise<void> {
  const [{ message, port }, language] = await Promise.all([opened, getReadingLanguage()]);
  const ask = createClient<CardProtocol>((envelope) => browser.runtime.sendMessage(envelope));
  document.documentElement.lang = language;
  render(
    <ReaderContext.Provider value={{ language, now: new Date() }}>
      {message.kind === 'walk' ? wireWalk(port, ask, language) : wireCard(message, port, ask, language)}
    </ReaderContext.Provider>,
    document.body,
  );
}

function wireCard(
  { token, surface, openedBy, room }: OpenMessage & { readonly kind: 'open' },
  port: MessagePort,
  ask: Ask<CardProtocol>,
  language: ReadingLanguage,
) {
  const watchNews = createNewsWatcher(browser.runtime.onMessage);
  const tell = (answer: CardPortMessage) => port.postMessage(answer);
  document.documentElement.addEventListener('pointerenter', () => tell({ kind: 'pointer', isInside: true }));
  document.documentElement.addEventListener('pointerleave', () => tell({ kind: 'pointer', isInside: false }));
  return (
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
  );
}

function wireWalk(port: MessagePort, ask: Ask<CardProtocol>, language: ReadingLanguage) {
  return (
    <WalkLine
      watchSteps={(onStep) => {
        port.addEventListener('message', ({ data }: MessageEvent<WalkPortMessage>) => {
          if (data.kind === 'nothing') onStep(null);
          if (data.kind === 'step')
            onStep({ ...data, redeem: () => ask('redeemToken', { token: data.token, language }) });
        });
        port.start();
      }}
    />
  );
}

start();
