import { browser, defineContentScript } from '#imports';
import { FailureError } from '../../utils/core/failure.ts';
import { PAUSE_LOOK } from '../../utils/core/limits.ts';
import type { FrameUse } from '../../utils/core/view.ts';
import { removeForsakenHosts } from '../../utils/dom/card-host.ts';
import { IS_FRAMED, watchRoom } from '../../utils/dom/frame-room.ts';
import { Shield } from '../../utils/dom/shield.ts';
import { createClient, tell } from '../../utils/messages/client.ts';
import type { Envelope, PageChoices, PageProtocol, TabProtocol } from '../../utils/messages/protocol.ts';
import { createServer } from '../../utils/messages/server.ts';
import { beginLife, isAlive, muteAnnouncement } from './life.ts';
import { type ServedPage, servePage } from './served-page.ts';
import './style.css';

/** Documents whose elements are HTML: elsewhere a viewer of the browser's own shows the page, or there is no text. */
const READABLE: ReadonlySet<string> = new Set(['text/html', 'application/xhtml+xml', 'text/plain']);

muteAnnouncement();

/**
 * Serves the page of a tab, and each frame in it that has room, while the reader wants it served. Nothing but wiring.
 *
 * Of WXT's announcements one is switched off and the other muted: the page could hear our id. It may forge them as it likes,
 * since nothing here depends on WXT's context.
 */
export default defineContentScript({
  matches: ['http://*/*', 'https://*/*', 'file:///*'],
  allFrames: true,
  matchOriginAsFallback: true,
  runAt: 'document_start',
  noScriptStartedPostMessage: true,
  main() {
    if (!READABLE.has(document.contentType)) return;
    const life = beginLife();
    removeForsakenHosts();
    const send = (envelope: Envelope) => browser.runtime.sendMessage(envelope);
    const ask = createClient<PageProtocol>(send);
    let shield = new Shield(life);
    let hasRoom = false;
    let choices: PageChoices | null = null;
    let room: FrameUse | null = null;
    let isBeginning = false;
    let service: { readonly page: ServedPage; readonly end: () => void } | null = null;
    let pause: ReturnType<typeof setTimeout> | undefined;

    const serve = () => {
      if (!hasRoom || choices?.on === false) return stop();
      if (!choices || !room) return void begin();
      const { marks } = choices;
      if (service) return service.page.setMarks(marks);
      const end = new AbortController();
      const signal = AbortSignal.any([life, end.signal]);
      if (IS_FRAMED) whenGone(() => tell<PageProtocol>(send, 'leavePage', {}), signal);
      const page = servePage({ ask, marks, room, shield, onRewrite: restart, signal });
      service = { page, end: () => end.abort() };
    };
    const choose = (next: PageChoices) => {
      choices = next;
      clearTimeout(pause);
      if (next.until !== null) waitUntil(next.until);
      serve();
    };
    const waitUntil = (end: number) => {
      const look = () => {
        if (Date.now() < end) return waitUntil(end);
        choices = null;
        void begin();
      };
      pause = setTimeout(look, Math.min(end - Date.now(), PAUSE_LOOK));
    };
    const stop = () => {
      service?.end();
      service = null;
    };
    const restart = () => {
      stop();
      shield = new Shield(life);
      serve();
    };
    const begin = async () => {
      if (isBeginning) return;
      isBeginning = true;
      try {
        const { room: given, ...first } = await ask('startPage', {});
        room = given;
        // What was told meanwhile is newer.
        if (!life.aborted) choose(choices ?? first);
      } catch (error) {
        // Without the background the page is left alone.
        if (!(error instanceof FailureError)) throw error;
      } finally {
        isBeginning = false;
      }
    };

    const answer = createServer<TabProtocol, object>(
      {
        choicesChanged: (next) => {
          choose(next);
          return null;
        },
        roomChanged: ({ room: left }) => {
          room = left;
          service?.page.setRoom(left);
          return null;
        },
        jumpTo: ({ entityId, place }) => {
          service?.page.jumpTo(entityId, place);
          return null;
        },
        walk: ({ to }) => {
          service?.page.walk(to);
          return null;
        },
        showSentences: ({ documentId, parts }) => ({
          shown: service?.page.showSentences(documentId, parts) ?? false,
        }),
        readSentences: ({ documentId }) => service?.page.readSentences(documentId) ?? [],
      },
      () => ({}), // a content script hears its own extension only
    );
    browser.runtime.onMessage.addListener(answer);
    life.addEventListener('abort', () => clearTimeout(pause));
    life.addEventListener('abort', () => isAlive() && browser.runtime.onMessage.removeListener(answer));

    whenShown(() =>
      watchRoom((next) => {
        hasRoom = next;
        serve();
      }, life),
    );
  },
});

/** At once, or when a page that the browser loaded ahead is gone to: until then another page has the tab. */
function whenShown(then: () => void): void {
  if ('prerendering' in document && document.prerendering) {
    document.addEventListener('prerenderingchange', then, { once: true });
  } else then();
}

/** When the document goes for a while; or when `signal` ends what it is told for, as it does when a frame goes for good. */
function whenGone(then: () => void, signal: AbortSignal): void {
  addEventListener('pagehide', ({ persisted }) => persisted && then(), { signal });
  signal.addEventListener('abort', then);
}
