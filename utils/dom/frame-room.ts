import { MIN_FRAME } from '../core/limits.ts';

/** True in a frame of a page, false in the page itself. */
export const IS_FRAMED = window !== top;

/** True if the page is kept from its own origin. Others have none: a page in its own address, a file. */
export const IS_SANDBOXED = origin === 'null' && !['data:', 'file:'].includes(location.protocol);

/**
 * Calls back with whether this window is large enough to be read, as soon as that is known and whenever it changes: a page
 * always is, a frame from {@link MIN_FRAME}. One that isn't shown has no size; one that goes for good has no room any more.
 */
export function watchRoom(onRoom: (hasRoom: boolean) => void, signal: AbortSignal): void {
  if (!IS_FRAMED) {
    onRoom(true);
    return;
  }
  let before: boolean | null = null;
  const tell = (hasRoom: boolean) => {
    if (hasRoom !== before) onRoom(hasRoom);
    before = hasRoom;
  };
  const look = () => {
    if (closed) return tell(false); // taken away without a word: Firefox throws at whoever asks for its size
    if (document.readyState === 'loading') return; // asking for a size now would lay the page around out too soon
    tell(innerWidth >= MIN_FRAME.width && innerHeight >= MIN_FRAME.height);
  };
  const listen = () => {
    for (const type of ['DOMContentLoaded', 'load', 'resize']) addEventListener(type, look, { passive: true, signal });
    addEventListener('pagehide', ({ persisted }) => persisted || tell(false), { signal });
    look();
  };
  // A frame that the page around it writes loses its listeners each time.
  const observer = new MutationObserver(listen);
  observer.observe(document, { childList: true });
  signal.addEventListener('abort', () => observer.disconnect());
  listen();
}
