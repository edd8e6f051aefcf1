import { Button } from '../shared/Button.tsx';
import { Icon } from '../shared/Icon.tsx';

export type BackLineProps = {
  /** What it leads to: "Zoeken: maastr", "EDEO". */
  readonly to: string;
  readonly onBack: () => void;
};

/** The way back from an entity: "‹ EDEO". */
export function BackLine({ to, onBack }: BackLineProps) {
  return (
    <nav class="back-line">
      <Button kind="quiet" onPress={onBack}>
        <Icon name="back" />
        {to}
      </Button>
    </nav>
  );
}
