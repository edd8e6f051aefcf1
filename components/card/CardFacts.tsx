import type { EntityId } from '../../utils/core/model.ts';
import type { Card, CardFact } from '../../utils/core/view.ts';
import { CARD_WORDS } from '../../utils/i18n/card-words.ts';
import { FactWithPassage } from '../shared/FactWithPassage.tsx';
import { useReader } from '../shared/reader.ts';
import { sourceOf } from '../shared/source-of.ts';
import type { PassageControl } from '../shared/use-passage.ts';

export type CardFactsProps = {
  readonly card: Card;
  /** How many of its facts are shown. */
  readonly shown: number;
  readonly passages: PassageControl;
  readonly onOpenEntity: (entityId: EntityId) => void;
};

/** The first facts of a card, those that tie it to another name of this page under a label. */
export function CardFacts({ card, shown, passages, onOpenEntity }: CardFactsProps) {
  return (
    <ul class="card__facts">
      {card.facts.slice(0, shown).map((fact, index) => (
        <FactWithPassage
          key={fact.id}
          fact={fact}
          source={sourceOf(fact, card.sources)}
          namesSource={card.sources.length > 1}
          passages={passages}
          ownId={card.entityId}
          onOpenEntity={onOpenEntity}
          label={<WhyHere fact={fact} before={card.facts[index - 1]} />}
        />
      ))}
    </ul>
  );
}

/** "Met *Oekraïne* op deze pagina", once over all facts that it holds for. */
function WhyHere({ fact, before }: { readonly fact: CardFact; readonly before: CardFact | undefined }) {
  const { language } = useReader();
  const { whyHere } = fact;
  if (!whyHere || before?.whyHere?.entityId === whyHere.entityId) return null;
  const words = CARD_WORDS[language].withNameHere;
  return (
    <p class="card__why">
      {words.before}
      <i>{whyHere.name}</i>
      {words.after}
    </p>
  );
}
