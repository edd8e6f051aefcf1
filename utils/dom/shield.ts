/** What the browser may tell a page about our host, by type of event. */
const TYPES = [
  ...['pointerover', 'pointerenter', 'pointerdown', 'pointermove', 'pointerup', 'pointercancel', 'pointerout'],
  ...['pointerleave', 'gotpointercapture', 'lostpointercapture'],
  ...['mouseover', 'mouseenter', 'mousedown', 'mousemove', 'mouseup', 'mouseout', 'mouseleave'],
  ...['click', 'auxclick', 'dblclick', 'contextmenu', 'wheel', 'mousewheel', 'DOMMouseScroll'],
  ...['touchstart', 'touchmove', 'touchend', 'touchcancel'],
  ...[
    'keydown',
    'keypress',
    'keyup',
    'beforeinput',
    'input',
    'compositionstart',
    'compositionupdate',
    'compositionend',
  ],
  ...['focus', 'blur', 'focusin', 'focusout', 'DOMFocusIn', 'DOMFocusOut', 'DOMActivate'],
  ...['dragstart', 'drag', 'dragenter', 'dragover', 'dragleave', 'drop', 'dragend'],
  ...['selectstart', 'copy', 'cut', 'paste', 'scroll', 'scrollend', 'beforetoggle', 'toggle'],
] as const;

/** Who wants to know that the pointer came to a host or went from it. */
type OnPointer = (event: PointerEvent) => void;

/**
 * Keeps events that concern our hosts from the page.
 *
 * Its listeners stand on the window, before any of the page's: make it at `document_start`. Passive, so that scrolling
 * never waits for them.
 */
export class Shield {
  readonly #hosts = new Map<EventTarget, OnPointer>();

  constructor(signal: AbortSignal) {
    const stop = (event: Event) => {
      if (this.#hosts.size === 0) return;
      const host = event.composedPath().find((target) => this.#hosts.has(target));
      if (!host) return;
      event.stopImmediatePropagation();
      if (event.isTrusted && event instanceof PointerEvent) this.#hosts.get(host)?.(event);
    };
    for (const type of TYPES) addEventListener(type, stop, { capture: true, passive: true, signal });
  }

  /** Shields a host from now on, until the returned function is called. */
  guard(host: Element, onPointer: OnPointer): () => void {
    this.#hosts.set(host, onPointer);
    return () => this.#hosts.delete(host);
  }

  /** True for a host that is shielded now. */
  holds(node: Node): boolean {
    return this.#hosts.has(node);
  }
}
