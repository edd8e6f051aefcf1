import { firstChildOf, fits, openRootOf, treeOf } from './page-node.ts';

/**
 * Elements of HTML's own that may have a shadow root; of a page's own, any may.
 *
 * Source: https://dom.spec.whatwg.org/#valid-shadow-host-name
 */
const HOSTS: ReadonlySet<string> = new Set([
  ...['article', 'aside', 'blockquote', 'body', 'div', 'footer', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'header', 'main'],
  ...['nav', 'p', 'section', 'span'],
]);

export type ShadowRootsOptions = {
  /** The root of an element, also if it is closed, or `null`. In Chromium a call costs as much as fifty elements' walk. */
  readonly openClosed: (element: Element) => ShadowRoot | null;
  /** True for a host of ours. */
  readonly isOurs: (element: Element) => boolean;
};

/** The shadow roots of a page, as far as a reading came to them. */
export class ShadowRoots {
  readonly #options: ShadowRootsOptions;
  readonly #found = new WeakMap<Element, ShadowRoot>();
  /** Elements that were asked for a closed root in vain. */
  readonly #without = new WeakSet<Element>();
  readonly #listeners: ((root: ShadowRoot) => void)[] = [];

  constructor(options: ShadowRootsOptions) {
    this.#options = options;
  }

  /** Calls `listener` with each root that is found from now on, once. */
  onFound(listener: (root: ShadowRoot) => void): void {
    this.#listeners.push(listener);
  }

  /**
   * The shadow root of an element, or `null`.
   *
   * Closed ones are looked for where they are: in elements of the page's own, and in others that hold nothing. Where there
   * was none, none is looked for again.
   *
   * @param name - The element's local name.
   */
  of(element: Element, name: string): ShadowRoot | null {
    const isCustom = name.includes('-');
    if (!isCustom && !HOSTS.has(name)) return null;
    const open = openRootOf(element);
    if (!open && !isCustom && firstChildOf(element)) return null;
    const found = this.#found.get(element);
    if (found) return found;
    const root = open ?? this.#findClosed(element, isCustom);
    if (!root) return null;
    this.#found.set(element, root);
    for (const listener of this.#listeners) listener(root);
    return root;
  }

  /** All elements at a point of the viewport, the topmost first, those in roots that were found too. */
  layersAt(x: number, y: number): Element[] {
    const layers: Element[] = [];
    const collect = (tree: Document | ShadowRoot) => {
      for (const element of tree.elementsFromPoint(x, y)) {
        if (tree !== document && treeOf(element) !== tree) continue; // Chromium goes on with what is around the root
        const root = this.#found.get(element);
        if (root) collect(root);
        layers.push(element);
      }
    };
    collect(document);
    return layers;
  }

  #findClosed(element: Element, isCustom: boolean): ShadowRoot | null {
    if (this.#without.has(element) || this.#options.isOurs(element)) return null;
    const root = this.#options.openClosed(element);
    // One that the page has yet to define gets its root then.
    if (!root && (!isCustom || fits(element, ':defined'))) this.#without.add(element);
    return root;
  }
}
