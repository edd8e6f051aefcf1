import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

import type { Language } from '../../utils/core/model.ts';

export type PlaceTitleProps = {
  /** Of the title, where it may not be the reader's own. */
  readonly language?: Language;
  readonly children: ComponentChildren;
};

/** The title of a place that has just been opened: the reader comes to its top, with the focus if nothing else has it. */
export function PlaceTitle({ language, children }: PlaceTitleProps) {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    scrollTo(0, 0);
    // What was pressed to come here is gone, and focus with it; a tab or the way back keeps it.
    if (document.activeElement?.contains(title.current)) title.current?.focus({ preventScroll: true });
  }, []);
  return (
    <h1 class="place-title" ref={title} tabIndex={-1} lang={language}>
      {children}
    </h1>
  );
}
