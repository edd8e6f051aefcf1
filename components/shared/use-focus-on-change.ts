import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/**
 * Give the focus that went with a pressed button to the next button of its part, or to the part itself, as soon as that
 * shows something else. Focus that is elsewhere stays there.
 *
 * @param shown - What the part shows, by identity.
 */
export function useFocusOnChange(part: RefObject<HTMLElement | null>, shown: unknown): void {
  const before = useRef(shown);
  useLayoutEffect(() => {
    if (before.current === shown) return;
    before.current = shown;
    if (document.activeElement !== document.body && document.activeElement !== part.current) return;
    (part.current?.querySelector<HTMLElement>('button') ?? part.current)?.focus();
  }, [part, shown]);
}
