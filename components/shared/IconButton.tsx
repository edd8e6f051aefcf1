import { Icon, type IconName } from './Icon.tsx';

export type IconButtonProps = {
  readonly icon: IconName;
  /** What it does: spoken, and shown on hover. */
  readonly label: string;
  readonly onPress: () => void;
  /** For a button that stays down, such as a pin. */
  readonly pressed?: boolean;
};

/** A button of 28 px without a word of its own. */
export function IconButton({ icon, label, onPress, pressed }: IconButtonProps) {
  return (
    <button type="button" class="icon-button" aria-label={label} title={label} aria-pressed={pressed} onClick={onPress}>
      <Icon name={icon} size={16} />
    </button>
  );
}
