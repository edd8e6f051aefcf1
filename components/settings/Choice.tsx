import { useId } from 'preact/hooks';

import type { Language } from '../../utils/core/model.ts';

export type ChoiceProps<T extends string> = {
  readonly options: readonly ChoiceOption<T>[];
  readonly chosen: T;
  /** Id of the element that names the choice. */
  readonly labelledBy: string;
  readonly onChoose: (value: T) => void;
};

export type ChoiceOption<T extends string> = {
  readonly value: T;
  readonly label: string;
  /** Of the label, where it isn't the reader's own. */
  readonly language?: Language;
};

/** One out of a few, side by side; holds at once. Radio buttons: the arrow keys change the choice. */
export function Choice<T extends string>({ options, chosen, labelledBy, onChoose }: ChoiceProps<T>) {
  const group = useId();
  return (
    <div class="choice" role="radiogroup" aria-labelledby={labelledBy}>
      {options.map(({ value, label, language }) => (
        <label class="choice__option" key={value} lang={language}>
          <input
            class="choice__radio unseen"
            type="radio"
            name={group}
            checked={value === chosen}
            onChange={() => onChoose(value)}
          />
          <span class="choice__label">{label}</span>
        </label>
      ))}
    </div>
  );
}
