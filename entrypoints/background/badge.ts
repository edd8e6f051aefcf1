import { browser } from '#imports';
import type { SwitchState } from '../../utils/core/view.ts';
import { switchWords, TOOLBAR_WORDS, type ToolbarWords } from '../../utils/i18n/toolbar-words.ts';
import { getReadingLanguage } from '../../utils/settings/settings.ts';
import type { PageReport } from '../../utils/store/page-reports.ts';

/*
 * What the toolbar's button shows of a tab: how many names its page holds, that nothing is read there, or that the
 * library doesn't open; each in its title, too.
 */

/** How many names the page of a tab holds: nothing for none. */
export async function showCount(tabId: number, report: PageReport | null): Promise<void> {
  const names = report?.entities.length ?? 0;
  const mentions = report?.entities.reduce((sum, { places }) => sum + places.length, 0) ?? 0;
  await show(tabId, (words) => ({
    badge: names === 0 ? '' : names > 99 ? '99+' : String(names),
    title: names === 0 ? '' : `${words.names(names)}, ${words.mentioned(mentions)}`,
  }));
}

/** Whether the page of a tab is read: its names are counted anew when it is. */
export async function showSwitch(tabId: number, state: SwitchState): Promise<void> {
  const isOn = state.kind === 'on';
  await show(tabId, (words) => ({
    icon: isOn ? ICON : ICON_OFF,
    ...(!isOn && { badge: '', title: switchWords(state, words) }),
  }));
}

export async function showTrouble(tabId: number): Promise<void> {
  await show(tabId, ({ trouble }) => ({ badge: '!', title: trouble }));
}

/** What isn't named stays as it is. */
type Look = { readonly icon?: Readonly<Record<16 | 32, string>>; readonly badge?: string; readonly title?: string };

async function show(tabId: number, look: (words: ToolbarWords) => Look): Promise<void> {
  const { icon, badge, title } = look(TOOLBAR_WORDS[await getReadingLanguage()]);
  const { action } = browser;
  try {
    if (icon) await action.setIcon({ tabId, path: { ...icon } });
    if (badge !== undefined) await action.setBadgeText({ tabId, text: badge });
    if (badge) await action.setBadgeBackgroundColor({ tabId, color: INK });
    if (title !== undefined) await action.setTitle({ tabId, title: title && `Duiding: ${title}` });
  } catch {
    // The tab went meanwhile.
  }
}

/** As the app icon: a badge is drawn by the browser, out of reach of theme.css. */
const INK = '#1b1e21';
/** In px of its sides. */
const ICON = { 16: '/icon/16.png', 32: '/icon/32.png' } as const;
const ICON_OFF = { 16: '/icon/off-16.png', 32: '/icon/off-32.png' } as const;
