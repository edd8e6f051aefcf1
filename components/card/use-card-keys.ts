import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';

/** What the keys do in a card. Without a function a key does nothing. */
export type CardKeys = {
  /** Escape: closes the innermost. */
  readonly onEscape: () => void;
  /** Backspace. */
  readonly onBack?: (() => void) | undefined;
  /** S. */
  readonly onPanel?: (() => void) | undefined;
};

/** Listen to the keys of the whole frame: a pointer may have left the focus on nothing. */
export function useCardKeys(frame: RefObject<HTMLElement | null>, keys: CardKeys): void {
  useLayoutEffect(() => {
    const page = frame.current?.ownerDocument;
    const onKeyDown = (event: KeyboardEvent) => {
      const action = actionFor(event, keys);
      if (!action) return;
      event.preventDefault();
      action();
    };
    page?.addEventListener('keydown', onKeyDown);
    return () => page?.removeEventListener('keydown', onKeyDown);
  });
}

function actionFor(event: KeyboardEvent, { onEscape, onBack, onPanel }: CardKeys): (() => void) | undefined {
  if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return undefined;
  if (event.key === 'Escape') return onEscape;
  if (event.key === 'Backspace') return onBack;
  return event.key.toLowerCase() === 's' ? onPanel : undefined;
}
