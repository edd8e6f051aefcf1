import { useRef, useState } from 'preact/hooks';

import type { EntityId } from '../../utils/core/model.ts';
import type { Card, Choice, MentionReason } from '../../utils/core/view.ts';
import { CARD_WORDS } from '../../utils/i18n/card-words.ts';
import type { DocumentTexts } from '../shared/document-texts.ts';
import { KeyLines } from '../shared/KeyLines.tsx';
import { useReader } from '../shared/reader.ts';
import { SourceLine } from '../shared/SourceLine.tsx';
import { TypeLine } from '../shared/TypeLine.tsx';
import { CardFacts } from './CardFacts.tsx';
import { CardFoot } from './CardFoot.tsx';
import { CardFrame } from './CardFrame.tsx';
import type { Crumb } from './CrumbLine.tsx';
import type { CardHeight } from './card-layout.ts';
import { InnerNames } from './InnerNames.tsx';
import { Reason } from './Reason.tsx';
import { type CardRoom, useCardLayout } from './use-card-layout.ts';
import { useCardPassage } from './use-card-passage.ts';

export type EntityCardProps = {
  readonly card: Card;
  /** Others whose names stand in the same words of the page. */
  readonly inner: readonly Choice[];
  /** Why those words are a mention of the entity, where the card was opened from them. */
  readonly reason: MentionReason | null;
  readonly crumb: Crumb | null;
  readonly focusName: boolean;
  readonly room: CardRoom;
  readonly texts: DocumentTexts;
  readonly onOpenEntity: (entityId: EntityId) => void;
  readonly onOpenPanel: () => void;
  readonly onClose: () => void;
  /** Told before the first paint how high the card is, and again whenever the reader asked for more. */
  readonly onHeight: (height: CardHeight) => void;
};

/** What the reader's sources say about one entity, as much of it as stands whole. */
export function EntityCard({
  card,
  inner,
  reason,
  room,
  texts,
  onOpenEntity,
  onOpenPanel,
  onClose,
  onHeight,
  ...frameProps
}: EntityCardProps) {
  const {
    language,
    words: { types: typeWords },
  } = useReader();
  const words = CARD_WORDS[language];
  const frame = useRef<HTMLDivElement>(null);
  const { layout, showMore, makeRoom } = useCardLayout(frame, room, onHeight);
  const passages = useCardPassage(frame, texts, makeRoom);
  const [isReasonOpen, setReasonOpen] = useState(false);
  const shown = layout?.shown ?? card.facts.length;

  const closeInnermost = () => {
    if (passages.state.kind !== 'closed') passages.close();
    else if (isReasonOpen) setReasonOpen(false);
    else onClose();
  };

  return (
    <CardFrame
      {...frameProps}
      name={card.name}
      nameLanguage={card.nameLanguage}
      keys={{ onEscape: closeInnermost, onPanel: onOpenPanel }}
      frameRef={frame}
      foot={<CardFoot card={card} hidden={card.facts.length - shown} onShowMore={showMore} onOpenPanel={onOpenPanel} />}
    >
      <TypeLine type={card.type} otherName={card.otherName} />
      <p class="card__gloss">{card.gloss}</p>
      <KeyLines lines={card.keyLines} onOpenEntity={onOpenEntity} />
      <InnerNames names={inner} onOpenEntity={onOpenEntity} />
      <div class="card__evidence">
        <SourceLine sources={card.sources} private={card.private} />
        {card.readAlready > 0 && <p class="card__aside">{words.readAlready(card.readAlready)}</p>}
        {card.facts.length > 0 && (
          <CardFacts card={card} shown={shown} passages={passages} onOpenEntity={onOpenEntity} />
        )}
        {card.facts.length + card.readAlready === 0 && (
          <p class="card__none">{words.glossOnly(typeWords[card.type].this)}</p>
        )}
      </div>
      {reason && (
        <Reason
          reason={reason}
          isOpen={isReasonOpen}
          onToggle={() => setReasonOpen(!isReasonOpen)}
          onOpened={makeRoom}
        />
      )}
    </CardFrame>
  );
}
