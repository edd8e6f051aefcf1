import type { EntityId } from '../../utils/core/model.ts';
import type { Handlers, PageProtocol } from '../../utils/messages/protocol.ts';
import { markDensity } from '../../utils/settings/settings.ts';
import { showCount, showSwitch, showTrouble } from './badge.ts';
import { getSwitch, toChoices } from './choices.ts';
import { tellPanels } from './news.ts';
import {
  readFrameUse,
  readHeldSentences,
  readIds,
  readPageEntities,
  readRule,
  readSentencePlace,
  readText,
  readTexts,
} from './page-questions.ts';
import { isPanelOpen, openPanel, requestPanel } from './panel.ts';
import type { PageSender } from './senders.ts';
import type { Services } from './services.ts';
import { takeInSlices } from './slices.ts';
import { askFrame, isServed } from './tabs.ts';

/** Answers content scripts. They run in a page's process: nothing that they ask may change the library. */
export function createPageHandlers(services: Services): Handlers<PageProtocol, PageSender> {
  const { host, questions, reports, tokens, session } = services;
  /** The tab as a whole holds something else now. */
  const tellOfPage = async (tabId: number) => {
    tellPanels('pageChanged', { tabId });
    await showCount(tabId, await reports.get(tabId));
  };

  const forgetFrame = async (tabId: number, frameId: number) => {
    if (frameId !== 0 && (await reports.leave(tabId, frameId))) await tellOfPage(tabId);
  };
  /** What a frame says may come when it is gone already, and the next page of the tab has begun. */
  const forgetIfGone = async (tabId: number, frameId: number) => {
    if (frameId !== 0 && !(await isServed(tabId, frameId))) await forgetFrame(tabId, frameId);
  };

  return {
    startPage: async (_, { tabId, frameId, site }) => {
      questions.start(tabId, frameId);
      // The page waits for the answer before its first mark, and for nothing else.
      reports.start(tabId, frameId).then(() => frameId === 0 && tellPanels('pageChanged', { tabId }), console.error);
      try {
        const [state, marks, room] = await Promise.all([
          getSwitch(services, site),
          markDensity.getValue(),
          reports.roomFor(tabId, frameId),
        ]);
        if (frameId === 0) showSwitch(tabId, state).catch(console.error);
        return { ...toChoices(state, marks), room };
      } catch (error) {
        await showTrouble(tabId);
        throw error;
      }
    },

    findMentions: ({ texts, present, language }, { tabId, frameId }) => {
      const [page, known] = [readTexts(texts), readIds(present)];
      const stated = language === null ? null : readText(language);
      return questions.answer(tabId, frameId, (signal) =>
        host.use(({ library }) => takeInSlices(library.readTexts(page, known, stated), signal)),
      );
    },

    reportPage: async ({ entities, sentences, use }, { tabId, frameId }) => {
      const contents = {
        entities: readPageEntities(entities),
        sentences: readHeldSentences(sentences),
        use: readFrameUse(use),
      };
      if (await reports.put(tabId, frameId, contents)) await tellOfPage(tabId);
      forgetIfGone(tabId, frameId).catch(console.error);
      for (const crowded of await reports.findCrowded(tabId)) {
        // The one that reports is told by the answer; one that went meanwhile needs no telling.
        if (crowded.frameId === frameId) continue;
        askFrame(tabId, crowded.frameId)('roomChanged', { room: crowded.room }).catch(() => {});
      }
      return reports.roomFor(tabId, frameId);
    },

    leavePage: async (_, { tabId, frameId }) => {
      await forgetFrame(tabId, frameId);
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

    showInPanel: async ({ entityId, pressed }, { windowId }) => {
      // Before any await: the browser opens a panel only in the turn of the reader's own click.
      const opening = pressed === true ? openPanel(windowId) : null;
      const show = { kind: 'entity', entityId: readText(entityId) as EntityId } as const;
      if (opening || (await isPanelOpen(windowId))) await requestPanel(session, windowId, show);
      await opening;
      return null;
    },
  };
}
