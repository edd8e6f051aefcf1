import type { CardSource } from '../../utils/core/view.ts';
import { FactItem, type FactItemProps } from './FactItem.tsx';
import { FactPassage } from './FactPassage.tsx';
import { isOpenFor, isShownOnPage, type PassageControl, pressCitation } from './use-passage.ts';

export type FactWithPassageProps = Omit<FactItemProps, 'onPressEvidence' | 'isExpanded' | 'passage' | 'source'> & {
  /** `null` for a fact that no document says. */
  readonly source: CardSource | null;
  /** Whether the citation names the document, or its place in it alone. */
  readonly namesSource: boolean;
  readonly passages: PassageControl;
};

/** A fact whose citation shows and hides its passage, in place. An item of a list. */
export function FactWithPassage({ source, namesSource, passages, ...item }: FactWithPassageProps) {
  const { fact } = item;
  const isOpen = isOpenFor(fact, passages.state);
  return (
    <FactItem
      {...item}
      source={namesSource ? source : null}
      onPressEvidence={() => pressCitation(fact, passages)}
      isExpanded={isShownOnPage(fact, passages.state) ? undefined : isOpen}
      passage={isOpen && source && <FactPassage fact={fact} source={source} passages={passages} />}
    />
  );
}
