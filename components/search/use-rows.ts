import { useEffect, useRef, useState } from 'preact/hooks';

import type { Hit, SearchAnswer } from '../../utils/core/view.ts';

/** An answer, and the query that it is for. */
export type Found = { readonly query: string; readonly answer: SearchAnswer };

/** What was found as one list of rows, of which one is active. */
export type Rows = {
  /** Names, then facts. */
  readonly hits: readonly Hit[];
  /** Index in `hits`; the best one until the reader chooses another. */
  readonly active: number;
  /** ↑ ↓ change the active row, Enter presses it. */
  readonly onKeyDown: (event: KeyboardEvent) => void;
};

/**
 * The state of the rows below a search field. A new answer begins at its best row.
 *
 * @param waiting - Whether the answer to what was typed last is still to come.
 */
export function useRows(found: Found | null, waiting: boolean, onPress: (hit: Hit) => void): Rows {
  const hits = found ? [...found.answer.names, ...found.answer.facts] : [];
  const [chosen, setChosen] = useState<{ readonly found: Found | null; readonly index: number }>({
    found: null,
    index: 0,
  });
  const pressWhenFound = useRef(false);
  const active = chosen.found === found ? chosen.index : 0;

  const pressActive = () => {
    const hit = hits[active];
    if (hit) onPress(hit);
  };

  // Enter right after the last letter means the answer to that letter, not the one still on screen.
  useEffect(() => {
    if (waiting || !pressWhenFound.current) return;
    pressWhenFound.current = false;
    pressActive();
  });

  const onKeyDown = (event: KeyboardEvent) => {
    const step = STEPS[event.key] ?? 0;
    pressWhenFound.current = event.key === 'Enter' && waiting;
    if (step === 0 && event.key !== 'Enter') return;
    event.preventDefault();
    if (step !== 0) setChosen({ found, index: Math.min(hits.length - 1, Math.max(0, active + step)) });
    else if (!waiting) pressActive();
  };

  return { hits, active, onKeyDown };
}

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };
