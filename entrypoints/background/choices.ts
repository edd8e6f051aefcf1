import type { SwitchState } from '../../utils/core/view.ts';
import type { PageChoices } from '../../utils/messages/protocol.ts';
import { getRest } from '../../utils/settings/rest.ts';
import { markDensity } from '../../utils/settings/settings.ts';
import { isSiteOn } from '../../utils/store/sites.ts';
import { showSwitch } from './badge.ts';
import { tellPanels } from './news.ts';
import type { Services } from './services.ts';
import { tellTabs } from './tabs.ts';

/** Whether the pages of a site are read now, and what keeps us from it. */
export async function getSwitch({ host }: Services, site: string): Promise<SwitchState> {
  const [rest, on] = await Promise.all([getRest(), host.use(({ database }) => isSiteOn(database, site))]);
  return rest ?? (on ? { kind: 'on' } : { kind: 'site-off' });
}

/** What the pages of a site are told of it, and the button of their tab shows. */
export async function getChoices(services: Services, site: string, tabId: number): Promise<PageChoices> {
  const [state, marks] = await Promise.all([getSwitch(services, site), markDensity.getValue()]);
  await showSwitch(tabId, state);
  return { on: state.kind === 'on', marks, until: state.kind === 'pause' ? state.until : null };
}

/** Every open page follows what the reader chose. */
export function tellChoices(services: Services): Promise<void> {
  return tellTabs(async (site, tabId) => {
    const choices = await getChoices(services, site, tabId);
    tellPanels('pageChanged', { tabId });
    return choices;
  });
}
