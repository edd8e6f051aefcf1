import { browser } from '#imports';
import type { PanelPlace } from '../../utils/messages/protocol.ts';
import type { SessionArea } from '../../utils/store/session-area.ts';
import { tellPanels } from './news.ts';

/** The side panel of Chromium and the sidebar of Firefox, as far as we use them. */
type PanelApis = {
  readonly runtime: {
    getContexts?(filter: { contextTypes: string[] }): Promise<readonly unknown[]>;
  };
  readonly sidePanel?: { open(options: { windowId: number }): Promise<void> };
  readonly sidebarAction?: { isOpen(details: { windowId: number }): Promise<boolean> };
};

/**
 * Bring the side panel up. Chromium opens it in the turn of a click, also of one in the card; Firefox never
 * from a frame, so there the sidebar counts if it is open, and else the popup stands in.
 *
 * @returns What shows now, or `none`.
 */
export async function openPanel(windowId: number): Promise<'panel' | 'popup' | 'none'> {
  // The two browsers' types know only their own half.
  const { sidePanel, sidebarAction } = browser as unknown as PanelApis;
  try {
    if (sidePanel) {
      await sidePanel.open({ windowId });
      return 'panel';
    }
    if (await sidebarAction?.isOpen({ windowId })) return 'panel';
    await browser.action.openPopup({ windowId });
    return 'popup';
  } catch {
    return 'none'; // No gesture left, or a window without a toolbar.
  }
}

/** True if the side panel of a window is there to be shown something. Chromium tells only of any window's. */
export async function isPanelOpen(windowId: number): Promise<boolean> {
  const { runtime, sidebarAction } = browser as unknown as PanelApis;
  if (sidebarAction) return sidebarAction.isOpen({ windowId });
  const open = await runtime.getContexts?.({ contextTypes: ['SIDE_PANEL'] });
  return open !== undefined && open.length > 0;
}

/** Keep what the panel of a window is to show, and tell it. */
export async function requestPanel(session: SessionArea, windowId: number, show: PanelPlace): Promise<void> {
  await session.set({ [keyOf(windowId)]: { show, at: Date.now() } });
  tellPanels('panelRequested', { windowId });
}

/** What {@link requestPanel} kept, once, and only while the reader still remembers the click. */
export async function takePanelRequest(session: SessionArea, windowId: number): Promise<PanelPlace | null> {
  const key = keyOf(windowId);
  // Only `requestPanel` writes under this key.
  const request = (await session.get(key))[key] as { show: PanelPlace; at: number } | undefined;
  if (!request) return null;
  await session.remove(key);
  return Date.now() - request.at < REQUEST_LIFE ? request.show : null;
}

/** In ms. */
const REQUEST_LIFE = 15_000;

function keyOf(windowId: number): string {
  return `panel:${windowId}`;
}
