import { NEAR_DISTANCE } from '../limits.ts';
import { type Matcher, relatedTo } from '../matcher/compile.ts';
import { chooseMentions, findClaims, type Nearness, readBlock, type Surroundings } from '../matcher/find.ts';
import type { EntityId, Mention, Span } from '../model.ts';
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
  const page = readPage(texts, language);
  const claims = texts.map((text) => findClaims(readBlock(text, matcher, page), matcher));
  const sure = claims.map((inText) => chooseMentions(inText, ALONE));
  if (sure.every((mentions) => mentions.length === 0)) return sure;
  const offsets = startOffsets(texts);
  const anchors = placesByEntity(sure, offsets);
  return claims.map((inText, index) => {
    const start = offsets[index] ?? 0;
    const block = { start, end: start + (texts[index]?.length ?? 0) };
    return chooseMentions(inText, {
      nearness: (near, span) => nearnessOf(near, start + span.start, block, anchors),
      support: (id, span) => placesNear(relatedTo(matcher, id), start + span.start, anchors).length,
    });
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
  const within = placesNear(near, place, anchors);
  if (within.some((anchor) => anchor >= block.start && anchor < block.end)) return 'beside';
  return within.length > 0 ? 'near' : 'far';
}

/** Where any of the entities is named within reach of `place`. */
function placesNear(
  ids: readonly EntityId[],
  place: number,
  anchors: ReadonlyMap<EntityId, readonly number[]>,
): number[] {
  return ids.flatMap((id) => anchors.get(id)?.filter((anchor) => Math.abs(anchor - place) <= NEAR_DISTANCE) ?? []);
}
