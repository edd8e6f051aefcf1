import { edtfOrder } from '../edtf.ts';
import type { EntityId, EntityType, FactKind } from '../model.ts';
import { VOICES } from '../model.ts';
import type { CardFact } from '../view.ts';

/**
 * Put the facts of a card in reading order: those that join another name of this page (the most mentioned
 * first, and those with the same one together), then what matters first for this type of entity, dated before undated, older before newer, stated before reported before
 * judged. A judgement never stands alone at the top while something is stated: of the first two, one is.
 *
 * Equal facts keep their order.
 *
 * @param present - Entities of this page, most mentioned first.
 */
export function orderFacts(facts: readonly CardFact[], type: EntityType, present: readonly EntityId[]): CardFact[] {
  const ordered = [...facts].sort((a, b) => compareKeys(sortKey(a, type, present), sortKey(b, type, present)));
  return withStatedOnTop(ordered);
}

function sortKey(fact: CardFact, type: EntityType, present: readonly EntityId[]): number[] {
  const kinds = FIRST_KINDS[type];
  const kind = kinds.indexOf(fact.kind);
  return [
    placeHere(fact, type, present),
    kind < 0 ? kinds.length : kind,
    fact.date === null ? 1 : 0,
    VOICES.indexOf(fact.voice),
    fact.date === null ? 0 : edtfOrder(fact.date),
  ];
}

/** Facts that join come by whom they join; last among them those that say again what the gloss says. */
function placeHere({ whyHere, kind }: CardFact, type: EntityType, present: readonly EntityId[]): number {
  if (!whyHere) return 2 * present.length;
  const saysAgain = kind === 'definition' && !FIRST_KINDS[type].includes(kind);
  return present.indexOf(whyHere.entityId) + (saysAgain ? present.length : 0);
}

function compareKeys(a: readonly number[], b: readonly number[]): number {
  for (let i = 0; i < a.length; i++) {
    const difference = (a[i] ?? 0) - (b[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

function withStatedOnTop(facts: CardFact[]): CardFact[] {
  if (facts.slice(0, 2).some(({ voice }) => voice !== 'judged')) return facts;
  const firstOther = facts.findIndex(({ voice }) => voice !== 'judged');
  if (firstOther < 0) return facts;
  const [moved] = facts.splice(firstOther, 1);
  if (moved) facts.splice(1, 0, moved);
  return facts;
}

/** What a reader wants to know first of such a thing. A definition comes late where the gloss is one. */
const FIRST_KINDS: Readonly<Record<EntityType, readonly FactKind[]>> = {
  person: ['relation', 'position', 'event'],
  country: ['relation', 'position'],
  region: ['relation', 'position'],
  city: ['event'],
  organisation: ['event', 'position', 'relation'],
  government: ['position', 'event'],
  group: ['position'],
  event: ['event', 'position'],
  agreement: ['event', 'definition', 'position'],
  programme: ['relation', 'event'],
  disease: ['event'],
  concept: ['definition'],
  expression: ['definition'],
};
