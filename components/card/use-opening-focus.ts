import { useLayoutEffect } from 'preact/hooks';

/**
 * Give the focus as something appears, if it is to come here at all.
 *
 * The host gives the frame the focus only once it shows, and Chromium then forgets what had it inside: so it is given again.
 *
 * @param focus - Gives it.
 */
export function useOpeningFocus(isWanted: boolean, focus: () => void): void {
  useLayoutEffect(() => {
    if (!isWanted) return;
    focus();
    const focusAgain = () => {
      if (document.activeElement === document.body) focus();
    };
    window.addEventListener('focus', focusAgain);
    return () => window.removeEventListener('focus', focusAgain);
  }, []);
}
