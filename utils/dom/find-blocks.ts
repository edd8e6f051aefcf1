import type { TextPlace } from './block-text.ts';
import { type Block, GatheredText, type Standing } from './gathered-text.ts';
import { attributeOf, fits, hasAttributeOf, holds, nameOf, parentOf } from './page-node.ts';

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

/**
 * The blocks under `root`, in document order, as they are come to: the walk goes on when the next is asked for, and
 * takes the page as it then is. `null` comes in between where no block came for long, so that whoever is in a hurry
 * can look at the clock.
 *
 * Never prose: scripts, code, fields, editors, hidden parts, raised and lowered text. Blocks without a letter or
 * figure are left out; longer ones than `MAX_BLOCK_LENGTH` come in parts, each made when it is asked for. Layout is
 * never asked for.
 *
 * @returns False if the walk broke off, because the page took away the place where it was.
 */
export function* findBlocks(root: Element): Generator<Block | null, boolean, void> {
  if (!isProse(root, nameOf(root))) return true;
  const walker = Document.prototype.createTreeWalker.call(
    document,
    root,
    NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT,
  );
  const standings = new WeakMap<Node, Standing>([
    [root, { block: root, place: 'text', control: null, heading: false }],
  ]);
  const gathered = new GatheredText();
  let node = walker.nextNode();
  for (let count = 1; node; count++) {
    if (count % NODES_PER_BREATH === 0) yield null;
    const parent = parentOf(node);
    const standing = parent && standings.get(parent);
    // Without: moved since its parent was passed. The next reading finds it.
    if (!standing) {
      node = walker.nextNode();
    } else if (isText(node)) {
      const before = gathered.addText(node, standing);
      if (before) yield* before;
      node = walker.nextNode();
    } else {
      // The walker shows elements and texts only.
      const element = node as Element;
      const own = enter(element, standing, gathered);
      if (own) standings.set(element, own);
      const before = own && own.block !== standing.block ? gathered.finish() : null;
      if (before) yield* before;
      node = own ? walker.nextNode() : nextBeyond(walker);
    }
  }
  const last = gathered.finish();
  if (last) yield* last;
  return holds(root, walker.currentNode);
}

/** Four times faster than `instanceof`. A form may give out anything as its `nodeType`, but never a number. */
function isText(node: Node): node is Text {
  return node.nodeType === Node.TEXT_NODE;
}

/** What the element passes on to its text, or `null` if nothing in it is prose; says so to `gathered`. */
function enter(element: Element, outer: Standing, gathered: GatheredText): Standing | null {
  const name = nameOf(element);
  if (UNSEEN.has(name)) return null;
  if (!isProse(element, name)) {
    gathered.addObject();
    return null;
  }
  if (name === 'br') gathered.addLineBreak();
  return standingOf(element, name, outer);
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
