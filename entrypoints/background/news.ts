import { browser } from '#imports';
import type { NewsProtocol, Question } from '../../utils/messages/protocol.ts';

/** Tell whichever of our own pages are open. Nobody there is no failure. */
export function tellPanels<N extends keyof NewsProtocol>(name: N, question: Question<NewsProtocol, N>): void {
  browser.runtime.sendMessage({ duiding: name, question }).catch(() => {});
}
