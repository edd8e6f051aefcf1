import { browser } from '#imports';

/** How often a copy of us looks whether the extension is still there, in ms. No event tells a content script. */
const PULSE = 1000;

/** Where a copy leaves the end of its life for the next one in the same world, which the page can't see. */
type World = { duidingLife?: AbortController };

/**
 * Begins the life of this copy of the content script, and ends that of the copy before it, if there was one in this world.
 *
 * @returns A signal that ends everything: the extension was disabled, updated or reloaded, or another copy took over.
 */
export function beginLife(): AbortSignal {
  // Nothing types what we leave on our own global.
  const world = globalThis as World;
  world.duidingLife?.abort();
  const life = new AbortController();
  world.duidingLife = life;

  const pulse = setInterval(() => !isAlive() && life.abort(), PULSE);
  life.signal.addEventListener('abort', () => clearInterval(pulse));
  return life.signal;
}

/** False once the extension has left this page to itself. */
export function isAlive(): boolean {
  return browser.runtime?.id !== undefined;
}

/**
 * Keeps WXT from announcing this copy to its forerunners: the event bears our id, and a page that was there before us hears it.
 * To be called before WXT calls `main`. It holds in the content script's own world alone.
 */
export function muteAnnouncement(): void {
  const announcement = `${browser.runtime.id}:content:wxt:content-script-started`;
  document.dispatchEvent = (event) =>
    event.type === announcement || Document.prototype.dispatchEvent.call(document, event);
}
