import { MAX_BLOCK_LENGTH } from '../limits.ts';
import type { EntityId, Mention, MentionRule } from '../model.ts';
import { type Steps, takeSteps } from '../steps.ts';
import { Block, type PageSense } from './block.ts';
import { type Claim, chooseMentions, type NearnessOf } from './choose.ts';
import { type Matcher, nameAt, relatedTo, type StoredName, siblingsOf } from './compile.ts';
import { guessLanguage } from './guess-language.ts';
import { toSpans } from './read-words.ts';
import { scanRejoined } from './rejoin.ts';
import { isNoOtherAcronym } from './rules/acronym.ts';
import { isNoAddress } from './rules/address.ts';
import { isNoOtherPlace, isOfStatedKind } from './rules/apposition.ts';
import { isGenitiveAlone } from './rules/genitive.ts';
import { isNoOtherCompound } from './rules/hyphen.ts';
import { isNoNamesake } from './rules/inhabitant.ts';
import { isThisInstance } from './rules/instance.ts';
import { isNoLanguage } from './rules/language.ts';
import { hasItsCase, isNotRaised } from './rules/letter-case.ts';
import type { Occurrence, Rule } from './rules/occurrence.ts';
import { hasTheCapitalOfItsKind, isMoreThanAWord } from './rules/ordinary-word.ts';
import { isNoPartOfName } from './rules/part-of-name.ts';
import { isNoInstitution, isNoPartOfTheWorld } from './rules/place.ts';
import { endOfMention } from './rules/quotation.ts';
import { isActing, isNoMerePlace, isParty, isSeat, isSpeaking } from './rules/seat.ts';
import { isNoSpecies } from './rules/species.ts';
import { scan } from './scan.ts';

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
  return chooseMentions(takeSteps(findClaims(text, matcher, noPage(matcher))), { nearness, support: () => 0 });
}

function noPage(matcher: Matcher): PageSense {
  return {
    language: null,
    guess: (text) => guessLanguage([text], matcher),
    confirms: () => null,
    isSurname: () => false,
    isElsewhere: () => false,
  };
}

/**
 * The names of one block of a page that the rules let stand, in order of start, the longest first at each; of a
 * text longer than {@link MAX_BLOCK_LENGTH}, those in so much of it. In steps of {@link HITS_PER_STEP} hits.
 */
export function* findClaims(text: string, matcher: Matcher, page: PageSense): Steps<readonly Claim[]> {
  const block = readBlock(text, matcher, page);
  return block ? yield* judge(block, matcher) : NO_CLAIMS;
}

const NO_CLAIMS: readonly Claim[] = [];

/** One block of a page, or `null` if no name of ours stands in it. */
function readBlock(text: string, matcher: Matcher, page: PageSense): Block | null {
  const read = text.length > MAX_BLOCK_LENGTH ? text.slice(0, MAX_BLOCK_LENGTH) : text;
  const rejoined = scanRejoined(read, matcher);
  const hits = scan(read, matcher); // Last, so that its words are those of the block.
  if (hits.length === 0 && rejoined.length === 0) return null;
  const all = rejoined.length === 0 ? hits : [...hits, ...rejoined].sort((a, b) => a.start - b.start || b.end - a.end);
  const spans = toSpans(read, matcher.units, matcher.words);
  return new Block(read, spans, all, page, new Set(rejoined));
}

function* judge(block: Block, matcher: Matcher): Steps<readonly Claim[]> {
  const claims: Claim[] = [];
  for (const [place, hit] of block.hits.entries()) {
    if (place % HITS_PER_STEP === HITS_PER_STEP - 1) yield;
    const first = block.indexAt(hit.start);
    const last = block.indexAt(hit.nameEnd - 1);
    let standing: StoredName | null = null;
    for (const index of hit.names) {
      const name = nameAt(matcher, index);
      if (standing !== null && saysNoMore(name, standing)) continue;
      const occurrence: Occurrence = {
        block,
        hit,
        name,
        first,
        last,
        siblings: () => siblingsOf(matcher, index),
        related: () => relatedTo(matcher, name.entityId),
        relatedTo: (id) => relatedTo(matcher, id),
        namedAt: (word) => entitiesAt(block, word, matcher),
      };
      if (!RULES.every((allows) => allows(occurrence))) continue;
      claims.push(toClaim(occurrence));
      standing = name;
    }
  }
  return claims;
}

/** A page may write nothing but names: four thousand in one block, in which rules have a twentieth of a second’s work. */
const HITS_PER_STEP = 100;

/** True of the same name of the same entity, in another language: where one of the two stands, the other adds nothing. */
function saysNoMore(name: StoredName, standing: StoredName): boolean {
  return (
    name.entityId === standing.entityId &&
    name.text === standing.text &&
    name.kind === standing.kind &&
    name.private === standing.private &&
    name.near.length + standing.near.length === 0
  );
}

/** The cheapest first, and those that most names fail. */
const RULES: readonly Rule[] = [
  hasItsCase,
  hasTheCapitalOfItsKind,
  hasItsYear,
  isNotRaised,
  isNoAddress,
  isGenitiveAlone,
  isNoOtherCompound,
  isMoreThanAWord,
  isNoOtherAcronym,
  isNoPartOfTheWorld,
  isNoInstitution,
  isNoLanguage,
  isNoSpecies,
  isNoNamesake,
  isNoMerePlace,
  isThisInstance,
  isNoOtherPlace,
  isNoPartOfName,
];

/** A year that the name asks for stands in the same block. */
function hasItsYear({ block, name }: Occurrence): boolean {
  return name.year === null || block.hasWord(name.year);
}

function entitiesAt(block: Block, index: number, matcher: Matcher): EntityId[] {
  if (!block.hasCapital(index)) return [];
  return block.hitsAt(index).flatMap(({ names }) => names.map((name) => nameAt(matcher, name).entityId));
}

function toClaim(occurrence: Occurrence): Claim {
  const { block, hit, name, first, last } = occurrence;
  const end = endOfMention(block, hit, name);
  const expanded = isExpanded(occurrence);
  const speaks = isSeat(name) && isSpeaking(block, first, last);
  return {
    start: hit.start,
    end,
    name,
    rule: ruleOf(occurrence, end, expanded),
    isWeak: isSeat(name) && !isActing(block, first, last),
    isSure: speaks,
    near: expanded ? [] : nearOf(occurrence, speaks),
    isOfKind: isOfStatedKind(occurrence),
  };
}

function ruleOf({ block, hit, name }: Occurrence, end: number, expanded: boolean): MentionRule {
  if (block.rejoined.has(hit)) return 'rejoined';
  if (hit.ending !== 'none' && end > hit.nameEnd) return hit.ending;
  return expanded ? 'expansion' : name.kind;
}

/** True if the page says itself that the letters stand for this name: then nothing else need stand near. */
function isExpanded({ block, name, siblings }: Occurrence): boolean {
  return name.kind === 'acronym' && block.page.confirms(name, siblings()) === true;
}

function nearOf(occurrence: Occurrence, speaks: boolean): readonly EntityId[] {
  const { block, name, first, last } = occurrence;
  if (name.near.length === 0) return [];
  const deals = speaks || (isSeat(name) && isParty(block, first, last));
  return deals ? [...name.near, ...othersRelated(occurrence)] : name.near;
}

/** Of a government that speaks, its country is enough: Moskou ontkent, Rusland zou … But the town itself is none. */
function othersRelated({ related, namedAt, first }: Occurrence): EntityId[] {
  const here = namedAt(first);
  return related().filter((id) => !here.includes(id));
}
