/*
 * Reads nodes of the page through the getters of their prototypes.
 *
 * A form hands out its fields as properties, to Chromium's content scripts too: `form.parentNode` is an
 * `<input name=parentNode>` where the page has one.
 */

const readParentNode = getterOf(Node.prototype, 'parentNode');
const readFirstChild = getterOf(Node.prototype, 'firstChild');
const readLocalName = getterOf(Element.prototype, 'localName');
const readShadowRoot = getterOf(Element.prototype, 'shadowRoot');
const { hasAttribute, getAttribute, matches, closest, getBoundingClientRect, checkVisibility, scrollIntoView } =
  Element.prototype;
const { contains, compareDocumentPosition, getRootNode } = Node.prototype;
const { assignedNodes } = HTMLSlotElement.prototype;

/** The parent, or `null` at the top of a document, a fragment or a shadow root. */
export function parentOf(node: Node): Node | null {
  return readParentNode.call(node) as Node | null;
}

/** The parent; of a shadow root, its host. `null` at the top of a document. */
export function parentAcross(node: Node): Node | null {
  return parentOf(node) ?? (node instanceof ShadowRoot ? node.host : null);
}

/** The nearest element around a node, in whichever tree; `null` if there is none. */
export function elementAround(node: Node): Element | null {
  const parent = parentOf(node);
  if (parent instanceof Element) return parent;
  return parent instanceof ShadowRoot ? parent.host : null;
}

/** The host of the shadow root that an element stands in, or `null` if it stands in none. To be asked of what is connected. */
export function hostAround(element: Element): Element | null {
  const tree = treeOf(element);
  return tree instanceof ShadowRoot ? tree.host : null;
}

/** The first child, or `null`. */
export function firstChildOf(node: Node): Node | null {
  return readFirstChild.call(node) as Node | null;
}

/** The document or shadow root that an element stands in. To be asked of what is connected. */
export function treeOf(element: Element): Document | ShadowRoot {
  return getRootNode.call(element) as Document | ShadowRoot;
}

/** The open shadow root of an element, or `null`. */
export function openRootOf(element: Element): ShadowRoot | null {
  return readShadowRoot.call(element) as ShadowRoot | null;
}

/** What stands in a slot of a shadow root, in order; `[]` if its own content does, or it is no slot. */
export function assignedTo(element: Element): readonly Node[] {
  return element instanceof HTMLSlotElement ? assignedNodes.call(element) : [];
}

/** `p`, `h1`: lower case in HTML. */
export function nameOf(element: Element): string {
  return readLocalName.call(element) as string;
}

/** True if the element bears the attribute, whatever its value. */
export function hasAttributeOf(element: Element, name: string): boolean {
  return hasAttribute.call(element, name);
}

/** The value of an attribute, or `null`. */
export function attributeOf(element: Element, name: string): string | null {
  return getAttribute.call(element, name);
}

/** True if the selector fits the element. */
export function fits(element: Element, selector: string): boolean {
  return matches.call(element, selector);
}

/** The element itself or its nearest ancestor that the selector fits, or `null`. */
export function closestTo(element: Element, selector: string): Element | null {
  return closest.call(element, selector);
}

/** The same, beyond the shadow roots that the element stands in too. */
export function closestAcross(element: Element, selector: string): Element | null {
  for (let from: Element | null = element; from; from = hostAround(from)) {
    const found = closestTo(from, selector);
    if (found) return found;
  }
  return null;
}

/** True if `node` is `ancestor` or stands in it, however deep in shadow roots. */
export function holdsAcross(ancestor: Node, node: Node): boolean {
  for (let at: Node | null = node; at; at = parentAcross(at)) if (at === ancestor) return true;
  return false;
}

/** True if `node` is `ancestor` or stands in it, in the same tree. */
export function holds(ancestor: Node, node: Node): boolean {
  return contains.call(ancestor, node);
}

/** True if `node` comes before `other` in the document. */
export function isBefore(node: Node, other: Node): boolean {
  return (compareDocumentPosition.call(node, other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}

/** Where the element stands in the viewport. Brings layout up to date. */
export function boxOf(element: Element): DOMRect {
  return getBoundingClientRect.call(element);
}

/** True if the element is laid out and not `visibility: hidden`. Brings style up to date. */
export function isRendered(element: Element): boolean {
  return checkVisibility.call(element, { visibilityProperty: true });
}

/** Scrolls whatever must scroll until the element stands in the middle, at once. */
export function scrollToMiddle(element: Element): void {
  scrollIntoView.call(element, { block: 'center', inline: 'nearest', behavior: 'instant' });
}

function getterOf(prototype: object, name: string): (this: Node) => unknown {
  const getter = Object.getOwnPropertyDescriptor(prototype, name)?.get;
  if (!getter) throw new TypeError(`No getter for ${name}`);
  return getter;
}
