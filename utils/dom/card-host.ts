import { closestAcross } from './page-node.ts';

/**
 * The one element of ours in the page: a bare `<div>` that never changes, while a card is wanted.
 *
 * Its root is closed, and holds only frames that the page can't read. The popover is inside, since the page would see
 * one on the host open and close. The page's rules don't reach in: `!important` of a shadow root wins over the page's.
 */
export class CardHost {
  readonly element: HTMLElement;
  readonly root: ShadowRoot;
  readonly #parent: Element;

  /** @param parent - What the host is appended to: the document's element, or the modal dialog that holds the mention. */
  constructor(parent: Element) {
    this.#parent = parent;
    this.element = document.createElementNS('http://www.w3.org/1999/xhtml', 'div') as HTMLElement;
    this.root = this.element.attachShadow({ mode: 'closed' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(SHEET);
    this.root.adoptedStyleSheets = [sheet];
    Element.prototype.append.call(parent, this.element);
  }

  /** True if the page moved, removed or altered the host: it has no reason to, but to see or spoil what we do. */
  get isMeddledWith(): boolean {
    const { parentNode, attributes, childNodes } = this.element;
    return parentNode !== this.#parent || attributes.length > 0 || childNodes.length > 0;
  }

  /** False if the reader can't see or reach it: its part of the page is hidden, or a modal dialog opened elsewhere. */
  get isInReach(): boolean {
    const { element } = this;
    if (!element.checkVisibility() || element.closest('[inert]')) return false;
    const dialogs = [...document.querySelectorAll('dialog:modal')];
    return dialogs.length === 0 || dialogs.some((dialog) => dialog.contains(element));
  }

  /** Takes the host away, with all that is in it. */
  remove(): void {
    this.element.remove();
  }
}

/** The modal dialog that an element stands in, else the document's element: where a card of it must be to be in reach. */
export function hostParentFor(element: Element): Element {
  return closestAcross(element, 'dialog:modal') ?? document.documentElement;
}

/**
 * Takes away hosts of a copy of us that was stopped before it could do so itself: Firefox ends content scripts without a
 * word when the extension is reloaded. Only there an extension may look into closed roots this way; elsewhere, nothing happens.
 */
export function removeForsakenHosts(): void {
  for (const element of document.querySelectorAll('html > div:empty, dialog > div:empty')) {
    // Mozilla's own, and so unknown to the types.
    const { openOrClosedShadowRoot: root } = element as Element & {
      readonly openOrClosedShadowRoot?: ShadowRoot | null;
    };
    if (root?.querySelector('.frame > iframe')) element.remove();
  }
}

/*
 * Shadow, radius and motion; paper, outline and words are the framed page's. Colours are those of the theme, which this
 * root can't import: the content script loads no sheet but the marks'.
 *
 * `.frame` is the popover: laid out from the start, so that the card can settle unseen.
 */
const SHEET = `
:host { all: initial !important; position: fixed !important; width: 0 !important; height: 0 !important; }
.frame {
  all: initial; position: fixed; overflow: hidden; border-radius: 6px; color-scheme: light dark;
  box-shadow: 0 1px 2px rgb(18 24 28 / .1), 0 10px 30px -6px rgb(18 24 28 / .22);
  opacity: 0; pointer-events: none; transform: translateY(3px);
}
.frame.sheet { border-radius: 6px 6px 0 0; }
.frame:not(:popover-open) { display: none; }
.frame::backdrop { display: none; }
.frame.shown { opacity: 1; pointer-events: auto; transform: none; transition: opacity 140ms ease-out, transform 140ms ease-out; }
.frame.leaving { opacity: 0; pointer-events: none; transition: opacity 90ms ease-in; }
iframe { all: initial; display: block; width: 100%; height: 100%; color-scheme: light dark; }
@media (prefers-color-scheme: dark) {
  .frame { box-shadow: 0 1px 2px rgb(0 0 0 / .5), 0 12px 32px -4px rgb(0 0 0 / .6); }
}
@media (prefers-reduced-motion: reduce) {
  .frame, .frame.shown, .frame.leaving { transition: none; transform: none; }
}
@media print {
  .frame { display: none; }
}
`;
