import { browser } from '#imports';
import { openSidePanel } from '../../utils/settings/side-panel.ts';

/**
 * Open the panel or, where the browser refuses, its page in a tab; this window closes. To be called within the
 * press that asks for it.
 *
 * @param request - Says what the panel is to show.
 */
export async function openPanel(
  { tabId, windowId }: { readonly tabId: number; readonly windowId: number },
  request: () => Promise<unknown>,
): Promise<void> {
  const opening = openSidePanel(windowId);
  await request();
  if (!(await opening)) await browser.tabs.create({ url: browser.runtime.getURL(`/sidepanel.html?tab=${tabId}`) });
  window.close();
}
