import { browser } from '#imports';

/** The tab that the panel stands by: the one in front of its window or, as an ordinary page, the one of its address (`?tab=…`). */
export async function findTab(windowId: number): Promise<number> {
  const asked = askedTab();
  if (asked !== null) return asked;
  const [tab] = await browser.tabs.query({ active: true, windowId });
  return tab?.id ?? browser.tabs.TAB_ID_NONE;
}

/**
 * Tell `onTab` whenever another tab comes to the front; never where the panel has a tab of its own.
 *
 * @returns A function that stops telling.
 */
export function watchTab(windowId: number, onTab: (tabId: number) => void): () => void {
  if (askedTab() !== null) return () => {};
  const follow = (front: { tabId: number; windowId: number }) => {
    if (front.windowId === windowId) onTab(front.tabId);
  };
  browser.tabs.onActivated.addListener(follow);
  return () => browser.tabs.onActivated.removeListener(follow);
}

/**
 * Tell `onLoad` whenever a tab loads something else: a page without our script tells nothing when it comes or goes.
 *
 * @returns A function that stops telling.
 */
export function watchLoads(tabId: number, onLoad: () => void): () => void {
  const onUpdated = (updated: number, { status, title }: { status?: string; title?: string }) => {
    if (updated === tabId && (status || title)) onLoad();
  };
  browser.tabs.onUpdated.addListener(onUpdated);
  return () => browser.tabs.onUpdated.removeListener(onUpdated);
}

function askedTab(): number | null {
  const asked = new URL(location.href).searchParams.get('tab');
  return asked === null ? null : Number(asked);
}
