import { type CardContext, type CardMaterial, makeCard, toCardFact, toSources } from '../core/card/make-card.ts';
import { titleName } from '../core/card/names.ts';
import { edtfOrder } from '../core/edtf.ts';
import { linkMentions } from '../core/link/link-mentions.ts';
import { groupSame } from '../core/link/same-entity.ts';
import { compileMatcher, type Matcher } from '../core/matcher/compile.ts';
import { findMentions } from '../core/matcher/find.ts';
import type {
  DocumentId,
  Entity,
  EntityId,
  Fact,
  Mention,
  ReadingLanguage,
  SourceDocument,
  Span,
} from '../core/model.ts';
import { createSearcher, type Searcher, search } from '../core/search/search.ts';
import type { Card, CardFact, CardSource, Choice, Passage, SearchAnswer } from '../core/view.ts';
import { aboutKey, type DuidingDatabase, type PackRow } from './database.ts';

/**
 * Everything that the reader's packs know, ready to be asked: names compiled, things that are the same
 * joined. One instance reads one state of the store; after packs have changed, take a new one.
 */
export class Library {
  readonly packs: readonly PackRow[];
  readonly #database: DuidingDatabase;
  readonly #members: ReadonlyMap<EntityId, readonly Entity[]>;
  readonly #canonical: ReadonlyMap<EntityId, EntityId>;
  readonly #private: ReadonlySet<EntityId>;
  readonly #documents: ReadonlyMap<DocumentId, SourceDocument>;
  readonly #incoming: ReadonlyMap<EntityId, CardMaterial['incoming']>;
  readonly #joinedWith: ReadonlyMap<EntityId, readonly EntityId[]>;
  readonly #matcher: Matcher;
  readonly #searchers = new Map<
    ReadingLanguage,
    Promise<{ searcher: Searcher; facts: ReadonlyMap<Fact['id'], Fact> }>
  >();

  private constructor(
    database: DuidingDatabase,
    packs: readonly PackRow[],
    entities: readonly Entity[],
    documents: readonly SourceDocument[],
  ) {
    this.#database = database;
    this.packs = packs;
    this.#canonical = groupSame(entities);
    this.#members = groupBy(entities, ({ id }) => this.toCanonical(id));
    this.#private = wholly(packs, this.#members);
    this.#documents = new Map(documents.map((document) => [document.id, document]));
    this.#incoming = incomingRelations(entities, (id) => this.toCanonical(id));
    this.#joinedWith = neighboursByFact(packs, (id) => this.toCanonical(id));
    this.#matcher = compileMatcher(
      entities.map(({ id, names }) => ({ id, names, private: !isOpen(packs, id) })),
      (id) => this.toCanonical(id),
    );
  }

  /** Read the active generation of every pack. */
  static async open(database: DuidingDatabase): Promise<Library> {
    const packs = (await database.packs.toArray()).sort((a, b) => a.order - b.order);
    const [entities, documents] = await Promise.all([
      Promise.all(packs.map(({ active }) => database.entities.where('generation').equals(active).toArray())),
      Promise.all(packs.map(({ active }) => database.documents.where('generation').equals(active).toArray())),
    ]);
    return new Library(
      database,
      packs,
      entities.flat().map(({ entity }) => entity),
      documents.flat().map(({ document }) => document),
    );
  }

  /** The entity that stands for all that are the same thing; an unknown id stands for itself. */
  toCanonical(id: EntityId): EntityId {
    return this.#canonical.get(id) ?? id;
  }

  /** True if only private packs know of it. */
  isPrivate(id: EntityId): boolean {
    return this.#private.has(this.toCanonical(id));
  }

  /** The mentions in texts of one page that stand one after another; candidates are canonical. */
  findMentions(texts: readonly string[]): Mention[][] {
    return linkMentions(texts, this.#matcher);
  }

  /** Those of `ids` that a fact ties to another of them, in their order. */
  findJoined(ids: readonly EntityId[]): EntityId[] {
    const here = new Set(ids.map((id) => this.toCanonical(id)));
    return [...here].filter((id) => this.#joinedWith.get(id)?.some((other) => here.has(other)));
  }

  /** The card of an entity, or `null` if no pack knows it. */
  async getCard(id: EntityId, language: ReadingLanguage, present: readonly EntityId[]): Promise<Card | null> {
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
    return makeCard(material, this.#contextFor(language, present));
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

  /** The paragraph behind a span of a document, if the document's text is here. */
  getPassage(documentId: DocumentId, span: Span): Passage {
    const document = this.#documents.get(documentId);
    const paragraph = document?.sections
      .flatMap(({ paragraphs }) => paragraphs)
      .find((candidate) => span.start >= candidate.span.start && span.end <= candidate.span.end);
    if (!document || document.text === null || !paragraph) return { kind: 'detached' };
    const { start, end } = paragraph.span;
    return {
      kind: 'text',
      text: document.text.slice(start, end),
      span: { start: span.start - start, end: span.end - start },
      language: document.language,
    };
  }

  /** Names, glosses and facts for what was typed so far; at most `limit` of each. */
  async search(query: string, language: ReadingLanguage, limit: number): Promise<SearchAnswer> {
    const { searcher, facts } = await this.#searcherFor(language);
    const context = this.#contextFor(language, []);
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
   * @param present - Canonical ids, most mentioned first.
   * @returns `joining`: about two of them or more, those of the most mentioned first. `dated`: about any,
   *   in time.
   */
  async getPageFacts(
    present: readonly EntityId[],
    language: ReadingLanguage,
  ): Promise<{ joining: CardFact[]; dated: CardFact[]; sources: CardSource[] }> {
    const context = this.#contextFor(language, present);
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

  #contextFor(language: ReadingLanguage, present: readonly EntityId[]): CardContext {
    return {
      language,
      present: present.map((id) => this.toCanonical(id)),
      membersOf: (id) => this.#membersOf(id),
      toCanonical: (id) => this.toCanonical(id),
      documentOf: (id) => this.#documents.get(id) ?? null,
      findNames: (text, about) =>
        findMentions(text, this.#matcher, (near) => (near.some((id) => about.includes(id)) ? 'beside' : 'far')),
    };
  }
}

function groupBy(entities: readonly Entity[], keyOf: (entity: Entity) => EntityId): Map<EntityId, Entity[]> {
  const groups = new Map<EntityId, Entity[]>();
  for (const entity of entities) {
    const group = groups.get(keyOf(entity));
    if (group) group.push(entity);
    else groups.set(keyOf(entity), [entity]);
  }
  return groups;
}

/** Things of which every member stands in a private pack. */
function wholly(packs: readonly PackRow[], members: ReadonlyMap<EntityId, readonly Entity[]>): Set<EntityId> {
  return new Set([...members].flatMap(([id, group]) => (group.some((member) => isOpen(packs, member.id)) ? [] : [id])));
}

/** Whom some fact names together with each entity. */
function neighboursByFact(
  packs: readonly PackRow[],
  toCanonical: (id: EntityId) => EntityId,
): Map<EntityId, readonly EntityId[]> {
  const neighbours = new Map<EntityId, Set<EntityId>>();
  for (const about of packs.flatMap(({ joins }) => joins)) {
    const ids = new Set(about.map(toCanonical));
    for (const id of ids) {
      const known = neighbours.get(id) ?? new Set();
      neighbours.set(id, known);
      for (const other of ids) if (other !== id) known.add(other);
    }
  }
  return new Map([...neighbours].map(([id, others]) => [id, [...others]]));
}

function isOpen(packs: readonly PackRow[], id: EntityId): boolean {
  return packs.some((pack) => !pack.manifest.private && id.startsWith(`${pack.id}/`));
}

function incomingRelations(
  entities: readonly Entity[],
  toCanonical: (id: EntityId) => EntityId,
): Map<EntityId, CardMaterial['incoming'][number][]> {
  const incoming = new Map<EntityId, CardMaterial['incoming'][number][]>();
  for (const { id, relations } of entities) {
    for (const { target, kind, factId } of relations) {
      const to = toCanonical(target);
      incoming.set(to, [...(incoming.get(to) ?? []), { from: toCanonical(id), kind, factId }]);
    }
  }
  return incoming;
}
