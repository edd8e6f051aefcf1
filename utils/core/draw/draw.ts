import { FEW_NAMES, MARKS_PER_BLOCK, MAX_MARKS, REDRAW_DISTANCE, WORDS_PER_MARK } from '../limits.ts';
import type { EntityId } from '../model.ts';
import type { MarkDensity } from '../view.ts';

/** A mention as the choice of marks needs to know it. */
export type Drawable = {
  readonly entityId: EntityId;
  /** Which block of the page it stands in, counted in page order. */
  readonly block: number;
  /** Which section: rises by one at each heading. */
  readonly section: number;
  /** How much of the page's text stands before it, in UTF-16 units. */
  readonly offset: number;
  /** `aside`: in a link, heading, navigation, header, footer, button or label. */
  readonly place: 'text' | 'aside';
  /** As the page wrote it. */
  readonly surface: string;
  readonly private: boolean;
};

/**
 * Which mentions are drawn.
 *
 * `few`: the first of an entity, again after a heading or two screens; at most two in a block and about
 * one for 40 words of a long text; entities that a fact ties to another of this page go first, and names
 * before terms, which say more by themselves. A page of few names shows each of them. Links, headings and the like stay clean. `all`: every mention, `none`: none.
 * Private mentions never are.
 *
 * @param mentions - In page order.
 * @param words - Words of text on the page, about.
 * @param most - So many may be drawn: what the other frames of the tab leave of {@link MAX_MARKS}.
 * @returns One boolean a mention, in the same order; at most `most` are true.
 */
export function chooseDrawn(
  mentions: readonly Drawable[],
  joined: ReadonlySet<EntityId>,
  density: MarkDensity,
  words: number,
  most: number = MAX_MARKS,
): boolean[] {
  const drawn = mentions.map(() => false);
  if (density === 'none') return drawn;
  const order = density === 'all' ? mentions.map((_, index) => index) : fewInOrder(mentions, joined);
  const budget = density === 'all' ? most : Math.min(most, markBudget(mentions, words));
  const perBlock = new Map<number, number>();
  let count = 0;
  for (const index of order) {
    if (count >= budget) break;
    const mention = mentions[index];
    if (!mention || mention.private) continue;
    const inBlock = perBlock.get(mention.block) ?? 0;
    if (density === 'few' && inBlock >= MARKS_PER_BLOCK) continue;
    perBlock.set(mention.block, inBlock + 1);
    drawn[index] = true;
    count++;
  }
  return drawn;
}

/** About one mark for {@link WORDS_PER_MARK} words, but never fewer than the names of a page that has few. */
function markBudget(mentions: readonly Drawable[], words: number): number {
  const names = new Set(mentions.map(({ entityId }) => entityId)).size;
  return Math.max(Math.ceil(words / WORDS_PER_MARK), Math.min(names, FEW_NAMES));
}

/** The mentions worth a mark, best first: first mentions before repeats, joined before others, names before terms. */
function fewInOrder(mentions: readonly Drawable[], joined: ReadonlySet<EntityId>): number[] {
  const last = new Map<EntityId, Drawable>();
  const ranked: { index: number; rank: number }[] = [];
  mentions.forEach((mention, index) => {
    if (mention.place === 'aside' || mention.private) return;
    const before = last.get(mention.entityId);
    if (before && before.section === mention.section && mention.offset - before.offset < REDRAW_DISTANCE) return;
    last.set(mention.entityId, mention);
    const rank = (before ? 4 : 0) + (joined.has(mention.entityId) ? 0 : 2) + (isProper(mention.surface) ? 0 : 1);
    ranked.push({ index, rank });
  });
  return ranked.sort((a, b) => a.rank - b.rank || a.index - b.index).map(({ index }) => index);
}

/** True of a name, whose last word has its capital: Nieuwe Zijderoute, not Europese markten. */
function isProper(surface: string): boolean {
  return /(?:^|[\s-])\p{Lu}[^\s-]*$/u.test(surface);
}
