import { browser, defineContentScript } from '#imports';
import { FailureError } from '../../utils/core/failure.ts';
import { removeForsakenHosts } from '../../utils/dom/card-host.ts';
import { Shield } from '../../utils/dom/shield.ts';
import { createClient } from '../../utils/messages/client.ts';
import type { PageChoices, PageProtocol, TabProtocol } from '../../utils/messages/protocol.ts';
import { createServer } from '../../utils/messages/server.ts';
import { beginLife, isAlive, muteAnnouncement } from './life.ts';
import { type ServedPage, servePage } from './served-page.ts';
import './style.css';

/** Documents whose elements are HTML: elsewhere a viewer of the browser's own shows the page, or there is no text. */
const READABLE: ReadonlySet<string> = new Set(['text/html', 'application/xhtml+xml', 'text/plain']);

muteAnnouncement();

/**
 * Serves the page of a tab while the reader wants it served. Nothing but wiring.
 *
 * Of WXT's announcements one is switched off and the other muted: the page could hear our id. It may forge them as it likes,
 * since nothing here depends on WXT's context.
 */
export default defineContentScript({
  matches: ['http://*/*', 'https://*/*'],
  runAt: 'document_start',
  noScriptStartedPostMessage: true,
  main() {
    if (!READABLE.has(document.contentType)) return;
    const life = beginLife();
    removeForsakenHosts();
    const ask = createClient<PageProtocol>((envelope) => browser.runtime.sendMessage(envelope));
    let shield = new Shield(life);
    let choices: PageChoices | null = null;
    let service: { readonly page: ServedPage; readonly end: () => void } | null = null;

    const stop = () => {
      service?.end();
      service = null;
    };
    const restart = () => {
      stop();
      shield = new Shield(life);
      if (choices) choose(choices);
    };
    const choose = (next: PageChoices) => {
      choices = next;
      if (!next.on) return stop();
      if (service) return service.page.setMarks(next.marks);
      const end = new AbortController();
      const signal = AbortSignal.any([life, end.signal]);
      const page = servePage({ ask, marks: next.marks, shield, onRewrite: restart, signal });
      service = { page, end: () => end.abort() };
    };

    const answer = createServer<TabProtocol, object>(
      {
        choicesChanged: (next) => {
          choose(next);
          return null;
        },
        jumpTo: ({ entityId, place }) => {
          service?.page.jumpTo(entityId, place);
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
    life.addEventListener('abort', () => isAlive() && browser.runtime.onMessage.removeListener(answer));

    whenShown(async () => {
      try {
        const first = await ask('startPage', {});
        if (!life.aborted && !choices) choose(first);
      } catch (error) {
        // Without the background the page is left alone.
        if (!(error instanceof FailureError)) throw error;
      }
    });
  },
});

/** At once, or when a page that the browser loaded ahead is gone to: until then another page has the tab. */
function whenShown(then: () => void): void {
  if ('prerendering' in document && document.prerendering) {
    document.addEventListener('prerenderingchange', then, { once: true });
  } else then();
}
