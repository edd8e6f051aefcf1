import type { ComponentChildren } from 'preact';

import type { EntityId, Span } from '../../utils/core/model.ts';
import type { CardFact, CardSource } from '../../utils/core/view.ts';
import { Citation } from './Citation.tsx';
import { MarkedStatement } from './MarkedStatement.tsx';
import { TextButton } from './TextButton.tsx';
import { VoiceLine } from './VoiceLine.tsx';

export type FactItemProps = {
  readonly fact: CardFact;
  /** Named in the citation; `null` where the surface has one document only, or has named it. */
  readonly source: CardSource | null;
  /** The entity whose card or page this is: its name isn't a link here. */
  readonly ownId?: EntityId | null;
  /** What of the statement matched a search. */
  readonly marks?: readonly Span[];
  readonly onOpenEntity: (entityId: EntityId) => void;
  /** The citation was pressed. Without it the citation is plain text. */
  readonly onPressEvidence?: (() => void) | undefined;
  /** Whether the citation has opened something below the statement; `undefined` for one that leads elsewhere. */
  readonly isExpanded?: boolean | undefined;
  /** The passage, while it is open: stands below the statement. */
  readonly passage?: ComponentChildren;
  /** In place of the voice line, where a heading or a column says part of it already. */
  readonly voiceLine?: ComponentChildren;
  /** What stands above the voice line, such as why the fact comes first. */
  readonly label?: ComponentChildren;
};

/** A fact in a list: who says it and when, what is said, and where it stands. */
export function FactItem(props: FactItemProps) {
  const { fact, ownId = null, marks = [], onOpenEntity, passage, label, voiceLine } = props;
  return (
    <li class={`fact fact--${fact.voice}`} data-fact={fact.id} tabIndex={-1}>
      {label}
      {voiceLine ?? <VoiceLine fact={fact} />}
      <p class="fact__statement">
        <span class="fact__words">
          <MarkedStatement statement={fact.statement} ownId={ownId} marks={marks} onOpenEntity={onOpenEntity} />
        </span>{' '}
        <FactCitation {...props} />
      </p>
      {passage}
    </li>
  );
}

function FactCitation({ fact, source, onPressEvidence, isExpanded }: FactItemProps) {
  if (!fact.locator) return null;
  const citation = <Citation locator={fact.locator} source={source} short />;
  if (!onPressEvidence) return <span class="citation">{citation}</span>;
  return (
    <TextButton role="button" class="citation citation--pressable" expanded={isExpanded} onPress={onPressEvidence}>
      {citation}
    </TextButton>
  );
}
