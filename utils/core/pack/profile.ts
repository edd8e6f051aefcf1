import { type CardContext, toSource } from '../card/make-card.ts';
import { preferredName } from '../card/names.ts';
import { edtfOrder } from '../edtf.ts';
import type { Entity, Fact, PackManifest, SourceDocument } from '../model.ts';
import { FACT_KINDS, VOICES } from '../model.ts';
import { paragraphsOf, sentencesOf } from '../source/source-sentences.ts';
import type { ListedDocument, PackProfile } from '../view.ts';

/** What of a pack is described; its documents are described already. */
export type ProfileMaterial = {
  readonly manifest: PackManifest;
  readonly documents: readonly ListedDocument[];
  readonly entities: readonly Entity[];
  readonly facts: readonly Fact[];
};

/** Say what a pack holds and doesn't. */
export function toPackProfile(
  { manifest, documents, entities, facts }: ProfileMaterial,
  context: CardContext,
): PackProfile {
  return {
    manifest,
    documents,
    entities: entities.length,
    names: sum(entities, ({ names }) => names.length),
    relations: sum(entities, ({ relations }) => relations.length),
    facts: countFacts(facts),
    holders: countHolders(facts, context),
    period: findPeriod(facts),
  };
}

/** Describe one document. @param facts - How many it is the evidence of. */
export function toListedDocument(
  document: SourceDocument,
  textFrom: ListedDocument['textFrom'],
  facts: number,
  context: Parameters<typeof toSource>[1],
): ListedDocument {
  return {
    source: toSource(document, context),
    author: document.author,
    publisher: document.publisher,
    facts,
    sections: document.sections.length,
    paragraphs: paragraphsOf(document).length,
    sentences: sentencesOf(document).length,
    textFrom,
  };
}

/** In the order of kinds, then of voices; what doesn't occur is left out. */
function countFacts(facts: readonly Fact[]): PackProfile['facts'] {
  return FACT_KINDS.flatMap((kind) =>
    VOICES.flatMap((voice) => {
      const count = facts.filter((fact) => fact.kind === kind && fact.voice === voice).length;
      return count > 0 ? [{ kind, voice, count }] : [];
    }),
  );
}

function countHolders(
  facts: readonly Fact[],
  { language, membersOf, toCanonical }: CardContext,
): PackProfile['holders'] {
  const holders = new Map<string, PackProfile['holders'][number]>();
  for (const { holder, voice } of facts) {
    if (!holder) continue;
    const entityId = holder.kind === 'entity' ? toCanonical(holder.entityId) : null;
    const name =
      holder.kind === 'entity' ? preferredName(membersOf(holder.entityId), language).text : holder.words[language];
    const key = `${voice} ${entityId ?? name}`;
    holders.set(key, { name, entityId, voice, count: (holders.get(key)?.count ?? 0) + 1 });
  }
  return [...holders.values()].sort((a, b) => b.count - a.count);
}

function findPeriod(facts: readonly Fact[]): PackProfile['period'] {
  const ends = facts
    .flatMap(({ date }) => date?.split('/') ?? [])
    .filter((end) => end !== '' && end !== '..')
    .sort((a, b) => edtfOrder(a) - edtfOrder(b));
  const [from] = ends;
  const to = ends.at(-1);
  return from !== undefined && to !== undefined ? { from, to } : null;
}

function sum<T>(all: readonly T[], of: (one: T) => number): number {
  return all.reduce((total, one) => total + of(one), 0);
}
