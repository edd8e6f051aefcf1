import { browser } from '#imports';
import { MAX_QUERY_LENGTH } from '../../utils/core/limits.ts';
import { PANEL_WORDS } from '../../utils/i18n/panel-words.ts';
import { getReadingLanguage } from '../../utils/settings/settings.ts';
import { openSidePanel } from '../../utils/settings/side-panel.ts';
import { requestPanel } from './panel.ts';
import type { Services } from './services.ts';

/*
 * Looking up what the reader has selected, from the menu of any page: also in editors, in the browser's own viewers, and on
 * sites where nothing is marked.
 */

const LOOK_UP = 'look-up';

/** Put the item into the menu, in the reader's language. The browser keeps it while we are stopped. */
export async function offerLookUp(): Promise<void> {
  const { lookUp } = PANEL_WORDS[await getReadingLanguage()];
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({ id: LOOK_UP, title: lookUp, contexts: ['selection'] });
}

/** What the browser says of a press in a menu, as far as we look at it. */
type MenuPress = { readonly menuItemId: string | number; readonly selectionText?: string | undefined };

/** Search for the selected words in the side panel; in the popup where the browser doesn't open that. */
export function lookUpSelection(
  { session }: Services,
  { menuItemId, selectionText = '' }: MenuPress,
  tab: { readonly windowId?: number | undefined } | undefined,
): void {
  if (menuItemId !== LOOK_UP) return;
  const query = selectionText.replace(/\s+/g, ' ').trim().slice(0, MAX_QUERY_LENGTH);
  const windowId = tab?.windowId ?? browser.windows.WINDOW_ID_CURRENT;
  // Before any await: the browser opens a panel only in the turn of the reader's own press.
  const opening = openSidePanel(windowId);
  const show = async () => {
    await requestPanel(session, windowId, { kind: 'search', query });
    if (!(await opening)) await browser.action.openPopup({ windowId });
  };
  show().catch(console.error);
}
