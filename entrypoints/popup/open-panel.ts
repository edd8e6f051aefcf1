import { browser } from '#imports';

/** The side panel of Chromium and the sidebar of Firefox, as far as we open them. */
type PanelApis = {
  readonly sidePanel?: { open(options: { windowId: number }): Promise<void> };
  readonly sidebarAction?: { open(): Promise<void> };
};

/**
 * Open the panel or, where the browser has none, its page in a tab; this window closes. To be called within the
 * press that asks for it.
 *
 * @param request - Says what the panel is to show.
 */
export async function openPanel(
  { tabId, windowId }: { readonly tabId: number; readonly windowId: number },
  request: () => Promise<unknown>,
): Promise<void> {
  const opened = openSidePanel(windowId).then(
    () => true,
    () => false,
  );
  await request();
  if (!(await opened)) await browser.tabs.create({ url: browser.runtime.getURL(`/sidepanel.html?tab=${tabId}`) });
  window.close();
}

/** After an `await` browsers refuse. */
async function openSidePanel(windowId: number): Promise<void> {
  // The two browsers' types know only their own half.
  const { sidePanel, sidebarAction } = browser as unknown as PanelApis;
  if (sidePanel) return sidePanel.open({ windowId });
  if (sidebarAction) return sidebarAction.open();
  throw new Error('This browser has no panel');
}
