import type { ComponentChildren } from 'preact';
import { useLayoutEffect } from 'preact/hooks';

import { CardFrame, type CardFrameProps } from './CardFrame.tsx';
import type { CardHeight } from './card-layout.ts';
import { PLAIN_HEIGHT } from './use-card-height.ts';

export type PlainCardProps = Pick<CardFrameProps, 'name' | 'crumb' | 'focusName'> & {
  readonly onClose: () => void;
  readonly onHeight: (height: CardHeight) => void;
  readonly foot?: ComponentChildren;
  readonly children: ComponentChildren;
};

/** A card that says one thing, in the height that tells nothing: looking, gone, failed, or a question. */
export function PlainCard({ onClose, onHeight, children, ...frameProps }: PlainCardProps) {
  useLayoutEffect(() => onHeight(PLAIN_HEIGHT), []);
  return (
    <CardFrame {...frameProps} keys={{ onEscape: onClose }}>
      {children}
    </CardFrame>
  );
}
