import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { MAX_NAMES_AT_ONCE } from '../../utils/core/limits.ts';
import type { Matcher } from '../../utils/core/matcher/compile.ts';
import { scan } from '../../utils/core/matcher/scan.ts';
import type { Entity, PackId } from '../../utils/core/model.ts';
import type { DuidingDatabase, PackRow } from '../../utils/store/database.ts';
import { compileInUse, type InUse, openMatcher } from '../../utils/store/kept-matcher.ts';
import { openStore } from '../../utils/store/open-store.ts';
import { makeEntity } from '../fixtures/make-entity.ts';

/** An entity of so many names that a worker should compile them. */
const MANY = makeEntity(
  'many',
  Array.from({ length: MAX_NAMES_AT_ONCE + 1 }, (_, index) => `Dorp ${index}`),
);

let database: DuidingDatabase;

beforeEach(async () => {
  database = await openStore('kept-matcher');
  await openMatcher(database, inUse([makeRow('one', 1)]), never);
});

afterEach(() => database.delete());

describe('openMatcher', () => {
  it('takes what was kept', async () => {
    const [first, second] = await Promise.all([open([makeRow('one', 1)]), open([makeRow('one', 1)])]);
    expect(finds(first, 'in China')).toBe(true);
    expect(first.units.seed).toBe(second.units.seed);
  });

  it.each([
    { name: 'another generation is in use', packs: [makeRow('one', 2)] },
    { name: 'a pack came', packs: [makeRow('one', 1), makeRow('two', 2)] },
    { name: 'a pack went', packs: [] },
    { name: 'a pack became private', packs: [makeRow('one', 1, true)] },
  ])('compiles anew once $name, with bits that no one can guess', async ({ packs }) => {
    const before = await open([makeRow('one', 1)]);
    const after = await open(packs);
    expect(after.units.seed).not.toBe(before.units.seed);
    expect((await open(packs)).units.seed).toBe(after.units.seed);
  });

  it('compiles anew what isn’t whole any more', async () => {
    const row = await database.matchers.get('names');
    const bytes = row?.bytes.map((byte, index) => (index === 99 ? byte ^ 1 : byte)) ?? new Uint8Array();
    await database.matchers.update('names', { bytes });
    expect(finds(await open([makeRow('one', 1)]), 'in China')).toBe(true);
    expect((await database.matchers.get('names'))?.bytes).not.toEqual(bytes);
  });

  it('finds names where none can be kept', async () => {
    refuseToKeep();
    await database.matchers.clear();
    expect(finds(await open([makeRow('one', 1)]), 'in China')).toBe(true);
    expect(await database.matchers.count()).toBe(0);
  });
});

describe('openMatcher, of many names,', () => {
  const packs = [makeRow('one', 2)];

  beforeEach(async () => {
    await database.packs.put(makeRow('one', 2));
    await database.entities.put({ generation: 2, id: MANY.id, entity: MANY });
  });

  it('lets those that were kept serve until the new ones are there', async () => {
    let begin = () => {};
    const begun = new Promise<void>((resolve) => {
      begin = resolve;
    });
    const opened = await openMatcher(database, inUse(packs, [MANY]), () => begun.then(() => compileInUse(database)));
    expect(finds(opened.matcher, 'in China')).toBe(true);
    begin();
    const newer = await opened.newer;
    expect(newer && finds(newer, 'te Dorp 20000.')).toBe(true);
    expect(newer && finds(newer, 'in China')).toBe(false);
  });

  it('waits for them where none were kept', async () => {
    await database.matchers.clear();
    const { matcher } = await openMatcher(database, inUse(packs, [MANY]), () => compileInUse(database));
    expect(finds(matcher, 'te Dorp 20000.')).toBe(true);
  });

  it('takes them as they were kept', async () => {
    await compileInUse(database);
    const { matcher } = await openMatcher(database, inUse(packs, [MANY]), never);
    expect(finds(matcher, 'te Dorp 20000.')).toBe(true);
  });

  it.each([
    { name: 'nothing was kept', isKept: false, found: false },
    { name: 'others were kept', isKept: true, found: true },
  ])('opens where nothing comes of it and $name, and tries again the next time', async ({ isKept, found }) => {
    if (!isKept) await database.matchers.clear();
    const compileMany = vi.fn(async () => {});
    for (const times of [1, 2]) {
      const { matcher, newer } = await openMatcher(database, inUse(packs, [MANY]), compileMany);
      expect(finds(matcher, 'in China')).toBe(found);
      expect(await newer).toBeNull();
      expect(compileMany).toHaveBeenCalledTimes(times);
    }
  });

  it('says so where they can’t be kept', async () => {
    refuseToKeep();
    await database.matchers.clear();
    await expect(compileInUse(database)).rejects.toThrow('full');
  });
});

/** Of a few names. */
async function open(packs: readonly PackRow[]): Promise<Matcher> {
  return (await openMatcher(database, inUse(packs), never)).matcher;
}

function inUse(packs: readonly PackRow[], entities: readonly Entity[] = [makeEntity('china', ['China'])]): InUse {
  return { packs, entities, canonical: new Map() };
}

function finds(matcher: Matcher, text: string): boolean {
  return scan(text, matcher).length > 0;
}

function never(): Promise<void> {
  throw new Error('compiled elsewhere');
}

function refuseToKeep(): void {
  database.matchers.hook('creating', () => {
    throw new Error('full');
  });
}

function makeRow(id: string, active: number, isPrivate = false): PackRow {
  const manifest = {
    id: id as PackId, // Ids are branded strings, and this is where these are made.
    version: '1',
    title: { nl: id, en: id },
    description: { nl: id, en: id },
    licence: 'MIT',
    language: 'nl',
    private: isPrivate,
  };
  const counts = { documents: 0, factsOf: {}, entities: 0, facts: 0 };
  return { id: manifest.id, manifest, order: 0, active, counts, joins: [] };
}
