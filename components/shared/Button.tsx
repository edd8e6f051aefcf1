import type { ComponentChildren } from 'preact';

export type ButtonProps = {
  /** `line` and `full` stand alone; `quiet` is one of a row; `more` reads as a continuation of the text. */
  readonly kind: 'line' | 'full' | 'quiet' | 'more';
  readonly onPress: () => void;
  /** A verb, with at most one icon. */
  readonly children: ComponentChildren;
};

/** A button that carries its word. */
export function Button({ kind, onPress, children }: ButtonProps) {
  return (
    <button type="button" class={`button button--${kind}`} onClick={onPress}>
      {children}
    </button>
  );
}
