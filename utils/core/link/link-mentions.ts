import { NEAR_DISTANCE } from '../limits.ts';
import { type Claim, chooseMentions, type Nearness, type Surroundings } from '../matcher/choose.ts';
import { type Matcher, relatedTo } from '../matcher/compile.ts';
import { findClaims } from '../matcher/find.ts';
import type { EntityId, Mention, Span } from '../model.ts';
import { type Steps, takeSteps } from '../steps.ts';
import { readPage } from './read-page.ts';

/**
 * The mentions in texts that stand one after another, names that say little alone included where one of
 * the names that they ask for is near.
 *
 * @param texts - Blocks of one page, in page order.
 * @param language - Of the page, as it says itself; `null` where it doesn't.
 * @returns One list a text, each in ascending order.
 */
export function linkMentions(texts: readonly string[], matcher: Matcher, language: string | null = null): Mention[][] {
  return takeSteps(linkInSteps(texts, matcher, language));
}

/** The same, in steps of one text each, or less where many names stand in it. */
export function* linkInSteps(texts: readonly string[], matcher: Matcher, language: string | null): Steps<Mention[][]> {
  const page = readPage(texts, language, matcher);
  const claims: (readonly Claim[])[] = [];
  const sure: Mention[][] = [];
  for (const text of texts) {
    const inText = yield* findClaims(text, matcher, page);
    claims.push(inText);
    sure.push(inText.length === 0 ? [] : chooseMentions(inText, ALONE));
    yield;
  }
  if (sure.every((mentions) => mentions.length === 0)) return sure;
  const offsets = startOffsets(texts);
  const anchors = placesByEntity(sure, offsets);
  const linked: Mention[][] = [];
  for (const [index, inText] of claims.entries()) {
    const start = offsets[index] ?? 0;
    const block = { start, end: start + (texts[index]?.length ?? 0) };
    linked.push(asksForOthers(inText) ? chooseMentions(inText, around(block, anchors, matcher)) : (sure[index] ?? []));
    yield;
  }
  return linked;
}

/** What the names that are sure, by their places on the page, tell of one block. */
function around(block: Span, anchors: ReadonlyMap<EntityId, readonly number[]>, matcher: Matcher): Surroundings {
  return {
    nearness: (near, span) => nearnessOf(near, block.start + span.start, block, anchors),
    support: (id, span) => {
      const place = block.start + span.start;
      return relatedTo(matcher, id).filter((other) => isNear(anchors.get(other), place)).length;
    },
  };
}

/** True if what stands around a text may tell more of it than it does alone. */
function asksForOthers(claims: readonly Claim[]): boolean {
  return claims.some(({ name, start, end }, index) => {
    const before = claims[index - 1];
    const isContested = before?.start === start && before.end === end && before.name.entityId !== name.entityId;
    return isContested || name.near.length > 0;
  });
}

const ALONE: Surroundings = { nearness: () => 'far', support: () => 0 };

function startOffsets(texts: readonly string[]): number[] {
  let offset = 0;
  return texts.map((text) => {
    const start = offset;
    offset += text.length;
    return start;
  });
}

function placesByEntity(
  mentions: readonly (readonly Mention[])[],
  offsets: readonly number[],
): Map<EntityId, number[]> {
  const places = new Map<EntityId, number[]>();
  mentions.forEach((inText, index) => {
    for (const { span, candidates } of inText) {
      for (const id of candidates) {
        const place = (offsets[index] ?? 0) + span.start;
        const known = places.get(id);
        if (known) known.push(place);
        else places.set(id, [place]);
      }
    }
  });
  return places;
}

function nearnessOf(
  near: readonly EntityId[],
  place: number,
  block: Span,
  anchors: ReadonlyMap<EntityId, readonly number[]>,
): Nearness {
  if (near.some((id) => isNear(anchors.get(id), place, block))) return 'beside';
  return near.some((id) => isNear(anchors.get(id), place)) ? 'near' : 'far';
}

/** True if one of `places`, which ascend, is within reach of `place`, and within `block` if there is one. */
function isNear(places: readonly number[] = [], place: number, block: Span = EVERYWHERE): boolean {
  const from = Math.max(place - NEAR_DISTANCE, block.start);
  const to = Math.min(place + NEAR_DISTANCE, block.end - 1);
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  return (places[low] ?? Infinity) <= to;
}

const EVERYWHERE: Span = { start: 0, end: Infinity };
