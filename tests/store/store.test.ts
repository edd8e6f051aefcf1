import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { FailureError } from '../../utils/core/failure.ts';
import { MAX_NAMES_AT_ONCE } from '../../utils/core/limits.ts';
import type { Pack, PackId } from '../../utils/core/model.ts';
import { takeSteps } from '../../utils/core/steps.ts';
import type { DuidingDatabase } from '../../utils/store/database.ts';
import { Library, NOWHERE } from '../../utils/store/library.ts';
import { createLibraryHost } from '../../utils/store/library-host.ts';
import { openStore } from '../../utils/store/open-store.ts';
import { type ShippedPack, seedPacks } from '../../utils/store/seed-packs.ts';
import { isSiteOn, setSiteOn } from '../../utils/store/sites.ts';
import { makeDocument } from '../fixtures/make-document.ts';
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
    const card = await library.getCard(entityId('two/thing'), 'nl', NOWHERE);
    expect(card?.entityId).toBe('one/thing');
    expect(card?.facts.map(({ id }) => id)).toEqual(['one/fact', 'two/fact']);
    expect(takeSteps(library.readTexts(['two of version 1'], [], null)).mentions[0]?.[0]?.candidates).toEqual([
      'one/thing',
    ]);
  });

  it('knows which names of a page a fact joins', async () => {
    const database = await openFresh();
    const pack = makePack('test', '1');
    const entities = ['a', 'b', 'c'].map((slug) => makeEntity(slug, [slug.toUpperCase()]));
    await seedPacks(database, [ship({ ...pack, entities, facts: [makeFact('ab', ['a', 'b']), makeFact('c', ['c'])] })]);
    const library = await Library.open(database);
    expect(library.findJoined([entityId('c'), entityId('b'), entityId('a')])).toEqual(['test/b', 'test/a']);
    expect(library.findJoined([entityId('a'), entityId('c')])).toEqual([]);
    const card = await library.getCard(entityId('a'), 'nl', { ...NOWHERE, present: [entityId('b')] });
    expect(card?.facts[0]?.whyHere).toEqual({ entityId: 'test/b', name: 'B' });
  });

  it('says of which pack the name is that the words of a page are', async () => {
    const database = await openFresh();
    await seedPacks(database, [ship(makePack('one', '1', 'Q1')), ship(makePack('two', '1', 'Q1'))]);
    const library = await Library.open(database);
    const told = { surface: 'two of version 1', rule: 'name', entityId: entityId('two/thing') } as const;
    expect(library.getReason(told, 'nl', NOWHERE)).toMatchObject({
      name: 'two of version 1',
      preferred: 'one of version 1',
      packTitle: 'two',
    });
    expect(library.getReason({ ...told, surface: 'three of version 1' }, 'nl', NOWHERE)).toBeNull();
  });

  it('has no card of what no pack knows', async () => {
    const library = await Library.open(await openFresh());
    expect(await library.getCard(entityId('gone'), 'nl', NOWHERE)).toBeNull();
  });
});

describe('the documents of a library', () => {
  const paragraphs = ['De haven ligt aan zee. Er werken tien mensen.', 'Morgen komt de burgemeester.'];
  const stuk = makeDocument(paragraphs);
  const evidence = (start: number, end: number) => ({ documentId: stuk.id, span: { start, end } });
  const pack: Pack = {
    ...makePack('test', '1'),
    documents: [stuk],
    entities: [makeEntity('haven', ['De haven']), makeEntity('stad', ['Stad'])],
    facts: [
      makeFact('ligging', ['haven'], { voice: 'stated', evidence: evidence(0, 22), date: '2011' }),
      makeFact('werk', ['haven', 'stad'], { voice: 'stated', evidence: evidence(23, 45), date: '2014/..' }),
      makeFact('weet', ['haven']),
    ],
  };
  const page = paragraphs.flatMap((paragraph) => paragraph.split(/(?<=\.) /)).map((text, index) => ({ index, text }));

  async function openLibrary() {
    const database = await openFresh();
    await seedPacks(database, [ship(pack)]);
    return { database, library: await Library.open(database) };
  }

  it('are known again by the sentences on a page', async () => {
    const { documents } = (await openLibrary()).library;
    const found = takeSteps(documents.findSentences(['Er werken tien mensen.', 'Iets anders.']));
    expect(found.map((sentences) => sentences.map(({ index }) => index))).toEqual([[1], []]);
    expect(documents.findPageDocuments([{ documentId: stuk.id, indexes: [0, 1, 2, 2] }])).toEqual([
      { documentId: stuk.id, held: 3, all: 3 },
    ]);
    expect(documents.findPageDocuments([{ documentId: stuk.id, indexes: [0, 1, 1] }])).toEqual([]);
  });

  it('leave a fact out that the sentence under the pointer says, on their own page alone', async () => {
    const { library } = await openLibrary();
    const pointedAt = { documentId: stuk.id, index: 1 };
    const here = await library.getCard(entityId('haven'), 'nl', { ...NOWHERE, documents: [stuk.id], pointedAt });
    expect(here).toMatchObject({ readAlready: 1, sources: [{ isThisPage: true }] });
    expect(here?.facts.map(({ id }) => id)).toEqual(expect.not.arrayContaining(['test/werk']));
    const elsewhere = await library.getCard(entityId('haven'), 'nl', { ...NOWHERE, pointedAt });
    expect(elsewhere).toMatchObject({ readAlready: 0, sources: [{ isThisPage: false }] });
    expect(elsewhere?.facts).toHaveLength(3);
  });

  it('have a text once the reader added that of a page, also after a restart', async () => {
    const { database, library } = await openLibrary();
    expect(await library.documents.getPassage(stuk.id, { start: 23, end: 45 })).toEqual({ kind: 'detached' });
    await library.documents.attachPage(stuk.id, page);
    const wanted = { kind: 'text', text: paragraphs[0], span: { start: 23, end: 45 } };
    for (const { documents } of [library, await Library.open(database)]) {
      expect(documents.textFrom(stuk.id)).toBe('page');
      expect(await documents.getPassage(stuk.id, { start: 23, end: 45 })).toMatchObject(wanted);
    }
  });

  it('have the very text once the reader added its file', async () => {
    const text = paragraphs.join('\n');
    const database = await openFresh();
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
    const sha256 = [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
    await seedPacks(database, [ship({ ...pack, documents: [{ ...stuk, sha256 }] })]);
    const { documents } = await Library.open(database);
    expect(await documents.attachFile(text, null)).toBe(stuk.id);
    expect(await database.texts.get(stuk.id)).toMatchObject({ from: 'file', content: { kind: 'whole', text } });
  });

  it('refuse another text, and keep what they had', async () => {
    const { documents } = (await openLibrary()).library;
    await documents.attachPage(stuk.id, page);
    const refused = { failure: { kind: 'not-this-text', held: 1, all: 3 } };
    await expect(documents.attachFile('Er werken tien mensen.', stuk.id)).rejects.toMatchObject(refused);
    await expect(documents.attachFile('Er werken tien mensen.', null)).rejects.toMatchObject(refused);
    await expect(documents.attachPage(stuk.id, page.slice(1, 2))).rejects.toMatchObject(refused);
    expect(documents.textFrom(stuk.id)).toBe('page');
  });

  it('give a text back that was taken away', async () => {
    const { documents } = (await openLibrary()).library;
    await documents.attachPage(stuk.id, page);
    const text = await documents.detach(stuk.id);
    expect(documents.textFrom(stuk.id)).toBeNull();
    expect(await documents.getPassage(stuk.id, { start: 0, end: 5 })).toEqual({ kind: 'detached' });
    if (text) await documents.restore(text);
    expect(documents.textFrom(stuk.id)).toBe('page');
  });

  it('do without a text of another edition of themselves', async () => {
    const { database, library } = await openLibrary();
    await library.documents.attachPage(stuk.id, page);
    const other = { ...stuk, sha256: '1'.repeat(64) };
    await seedPacks(database, [ship({ ...pack, documents: [other], manifest: { ...pack.manifest, version: '2' } })]);
    expect((await Library.open(database)).documents.textFrom(stuk.id)).toBeNull();
    expect(await database.texts.count()).toBe(1);
  });

  it('are described with what is known of them, and their pack with what it holds', async () => {
    const { library } = await openLibrary();
    expect(await library.getPackProfile(packId('test'), 'en')).toMatchObject({
      documents: [{ source: { description: 'A piece' }, facts: 2, paragraphs: 2, sentences: 3, textFrom: null }],
      entities: 2,
      names: 2,
      relations: 0,
      facts: [
        { kind: 'event', voice: 'stated', count: 2 },
        { kind: 'event', voice: 'background', count: 1 },
      ],
      holders: [],
      period: { from: '2011', to: '2014' },
    });
    expect(await library.getPackProfile(packId('gone'), 'en')).toBeNull();
  });
});

describe('openStore', () => {
  it('brings a database of version 1 up to date, whose packs are seeded anew', async () => {
    const old = new Dexie('old');
    old.version(1).stores({
      packs: 'id',
      generations: '++number',
      documents: '[generation+id], generation',
      entities: '[generation+id], generation',
      facts: '[generation+id], generation, *about',
      sites: 'site',
    });
    await old
      .table('packs')
      .put({ id: 'one', manifest: makePack('one', '1').manifest, order: 0, active: 1, joins: [] });
    await old.table('sites').put({ site: 'krant.nl', on: false });
    old.close();
    const database = await openStore('old');
    open.push(database);
    await seedPacks(database, [ship(makePack('one', '1'))]);
    expect(await database.packs.get(packId('one'))).toMatchObject({ counts: { facts: 1, factsOf: {} } });
    expect(await isSiteOn(database, 'krant.nl')).toBe(false);
  });

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

  it('opens without the names of a large pack that couldn’t be compiled, and tells of it', async () => {
    const database = await openFresh();
    const names = Array.from({ length: MAX_NAMES_AT_ONCE + 1 }, (_, index) => `Dorp ${index}`);
    const pack = { ...makePack('one', '1'), entities: [makeEntity('one/thing', names)] };
    const failures: FailureError[] = [];
    const host = createLibraryHost(
      async () => database,
      [ship(pack)],
      (failure) => failures.push(failure),
      () => Promise.reject(new Error('no memory')),
    );
    expect(await host.use(({ library }) => library.packs.length)).toBe(1);
    expect(failures).toMatchObject([{ failure: { kind: 'names-not-compiled', detail: 'Error: no memory' } }]);
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
