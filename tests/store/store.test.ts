import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { FailureError } from '../../utils/core/failure.ts';
import type { Pack, PackId } from '../../utils/core/model.ts';
import type { DuidingDatabase } from '../../utils/store/database.ts';
import { Library } from '../../utils/store/library.ts';
import { createLibraryHost } from '../../utils/store/library-host.ts';
import { openStore } from '../../utils/store/open-store.ts';
import { type ShippedPack, seedPacks } from '../../utils/store/seed-packs.ts';
import { isSiteOn, setSiteOn } from '../../utils/store/sites.ts';
import { entityId, makeEntity, makeFact } from '../fixtures/make-entity.ts';

const open: DuidingDatabase[] = [];
let count = 0;

async function openFresh(): Promise<DuidingDatabase> {
  const database = await openStore(`test-${++count}`);
  open.push(database);
  return database;
}

afterEach(async () => {
  for (const database of open.splice(0)) await database.delete();
});

describe('seedPacks', () => {
  it('puts the shipped packs into an empty store', async () => {
    const database = await openFresh();
    await seedPacks(database, [ship(makePack('one', '1'))]);
    expect(await namesIn(database)).toEqual(['one of version 1']);
  });

  it('leaves a pack alone whose version is there', async () => {
    const database = await openFresh();
    await seedPacks(database, [ship(makePack('one', '1'))]);
    const neverLoaded = { id: packId('one'), version: '1', load: () => Promise.reject(new Error('loaded')) };
    await seedPacks(database, [neverLoaded]);
    expect(await database.generations.count()).toBe(1);
  });

  it('replaces a pack whose version changed, and leaves nothing of the old one', async () => {
    const database = await openFresh();
    await seedPacks(database, [ship(makePack('one', '1'))]);
    await seedPacks(database, [ship(makePack('one', '2'))]);
    expect(await namesIn(database)).toEqual(['one of version 2']);
    expect(await database.entities.count()).toBe(1);
    expect(await database.facts.count()).toBe(1);
    expect(await database.generations.count()).toBe(1);
  });

  it('keeps what it had when a pack is refused, and takes the others', async () => {
    const database = await openFresh();
    await seedPacks(database, [ship(makePack('one', '1'))]);
    const failures = await seedPacks(database, [refused('one', '2'), ship(makePack('two', '1'))]);
    expect(failures).toMatchObject([{ failure: { kind: 'bad-pack', file: 'pack.json' } }]);
    expect(await namesIn(database)).toEqual(['one of version 1', 'two of version 1']);
  });

  it.each(['entities', 'facts', 'packs'] as const)(
    'leaves the old generation whole when it is stopped at the %s, and recovers at the next start',
    async (table) => {
      const database = await openFresh();
      await seedPacks(database, [ship(makePack('one', '1'))]);
      const stop = () => {
        throw new Error('stopped');
      };
      database[table].hook('creating', stop);
      database[table].hook('updating', stop);
      await expect(seedPacks(database, [ship(makePack('one', '2'))])).rejects.toThrow();
      expect(await namesIn(database)).toEqual(['one of version 1']);

      database[table].hook('creating').unsubscribe(stop);
      database[table].hook('updating').unsubscribe(stop);
      await seedPacks(database, [ship(makePack('one', '2'))]);
      expect(await namesIn(database)).toEqual(['one of version 2']);
      expect(await database.generations.count()).toBe(1);
      expect(await database.facts.count()).toBe(1);
    },
  );
});

describe('Library', () => {
  it('makes one card, with two sources, of what two packs know as one thing', async () => {
    const database = await openFresh();
    const first = makePack('one', '1', 'Q1');
    const second = makePack('two', '1', 'Q1');
    await seedPacks(database, [ship(first), ship(second)]);
    const library = await Library.open(database);
    const card = await library.getCard(entityId('two/thing'), 'nl', []);
    expect(card?.entityId).toBe('one/thing');
    expect(card?.facts.map(({ id }) => id)).toEqual(['one/fact', 'two/fact']);
    expect(library.findMentions(['two of version 1'])[0]?.[0]?.candidates).toEqual(['one/thing']);
  });

  it('knows which names of a page a fact joins', async () => {
    const database = await openFresh();
    const pack = makePack('test', '1');
    const entities = ['a', 'b', 'c'].map((slug) => makeEntity(slug, [slug.toUpperCase()]));
    await seedPacks(database, [ship({ ...pack, entities, facts: [makeFact('ab', ['a', 'b']), makeFact('c', ['c'])] })]);
    const library = await Library.open(database);
    expect(library.findJoined([entityId('c'), entityId('b'), entityId('a')])).toEqual(['test/b', 'test/a']);
    expect(library.findJoined([entityId('a'), entityId('c')])).toEqual([]);
    const card = await library.getCard(entityId('a'), 'nl', [entityId('b')]);
    expect(card?.facts[0]?.whyHere).toEqual({ entityId: 'test/b', name: 'B' });
  });

  it('has no card of what no pack knows', async () => {
    const library = await Library.open(await openFresh());
    expect(await library.getCard(entityId('gone'), 'nl', [])).toBeNull();
  });
});

describe('openStore', () => {
  it('refuses a database that a newer version wrote', async () => {
    const newer = new Dexie('newer');
    newer.version(99).stores({ packs: 'id' });
    await newer.open();
    newer.close();
    await expect(openStore('newer')).rejects.toMatchObject({ failure: { kind: 'store-unavailable', reason: 'newer' } });
    await Dexie.delete('newer');
  });
});

describe('createLibraryHost', () => {
  it('lets questions wait for one seeding', async () => {
    const database = await openFresh();
    const pack = ship(makePack('one', '1'));
    const load = vi.fn(pack.load);
    const host = createLibraryHost(
      async () => database,
      [{ ...pack, load }],
      () => {},
    );
    const answers = await Promise.all([1, 2, 3].map(() => host.use(({ library }) => library.packs.length)));
    expect(answers).toEqual([1, 1, 1]);
    expect(load).toHaveBeenCalledTimes(1);
  });

  it('tries again after the store could not be opened', async () => {
    const database = await openFresh();
    let tries = 0;
    const host = createLibraryHost(
      async () => {
        if (tries++ === 0) throw new FailureError({ kind: 'store-unavailable', reason: 'full', detail: '' });
        return database;
      },
      [],
      () => {},
    );
    await expect(host.use(() => 1)).rejects.toMatchObject({ failure: { reason: 'full' } });
    expect(await host.use(() => 1)).toBe(1);
  });

  it('words what the database throws', async () => {
    const database = await openFresh();
    const host = createLibraryHost(
      async () => database,
      [],
      () => {},
    );
    const full = () => Promise.reject(new Dexie.QuotaExceededError());
    await expect(host.use(full)).rejects.toMatchObject({ failure: { kind: 'store-unavailable', reason: 'full' } });
  });
});

describe('a site', () => {
  it('is on until it is switched off, and only then remembered', async () => {
    const database = await openFresh();
    expect(await isSiteOn(database, 'example.org')).toBe(true);
    await setSiteOn(database, 'example.org', false);
    expect(await isSiteOn(database, 'example.org')).toBe(false);
    await setSiteOn(database, 'example.org', true);
    expect(await database.sites.count()).toBe(0);
  });
});

async function namesIn(database: DuidingDatabase): Promise<string[]> {
  const library = await Library.open(database);
  return library.packs.flatMap(({ id }) => library.getChoices([entityId(`${id}/thing`)], 'nl').map(({ name }) => name));
}

function packId(id: string): PackId {
  return id as PackId;
}

/** One entity, named after pack and version, with one fact. */
function makePack(id: string, version: string, wikidata: string | null = null): Pack {
  const text = { nl: id, en: id };
  return {
    manifest: {
      id: packId(id),
      version,
      title: text,
      description: text,
      licence: 'MIT',
      language: 'nl',
      private: false,
    },
    documents: [],
    entities: [makeEntity(`${id}/thing`, [`${id} of version ${version}`], { links: { wikidata, sameAs: [] } })],
    facts: [{ ...makeFact('fact', [`${id}/thing`]), id: `${id}/fact` as Pack['facts'][number]['id'] }],
  };
}

function ship(pack: Pack): ShippedPack {
  return { id: pack.manifest.id, version: pack.manifest.version, load: async () => pack };
}

function refused(id: string, version: string): ShippedPack {
  const failure = { kind: 'bad-pack', file: 'pack.json', path: 'title', expected: 'a text', found: '7' } as const;
  return { id: packId(id), version, load: () => Promise.reject(new FailureError(failure)) };
}
