import type { EntityId } from '../../utils/core/model.ts';
import type { Card } from '../../utils/core/view.ts';
import { CARD_WORDS } from '../../utils/i18n/card-words.ts';
import type { DocumentTexts } from '../shared/document-texts.ts';
import { FailureMessage } from '../shared/FailureMessage.tsx';
import { useReader } from '../shared/reader.ts';
import { ChoiceCard } from './ChoiceCard.tsx';
import type { Crumb } from './CrumbLine.tsx';
import type { CardHeight } from './card-layout.ts';
import { EntityCard } from './EntityCard.tsx';
import { PlainCard } from './PlainCard.tsx';
import { useCardHeight } from './use-card-height.ts';
import { type CardOffer, type CardStep, type ShownState, useCardSteps } from './use-card-steps.ts';

export type CardScreenProps = {
  /** The name as the page wrote it: all that there is to show until the card is there. */
  readonly surface: string;
  readonly openedBy: 'pointer' | 'key';
  /** The most height that the frame can have where it stands, in px. */
  readonly room: number;
  /** Whom to show; asked once, and again when the reader tries again. */
  readonly redeem: () => Promise<CardOffer>;
  readonly getCard: (entityId: EntityId) => Promise<Card | null>;
  readonly texts: DocumentTexts;
  /** Called within the press, which a browser may ask for. The card closes once it has opened. */
  readonly openInPanel: (entityId: EntityId) => Promise<unknown>;
  /** Told once: there is something to show, laid out for this height. */
  readonly onReady: (height: CardHeight) => void;
  /** The reader asked for more than the present height holds. */
  readonly onGrow: (height: CardHeight) => void;
  readonly onClose: () => void;
};

/** All that one frame shows, from opening to closing. */
export function CardScreen(props: CardScreenProps) {
  const { surface, openedBy, room, redeem, getCard, texts, openInPanel, onReady, onGrow, onClose } = props;
  const { language } = useReader();
  const { state, open, back, fail } = useCardSteps(surface, redeem, getCard);
  const { roomFor, settle } = useCardHeight(room, onReady, onGrow);

  const openPanel = (card: Card) => {
    openInPanel(card.entityId).then(onClose, (error: unknown) => fail(error, card, () => openPanel(card)));
  };

  if (state.kind === 'waiting') return null;
  const words = CARD_WORDS[language];
  const focusName = openedBy === 'key' || (state.kind === 'shown' && state.earlier.length > 0);
  const every = { focusName, onClose, onHeight: settle };
  if (state.kind === 'loading') {
    return (
      <PlainCard {...every} name={surface} crumb={null}>
        <p class="card__wait" role="status">
          {words.loading}
        </p>
      </PlainCard>
    );
  }

  const { earlier, current } = state;
  const framed = { ...every, crumb: toCrumb(state, surface, back) };
  const key = `${earlier.length} ${current.kind} ${stepName(current, surface)}`; // Each step starts anew.
  switch (current.kind) {
    case 'card':
      return (
        <EntityCard
          key={key}
          {...framed}
          card={current.card}
          inner={current.inner}
          reason={current.reason}
          room={roomFor(current.card, state)}
          texts={texts}
          onOpenEntity={open}
          onOpenPanel={() => openPanel(current.card)}
        />
      );
    case 'choices':
      return <ChoiceCard key={key} {...framed} surface={surface} choices={current.choices} onChoose={open} />;
    case 'missing':
      return (
        <PlainCard key={key} {...framed} name={current.name}>
          <p class="card__message" role="status">
            {words.missing}
          </p>
        </PlainCard>
      );
    case 'failed':
      return (
        <PlainCard key={key} {...framed} name={current.name}>
          <FailureMessage failure={current.failure} onRetry={current.retry} onClose={onClose} />
        </PlainCard>
      );
  }
}

function toCrumb({ earlier }: ShownState, surface: string, onBack: () => void): Crumb | null {
  const before = earlier.at(-1);
  return before ? { name: stepName(before, surface), more: earlier.length > 1, onBack } : null;
}

/** What a step is called where it is only named. */
function stepName(step: CardStep, surface: string): string {
  switch (step.kind) {
    case 'card':
      return step.card.name;
    case 'choices':
      return surface;
    case 'missing':
    case 'failed':
      return step.name;
  }
}
