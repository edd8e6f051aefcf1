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

/** What is shielded, and who wants to know that the pointer came to it or went from it. */
export type Shielded = { readonly host: Element; readonly onPointer: (event: PointerEvent) => void };

/**
 * Keeps events that concern our host from the page.
 *
 * Its listeners stand on the window, before any of the page's: make it at `document_start`. Passive, so that scrolling
 * never waits for them.
 */
export class Shield {
  #shielded: Shielded | null = null;

  constructor(signal: AbortSignal) {
    const stop = (event: Event) => {
      const shielded = this.#shielded;
      if (!shielded || !event.composedPath().includes(shielded.host)) return;
      event.stopImmediatePropagation();
      if (event.isTrusted && event instanceof PointerEvent) shielded.onPointer(event);
    };
    for (const type of TYPES) addEventListener(type, stop, { capture: true, passive: true, signal });
  }

  /** What to shield from now on, or `null`. */
  guard(shielded: Shielded | null): void {
    this.#shielded = shielded;
  }
}
