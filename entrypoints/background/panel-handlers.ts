import { PAUSE } from '../../utils/core/limits.ts';
import type { Rest } from '../../utils/core/view.ts';
import type { Handlers, PanelProtocol } from '../../utils/messages/protocol.ts';
import { setRest } from '../../utils/settings/rest.ts';
import { markDensity } from '../../utils/settings/settings.ts';
import type { DocumentShelf } from '../../utils/store/document-shelf.ts';
import { switchSite, tellChoices, toChoices } from './choices.ts';
import { tellPanels } from './news.ts';
import { getPageState } from './page-state.ts';
import { requestPanel, takePanelRequest } from './panel.ts';
import type { PanelSender } from './senders.ts';
import type { Services } from './services.ts';
import { findPassage, getOnPage, readPageSentences } from './source-page.ts';
import { askFrame, tellTab } from './tabs.ts';

/** Answers our own top-level pages: they may ask everything. */
export function createPanelHandlers(services: Services): Handlers<PanelProtocol, PanelSender> {
  const { host, reports, session } = services;

  const changeTexts = async <T>(change: (documents: DocumentShelf) => Promise<T>) => {
    const answer = await host.use(({ library }) => change(library.documents));
    tellPanels('libraryChanged', {});
    return answer;
  };

  return {
    getPage: async ({ tabId, language }) => {
      const page = await getPageState(services, tabId, language);
      // A page that found the library closed began nothing, and nobody told it since.
      if (page.kind === 'on' && !page.read) void tellTab(tabId, toChoices({ kind: 'on' }, page.marks));
      return page;
    },

    setSite: async ({ site, on }) => {
      await switchSite(services, site, on);
      return null;
    },

    setRest: async ({ rest }) => {
      await setRest(RESTS[rest]());
      await tellChoices(services);
      return null;
    },

    setMarks: async ({ marks }) => {
      await markDensity.setValue(marks);
      await tellChoices(services);
      return null;
    },

    jump: async ({ tabId, entityId, place }) => {
      const found = await reports.findMention(tabId, entityId, place);
      await askFrame(tabId, found?.frameId ?? 0)('jumpTo', { entityId, place: found?.place ?? place });
      return null;
    },

    search: ({ query, language, limit }) => host.use(({ library }) => library.search(query, language, limit)),

    getCard: async ({ entityId, language, tabId }) => {
      const page = await getOnPage(services, tabId);
      return host.use(({ library }) => library.getCard(entityId, language, page));
    },

    getPassage: ({ documentId, span, tabId }) => findPassage(services, documentId, span, tabId),

    attachPage: async ({ tabId, documentId }) => {
      const found = await readPageSentences(services, tabId, documentId);
      await changeTexts((documents) => documents.attachPage(documentId, found));
      return null;
    },

    attachText: ({ text, documentId }) =>
      changeTexts(async (documents) => ({ documentId: await documents.attachFile(text, documentId) })),

    detachText: ({ documentId }) => changeTexts((documents) => documents.detach(documentId)),

    restoreText: async ({ text }) => {
      await changeTexts((documents) => documents.restore(text));
      return null;
    },

    getPageFacts: async ({ tabId, language }) => {
      const page = await getOnPage(services, tabId);
      return host.use(({ library }) => library.getPageFacts(page, language));
    },

    getPacks: ({ language }) =>
      host.use(({ library }) =>
        library.packs.map((pack) => ({
          manifest: pack.manifest,
          documents: library.listDocuments(pack, language),
          entities: pack.counts.entities,
          facts: pack.counts.facts,
        })),
      ),

    getPack: ({ packId, language }) => host.use(({ library }) => library.getPackProfile(packId, language)),

    requestPanel: async ({ windowId, show }) => {
      await requestPanel(session, windowId, show);
      return null;
    },

    takePanelRequest: ({ windowId }) => takePanelRequest(session, windowId),
  };
}

const RESTS: Readonly<Record<'none' | 'hour' | 'always', () => Rest | null>> = {
  none: () => null,
  hour: () => ({ kind: 'pause', until: Date.now() + PAUSE }),
  always: () => ({ kind: 'all-off' }),
};
