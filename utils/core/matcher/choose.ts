import type { EntityId, Mention, MentionRule, Span } from '../model.ts';
import type { StoredName } from './compile.ts';

/**
 * Where the names stand that a name with `near` asks for: in the same block, within reach, or out of it.
 */
export type Nearness = 'beside' | 'near' | 'far';

export type NearnessOf = (near: readonly EntityId[], span: Span) => Nearness;

/** A name that may be meant at a place, all rules heard but what stands near it. */
export type Claim = Span & {
  readonly name: StoredName;
  /** By which it stands, but for what stands near it. */
  readonly rule: MentionRule;
  /** Whether the word before it says what kind of thing it is, and this is one: `null` where it says nothing. */
  readonly isOfKind: boolean | null;
  /** True if what the name asks for has to stand in the same block. */
  readonly isWeak: boolean;
  /** True if it does what only this kind of thing does: of names that are written alike, no other is meant. */
  readonly isSure: boolean;
  /** Those of whom one has to be named near it; `[]` if it asks for nothing. */
  readonly near: readonly EntityId[];
};

/** What stands around a claim, beyond its own words. */
export type Surroundings = {
  readonly nearness: NearnessOf;
  /** How many of the entities that the pack relates to this one are named within reach. */
  readonly support: (id: EntityId, span: Span) => number;
};

/**
 * One mention at each place, of the claims that what stands around them bears out.
 *
 * Of names that are written alike, the kind that the word before them states (de stad Washington) leaves only
 * those of that kind, and what it does (Beijing dreigt) decides as well; then counts how near what they ask for
 * stands, then their support, then precedence.
 *
 * @param claims - In order of start, the longest first at each.
 */
export function chooseMentions(claims: readonly Claim[], around: Surroundings): Mention[] {
  const mentions: Mention[] = [];
  for (const alike of groupBySpan(claims)) {
    const mention = toMention(alike, around);
    const last = mentions.at(-1);
    if (!mention) continue;
    if (!last || mention.span.start >= last.span.end) mentions.push(mention);
    else if (mention.span.end <= last.span.end) mentions[mentions.length - 1] = withInner(last, mention);
  }
  return mentions;
}

/** Claims of one span each, in their order; never empty. */
function groupBySpan(claims: readonly Claim[]): Claim[][] {
  const groups: Claim[][] = [];
  for (const claim of claims) {
    const group = groups.at(-1);
    if (group?.[0]?.start === claim.start && group[0].end === claim.end) group.push(claim);
    else groups.push([claim]);
  }
  return groups;
}

function withInner(outer: Mention, { candidates: [inner] }: Mention): Mention {
  const known = [...outer.candidates, ...outer.inner];
  return inner === undefined || known.includes(inner) ? outer : { ...outer, inner: [...outer.inner, inner] };
}

/** @param alike - Claims of one span, never empty. */
function toMention(alike: readonly Claim[], { nearness, support }: Surroundings): Mention | null {
  const stated = alike.some(isStated) ? alike.filter(isStated) : alike;
  const isPlaceToo = alike.some(({ near }) => near.length === 0);
  const weighed = stated.map((claim) => {
    if (claim.isSure && isPlaceToo) return { claim, near: 'unconditional' as const, weight: CLAIMS.beside };
    const near = nearnessOf(claim, nearness);
    return { claim, near, weight: CLAIMS[near] };
  });
  const meant = weighed.filter(({ near }) => near !== 'far');
  const best = meant.reduce((most, { weight }) => Math.max(most, weight), 0);
  const likely = meant.filter(({ weight }) => weight === best);
  // A name that is written so rules out one that has grown so: Oekraïners is no genitive, and Ruslandfactor only holds Rusland.
  const whole = likely.filter(({ claim }) => claim.rule !== 'genitive' && claim.rule !== 'compound');
  const likeliest = whole.length > 0 ? whole : likely;
  const [first] = likeliest;
  if (!first) return null;
  const span = { start: first.claim.start, end: first.claim.end };
  const candidates = [...new Set(likeliest.map(({ claim }) => claim.name.entityId))];
  if (candidates.length > 1) candidates.sort((a, b) => support(b, span) - support(a, span));
  const chosen = likeliest.find(({ claim }) => claim.name.entityId === candidates[0]) ?? first;
  return {
    span,
    candidates,
    private: meant.every(({ claim }) => claim.name.private),
    rule: ruleOf(chosen.claim, chosen.near),
    inner: innerOf(likely, candidates),
  };
}

function isStated({ isOfKind }: Claim): boolean {
  return isOfKind === true;
}

/** Whose names a longer word is a compound of, beside those that it is the name of itself. */
function innerOf(likely: readonly { readonly claim: Claim }[], candidates: readonly EntityId[]): EntityId[] {
  const parts = likely.filter(({ claim }) => claim.rule === 'compound').map(({ claim }) => claim.name.entityId);
  return [...new Set(parts)].filter((id) => !candidates.includes(id));
}

function nearnessOf({ near, start, end, isWeak }: Claim, nearness: NearnessOf): Nearness | 'unconditional' {
  if (near.length === 0) return 'unconditional';
  const found = nearness(near, { start, end });
  return found === 'near' && isWeak ? 'far' : found;
}

const CLAIMS: Readonly<Record<Nearness | 'unconditional', number>> = { far: 0, near: 1, unconditional: 2, beside: 3 };

function ruleOf({ rule }: Claim, near: Nearness | 'unconditional'): MentionRule {
  return near === 'beside' || near === 'near' ? near : rule;
}
