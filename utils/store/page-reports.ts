import type { HeldSentences } from '../core/source/source-sentences.ts';
import type { PageContents, PageEntity } from '../core/view.ts';
import type { SessionArea } from './session-area.ts';

/** What one frame of a tab last said that its page holds. `read` is false until it said so once. */
export type PageReport = PageContents & { readonly read: boolean };

/**
 * Keeps what the frames of each tab report, under one key a frame, so that two frames never overwrite each other.
 * What is asked of one tab happens in the order in which it was asked, waited for or not.
 */
export type PageReports = {
  /** A page begins in this frame. One in the top frame (0) ends all that the tab held before. */
  start(tabId: number, frameId: number): Promise<void>;
  put(tabId: number, frameId: number, contents: PageContents): Promise<void>;
  /** All frames of the tab as one report, most mentioned first; `null` if no page of ours began there. */
  get(tabId: number): Promise<PageReport | null>;
  /** Forget a tab that went. */
  forget(tabId: number): Promise<void>;
};

export function createPageReports(area: SessionArea): PageReports {
  const set = (tabId: number, frameId: number, report: PageReport) =>
    area.set({ [`${prefix(tabId)}${frameId}`]: report });
  const forget = async (tabId: number) => {
    const keys = Object.keys(await ofTab(area, tabId));
    if (keys.length > 0) await area.remove(keys);
  };
  const start = async (tabId: number, frameId: number) => {
    if (frameId === 0) await forget(tabId);
    await set(tabId, frameId, { entities: [], sentences: [], read: false });
  };
  const inTurn = createTurns();
  return {
    start: (tabId, frameId) => inTurn(tabId, () => start(tabId, frameId)),
    put: (tabId, frameId, contents) => inTurn(tabId, () => set(tabId, frameId, { ...contents, read: true })),
    get: (tabId) => inTurn(tabId, async () => mergeReports(Object.values(await ofTab(area, tabId)))),
    forget: (tabId) => inTurn(tabId, () => forget(tabId)),
  };
}

/** Does the work of each key one after the other; a failure is its own caller's alone. */
function createTurns(): <T>(key: number, work: () => Promise<T>) => Promise<T> {
  const last = new Map<number, Promise<unknown>>();
  return (key, work) => {
    const turn = (last.get(key) ?? Promise.resolve()).then(work, work);
    last.set(key, turn);
    const leave = () => {
      if (last.get(key) === turn) last.delete(key);
    };
    turn.then(leave, leave);
    return turn;
  };
}

async function ofTab(area: SessionArea, tabId: number): Promise<Record<string, PageReport>> {
  const entries = Object.entries(await area.get(null)).filter(([key]) => key.startsWith(prefix(tabId)));
  // Only `put` above writes under these keys.
  return Object.fromEntries(entries) as Record<string, PageReport>;
}

function prefix(tabId: number): string {
  return `page:${tabId}:`;
}

function mergeReports(reports: readonly PageReport[]): PageReport | null {
  if (reports.length === 0) return null;
  const places = new Map<PageEntity['entityId'], number[]>();
  for (const { entities } of reports) {
    for (const { entityId, places: more } of entities) places.set(entityId, [...(places.get(entityId) ?? []), ...more]);
  }
  const indexes = new Map<HeldSentences['documentId'], readonly number[]>();
  for (const { documentId, indexes: more } of reports.flatMap(({ sentences }) => sentences)) {
    indexes.set(documentId, [...(indexes.get(documentId) ?? []), ...more]);
  }
  const entities = [...places].map(([entityId, all]) => ({ entityId, places: all }));
  return {
    entities: entities.sort((a, b) => b.places.length - a.places.length),
    sentences: [...indexes].map(([documentId, all]) => ({ documentId, indexes: all })),
    read: reports.every(({ read }) => read),
  };
}
