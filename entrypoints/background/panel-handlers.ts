import type { Handlers, PanelProtocol } from '../../utils/messages/protocol.ts';
import { markDensity } from '../../utils/settings/settings.ts';
import { isSiteOn, setSiteOn } from '../../utils/store/sites.ts';
import { getPageState } from './page-state.ts';
import { requestPanel, takePanelRequest } from './panel.ts';
import type { PanelSender } from './senders.ts';
import type { Services } from './services.ts';
import { askTab, tellTabs } from './tabs.ts';

/** Answers our own top-level pages: they may ask everything. */
export function createPanelHandlers(services: Services): Handlers<PanelProtocol, PanelSender> {
  const { host, reports, session } = services;

  const presentIn = async (tabId: number | null) =>
    tabId === null ? [] : ((await reports.get(tabId))?.entities.map(({ entityId }) => entityId) ?? []);

  /** Every open page follows what the reader chose. */
  const tellChoices = () =>
    host.use(({ database }) =>
      tellTabs(async (site) => ({ on: await isSiteOn(database, site), marks: await markDensity.getValue() })),
    );

  return {
    getPage: async ({ tabId, language }) => {
      const page = await getPageState(services, tabId, language);
      // A page that found the library closed began nothing, and nobody told it since.
      if (page.kind === 'on' && !page.read)
        askTab(tabId)('choicesChanged', { on: true, marks: page.marks }).catch(() => {});
      return page;
    },

    setSite: async ({ site, on }) => {
      await host.use(({ database }) => setSiteOn(database, site, on));
      await tellChoices();
      return null;
    },

    setMarks: async ({ marks }) => {
      await markDensity.setValue(marks);
      await tellChoices();
      return null;
    },

    jump: async ({ tabId, entityId, place }) => {
      await askTab(tabId)('jumpTo', { entityId, place });
      return null;
    },

    search: ({ query, language, limit }) => host.use(({ library }) => library.search(query, language, limit)),

    getCard: async ({ entityId, language, tabId }) => {
      const present = await presentIn(tabId);
      return host.use(({ library }) => library.getCard(entityId, language, present));
    },

    getPassage: ({ documentId, span }) => host.use(({ library }) => library.getPassage(documentId, span)),

    getPageFacts: async ({ tabId, language }) => {
      const present = await presentIn(tabId);
      return host.use(({ library }) => library.getPageFacts(present, language));
    },

    getPacks: () => host.use(({ library }) => library.packs.map(({ manifest, counts }) => ({ manifest, ...counts }))),

    requestPanel: async ({ windowId, entityId }) => {
      await requestPanel(session, windowId, entityId);
      return null;
    },

    takePanelRequest: ({ windowId }) => takePanelRequest(session, windowId),
  };
}
