import { browser } from '#imports';
import { siteOf } from '../../utils/core/site.ts';
import { createClient } from '../../utils/messages/client.ts';
import type { Ask, PageChoices, TabProtocol } from '../../utils/messages/protocol.ts';

/** Where the content script works; in files only if the reader lets it. */
const PAGES = ['http://*/*', 'https://*/*', 'file:///*'];

/** Asks the content script in one frame of a tab. */
export function askFrame(tabId: number, frameId: number): Ask<TabProtocol> {
  return createClient<TabProtocol>((envelope) => browser.tabs.sendMessage(tabId, envelope, { frameId }));
}

/** Tells all frames of a tab the choices that hold for its page; one that has no script of ours needs none. */
export async function tellTab(tabId: number, choices: PageChoices): Promise<void> {
  const ask = createClient<TabProtocol>((envelope) => browser.tabs.sendMessage(tabId, envelope));
  await ask('choicesChanged', choices).catch(() => {});
}

/** How long a page may be busy before it counts as ours without having said so, in ms. */
const BUSY = 500;

/**
 * False if no script of ours is in the page of a tab: in a viewer of the browser's own, or in its page for a site that
 * can't be reached. Of a frame also if it is gone.
 */
export async function isServed(tabId: number, frameId = 0): Promise<boolean> {
  const busy = new Promise<true>((resolve) => setTimeout(() => resolve(true), BUSY));
  // No question at all, so that nobody answers: without a listener, the browser refuses to carry it.
  const heard = browser.tabs.sendMessage(tabId, {}, { frameId }).then(
    () => true,
    () => false,
  );
  return Promise.race([heard, busy]);
}

/** Tell every open page the choices that hold for its site. */
export async function tellTabs(choicesOf: (site: string, tabId: number) => Promise<PageChoices>): Promise<void> {
  const tabs = await browser.tabs.query({ url: PAGES });
  await Promise.all(
    tabs.map(async ({ id, url }) => {
      if (id === undefined || !url) return;
      await tellTab(id, await choicesOf(siteOf(new URL(url)), id));
    }),
  );
}

/**
 * Start the content script in pages that were open before us. Chromium leaves them without; Firefox does
 * it by itself, and doing it twice would make two of each.
 */
export async function startInOpenTabs(): Promise<void> {
  const tabs = await browser.tabs.query({ url: PAGES, status: 'complete' });
  for (const { id } of tabs) {
    if (id === undefined) continue;
    const target = { tabId: id, allFrames: true };
    // A page that keeps extensions out (the store) refuses: nothing to start there.
    await browser.scripting.insertCSS({ target, files: ['/content-scripts/content.css'] }).catch(() => {});
    await browser.scripting.executeScript({ target, files: ['/content-scripts/content.js'] }).catch(() => {});
  }
}
