import { browser } from '#imports';
import { FailureError } from '../../utils/core/failure.ts';
import type { CardProtocol, Handlers } from '../../utils/messages/protocol.ts';
import { openLibraryAt } from '../../utils/settings/library-page.ts';
import { openPanel, requestPanel } from './panel.ts';
import type { CardSender } from './senders.ts';
import type { Services } from './services.ts';
import { findPassage, getOnPage, toCardPage } from './source-page.ts';

/** Answers framed cards. Each question bears the token that its frame was given, and is refused without. */
export function createCardHandlers(services: Services): Handlers<CardProtocol, CardSender> {
  const { host, tokens, session } = services;
  return {
    redeemToken: async ({ token, language }, { tabId, frameId }) => {
      const [order, tabPage] = await Promise.all([tokens.redeem(token, tabId, frameId), getOnPage(services, tabId)]);
      const { candidates, inner, rule, surface } = order;
      const page = toCardPage(tabPage, order);
      return host.use(async ({ library }) => {
        const choices = library.getChoices(candidates, language);
        const only = choices.length === 1 ? choices[0] : undefined;
        if (!only) return { kind: 'choices', choices, surface };
        const card = await library.getCard(only.entityId, language, page);
        if (!card) throw new FailureError({ kind: 'card-expired' });
        const { entityId } = card;
        return {
          kind: 'card',
          card,
          surface,
          inner: library.getChoices(inner, language).filter((other) => other.entityId !== entityId),
          reason: library.getReason({ surface, rule, entityId }, language, page),
        };
      });
    },

    getCardByToken: async ({ token, entityId, language }, { tabId, frameId }) => {
      const order = await tokens.check(token, tabId, frameId);
      const page = toCardPage(await getOnPage(services, tabId), order);
      return host.use(({ library }) => library.getCard(entityId, language, page));
    },

    getPassageByToken: async ({ token, documentId, span }, { tabId, frameId }) => {
      await tokens.check(token, tabId, frameId);
      return findPassage(services, documentId, span, tabId);
    },

    openLibraryByToken: async ({ token, documentId }, { tabId, frameId }) => {
      await tokens.check(token, tabId, frameId);
      await openLibraryAt(documentId);
      return null;
    },

    openInPanel: async ({ token, entityId }, { tabId, frameId, windowId }) => {
      // Before any await: the browser opens a panel only in the turn of the reader's own click.
      const opening = openPanel(windowId);
      await tokens.check(token, tabId, frameId);
      await requestPanel(session, windowId, { kind: 'entity', entityId });
      const opened = await opening;
      if (opened !== 'none') return { opened };
      await browser.tabs.create({ url: browser.runtime.getURL(`/sidepanel.html`), windowId });
      return { opened: 'tab' };
    },
  };
}
