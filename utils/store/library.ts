import { explainMention, type ToldMention } from '../core/card/explain-mention.ts';
import {
  type CardContext,
  type CardMaterial,
  makeCard,
  toCardFact,
  toSource,
  toSources,
} from '../core/card/make-card.ts';
import { titleName } from '../core/card/names.ts';
import { edtfOrder } from '../core/edtf.ts';
import { linkInSteps } from '../core/link/link-mentions.ts';
import type { Matcher } from '../core/matcher/compile.ts';
import { findMentions } from '../core/matcher/find.ts';
import type { DocumentId, Entity, EntityId, Fact, Mention, PackId, ReadingLanguage } from '../core/model.ts';
import { toListedDocument, toPackProfile } from '../core/pack/profile.ts';
import { createSearcher, type Searcher, search } from '../core/search/search.ts';
import type { SentencePlace, SourceSentence } from '../core/source/source-sentences.ts';
import type { Steps } from '../core/steps.ts';
import type {
  Card,
  CardFact,
  CardSource,
  Choice,
  ListedDocument,
  MentionReason,
  PackProfile,
  SearchAnswer,
} from '../core/view.ts';
import { aboutKey, type DuidingDatabase, type PackRow } from './database.ts';
import { DocumentShelf } from './document-shelf.ts';
import { compileInUse, type InUse, type OpenMatcher, openMatcher, readInUse, readPacks } from './kept-matcher.ts';
import { groupBy, incomingRelations, neighboursByFact, packOf, wholly } from './pack-graph.ts';

/** What a question knows of the page that it is asked on. */
export type OnPage = {
  /** Entities, most mentioned first. */
  readonly present: readonly EntityId[];
  /** The documents that the page is. */
  readonly documents: readonly DocumentId[];
  /** The sentence that the reader points at, if it is one of a document. */
  readonly pointedAt: SentencePlace | null;
};

/** What {@link Library.readTexts} finds in each of its texts, and which entities of the page a fact joins. */
export type ReadTexts = {
  readonly mentions: Mention[][];
  readonly joined: EntityId[];
  readonly sentences: SourceSentence[][];
};

/** No page at all. */
export const NOWHERE: OnPage = { present: [], documents: [], pointedAt: null };

/**
 * Everything that the reader's packs know, ready to be asked: names compiled, things that are the same
 * joined. One instance reads one state of the store; after packs have changed, take a new one.
 */
export class Library {
  readonly packs: readonly PackRow[];
  readonly documents: DocumentShelf;
  readonly #database: DuidingDatabase;
  readonly #members: ReadonlyMap<EntityId, readonly Entity[]>;
  readonly #canonical: ReadonlyMap<EntityId, EntityId>;
  readonly #private: ReadonlySet<EntityId>;
  readonly #incoming: ReadonlyMap<EntityId, CardMaterial['incoming']>;
  readonly #joinedWith: ReadonlyMap<EntityId, readonly EntityId[]>;
  #matcher: Matcher;
  readonly #searchers = new Map<
    ReadingLanguage,
    Promise<{ searcher: Searcher; facts: ReadonlyMap<Fact['id'], Fact> }>
  >();

  private constructor(
    database: DuidingDatabase,
    { packs, entities, canonical }: InUse,
    documents: DocumentShelf,
    { matcher, newer }: OpenMatcher,
  ) {
    this.#database = database;
    this.packs = packs;
    this.documents = documents;
    this.#canonical = canonical;
    this.#members = groupBy(entities, ({ id }) => this.toCanonical(id));
    this.#private = wholly(packs, this.#members);
    this.#incoming = incomingRelations(entities, (id) => this.toCanonical(id));
    this.#joinedWith = neighboursByFact(packs, (id) => this.toCanonical(id));
    this.#matcher = matcher;
    newer.then((next) => {
      if (next) this.#matcher = next;
    });
  }

  /**
   * Read the active generation of every pack.
   *
   * @param compileMany - As {@link openMatcher} has it; here unless given.
   */
  static async open(database: DuidingDatabase, compileMany = () => compileInUse(database)): Promise<Library> {
    const packs = await readPacks(database);
    const [inUse, documentRows] = await Promise.all([
      readInUse(database, packs),
      Promise.all(packs.map(({ active }) => database.documents.where('generation').equals(active).toArray())),
    ]);
    const [documents, matcher] = await Promise.all([
      DocumentShelf.open(
        database,
        documentRows.flat().map(({ document }) => document),
      ),
      openMatcher(database, inUse, compileMany),
    ]);
    return new Library(database, inUse, documents, matcher);
  }

  /** The entity that stands for all that are the same thing; an unknown id stands for itself. */
  toCanonical(id: EntityId): EntityId {
    return this.#canonical.get(id) ?? id;
  }

  /** True if only private packs know of it. */
  isPrivate(id: EntityId): boolean {
    return this.#private.has(this.toCanonical(id));
  }

  /**
   * What texts of one page that stand one after another hold, in steps of one text each; candidates are canonical.
   *
   * @param present - Entities found on this page before.
   * @param language - As the page says itself, or `null`.
   */
  *readTexts(texts: readonly string[], present: readonly EntityId[], language: string | null): Steps<ReadTexts> {
    const mentions = yield* linkInSteps(texts, this.#matcher, language);
    // A mention always has a candidate.
    const here = [...present, ...mentions.flat().map(({ candidates }) => candidates[0] as EntityId)];
    const joined = this.findJoined(here);
    // A page with fewer than two names of ours is none of our documents.
    const mayBeSource = new Set(here.map((id) => this.toCanonical(id))).size >= 2;
    const sentences = mayBeSource ? yield* this.documents.findSentences(texts) : texts.map(() => []);
    return { mentions, joined, sentences };
  }

  /** Those of `ids` that a fact ties to another of them, in their order. */
  findJoined(ids: readonly EntityId[]): EntityId[] {
    const here = new Set(ids.map((id) => this.toCanonical(id)));
    return [...here].filter((id) => this.#joinedWith.get(id)?.some((other) => here.has(other)));
  }

  /** The card of an entity, or `null` if no pack knows it. */
  async getCard(id: EntityId, language: ReadingLanguage, page: OnPage): Promise<Card | null> {
    const entityId = this.toCanonical(id);
    const members = this.#membersOf(entityId);
    if (members.length === 0) return null;
    const material: CardMaterial = {
      entityId,
      members,
      facts: await this.#factsAbout([entityId]),
      incoming: this.#incoming.get(entityId) ?? [],
      private: this.isPrivate(entityId),
    };
    return makeCard(material, this.#contextFor(language, page));
  }

  /** What a row shows of each entity, in the order of `ids`; those that no pack knows are left out. */
  getChoices(ids: readonly EntityId[], language: ReadingLanguage): (Choice & { nameLanguage: string })[] {
    return ids.flatMap((id) => {
      const members = this.#membersOf(id);
      if (!members[0]) return [];
      const name = titleName(members, language);
      const { type, gloss } = members[0];
      return [
        { entityId: this.toCanonical(id), type, name: name.text, nameLanguage: name.language, gloss: gloss[language] },
      ];
    });
  }

  /** Why words of a page are a mention of an entity, or `null` where no name of it stands there so. */
  getReason(told: ToldMention, language: ReadingLanguage, page: OnPage): MentionReason | null {
    const mention = { ...told, entityId: this.toCanonical(told.entityId) };
    return explainMention(
      mention,
      this.#matcher,
      this.#contextFor(language, page),
      (id) => packOf(this.packs, id)?.manifest.title[language] ?? '',
    );
  }

  /** The documents that the reader's page is, as source lines name them. */
  getPageSources(page: OnPage, language: ReadingLanguage): CardSource[] {
    return page.documents.flatMap((id) => {
      const document = this.documents.get(id);
      return document ? [toSource(document, this.#contextFor(language, page))] : [];
    });
  }

  /** The documents of a pack, in its order. */
  listDocuments(pack: PackRow, language: ReadingLanguage): ListedDocument[] {
    const context = this.#contextFor(language, NOWHERE);
    return Object.entries(pack.counts.factsOf).flatMap(([id, facts]) => {
      // The keys are ids of the pack's documents: `seedPacks` counts them.
      const document = this.documents.get(id as DocumentId);
      return document ? [toListedDocument(document, this.documents.textFrom(document.id), facts, context)] : [];
    });
  }

  /** What a pack holds and doesn't, or `null` if it isn't in use. */
  async getPackProfile(id: PackId, language: ReadingLanguage): Promise<PackProfile | null> {
    const pack = this.packs.find((candidate) => candidate.id === id);
    if (!pack) return null;
    const { active: generation, manifest } = pack;
    const [entities, facts] = await Promise.all([
      this.#database.entities.where('generation').equals(generation).toArray(),
      this.#database.facts.where('generation').equals(generation).toArray(),
    ]);
    const material = {
      manifest,
      documents: this.listDocuments(pack, language),
      entities: entities.map(({ entity }) => entity),
      facts: facts.map(({ fact }) => fact),
    };
    return toPackProfile(material, this.#contextFor(language, NOWHERE));
  }

  /** Names, glosses and facts for what was typed so far; at most `limit` of each. */
  async search(query: string, language: ReadingLanguage, limit: number): Promise<SearchAnswer> {
    const { searcher, facts } = await this.#searcherFor(language);
    const context = this.#contextFor(language, NOWHERE);
    return search(searcher, query, limit, (id) => {
      const stored = facts.get(id);
      if (!stored) return null;
      const fact = toCardFact(stored, context, null);
      return { fact, source: toSources([fact], context)[0] ?? null };
    });
  }

  /**
   * The facts about what stands on a page.
   *
   * @returns `joining`: about two of them or more, those of the most mentioned first. `dated`: about any,
   *   in time.
   */
  async getPageFacts(
    page: OnPage,
    language: ReadingLanguage,
  ): Promise<{ joining: CardFact[]; dated: CardFact[]; sources: CardSource[] }> {
    const context = this.#contextFor(language, page);
    const { present } = context;
    const rank = new Map(present.map((id, index) => [id, index]));
    const facts = (await this.#factsAbout(present)).map((fact) => toCardFact(fact, context, null));
    const ranks = (fact: CardFact) => fact.about.flatMap((id) => rank.get(id) ?? []).sort((a, b) => a - b);
    const joining = facts
      .filter((fact) => ranks(fact).length > 1)
      .sort((a, b) => (ranks(a)[0] ?? 0) - (ranks(b)[0] ?? 0) || (ranks(a)[1] ?? 0) - (ranks(b)[1] ?? 0));
    const dated = facts.filter(({ date }) => date !== null).sort((a, b) => edtfOrder(a.date) - edtfOrder(b.date));
    return { joining, dated, sources: toSources([...joining, ...dated], context) };
  }

  #membersOf(id: EntityId): readonly Entity[] {
    return this.#members.get(this.toCanonical(id)) ?? [];
  }

  /** Facts about any of the entities, each once, in the order of packs. */
  async #factsAbout(ids: readonly EntityId[]): Promise<Fact[]> {
    const members = ids.flatMap((id) => this.#membersOf(id));
    const keys = this.packs.flatMap(({ active, id: packId }) =>
      members.filter(({ id }) => id.startsWith(`${packId}/`)).map(({ id }) => aboutKey(active, id)),
    );
    const rows = await this.#database.facts.where('about').anyOf(keys).distinct().toArray();
    const order = new Map(this.packs.map(({ active }, index) => [active, index]));
    return rows.sort((a, b) => (order.get(a.generation) ?? 0) - (order.get(b.generation) ?? 0)).map(({ fact }) => fact);
  }

  /** Built at the first search in a language: most readers of a page never search. */
  #searcherFor(language: ReadingLanguage): Promise<{ searcher: Searcher; facts: ReadonlyMap<Fact['id'], Fact> }> {
    const known = this.#searchers.get(language);
    if (known) return known;
    const building = this.#buildSearcher(language);
    this.#searchers.set(language, building);
    building.catch(() => this.#searchers.delete(language));
    return building;
  }

  async #buildSearcher(
    language: ReadingLanguage,
  ): Promise<{ searcher: Searcher; facts: ReadonlyMap<Fact['id'], Fact> }> {
    const generations = this.packs.map(({ active }) => active);
    const rows = await this.#database.facts.where('generation').anyOf(generations).toArray();
    const facts = new Map(rows.map(({ fact }) => [fact.id, fact]));
    const counts = new Map<EntityId, number>();
    for (const { about } of facts.values()) {
      for (const id of new Set(about.map((one) => this.toCanonical(one)))) counts.set(id, (counts.get(id) ?? 0) + 1);
    }
    const entities = [...this.#members].map(([entityId, members]) => ({
      entityId,
      members,
      factCount: counts.get(entityId) ?? 0,
    }));
    return { searcher: createSearcher(entities, [...facts.values()], language), facts };
  }

  #contextFor(language: ReadingLanguage, { present, documents, pointedAt }: OnPage): CardContext {
    const span = pointedAt && this.documents.spanOf(pointedAt);
    return {
      language,
      present: present.map((id) => this.toCanonical(id)),
      pageDocuments: new Set(documents),
      pointedAt: pointedAt && span && documents.includes(pointedAt.documentId) ? { ...pointedAt, span } : null,
      membersOf: (id) => this.#membersOf(id),
      toCanonical: (id) => this.toCanonical(id),
      documentOf: (id) => this.documents.get(id),
      hasText: (id) => this.documents.textFrom(id) !== null,
      findNames: (text, about) =>
        findMentions(text, this.#matcher, (near) => (near.some((id) => about.includes(id)) ? 'beside' : 'far')),
    };
  }
}
