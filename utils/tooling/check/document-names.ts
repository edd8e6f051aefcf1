import { linkMentions } from '../../core/link/link-mentions.ts';
import { compileMatcher } from '../../core/matcher/compile.ts';
import type { Entity, EntityId, Mention, Name, Pack, SourceDocument, Span } from '../../core/model.ts';

/** The mentions of a pack's entities in one of its documents, in order; spans count in the whole text. */
export function findDocumentMentions(pack: Pack, document: SourceDocument, text: string): Mention[] {
  return findIn(pack.entities, blocksOf(document), text);
}

/** Why a name that stands in its own document isn't recognised there. */
export type MissedName = {
  readonly name: Name;
  readonly entityId: EntityId;
  readonly span: Span;
  /**
   * - `longer`: it is part of a longer name
   * - `other`: the same words mean another entity there
   * - `alone`: neither the names nor the year that it asks for stand near it
   */
  readonly reason: 'longer' | 'other' | 'alone';
};

/** Every place where a name of the pack stands in the document without being recognised as its entity's. */
export function findMissedNames(pack: Pack, document: SourceDocument, text: string): MissedName[] {
  const blocks = blocksOf(document);
  const mentions = findIn(pack.entities, blocks, text);
  return pack.entities.flatMap((entity) =>
    entity.names.flatMap((name) =>
      findIn([{ ...entity, names: [{ ...name, near: [], year: null }] }], blocks, text).flatMap(({ span }) => {
        const reason = reasonFor(entity.id, span, mentions);
        return reason ? [{ name, entityId: entity.id, span, reason }] : [];
      }),
    ),
  );
}

/** Entities of which the document has no name at all that is recognised there. */
export function findUnnamedEntities(pack: Pack, document: SourceDocument, text: string): EntityId[] {
  const named = new Set(findDocumentMentions(pack, document, text).flatMap(({ candidates }) => candidates));
  return pack.entities.map(({ id }) => id).filter((id) => !named.has(id));
}

/** The blocks of a document as a page would have them, headings included, in order. */
function blocksOf({ sections }: SourceDocument): Span[] {
  return sections.flatMap(({ heading, paragraphs }) => [
    ...(heading ? [heading.span] : []),
    ...paragraphs.map(({ span }) => span),
  ]);
}

function findIn(entities: readonly Entity[], blocks: readonly Span[], text: string): Mention[] {
  const matcher = compileMatcher(entities.map((entity) => ({ ...entity, private: false })));
  const texts = blocks.map(({ start, end }) => text.slice(start, end));
  return linkMentions(texts, matcher).flatMap((mentions, index) => {
    const offset = blocks[index]?.start ?? 0;
    return mentions.map((mention) => ({
      ...mention,
      span: { start: mention.span.start + offset, end: mention.span.end + offset },
    }));
  });
}

function reasonFor(
  entityId: EntityId,
  { start, end }: Span,
  mentions: readonly Mention[],
): MissedName['reason'] | null {
  const over = mentions.filter(({ span }) => span.start < end && span.end > start);
  if (over.some(({ candidates, inner }) => [...candidates, ...inner].includes(entityId))) return null;
  if (over.length === 0) return 'alone';
  return over.some(({ span }) => span.start < start || span.end > end) ? 'longer' : 'other';
}
