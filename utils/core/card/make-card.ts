import type {
  DocumentId,
  Entity,
  EntityId,
  EntityType,
  Evidence,
  Fact,
  Holder,
  Mention,
  ReadingLanguage,
  RelationKind,
  SourceDocument,
} from '../model.ts';
import type { Card, CardFact, CardRelation, CardSource, KeyLine, Locator } from '../view.ts';
import { otherName, preferredName, titleName } from './names.ts';
import { orderFacts } from './order-facts.ts';

/** What a card is made of, as the store has it. Ids of entities are canonical ones throughout. */
export type CardMaterial = {
  readonly entityId: EntityId;
  /** The entities that are this one thing, in order of precedence; never empty. */
  readonly members: readonly Entity[];
  /** Facts about any of them. */
  readonly facts: readonly Fact[];
  /** Relations of others to this one. */
  readonly incoming: readonly {
    readonly from: EntityId;
    readonly kind: RelationKind;
    readonly factId: Fact['id'] | null;
  }[];
  readonly private: boolean;
};

/** Where a card's surroundings are looked up. */
export type CardContext = {
  readonly language: ReadingLanguage;
  /** Entities of the reader's page, most mentioned first; empty where there is no page. */
  readonly present: readonly EntityId[];
  /** Members of a thing, by any of their ids, or `[]` if it isn't known. */
  readonly membersOf: (id: EntityId) => readonly Entity[];
  readonly toCanonical: (id: EntityId) => EntityId;
  readonly documentOf: (id: DocumentId) => SourceDocument | null;
  /** True if the document came with its text, or the reader added it. */
  readonly hasText: (id: DocumentId) => boolean;
  /** The documents that the reader's page is. */
  readonly pageDocuments: ReadonlySet<DocumentId>;
  /** The sentence that the reader points at, where the page is its document. Facts that it carries are left out. */
  readonly pointedAt: Evidence | null;
  /** `about`: what the text is about, so that names that say little alone are understood. */
  readonly findNames: (text: string, about: readonly EntityId[]) => readonly Mention[];
};

/** Make the card of one entity, in one language. */
export function makeCard(material: CardMaterial, context: CardContext): Card {
  const { members, entityId } = material;
  const type = members[0]?.type ?? 'concept';
  const name = titleName(members, context.language);
  const relations = toRelations(material, context);
  const all = material.facts.map((fact) => toCardFact(fact, context, entityId));
  const unread = all.filter(({ locator }) => !isWithin(locator, context.pointedAt));
  const facts = orderFacts(unread, type, context.present);
  return {
    entityId,
    type,
    name: name.text,
    nameLanguage: name.language,
    otherName: otherName(members, type, context.language),
    gloss: members[0]?.gloss[context.language] ?? '',
    keyLines: toKeyLines(relations, type),
    relations,
    facts,
    readAlready: all.length - unread.length,
    // A fact that is left out has its source all the same.
    sources: toSources([...facts, ...all], context),
    private: material.private,
  };
}

function isWithin(locator: Locator | null, place: Evidence | null): boolean {
  return (
    locator !== null &&
    place !== null &&
    locator.documentId === place.documentId &&
    locator.span.start >= place.span.start &&
    locator.span.end <= place.span.end
  );
}

/**
 * A fact in the reader's language.
 *
 * @param subject - The card's own entity: its name inside the statement isn't marked, and *why here* speaks
 *   of the others. `null` in lists of facts about anything.
 */
export function toCardFact(fact: Fact, context: CardContext, subject: EntityId | null): CardFact {
  const text = fact.statement[context.language];
  const about = fact.about.map(context.toCanonical);
  return {
    id: fact.id,
    statement: { text, mentions: firstMentions(context.findNames(text, about), subject) },
    about,
    kind: fact.kind,
    voice: fact.voice,
    shade: fact.shade,
    holder: holderName(fact.holder, context),
    date: fact.date,
    locator: toLocator(fact, context),
    whyHere: subject === null ? null : whyHere(about, subject, context),
  };
}

/** One mention an entity is enough to ask from; the card's own entity is open already. */
function firstMentions(mentions: readonly Mention[], subject: EntityId | null): Mention[] {
  const seen = new Set<EntityId | null | undefined>([subject]);
  return mentions.filter(({ candidates: [first] }) => {
    if (seen.has(first)) return false;
    seen.add(first);
    return true;
  });
}

/** The documents of facts, in order of first use. */
export function toSources(facts: readonly CardFact[], context: CardContext): CardSource[] {
  const ids = new Set(facts.flatMap(({ locator }) => (locator ? [locator.documentId] : [])));
  return [...ids].flatMap((id) => {
    const document = context.documentOf(id);
    return document ? [toSource(document, context)] : [];
  });
}

/** A document as a source line names it. */
export function toSource(
  document: SourceDocument,
  { language, hasText, pageDocuments }: Pick<CardContext, 'language' | 'hasText' | 'pageDocuments'>,
): CardSource {
  return {
    documentId: document.id,
    title: document.title,
    description: document.description[language],
    shortName: document.shortName[language],
    language: document.language,
    date: document.date,
    hasText: hasText(document.id),
    isThisPage: pageDocuments.has(document.id),
    // The id is `<pack>/<slug>`; the brand is the border.
    packId: document.id.split('/')[0] as CardSource['packId'],
  };
}

function holderName(holder: Holder | null, { language, membersOf }: CardContext): string {
  if (!holder) return '';
  return holder.kind === 'words' ? holder.words[language] : preferredName(membersOf(holder.entityId), language).text;
}

function toLocator({ evidence }: Fact, { documentOf, language }: CardContext): Locator | null {
  if (!evidence) return null;
  const document = documentOf(evidence.documentId);
  if (!document) return null;
  for (const section of document.sections) {
    const index = section.paragraphs.findIndex(
      ({ span }) => evidence.span.start < span.end && evidence.span.end > span.start,
    );
    if (index < 0) continue;
    return {
      documentId: document.id,
      span: evidence.span,
      section: section.heading?.text ?? section.label?.[language] ?? '',
      sectionLanguage: section.heading ? document.language : language,
      paragraph: index + 1,
    };
  }
  return null;
}

function whyHere(
  about: readonly EntityId[],
  subject: EntityId,
  { present, membersOf, language }: CardContext,
): CardFact['whyHere'] {
  const other = present.find((id) => id !== subject && about.includes(id));
  return other ? { entityId: other, name: preferredName(membersOf(other), language).text } : null;
}

/** Relations in both directions, on this page first; a neighbour that no pack knows any more is left out. */
function toRelations({ members, incoming, entityId }: CardMaterial, context: CardContext): CardRelation[] {
  const outgoing = members.flatMap(({ relations }) =>
    relations.map(({ kind, target, factId }) => ({
      direction: 'out' as const,
      kind,
      factId,
      other: context.toCanonical(target),
    })),
  );
  const ingoing = incoming.map(({ from, kind, factId }) => ({
    direction: 'in' as const,
    kind,
    factId,
    other: context.toCanonical(from),
  }));
  const seen = new Set<string>();
  return [...outgoing, ...ingoing]
    .flatMap(({ direction, kind, factId, other }): CardRelation[] => {
      const neighbours = context.membersOf(other);
      const key = `${direction} ${kind} ${other}`;
      if (!neighbours[0] || other === entityId || seen.has(key)) return [];
      seen.add(key);
      const name = titleName(neighbours, context.language).text;
      return [
        {
          kind,
          direction,
          entityId: other,
          name,
          type: neighbours[0].type,
          factId,
          onThisPage: context.present.includes(other),
        },
      ];
    })
    .sort((a, b) => Number(b.onThisPage) - Number(a.onThisPage));
}

function toKeyLines(relations: readonly CardRelation[], type: EntityType): KeyLine[] {
  return KEY_RELATIONS[type]
    .flatMap((key): KeyLine[] => {
      const all = relations.filter(({ kind, direction }) => key === `${direction} ${kind}`);
      const [first] = all;
      if (!first) return [];
      const neighbours = all.slice(0, KEY_NEIGHBOURS);
      return [{ kind: first.kind, direction: first.direction, neighbours, more: all.length - neighbours.length }];
    })
    .slice(0, KEY_LINES);
}

const KEY_LINES = 2;
const KEY_NEIGHBOURS = 3;

/** The relations that identify such a thing at a glance. */
const KEY_RELATIONS: Readonly<Record<EntityType, readonly `${'in' | 'out'} ${RelationKind}`[]>> = {
  person: ['out leads', 'out works-for'],
  country: [],
  region: [],
  city: ['out located-in', 'out capital-of'],
  organisation: ['out part-of'],
  government: ['out government-of'],
  group: ['in member-of'],
  event: ['out located-in'],
  agreement: ['in party-to'],
  programme: ['out started-by'],
  disease: ['out caused-by'],
  concept: [],
  expression: [],
};
