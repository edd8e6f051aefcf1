import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { compileMatcher } from '../../utils/core/matcher/compile.ts';
import { scan } from '../../utils/core/matcher/scan.ts';
import type { PackId } from '../../utils/core/model.ts';
import type { DuidingDatabase, PackRow } from '../../utils/store/database.ts';
import { openMatcher } from '../../utils/store/kept-matcher.ts';
import { openStore } from '../../utils/store/open-store.ts';
import { makeEntity } from '../fixtures/make-entity.ts';

let database: DuidingDatabase;

beforeEach(async () => {
  database = await openStore('kept-matcher');
  await openMatcher(database, [makeRow('one', 1)], compileChina);
});

afterEach(() => database.delete());

describe('openMatcher', () => {
  it('takes what was kept', async () => {
    const compile = vi.fn(compileChina);
    const matcher = await openMatcher(database, [makeRow('one', 1)], compile);
    expect(compile).not.toHaveBeenCalled();
    expect(scan('in China', matcher)).toHaveLength(1);
  });

  it.each([
    { name: 'another generation is in use', packs: [makeRow('one', 2)] },
    { name: 'a pack came', packs: [makeRow('one', 1), makeRow('two', 2)] },
    { name: 'a pack went', packs: [] },
    { name: 'a pack became private', packs: [makeRow('one', 1, true)] },
  ])('compiles anew once $name', async ({ packs }) => {
    const compile = vi.fn(compileChina);
    await openMatcher(database, packs, compile);
    await openMatcher(database, packs, compile);
    expect(compile).toHaveBeenCalledTimes(1);
  });

  it('compiles anew what isn’t whole any more', async () => {
    const row = await database.matchers.get('names');
    const bytes = row?.bytes.map((byte, index) => (index === 99 ? byte ^ 1 : byte)) ?? new Uint8Array();
    await database.matchers.update('names', { bytes });
    expect(scan('in China', await openMatcher(database, [makeRow('one', 1)], compileChina))).toHaveLength(1);
    expect((await database.matchers.get('names'))?.bytes).not.toEqual(bytes);
  });

  it('compiles with bits that no one can guess', async () => {
    const seeds = new Set<number>();
    for (let generation = 2; generation < 6; generation++) {
      await openMatcher(database, [makeRow('one', generation)], (seed) => compileChina(seeds.add(seed).size));
    }
    expect(seeds.size).toBe(4);
  });

  it('finds names where none can be kept', async () => {
    database.matchers.hook('creating', () => {
      throw new Error('full');
    });
    await database.matchers.clear();
    expect(scan('in China', await openMatcher(database, [makeRow('one', 1)], compileChina))).toHaveLength(1);
    expect(await database.matchers.count()).toBe(0);
  });
});

function compileChina(seed: number) {
  return compileMatcher([{ ...makeEntity('china', ['China']), private: false }], undefined, seed);
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
