import { useCallback } from 'preact/hooks';

import type { EntityId } from '../../utils/core/model.ts';
import type { Card, ListedEntity } from '../../utils/core/view.ts';
import { CARD_WORDS } from '../../utils/i18n/card-words.ts';
import { FailureMessage } from '../shared/FailureMessage.tsx';
import { useReader } from '../shared/reader.ts';
import { latestAnswer, useAnswer } from '../shared/use-answer.ts';
import type { GetPassage } from '../shared/use-passage.ts';
import { BackLine } from './BackLine.tsx';
import { EntityPage } from './EntityPage.tsx';

export type EntityScreenProps = {
  readonly entityId: EntityId;
  /** Stable. Answers `null` for an entity that no pack knows any more. */
  readonly getCard: (entityId: EntityId) => Promise<Card | null>;
  readonly getPassage: GetPassage;
  /** The names on the page that the reader looks at. */
  readonly onPage: readonly ListedEntity[];
  readonly onJump: (entity: ListedEntity) => void;
  /** What the way back leads to. */
  readonly backTo: string;
  readonly onBack: () => void;
  /** Another entity was pressed. `leaving` is the name of this one, or `null` if it has none. */
  readonly onOpenEntity: (entityId: EntityId, leaving: string | null) => void;
};

/** Looks an entity up and shows all that is known of it, or says plainly why that can't be. */
export function EntityScreen(props: EntityScreenProps) {
  const { entityId, getCard, getPassage, onPage, onJump, backTo, onBack, onOpenEntity } = props;
  const words = CARD_WORDS[useReader().language];
  const [state, askAgain] = useAnswer(useCallback(() => getCard(entityId), [getCard, entityId]));
  // The page before stays for the few milliseconds that a look-up takes.
  const card = latestAnswer(state);
  return (
    <>
      <BackLine to={backTo} onBack={onBack} />
      {state.kind === 'failed' && <FailureMessage failure={state.failure} onRetry={askAgain} />}
      {state.kind === 'asking' && !card && (
        <p class="entity-screen__loading" role="status">
          {words.loading}
        </p>
      )}
      {state.kind === 'answered' && !card && (
        <div role="status">
          <h1 class="entity-screen__missing">{words.missing}</h1>
        </div>
      )}
      {card && (
        <EntityPage
          key={card.entityId}
          card={card}
          here={onPage.find((listed) => listed.entityId === card.entityId) ?? null}
          getPassage={getPassage}
          onJump={onJump}
          onOpenEntity={(next) => onOpenEntity(next, card.name)}
        />
      )}
    </>
  );
}
