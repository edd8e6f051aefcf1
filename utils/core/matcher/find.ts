import { MAX_BLOCK_LENGTH } from '../limits.ts';
import type { EntityId, Mention, MentionRule, Span } from '../model.ts';
import { Block, type PageSense } from './block.ts';
import { type Matcher, nameAt, relatedTo, type StoredName, siblingsOf } from './compile.ts';
import { scanRejoined } from './rejoin.ts';
import { isNoOtherAcronym } from './rules/acronym.ts';
import { isNoAddress } from './rules/address.ts';
import { isOfStatedKind } from './rules/apposition.ts';
import { isNoOtherCompound } from './rules/hyphen.ts';
import { isThisInstance } from './rules/instance.ts';
import { isNoLanguage } from './rules/language.ts';
import { hasItsCase, isNotRaised } from './rules/letter-case.ts';
import type { Occurrence, Rule } from './rules/occurrence.ts';
import { isMoreThanAWord } from './rules/ordinary-word.ts';
import { isNoPartOfName } from './rules/part-of-name.ts';
import { isNoInstitution, isNoPartOfTheWorld } from './rules/place.ts';
import { endOfMention } from './rules/quotation.ts';
import { isActing, isNoMerePlace, isSeat } from './rules/seat.ts';
import { scan } from './scan.ts';

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
};

/**
 * Find the names that occur in `text`: leftmost first, longest at each place, whole words only.
 *
 * White space of any kind and length counts as one space, soft hyphens and the like as nothing. A
 * genitive (`'s`, `’s`, Dutch `s`) and a second part (Chinabeleid) belong to their mention.
 *
 * Of names that are written alike, one whose `near` stands beside it beats one that asks for nothing, and
 * that beats one whose `near` is only within reach: what is said in the same breath tells most.
 *
 * @param text - One block of page text; of one longer than {@link MAX_BLOCK_LENGTH} only so much is read.
 * @param nearness - Of the names that a name with `near` asks for. Out of reach, or without this function,
 *   such a name isn't found.
 * @returns Mentions in ascending order that never overlap, or `[]`.
 */
export function findMentions(text: string, matcher: Matcher, nearness: NearnessOf = () => 'far'): Mention[] {
  return chooseMentions(findClaims(readBlock(text, matcher, NO_PAGE), matcher), { nearness, support: () => 0 });
}

const NO_PAGE: PageSense = { language: null, confirms: () => null };

/** Where names stand in one block of a page; of a text longer than {@link MAX_BLOCK_LENGTH}, in so much of it. */
export function readBlock(text: string, matcher: Matcher, page: PageSense): Block {
  const read = text.length > MAX_BLOCK_LENGTH ? text.slice(0, MAX_BLOCK_LENGTH) : text;
  const hits = scan(read, matcher);
  const rejoined = scanRejoined(read, matcher);
  if (rejoined.length === 0) return new Block(read, hits, page);
  const all = [...hits, ...rejoined].sort((a, b) => a.start - b.start || b.end - a.end);
  return new Block(read, all, page, new Set(rejoined));
}

/** The names of a block that the rules let stand, in order of start, the longest first at each. */
export function findClaims(block: Block, matcher: Matcher): Claim[] {
  return block.hits.flatMap((hit) => {
    const first = block.indexAt(hit.start);
    const last = block.indexAt(hit.nameEnd - 1);
    return hit.names.flatMap((index) => {
      const name = nameAt(matcher, index);
      const occurrence: Occurrence = {
        block,
        hit,
        name,
        first,
        last,
        siblings: () => siblingsOf(matcher, index),
        related: () => relatedTo(matcher, name.entityId),
        namedAt: (word) => entitiesAt(block, word, matcher),
      };
      if (!RULES.every((allows) => allows(occurrence))) return [];
      const isWeak = isSeat(name) && !isActing(block, first, last);
      const rule = block.rejoined.has(hit) ? 'rejoined' : hit.ending === 'none' ? name.kind : hit.ending;
      return [
        {
          start: hit.start,
          end: endOfMention(block, hit, name),
          name,
          rule,
          isWeak,
          isOfKind: isOfStatedKind(occurrence),
        },
      ];
    });
  });
}

/** The cheapest first, and those that most names fail. */
const RULES: readonly Rule[] = [
  hasItsCase,
  hasItsYear,
  isNotRaised,
  isNoAddress,
  isNoOtherCompound,
  isMoreThanAWord,
  isNoOtherAcronym,
  isNoPartOfTheWorld,
  isNoInstitution,
  isNoLanguage,
  isNoMerePlace,
  isThisInstance,
  isNoPartOfName,
];

/** A year that the name asks for stands in the same block. */
function hasItsYear({ block, name }: Occurrence): boolean {
  return name.year === null || block.words.some(({ folded }) => folded === name.year);
}

function entitiesAt(block: Block, index: number, matcher: Matcher): EntityId[] {
  if (!block.hasCapital(index)) return [];
  return block.hitsAt(index).flatMap(({ names }) => names.map((name) => nameAt(matcher, name).entityId));
}

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
 * those of that kind; then counts how near what they ask for stands, then their support, then precedence.
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
  const known = [...outer.candidates, ...outer.within];
  return inner === undefined || known.includes(inner) ? outer : { ...outer, within: [...outer.within, inner] };
}

/** @param alike - Claims of one span, never empty. */
function toMention(alike: readonly Claim[], { nearness, support }: Surroundings): Mention | null {
  const stated = alike.filter(({ isOfKind }) => isOfKind === true);
  const weighed = (stated.length > 0 ? stated : alike).map((claim) => ({ claim, near: nearnessOf(claim, nearness) }));
  const meant = weighed.filter(({ near }) => near !== 'far');
  const best = Math.max(...meant.map(({ near }) => CLAIMS[near]));
  // A name that is written so is surer than one that has grown so: Oekraïners is no genitive.
  const likeliest = meant
    .filter(({ near }) => CLAIMS[near] === best)
    .sort((a, b) => Number(a.claim.rule === 'genitive') - Number(b.claim.rule === 'genitive'));
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
    within: [],
  };
}

function nearnessOf({ name, start, end, isWeak }: Claim, nearness: NearnessOf): Nearness | 'unconditional' {
  if (name.near.length === 0) return 'unconditional';
  const found = nearness(name.near, { start, end });
  return found === 'near' && isWeak ? 'far' : found;
}

const CLAIMS: Readonly<Record<Nearness | 'unconditional', number>> = { far: 0, near: 1, unconditional: 2, beside: 3 };

function ruleOf({ rule }: Claim, near: Nearness | 'unconditional'): MentionRule {
  return near === 'beside' || near === 'near' ? near : rule;
}
