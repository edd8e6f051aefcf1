import type { ComponentChildren } from 'preact';

import { Leader } from '../shared/Leader.tsx';

export type KnownLineProps = {
  readonly label: string;
  /** What is known; `null` if nothing is. */
  readonly says: ComponentChildren | null;
  /** What is said where nothing is known. */
  readonly otherwise?: string;
};

/** One thing that is known, or that isn't: a line of a list of definitions. */
export function KnownLine({ label, says, otherwise = '' }: KnownLineProps) {
  return (
    <div class="key-lines__line">
      <dt>{label}</dt>
      <Leader />
      {says === null ? <dd class="known-line__nothing">{otherwise}</dd> : <dd class="figures">{says}</dd>}
    </div>
  );
}
