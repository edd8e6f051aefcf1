import { browser } from '#imports';
import { TOOLBAR_WORDS } from '../../utils/i18n/toolbar-words.ts';
import { getReadingLanguage } from '../../utils/settings/settings.ts';
import type { PageReport } from '../../utils/store/page-reports.ts';

/** Show on the toolbar button how many names the page of a tab holds. */
export async function showCount(tabId: number, report: PageReport | null): Promise<void> {
  const names = report?.entities.length ?? 0;
  const mentions = report?.entities.reduce((sum, { places }) => sum + places.length, 0) ?? 0;
  const words = TOOLBAR_WORDS[await getReadingLanguage()];
  try {
    await browser.action.setBadgeText({ tabId, text: names === 0 ? '' : names > 99 ? '99+' : String(names) });
    await browser.action.setBadgeBackgroundColor({ tabId, color: INK });
    await browser.action.setTitle({
      tabId,
      title: names === 0 ? '' : `${words.names(names)}, ${words.mentioned(mentions)}`,
    });
  } catch {
    // The tab went meanwhile.
  }
}

/** As the app icon: a badge is drawn by the browser, out of reach of theme.css. */
const INK = '#1b1e21';
