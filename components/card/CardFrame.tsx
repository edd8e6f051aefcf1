import type { ComponentChildren, RefObject } from 'preact';
import { useId, useRef } from 'preact/hooks';

import { type Crumb, CrumbLine } from './CrumbLine.tsx';
import { type CardKeys, useCardKeys } from './use-card-keys.ts';
import { useOpeningFocus } from './use-opening-focus.ts';

export type CardFrameProps = {
  readonly name: string;
  readonly nameLanguage?: string | undefined;
  /** Where back leads, or `null` at the first step. */
  readonly crumb: Crumb | null;
  readonly keys: CardKeys;
  /** Whether the name takes the focus as it appears: the reader came by key, or from another card. */
  readonly focusName: boolean;
  /** The row at the foot, or nothing. */
  readonly foot?: ComponentChildren;
  readonly children: ComponentChildren;
  readonly frameRef?: RefObject<HTMLDivElement | null>;
};

/** Names longer than this are set smaller, in characters: they wrap anyhow. */
const LONG_NAME = 40;

/** The slip of paper itself: where we came from, the name, what is shown of it, and a foot. */
export function CardFrame({ name, nameLanguage, crumb, keys, focusName, foot, children, frameRef }: CardFrameProps) {
  const ownRef = useRef<HTMLDivElement>(null);
  const frame = frameRef ?? ownRef;
  const heading = useRef<HTMLHeadingElement>(null);
  const headingId = useId();

  useCardKeys(frame, { ...keys, onBack: crumb?.onBack });
  useOpeningFocus(focusName, () => heading.current?.focus());

  return (
    <div class="card" role="dialog" aria-labelledby={headingId} ref={frame}>
      <div class="card__body">
        {crumb && <CrumbLine {...crumb} />}
        <h2
          id={headingId}
          class={name.length > LONG_NAME ? 'card__name card__name--long' : 'card__name'}
          lang={nameLanguage}
          tabIndex={-1}
          ref={heading}
        >
          {name}
        </h2>
        {children}
      </div>
      {foot && <footer class="card__foot">{foot}</footer>}
    </div>
  );
}
