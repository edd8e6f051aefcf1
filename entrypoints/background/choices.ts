import type { MarkDensity, SwitchState } from '../../utils/core/view.ts';
import type { PageChoices } from '../../utils/messages/protocol.ts';
import { getRest, setRest } from '../../utils/settings/rest.ts';
import { markDensity } from '../../utils/settings/settings.ts';
import { isSiteOn, setSiteOn } from '../../utils/store/sites.ts';
import { showSwitch } from './badge.ts';
import { tellPanels } from './news.ts';
import type { Services } from './services.ts';
import { tellTabs } from './tabs.ts';

/** Whether the pages of a site are read now, and what keeps us from it. */
export async function getSwitch({ host }: Services, site: string): Promise<SwitchState> {
  const [rest, on] = await Promise.all([getRest(), host.use(({ database }) => isSiteOn(database, site))]);
  return rest ?? (on ? { kind: 'on' } : { kind: 'site-off' });
}

/** Switch a site on or off, for good; open pages follow. On ends a rest as well: the reader wants it on. */
export async function switchSite(services: Services, site: string, on: boolean): Promise<void> {
  await services.host.use(({ database }) => setSiteOn(database, site, on));
  if (on) await setRest(null);
  await tellChoices(services);
}

/** What pages are told of it. */
export function toChoices(state: SwitchState, marks: MarkDensity): PageChoices {
  return { on: state.kind === 'on', marks, until: state.kind === 'pause' ? state.until : null };
}

/** Every open page follows what the reader chose, and the button of its tab shows it. */
export async function tellChoices(services: Services): Promise<void> {
  const marks = await markDensity.getValue();
  await tellTabs(async (site, tabId) => {
    const state = await getSwitch(services, site);
    await showSwitch(tabId, state);
    tellPanels('pageChanged', { tabId });
    return toChoices(state, marks);
  });
}
