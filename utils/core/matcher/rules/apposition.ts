import type { EntityType } from '../../model.ts';
import { ARTICLES, endingIn } from './closed-classes.ts';
import type { Occurrence } from './occurrence.ts';
import { isPlace } from './place.ts';
import { isSeat } from './seat.ts';

/**
 * Whether the word before a name says of what kind the thing is (de staat Washington, de gemeente Utrecht,
 * president Poetin) and the name's entity is of that kind; `null` where it says nothing.
 */
export function isOfStatedKind(occurrence: Occurrence): boolean | null {
  return statedKinds(occurrence)?.includes(occurrence.name.type) ?? null;
}

/**
 * A place, or a town that stands for its government, isn't said to be another kind of place: de gemeente Europa, het
 * dorp America.
 */
export function isNoOtherPlace(occurrence: Occurrence): boolean {
  const { name } = occurrence;
  if (!isPlace(name) && !isSeat(name)) return true;
  if (isPlace(name) && name.kind !== 'adjective' && isElsewhere(occurrence)) return false;
  const kinds = statedKinds(occurrence) ?? saidKinds(occurrence);
  return !kinds || kinds.includes(name.type) || !kinds.some((type) => isPlace({ type }));
}

/** On a page about the village America. */
function isElsewhere({ block, hit }: Occurrence): boolean {
  return block.page.isElsewhere(block.text.slice(hit.start, hit.nameEnd));
}

/** De Krim is een dorp. */
function saidKinds({ block, last }: Occurrence): readonly EntityType[] | undefined {
  const article = last + 2;
  if (block.wordAt(last + 1) !== 'is' || !ARTICLES.has(block.wordAt(article)) || !block.isJoined(article + 1)) return;
  return KINDS.find(([word]) => word.test(block.wordAt(article + 1)))?.[1];
}

function statedKinds({ block, first }: Occurrence): readonly EntityType[] | undefined {
  const before = block.isJoined(first) ? block.wordAt(first - 1) : '';
  return before.length < SHORTEST_KIND ? undefined : KINDS.find(([word]) => word.test(before))?.[1];
}

/** Letters; most words before a name are shorter. */
const SHORTEST_KIND = 4;

/** Dutch, English, German and French; the word may be the second part of a longer one (hoofdstad). */
const KINDS: readonly (readonly [RegExp, readonly EntityType[]])[] = [
  [/^(?:land|staat|republiek|country|republic|republik|pays|republique)$/, ['country', 'region']],
  [/(?:stad|stadje|gemeente|dorp|city|town|village|stadt|gemeinde|ville|commune)$/, ['city']],
  [/^(?:regio|provincie|deelstaat|schiereiland|continent|werelddeel|province|peninsula|region|halbinsel)$/, ['region']],
  [/(?:regering|kabinet|government|regierung|gouvernement)$/, ['government']],
  [
    endingIn(
      'president premier minister kanselier leider zanger schrijver acteur chancellor leader actor singer ' +
        'prasident kanzler',
    ),
    ['person'],
  ],
];
