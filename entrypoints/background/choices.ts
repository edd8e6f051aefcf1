import type { PageChoices } from '../../utils/messages/protocol.ts';
import { markDensity } from '../../utils/settings/settings.ts';
import { isSiteOn } from '../../utils/store/sites.ts';
import type { Services } from './services.ts';
import { tellTabs } from './tabs.ts';

/** What the reader chose, as it holds for the pages of a site now. */
export async function getChoices({ host }: Services, site: string): Promise<PageChoices> {
  const [on, marks] = await Promise.all([host.use(({ database }) => isSiteOn(database, site)), markDensity.getValue()]);
  return { on, marks };
}

/** Every open page follows what the reader chose. */
export function tellChoices(services: Services): Promise<void> {
  return tellTabs((site) => getChoices(services, site));
}
