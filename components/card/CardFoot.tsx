import type { Card } from '../../utils/core/view.ts';
import { CARD_WORDS } from '../../utils/i18n/card-words.ts';
import { Button } from '../shared/Button.tsx';
import { Icon } from '../shared/Icon.tsx';
import { useReader } from '../shared/reader.ts';

export type CardFootProps = {
  readonly card: Card;
  /** How many facts the card doesn't show. */
  readonly hidden: number;
  readonly onShowMore: () => void;
  readonly onOpenPanel: () => void;
};

/** What is left to show, or how much there is; and the way to the side panel. */
export function CardFoot({ card, hidden, onShowMore, onOpenPanel }: CardFootProps) {
  const { language, words } = useReader();
  return (
    <>
      {hidden > 0 ? (
        <Button kind="more" onPress={onShowMore}>
          {words.facts.moreFacts(hidden)}
        </Button>
      ) : (
        <FactCount card={card} />
      )}
      <span class="card__foot-end">
        <Button kind="quiet" onPress={onOpenPanel}>
          {CARD_WORDS[language].sidePanel}
          <Icon name="panel" />
        </Button>
      </span>
    </>
  );
}

/** "2 feiten, 1 bron", with those that the page says; without sources, as all is background, "2 feiten"; of none nothing. */
function FactCount({ card }: { readonly card: Card }) {
  const { words } = useReader();
  const facts = card.facts.length + card.readAlready;
  if (facts === 0) return null;
  const counts = [words.facts.facts(facts)];
  if (card.sources.length > 0) counts.push(words.facts.sources(card.sources.length));
  return <span>{counts.join(', ')}</span>;
}
