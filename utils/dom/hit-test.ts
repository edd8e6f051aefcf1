import { closestAcross, holds, holdsAcross, hostAround, isBefore, parentAcross, treeOf } from './page-node.ts';
import { boxesOf, type PlacedMention } from './placed-mention.ts';

/** A mention under a point, and which of its boxes: one for each line that it touches. */
export type MentionHit = {
  readonly mention: PlacedMention;
  readonly line: number;
  /** True if a link or button lies at the point: the mention's own, or one stretched over it. */
  readonly inControl: boolean;
};

const CONTROL = 'a[href], button, summary, [role="link"], [role="button"], [role="menuitem"], [role="tab"]';

/** Tells which mention lies at a point of the viewport. */
export class HitTest {
  readonly #layersAt: (x: number, y: number) => readonly Element[];
  #byElement = new Map<Node, PlacedMention[]>();

  /** @param layersAt - All elements at a point, the topmost first. */
  constructor(layersAt: (x: number, y: number) => readonly Element[]) {
    this.#layersAt = layersAt;
  }

  /** The mentions that can be hit, instead of those before. */
  setMentions(mentions: readonly PlacedMention[]): void {
    this.#byElement = new Map();
    for (const mention of mentions) {
      const inElement = this.#byElement.get(mention.element);
      if (inElement) inElement.push(mention);
      else this.#byElement.set(mention.element, [mention]);
    }
  }

  /**
   * The mention at a point, or `null`.
   *
   * Its own boxes decide. `caretPositionFromPoint` would find the last word of a line from 40 px beyond it, and miss
   * text under a link that is stretched over a whole news item; but what lies under anything else that covers it
   * can't be seen, and isn't found.
   */
  at(x: number, y: number): MentionHit | null {
    if (this.#byElement.size === 0) return null;
    const layers = this.#layersAt(x, y);
    const top = layers[0];
    if (!top) return null;
    const own = this.#hitIn(top, x, y);
    if (own) return { ...own, inControl: own.mention.inControl };
    const cover = closestAcross(top, CONTROL);
    const beneath = cover && layers.find((layer) => !holdsAcross(cover, layer) && !closestAcross(layer, CONTROL));
    const covered = beneath && this.#hitIn(beneath, x, y);
    return covered ? { ...covered, inControl: true } : null;
  }

  /** The mention at a point whose text `element` holds, or stands in. */
  #hitIn(element: Element, x: number, y: number): { mention: PlacedMention; line: number } | null {
    for (let node: Node | null = element; node; node = parentAcross(node)) {
      for (const mention of this.#byElement.get(node) ?? []) {
        const line = boxesOf(mention.range).findIndex(
          (box) => x >= box.left && x < box.right && y >= box.top && y < box.bottom,
        );
        if (line >= 0 && isAround(element, mention.range)) return { mention, line };
      }
    }
    return null;
  }
}

/** True if the element bears words of the range, and doesn't merely lie over them. */
function isAround(layer: Element, { startContainer, endContainer }: StaticRange): boolean {
  if (holdsAcross(layer, startContainer) || holdsAcross(layer, endContainer)) return true;
  const element = inTreeOf(startContainer, layer);
  if (!element) return false;
  // What is slotted shows in the slot of a root whose host holds it.
  return holds(element, startContainer) || (isBefore(startContainer, element) && isBefore(element, endContainer));
}

/** The element itself, or the host of the shadow root that it stands in, in the tree of `node`; `null` if there is none. */
function inTreeOf(node: Node, element: Element): Element | null {
  const wanted = node.getRootNode();
  for (let at: Element | null = element; at; at = hostAround(at)) if (treeOf(at) === wanted) return at;
  return null;
}
