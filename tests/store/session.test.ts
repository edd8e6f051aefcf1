import { beforeEach, describe, expect, it } from 'vitest';
import { LEASE_LIFE, MAX_MARKS, MAX_PAGE_LENGTH, TOKEN_LIFE } from '../../utils/core/limits.ts';
import type { DocumentId } from '../../utils/core/model.ts';
import type { FrameContents } from '../../utils/core/view.ts';
import { createCardTokens } from '../../utils/store/card-tokens.ts';
import { createPageReports, type PageReports } from '../../utils/store/page-reports.ts';
import type { SessionArea } from '../../utils/store/session-area.ts';
import { entityId } from '../fixtures/make-entity.ts';

describe('a card token', () => {
  const order = {
    tabId: 1,
    candidates: [entityId('a')],
    inner: [],
    rule: 'name' as const,
    surface: 'A',
    present: [],
    within: null,
  };

  it('opens the card of its tab', async () => {
    const { tokens } = tokensAt(0);
    expect(await tokens.redeem(await tokens.create(order), 1, 5)).toMatchObject(order);
  });

  it('may be brought again by the frame that redeemed it, and by no other', async () => {
    const { tokens } = tokensAt(0);
    const token = await tokens.create(order);
    await tokens.redeem(token, 1, 5);
    expect(await tokens.redeem(token, 1, 5)).toMatchObject(order);
    await expect(tokens.redeem(token, 1, 6)).rejects.toMatchObject({ failure: { kind: 'card-expired' } });
    await expect(tokens.check(token, 1, 6)).rejects.toMatchObject({ failure: { kind: 'card-expired' } });
  });

  it.each([
    { name: 'in another tab', tabId: 2, after: 0 },
    { name: 'after its time', tabId: 1, after: TOKEN_LIFE + 1 },
  ])('opens nothing $name', async ({ tabId, after }) => {
    const { tokens, clock } = tokensAt(0);
    const token = await tokens.create(order);
    clock.now = after;
    await expect(tokens.redeem(token, tabId, 5)).rejects.toMatchObject({ failure: { kind: 'card-expired' } });
  });

  it.each(['', 'x', '__proto__', 7, null, undefined, {}])('is none: %j', async (token) => {
    // A framed page may send anything.
    await expect(tokensAt(0).tokens.redeem(token as string, 1, 5)).rejects.toMatchObject({
      failure: { kind: 'card-expired' },
    });
  });

  it('asks on only for the frame that redeemed it', async () => {
    const { tokens } = tokensAt(0);
    const token = await tokens.create(order);
    await expect(tokens.check(token, 1, 5)).rejects.toMatchObject({ failure: { kind: 'card-expired' } });
    await tokens.redeem(token, 1, 5);
    expect(await tokens.check(token, 1, 5)).toMatchObject(order);
  });

  it('leaves nothing behind once it is old', async () => {
    const { tokens, clock, items } = tokensAt(0);
    await tokens.redeem(await tokens.create(order), 1, 5);
    await tokens.create(order);
    clock.now = LEASE_LIFE + 1;
    await tokens.create(order);
    expect(items.size).toBe(1);
  });
});

describe('page reports', () => {
  const a = { entityId: entityId('a'), places: [0.1] };
  const b = { entityId: entityId('b'), places: [0.2, 0.3] };
  const nothing = { text: 0, marks: 0 };
  const stuk = 'test/stuk' as DocumentId;
  const held = (
    entities: FrameContents['entities'],
    indexes: readonly number[] = [],
    use = nothing,
  ): FrameContents => ({
    entities,
    sentences: indexes.length > 0 ? [{ documentId: stuk, indexes }] : [],
    use,
  });
  let reports: PageReports;
  let items: Map<string, unknown>;
  beforeEach(() => {
    const made = makeArea();
    items = made.items;
    reports = createPageReports(made.area);
  });

  it('know nothing of a tab where no page began', async () => {
    expect(await reports.get(1)).toBeNull();
  });

  it('join the frames of a tab, most mentioned first', async () => {
    await reports.put(1, 3, held([b, { ...a, places: [null, 0.95] }], [2]));
    await reports.put(1, 0, held([a], [0, 1]));
    await reports.put(2, 0, held([b]));
    expect(await reports.get(1)).toEqual({
      entities: [{ ...a, places: [0.1, null, 0.95] }, b],
      sentences: [{ documentId: stuk, indexes: [0, 1, 2] }],
      read: true,
    });
  });

  it('are unread from the start of a page to its first report, whatever its frames say', async () => {
    await reports.put(1, 0, held([a]));
    await reports.put(1, 3, held([b]));
    await reports.start(1, 0);
    expect(await reports.get(1)).toEqual({ entities: [], sentences: [], read: false });
    await reports.put(1, 3, held([b]));
    expect(await reports.get(1)).toMatchObject({ entities: [b], read: false });
  });

  it('forget what a frame held when another page begins in it, or none', async () => {
    await reports.put(1, 0, held([]));
    await reports.put(1, 3, held([a]));
    await reports.put(1, 12, held([b]));
    await reports.start(1, 3);
    expect(await reports.get(1)).toMatchObject({ entities: [b], read: true });
    await reports.leave(1, 12);
    expect(await reports.get(1)).toMatchObject({ entities: [], read: true });
  });

  it('say whether the tab as a whole holds something else than before', async () => {
    expect(await reports.put(1, 0, held([]))).toBe(true);
    expect(await reports.put(1, 3, held([]))).toBe(false);
    expect(await reports.put(1, 3, held([a]))).toBe(true);
    expect(await reports.put(1, 3, held([]))).toBe(true);
    expect(await reports.leave(1, 3)).toBe(false);
    await reports.put(1, 3, held([], [4]));
    expect(await reports.leave(1, 3)).toBe(true);
  });

  it('find each mention of an entity in its frame, those of the page itself first', async () => {
    await reports.put(1, 12, held([{ ...a, places: [0, 0] }]));
    await reports.put(1, 3, held([{ ...a, places: [0] }, b]));
    await reports.put(1, 0, held([{ ...a, places: [0, 0] }]));
    const found = await Promise.all([0, 1, 2, 3, 4, 5].map((place) => reports.findMention(1, a.entityId, place)));
    expect(found).toEqual([
      { frameId: 0, place: 0 },
      { frameId: 0, place: 1 },
      { frameId: 3, place: 0 },
      { frameId: 12, place: 0 },
      { frameId: 12, place: 1 },
      null,
    ]);
  });

  it('find the frames that hold sentences of a document', async () => {
    await reports.put(1, 12, held([], [5]));
    await reports.put(1, 0, held([], [1]));
    await reports.put(1, 3, held([a]));
    expect(await reports.findHolders(1, stuk)).toEqual([0, 12]);
    expect(await reports.findHolders(1, 'test/ander' as DocumentId)).toEqual([]);
  });

  it('leave to a frame what those before it don’t take, and all to the page itself', async () => {
    await reports.put(1, 12, held([], [], { text: 10_000, marks: MAX_MARKS }));
    await reports.put(1, 0, held([], [], { text: 500_000, marks: 100 }));
    await reports.put(1, 3, held([], [], { text: 10_000, marks: 300 }));
    const all = { text: MAX_PAGE_LENGTH, marks: MAX_MARKS };
    expect(await reports.roomFor(1, 0)).toEqual(all);
    expect(await reports.roomFor(1, 3)).toEqual({ text: all.text - 500_000, marks: all.marks - 100 });
    expect(await reports.roomFor(1, 12)).toEqual({ text: all.text - 510_000, marks: all.marks - 400 });
    await reports.put(1, 0, held([], [], { text: 9 * all.text, marks: 9 * all.marks }));
    expect(await reports.roomFor(1, 3)).toEqual({ text: 0, marks: 0 });
  });

  it('find the frames that have drawn more than is left for them', async () => {
    await reports.put(1, 12, held([], [], { text: 0, marks: 450 }));
    expect(await reports.findCrowded(1)).toEqual([]);
    await reports.put(1, 3, held([], [], { text: 0, marks: 450 }));
    expect(await reports.findCrowded(1)).toMatchObject([{ frameId: 12, room: { marks: MAX_MARKS - 450 } }]);
    await reports.put(1, 0, held([], [], { text: 0, marks: 100 }));
    expect((await reports.findCrowded(1)).map(({ frameId }) => frameId)).toEqual([3, 12]);
  });

  it('happen in the order in which they were asked for', async () => {
    const started = reports.start(1, 0);
    await reports.put(1, 0, held([a]));
    await started;
    expect(await reports.get(1)).toMatchObject({ read: true });
  });

  it('forget a tab whole', async () => {
    await reports.put(1, 0, held([a]));
    await reports.put(1, 3, held([a]));
    await reports.put(11, 0, held([a]));
    await reports.forget(1);
    expect([...items.keys()]).toEqual(['page:11:0']);
  });
});

function tokensAt(now: number) {
  const clock = { now };
  const { area, items } = makeArea();
  return { tokens: createCardTokens(area, () => clock.now), clock, items };
}

/** A session area in memory: what goes in comes out as a copy, as in a browser. */
function makeArea(): { area: SessionArea; items: Map<string, unknown> } {
  const items = new Map<string, unknown>();
  return {
    items,
    area: {
      get: async (key) =>
        structuredClone(Object.fromEntries([...items].filter(([name]) => key === null || name === key))),
      set: async (more) => {
        for (const [key, value] of Object.entries(structuredClone(more))) items.set(key, value);
      },
      remove: async (keys) => {
        for (const key of [keys].flat()) items.delete(key);
      },
    },
  };
}
