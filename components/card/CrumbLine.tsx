import { CARD_WORDS } from '../../utils/i18n/card-words.ts';
import { Icon } from '../shared/Icon.tsx';
import { useReader } from '../shared/reader.ts';

/** The way back from a nested card. */
export type Crumb = {
  /** What the step before is called. */
  readonly name: string;
  /** Whether that one had a step before it too. */
  readonly more: boolean;
  readonly onBack: () => void;
};

/** "‹ EDEO", and "‹ EDEO ‹ …" where it goes on. */
export function CrumbLine({ name, more, onBack }: Crumb) {
  const { language } = useReader();
  return (
    <nav class="card__crumb">
      <button type="button" class="card__back" aria-label={CARD_WORDS[language].backTo(name)} onClick={onBack}>
        <Icon name="back" />
        {name}
      </button>
      {more && (
        <span aria-hidden="true">
          <Icon name="back" />…
        </span>
      )}
    </nav>
  );
}
