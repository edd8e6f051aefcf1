import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

import { Icon, type IconName } from '../shared/Icon.tsx';

export type PanelSectionProps = {
  readonly title: string;
  readonly icon?: IconName;
  /** How many stand below, at the right. */
  readonly count?: number;
  readonly children: ComponentChildren;
};

/** A part of the panel under a dotted line. Its title is a heading of level 2. */
export function PanelSection({ title, icon, count, children }: PanelSectionProps) {
  const id = useId();
  return (
    <section class="panel-section" aria-labelledby={id}>
      <div class="panel-section__head">
        <h2 class="panel-section__title" id={id}>
          {icon && <Icon name={icon} />}
          {title}
        </h2>
        {count !== undefined && <span class="figures">{count}</span>}
      </div>
      {children}
    </section>
  );
}
