import type { CardSource } from '../../utils/core/view.ts';
import { FactItem, type FactItemProps } from './FactItem.tsx';
import { FactPassage } from './FactPassage.tsx';
import type { PassageControl } from './use-passage.ts';

export type FactWithPassageProps = Omit<FactItemProps, 'onToggleEvidence' | 'passage' | 'source'> & {
  /** `null` for a fact that no document says. */
  readonly source: CardSource | null;
  /** Whether the citation names the document, or its place in it alone. */
  readonly namesSource: boolean;
  readonly passages: PassageControl;
};

/** A fact whose citation shows and hides its passage, in place. An item of a list. */
export function FactWithPassage({ source, namesSource, passages, ...item }: FactWithPassageProps) {
  const { state, open, close } = passages;
  const isOpen = state.kind !== 'closed' && state.factId === item.fact.id;
  return (
    <FactItem
      {...item}
      source={namesSource ? source : null}
      onToggleEvidence={isOpen ? close : open}
      passage={isOpen && source && <FactPassage fact={item.fact} source={source} passages={passages} />}
    />
  );
}
