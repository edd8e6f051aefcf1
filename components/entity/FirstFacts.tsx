import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

import { FACTS_AT_FIRST } from '../../utils/core/limits.ts';
import type { CardFact } from '../../utils/core/view.ts';
import { Button } from '../shared/Button.tsx';
import { useReader } from '../shared/reader.ts';

export type FirstFactsProps = {
  readonly facts: readonly CardFact[];
  /** Draws the facts that are shown, in a list of `FactItem`s. */
  readonly children: (shown: readonly CardFact[]) => ComponentChildren;
};

/** The first facts of a list, and the rest when asked for. */
export function FirstFacts({ facts, children }: FirstFactsProps) {
  const { words } = useReader();
  const [all, setAll] = useState(false);
  const list = useRef<HTMLDivElement>(null);
  const rest = all ? 0 : facts.length - FACTS_AT_FIRST;

  useEffect(() => {
    // The button that was pressed is gone; reading goes on where it stood.
    if (all) list.current?.querySelectorAll<HTMLElement>('[data-fact]')[FACTS_AT_FIRST]?.focus({ preventScroll: true });
  }, [all]);

  return (
    <div class="first-facts" ref={list}>
      {children(all ? facts : facts.slice(0, FACTS_AT_FIRST))}
      {rest > 0 && (
        <Button kind="more" onPress={() => setAll(true)}>
          {words.facts.moreFacts(rest)}
        </Button>
      )}
    </div>
  );
}
