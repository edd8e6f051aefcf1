import type { TextPlace } from './block-text.ts';
import { type Block, GatheredText, type Standing } from './gathered-text.ts';
import { assignedTo, attributeOf, elementAround, fits, hasAttributeOf, holds, nameOf, parentOf } from './page-node.ts';

/** What is never prose, by local name, and leaves no gap: the text around it reads on. */
const UNSEEN: ReadonlySet<string> = new Set([
  ...['script', 'style', 'template', 'noscript', 'head', 'link', 'meta', 'wbr', 'area', 'source', 'track'],
  ...['sup', 'sub', 'rt', 'rp'], // a footnote's number or a reading would grow onto the word
]);

/** What is never prose, but stands in the line: a word ends there. */
const OPAQUE: ReadonlySet<string> = new Set([
  ...['code', 'kbd', 'samp', 'tt', 'svg', 'math', 'img', 'picture', 'canvas', 'video', 'audio', 'iframe', 'object'],
  ...['embed', 'input', 'textarea', 'select', 'option', 'datalist', 'progress', 'meter', 'frameset', 'frame', 'map'],
]);

/** Elements that don't end a paragraph. */
const INLINE: ReadonlySet<string> = new Set([
  ...['a', 'abbr', 'acronym', 'b', 'bdi', 'bdo', 'big', 'br', 'cite', 'data', 'del', 'dfn', 'em', 'font', 'i', 'ins'],
  ...['label', 'mark', 'nobr', 'output', 'q', 'rb', 'ruby', 's', 'slot', 'small', 'span', 'strike', 'strong', 'time'],
  ...['u', 'var'],
]);

const HEADINGS: ReadonlySet<string> = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6']);
const ASIDES: ReadonlySet<string> = new Set(['nav', 'header', 'footer', 'aside', 'label', ...HEADINGS]);
const ASIDE_ROLES: ReadonlySet<string> = new Set(['heading', 'navigation', 'banner', 'contentinfo', 'complementary']);
const CONTROL_ROLES: ReadonlySet<string> = new Set(['link', 'button', 'menuitem', 'tab', 'option', 'switch']);

/** Hidden by its markup, written in by the reader, or code in colours. One selector: one call an element. */
const SHUT = [
  '[hidden]',
  '[inert]',
  '[aria-hidden="true"]',
  '[contenteditable]:not([contenteditable="false" i])',
  ':is([role="textbox"], [role="searchbox"], [role="combobox"])',
  '.ProseMirror',
  '.CodeMirror',
  '.cm-editor',
  '.monaco-editor',
  '.ace_editor',
  'pre:is([class*="code"], [class*="highlight"], [class*="lang"], [class*="source"], [class*="pretty"])',
  ':is([class*="highlight"], [class*="lang-"]) > pre',
].join();

/** So many nodes are looked at between two looks at the clock. */
const NODES_PER_BREATH = 500;

/** Finds the shadow root of an element, by its local name too. */
export type ShadowOf = (element: Element, name: string) => ShadowRoot | null;

/**
 * The blocks under `root`, in the order in which they are seen, as they are come to: the walk goes on when the next is
 * asked for, and takes the page as it then is. `null` comes in between where no block came for long, so that whoever is in
 * a hurry can look at the clock.
 *
 * Never prose: scripts, code, fields, editors, hidden parts, raised and lowered text. Blocks without a letter or
 * figure are left out; longer ones than `MAX_BLOCK_LENGTH` come in parts, each made when it is asked for. Layout is
 * never asked for.
 *
 * In a shadow root and in each of its slots, blocks are their own: a range ends where its tree does.
 *
 * @param shadowOf - Finds nothing, unless said.
 * @returns False if the walk broke off, because the page took away the place where it was.
 */
export function* findBlocks(root: Element, shadowOf: ShadowOf = () => null): Generator<Block | null, boolean, void> {
  if (!isProse(root, nameOf(root))) return true;
  const walk = new BlockWalk(shadowOf);
  const isWhole = yield* walk.below(root, { block: root, place: 'text', control: null, heading: false });
  yield* walk.finish();
  return isWhole;
}

type Steps<T> = Generator<Block | null, T, void>;

class BlockWalk {
  readonly #shadowOf: ShadowOf;
  readonly #gathered = new GatheredText();
  readonly #standings = new WeakMap<Node, Standing>();
  #count = 0;

  constructor(shadowOf: ShadowOf) {
    this.#shadowOf = shadowOf;
  }

  /** The block that the walk is in ends. */
  *finish(): Steps<void> {
    const block = this.#gathered.finish();
    if (block) yield* block;
  }

  /**
   * All blocks below an element or shadow root; or of a node itself, and below it.
   *
   * @param standing - What is passed on to the text below; with `isItself`, to the node.
   * @returns False if the walk broke off.
   */
  *below(root: Node, standing: Standing, isItself = false): Steps<boolean> {
    const walker = Document.prototype.createTreeWalker.call(
      document,
      root,
      NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT,
    );
    if (!isItself) this.#standings.set(root, standing);
    let node = isItself ? root : walker.nextNode();
    while (node) {
      if (++this.#count % NODES_PER_BREATH === 0) yield null;
      const parent = parentOf(node);
      const outer = node === root ? standing : parent && this.#standings.get(parent);
      // Without: moved since its parent was passed. The next reading finds it.
      if (!outer) {
        node = walker.nextNode();
      } else if (isText(node)) {
        const before = this.#gathered.addText(node, outer);
        if (before) yield* before;
        node = walker.nextNode();
      } else {
        // The walker shows elements and texts only.
        const element = node as Element;
        const name = nameOf(element);
        const own = this.#enter(element, name, outer);
        const before = own && own.block !== outer.block ? this.#gathered.finish() : null;
        if (before) yield* before;
        const shown = own && this.#shownInstead(element, name);
        if (shown) yield* this.#across(element, shown, own);
        node = own && !shown ? walker.nextNode() : nextBeyond(walker);
      }
    }
    return holds(root, walker.currentNode);
  }

  /** What is seen in place of an element's children: its shadow root, or what is assigned to it as a slot. Mostly `null`. */
  #shownInstead(element: Element, name: string): readonly Node[] | null {
    const root = this.#shadowOf(element, name);
    if (root) return [root];
    const assigned = name === 'slot' ? assignedTo(element) : [];
    return assigned.length > 0 ? assigned : null;
  }

  /** Nodes of another tree than the element that shows them. */
  *#across(shower: Element, nodes: readonly Node[], standing: Standing): Steps<void> {
    yield* this.finish();
    for (const node of nodes) {
      const isRoot = node instanceof ShadowRoot;
      const block = isRoot ? shower : elementAround(node);
      if (block) yield* this.below(node, { ...standing, block }, !isRoot);
    }
    yield* this.finish();
  }

  /** What the element passes on to its text, or `null` if nothing in it is prose. */
  #enter(element: Element, name: string, outer: Standing): Standing | null {
    if (UNSEEN.has(name)) return null;
    if (!isProse(element, name)) {
      this.#gathered.addObject();
      return null;
    }
    if (name === 'br') this.#gathered.addLineBreak();
    const own = standingOf(element, name, outer);
    this.#standings.set(element, own);
    return own;
  }
}

/** Four times faster than `instanceof`. A form may give out anything as its `nodeType`, but never a number. */
function isText(node: Node): node is Text {
  return node.nodeType === Node.TEXT_NODE;
}

function isProse(element: Element, name: string): boolean {
  return !UNSEEN.has(name) && !OPAQUE.has(name) && !fits(element, SHUT);
}

function standingOf(element: Element, name: string, outer: Standing): Standing {
  const role = attributeOf(element, 'role');
  const isControl = isControlElement(element, name, role);
  const isBlock = !INLINE.has(name);
  const isAside = ASIDES.has(name) || (role !== null && ASIDE_ROLES.has(role));
  if (!isControl && !isBlock && !isAside) return outer;
  return {
    block: isBlock ? element : outer.block,
    place: placeOf(isControl, isAside, outer.place),
    control: isControl ? element : outer.control,
    heading: outer.heading || HEADINGS.has(name) || role === 'heading',
  };
}

function placeOf(isControl: boolean, isAside: boolean, outer: TextPlace): TextPlace {
  if (isControl || outer === 'control') return 'control';
  return isAside ? 'aside' : outer;
}

function isControlElement(element: Element, name: string, role: string | null): boolean {
  if (name === 'button' || name === 'summary') return true;
  if (name === 'a') return hasAttributeOf(element, 'href');
  return role !== null && CONTROL_ROLES.has(role);
}

/** The next node that doesn't stand in the current one. */
function nextBeyond(walker: TreeWalker): Node | null {
  do {
    const sibling = walker.nextSibling();
    if (sibling) return sibling;
  } while (walker.parentNode());
  return null;
}
