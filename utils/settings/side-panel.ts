import { browser } from '#imports';

/** The side panel of Chromium and the sidebar of Firefox, as far as we open them. */
type PanelApis = {
  readonly sidePanel?: { open(options: { windowId: number }): Promise<void> };
  readonly sidebarAction?: { open(): Promise<void> };
};

/**
 * Open the side panel of a window. To be called within the reader's own press of a button, key or menu item, before anything
 * is awaited, and not from a frame: there Firefox refuses.
 *
 * @returns False if the browser refuses, or has no panel.
 */
export async function openSidePanel(windowId: number): Promise<boolean> {
  // The two browsers' types know only their own half.
  const { sidePanel, sidebarAction } = browser as unknown as PanelApis;
  try {
    if (sidePanel) await sidePanel.open({ windowId });
    else if (sidebarAction) await sidebarAction.open();
    else return false;
    return true;
  } catch {
    return false;
  }
}
