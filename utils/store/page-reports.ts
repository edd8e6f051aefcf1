import { MAX_MARKS, MAX_PAGE_LENGTH } from '../core/limits.ts';
import type { DocumentId, EntityId } from '../core/model.ts';
import type { HeldSentences } from '../core/source/source-sentences.ts';
import type { FrameContents, FrameUse, PageContents, PageEntity } from '../core/view.ts';
import type { SessionArea } from './session-area.ts';

/** What the frames of a tab last said that they hold. `read` is false until its page said so once. */
export type PageReport = PageContents & { readonly read: boolean };

/** What one frame of a tab last said. */
type FrameReport = FrameContents & { readonly frameId: number; readonly read: boolean };

/** One of the mentions of an entity in a tab: which one of those in its frame, counted from 0. */
export type MentionPlace = { readonly frameId: number; readonly place: number };

/**
 * Keeps what the frames of each tab report, under one key a frame, so that two frames never overwrite each other.
 * What is asked of one tab happens in the order in which it was asked, waited for or not.
 */
export type PageReports = {
  /** A page begins in this frame. One in the top frame (0) ends all that the tab held before. */
  start(tabId: number, frameId: number): Promise<void>;
  /** @returns True if the tab as a whole holds something else now, or was read for the first time. */
  put(tabId: number, frameId: number, contents: FrameContents): Promise<boolean>;
  /** This frame went, or is read no more. @returns True if the tab as a whole holds something else now. */
  leave(tabId: number, frameId: number): Promise<boolean>;
  /** All frames of the tab as one report, most mentioned first; `null` if no page of ours began there. */
  get(tabId: number): Promise<PageReport | null>;
  /** What is left for this frame of what its tab may take: the page itself comes first, then its frames in their order. */
  roomFor(tabId: number, frameId: number): Promise<FrameUse>;
  /** The frames that have drawn more marks than is left for them, and what that is. */
  findCrowded(tabId: number): Promise<readonly { readonly frameId: number; readonly room: FrameUse }[]>;
  /** Where the `place`-th mention (from 0) of an entity in {@link get} is; `null` if there is no such mention. */
  findMention(tabId: number, entityId: EntityId, place: number): Promise<MentionPlace | null>;
  /** The frames that hold sentences of a document, the top one first. */
  findHolders(tabId: number, documentId: DocumentId): Promise<readonly number[]>;
  /** Forget a tab that went. */
  forget(tabId: number): Promise<void>;
};

export function createPageReports(area: SessionArea): PageReports {
  const set = (tabId: number, report: FrameReport) => area.set({ [keyOf(tabId, report.frameId)]: report });
  const framesOf = async (tabId: number) => inOrder(await area.get(null), tabId);
  const holdsAny = async (tabId: number, frameId: number) => {
    const key = keyOf(tabId, frameId);
    // Only `set` above writes under these keys.
    const before = (await area.get(key))[key] as FrameReport | undefined;
    return before !== undefined && isHolding(before);
  };
  const forget = async (tabId: number) => {
    const keys = (await framesOf(tabId)).map(({ frameId }) => keyOf(tabId, frameId));
    if (keys.length > 0) await area.remove(keys);
  };
  const start = async (tabId: number, frameId: number) => {
    if (frameId !== 0) return area.remove(keyOf(tabId, frameId));
    await forget(tabId);
    await set(tabId, { frameId, entities: [], sentences: [], use: { text: 0, marks: 0 }, read: false });
  };
  const put = async (tabId: number, frameId: number, contents: FrameContents) => {
    const held = await holdsAny(tabId, frameId);
    await set(tabId, { ...contents, frameId, read: true });
    return frameId === 0 || held || isHolding(contents);
  };
  const leave = async (tabId: number, frameId: number) => {
    const held = await holdsAny(tabId, frameId);
    await area.remove(keyOf(tabId, frameId));
    return held;
  };
  const inTurn = createTurns();
  return {
    start: (tabId, frameId) => inTurn(tabId, () => start(tabId, frameId)),
    put: (tabId, frameId, contents) => inTurn(tabId, () => put(tabId, frameId, contents)),
    leave: (tabId, frameId) => inTurn(tabId, () => leave(tabId, frameId)),
    get: (tabId) => inTurn(tabId, async () => mergeReports(await framesOf(tabId))),
    // The page itself waits for nothing: its first mark waits for this.
    roomFor: async (tabId, frameId) =>
      frameId === 0 ? roomAfter([], 0) : inTurn(tabId, async () => roomAfter(await framesOf(tabId), frameId)),
    findCrowded: (tabId) => inTurn(tabId, async () => findCrowded(await framesOf(tabId))),
    findMention: (tabId, entityId, place) =>
      inTurn(tabId, async () => findMention(await framesOf(tabId), entityId, place)),
    findHolders: (tabId, documentId) =>
      inTurn(tabId, async () =>
        (await framesOf(tabId))
          .filter(({ sentences }) => sentences.some((held) => held.documentId === documentId))
          .map(({ frameId }) => frameId),
      ),
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

/** The frames of a tab, the top one first: others follow as they were made, which is about their order in the page. */
function inOrder(items: Readonly<Record<string, unknown>>, tabId: number): FrameReport[] {
  const ofTab = Object.entries(items).filter(([key]) => key.startsWith(keyOf(tabId, '')));
  // Only `createPageReports` writes under these keys.
  return ofTab.map(([, report]) => report as FrameReport).sort((a, b) => a.frameId - b.frameId);
}

function keyOf(tabId: number, frameId: number | ''): string {
  return `page:${tabId}:${frameId}`;
}

function isHolding({ entities, sentences }: PageContents): boolean {
  return entities.length > 0 || sentences.length > 0;
}

function roomAfter(frames: readonly FrameReport[], frameId: number): FrameUse {
  const before = frames.filter((frame) => frame.frameId < frameId);
  const left = (most: number, key: keyof FrameUse) =>
    Math.max(0, most - before.reduce((sum, { use }) => sum + use[key], 0));
  return { text: left(MAX_PAGE_LENGTH, 'text'), marks: left(MAX_MARKS, 'marks') };
}

function findCrowded(frames: readonly FrameReport[]): { frameId: number; room: FrameUse }[] {
  return frames
    .map(({ frameId, use }) => ({ frameId, use, room: roomAfter(frames, frameId) }))
    .filter(({ use, room }) => use.marks > room.marks)
    .map(({ frameId, room }) => ({ frameId, room }));
}

function findMention(frames: readonly FrameReport[], entityId: EntityId, place: number): MentionPlace | null {
  let left = place;
  for (const { frameId, entities } of frames) {
    const count = entities.find((entity) => entity.entityId === entityId)?.places.length ?? 0;
    if (left < count) return { frameId, place: left };
    left -= count;
  }
  return null;
}

function mergeReports(reports: readonly FrameReport[]): PageReport | null {
  if (reports.length === 0) return null;
  const places = new Map<EntityId, PageEntity['places']>();
  for (const { entities } of reports) {
    for (const { entityId, places: more } of entities) places.set(entityId, [...(places.get(entityId) ?? []), ...more]);
  }
  const indexes = new Map<DocumentId, HeldSentences['indexes']>();
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
