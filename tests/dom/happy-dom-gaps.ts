/*
 * What happy-dom lacks and our modules take from the browser as they load: import this first.
 *
 * Nothing is laid out here, so everything is visible but what its own markup hides, and every moment is idle.
 */
Object.assign(globalThis, {
  StaticRange: class {
    constructor(init: StaticRangeInit) {
      Object.assign(this, init);
    }
  },
  requestIdleCallback: (callback: () => void) => setTimeout(callback, 0),
});
Object.assign(Element.prototype, {
  checkVisibility(this: Element) {
    return this.isConnected && !this.closest('[style*="display: none"]');
  },
});
