import type { Handlers, PageProtocol } from '../../utils/messages/protocol.ts';
import { markDensity } from '../../utils/settings/settings.ts';
import { isSiteOn } from '../../utils/store/sites.ts';
import { showCount } from './badge.ts';
import { tellPanels } from './news.ts';
import {
  readHeldSentences,
  readIds,
  readPageEntities,
  readRule,
  readSentencePlace,
  readText,
  readTexts,
} from './page-questions.ts';
import type { PageSender } from './senders.ts';
import type { Services } from './services.ts';
import { takeInSlices } from './slices.ts';

/** Answers content scripts. They run in a page's process: nothing that they ask may change the library. */
export function createPageHandlers({ host, questions, reports, tokens }: Services): Handlers<PageProtocol, PageSender> {
  return {
    startPage: async (_, { tabId, frameId, site }) => {
      questions.start(tabId, frameId);
      // The page waits for the answer before its first mark, and for nothing else.
      reports.start(tabId, frameId).then(() => tellPanels('pageChanged', { tabId }), console.error);
      const [on, marks] = await Promise.all([
        host.use(({ database }) => isSiteOn(database, site)),
        markDensity.getValue(),
      ]);
      return { on, marks };
    },

    findMentions: ({ texts, present, language }, { tabId, frameId }) => {
      const [page, known] = [readTexts(texts), readIds(present)];
      const stated = language === null ? null : readText(language);
      return questions.answer(tabId, frameId, (signal) =>
        host.use(({ library }) => takeInSlices(library.readTexts(page, known, stated), signal)),
      );
    },

    reportPage: async ({ entities, sentences }, { tabId, frameId }) => {
      const contents = { entities: readPageEntities(entities), sentences: readHeldSentences(sentences) };
      await reports.put(tabId, frameId, contents);
      tellPanels('pageChanged', { tabId });
      await showCount(tabId, await reports.get(tabId));
      return null;
    },

    orderCard: async ({ candidates, inner, rule, surface, present, within }, { tabId }) => {
      const order = {
        candidates: readIds(candidates),
        inner: readIds(inner),
        rule: readRule(rule),
        surface: readText(surface),
        present: readIds(present),
        within: readSentencePlace(within),
      };
      return { token: await tokens.create({ ...order, tabId }) };
    },
  };
}
