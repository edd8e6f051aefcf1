import { browser } from '#imports';
import { siteOf } from '../../utils/core/site.ts';
import { openSidePanel } from '../../utils/settings/side-panel.ts';
import { getSwitch, switchSite } from './choices.ts';
import { closedPage } from './page-state.ts';
import type { Services } from './services.ts';
import { askFrame } from './tabs.ts';

/** The tab in front, as far as a command needs it. */
type FrontTab = {
  readonly id?: number | undefined;
  readonly windowId?: number | undefined;
  readonly url?: string | undefined;
};

/** Does what a command of the manifest says, in the tab that was in front when its keys were pressed. */
export function obey(services: Services, command: string, tab: FrontTab | undefined): void {
  if (tab?.id === undefined || tab.windowId === undefined) return;
  COMMANDS[command]?.(services, { id: tab.id, windowId: tab.windowId, url: tab.url }).catch(console.error);
}

type CommandTab = { readonly id: number; readonly windowId: number; readonly url: string | undefined };

/** By their names in the manifest. */
const COMMANDS: Readonly<Record<string, (services: Services, tab: CommandTab) => Promise<unknown>>> = {
  next: (_, { id }) => walk(id, 'next'),
  previous: (_, { id }) => walk(id, 'previous'),
  // In the same turn: the browser opens a panel only within the press of the keys.
  panel: async (_, { windowId }) => (await openSidePanel(windowId)) || browser.action.openPopup({ windowId }),
  here: switchHere,
};

/** A page without a script of ours has nothing to walk along. */
function walk(tabId: number, to: 'next' | 'previous'): Promise<unknown> {
  return askFrame(tabId, 0)('walk', { to }).catch(() => {});
}

async function switchHere(services: Services, { url }: CommandTab): Promise<void> {
  const page = URL.parse(url ?? '');
  if (!page || closedPage(page)) return;
  const site = siteOf(page);
  const { kind } = await getSwitch(services, site);
  await switchSite(services, site, kind !== 'on');
}
