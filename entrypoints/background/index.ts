import { browser, defineBackground } from '#imports';
import type { CardProtocol, CompilerProtocol, PageProtocol, PanelProtocol } from '../../utils/messages/protocol.ts';
import { createServer } from '../../utils/messages/server.ts';
import { watchReadingLanguage } from '../../utils/settings/settings.ts';
import { createCardHandlers } from './card-handlers.ts';
import { obey } from './commands.ts';
import { createCompilerHandlers } from './compiler-handlers.ts';
import { lookUpSelection, offerLookUp } from './look-up.ts';
import { createPageHandlers } from './page-handlers.ts';
import { createPanelHandlers } from './panel-handlers.ts';
import {
  type CardSender,
  type CompilerSender,
  type PageSender,
  type PanelSender,
  toCardSender,
  toCompilerSender,
  toPageSender,
  toPanelSender,
} from './senders.ts';
import { createServices } from './services.ts';
import { startInOpenTabs } from './tabs.ts';

/**
 * Owns the library and answers for it.
 *
 * Listeners are added before the first `await`: a stopped background is woken by the message, and finds its
 * listener only if it was added in the same turn.
 */
export default defineBackground(() => {
  const services = createServices();
  const { onMessage, onInstalled } = browser.runtime;

  onMessage.addListener(createServer<PageProtocol, PageSender>(createPageHandlers(services), toPageSender));
  onMessage.addListener(createServer<CardProtocol, CardSender>(createCardHandlers(services), toCardSender));
  onMessage.addListener(createServer<PanelProtocol, PanelSender>(createPanelHandlers(services), toPanelSender));
  onMessage.addListener(
    createServer<CompilerProtocol, CompilerSender>(createCompilerHandlers(services), toCompilerSender),
  );
  browser.commands.onCommand.addListener((command, tab) => obey(services, command, tab));
  browser.contextMenus.onClicked.addListener((press, tab) => lookUpSelection(services, press, tab));
  browser.tabs.onRemoved.addListener((tabId) => {
    services.questions.forget(tabId);
    services.reports.forget(tabId);
  });
  onInstalled.addListener(() => services.host.use(() => null));
  onInstalled.addListener(offerLookUp);
  watchReadingLanguage(offerLookUp);
  // Chromium's event of a worker that is new: after an install, an update, or when the reader switched us on again.
  addEventListener('activate', startInOpenTabs);
});
