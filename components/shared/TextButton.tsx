import type { ComponentChildren } from 'preact';

export type TextButtonProps = {
  /** `link` leads to another name; `button` does something here. */
  readonly role: 'link' | 'button';
  readonly class: string;
  readonly onPress: () => void;
  readonly children: ComponentChildren;
  /** For a button that shows and hides something. */
  readonly expanded?: boolean | undefined;
};

/**
 * A stretch of running text that can be pressed.
 *
 * Not a `button`, which browsers lay out as one block that can't break over lines, and not an `a`,
 * which needs an address that a reader could open, copy and drag.
 */
export function TextButton({ role, class: name, onPress, children, expanded }: TextButtonProps) {
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it has a role, which the caller chooses.
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: `expanded` is a button's.
    <span
      role={role}
      class={name}
      tabIndex={0}
      aria-expanded={expanded}
      onClick={onPress}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && !(role === 'button' && event.key === ' ')) return;
        event.preventDefault(); // Space would scroll.
        onPress();
      }}
    >
      {children}
    </span>
  );
}
