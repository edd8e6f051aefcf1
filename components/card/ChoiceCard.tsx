import { useRef, useState } from 'preact/hooks';

import type { EntityId } from '../../utils/core/model.ts';
import type { Choice } from '../../utils/core/view.ts';
import { CARD_WORDS } from '../../utils/i18n/card-words.ts';
import { Button } from '../shared/Button.tsx';
import { Icon } from '../shared/Icon.tsx';
import { useReader } from '../shared/reader.ts';
import { PlainCard, type PlainCardProps } from './PlainCard.tsx';
import { useOpeningFocus } from './use-opening-focus.ts';

export type ChoiceCardProps = Pick<PlainCardProps, 'crumb' | 'onClose' | 'onHeight'> & {
  /** As the page wrote it. */
  readonly surface: string;
  /** Likeliest first. */
  readonly choices: readonly Choice[];
  /** Whether the focus is to come here: the likeliest row takes it, as the question is read out with it. */
  readonly focusName: boolean;
  readonly onChoose: (entityId: EntityId) => void;
};

/** "Who or what is this here?": the entities that a name may refer to, with ↑ ↓ between them. */
export function ChoiceCard({ surface, choices, focusName, onChoose, ...plainProps }: ChoiceCardProps) {
  const { language } = useReader();
  const words = CARD_WORDS[language];
  const [chosen, setChosen] = useState(0);
  const list = useRef<HTMLUListElement>(null);
  const focus = (index: number) => list.current?.querySelectorAll('button')[index]?.focus();

  useOpeningFocus(focusName, () => focus(0));

  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    focus(Math.min(choices.length - 1, Math.max(0, chosen + step)));
  };

  return (
    <PlainCard
      {...plainProps}
      name={words.question(surface)}
      focusName={false}
      foot={
        <span class="card__foot-end">
          <Button kind="quiet" onPress={plainProps.onClose}>
            {words.noneOf(choices.length)}
          </Button>
        </span>
      }
    >
      <ul class="choices" ref={list} onKeyDown={onKeyDown}>
        {choices.map((choice, index) => (
          <ChoiceRow
            key={choice.entityId}
            choice={choice}
            chosen={index === chosen}
            onPoint={() => setChosen(index)}
            onPress={() => onChoose(choice.entityId)}
          />
        ))}
      </ul>
    </PlainCard>
  );
}

type ChoiceRowProps = {
  readonly choice: Choice;
  readonly chosen: boolean;
  readonly onPoint: () => void;
  readonly onPress: () => void;
};

function ChoiceRow({ choice, chosen, onPoint, onPress }: ChoiceRowProps) {
  const { words } = useReader();
  return (
    <li>
      <button
        type="button"
        class={chosen ? 'choices__row choices__row--chosen' : 'choices__row'}
        onFocus={onPoint}
        onPointerEnter={onPoint}
        onClick={onPress}
      >
        <span class="choices__name">{choice.name}</span>
        <Icon name="next" />
        <span class="choices__gloss">
          <Icon name={choice.type} />
          <span class="unseen">{words.types[choice.type].one}: </span>
          <span>{choice.gloss}</span>
        </span>
      </button>
    </li>
  );
}
