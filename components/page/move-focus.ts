/**
 * Let ↑ and ↓ walk the controls of a list that match `selector`; Home and End go to its ends.
 *
 * @param onBefore - What ↑ on the first one does; else it stays there.
 */
export function moveFocus(event: KeyboardEvent, list: HTMLElement, selector: string, onBefore?: () => void): void {
  const controls = [...list.querySelectorAll<HTMLElement>(selector)];
  const at = controls.findIndex((control) => event.composedPath().includes(control));
  const to = targetIndex(event.key, at, controls.length);
  if (at < 0 || to === null) return;
  event.preventDefault();
  if (to < 0) onBefore?.();
  else controls[Math.min(to, controls.length - 1)]?.focus();
}

function targetIndex(key: string, at: number, length: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return at + 1;
    case 'ArrowUp':
      return at - 1;
    case 'Home':
      return 0;
    case 'End':
      return length - 1;
    default:
      return null;
  }
}
