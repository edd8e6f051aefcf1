import type { Failure } from '../../utils/core/failure.ts';
import { failureText } from '../../utils/i18n/failure-words.ts';
import { Button } from './Button.tsx';
import { Icon } from './Icon.tsx';
import { useReader } from './reader.ts';

export type FailureMessageProps = {
  readonly failure: Failure;
  /** Asks again. */
  readonly onRetry: () => void;
  /** Leaves it, where asking again can't help. Without it such a failure has no button. */
  readonly onClose?: () => void;
};

/** What happened, that nothing was lost, and one button. */
export function FailureMessage({ failure, onRetry, onClose }: FailureMessageProps) {
  const { language } = useReader();
  const { title, explanation, wayOut } = failureText(failure, language);
  const onPress = wayOut.kind === 'retry' ? onRetry : onClose;
  return (
    <div class="failure" role="alert">
      <p class="failure__title">
        <Icon name="alert" /> {title}
      </p>
      <p class="failure__explanation">{explanation}</p>
      {onPress && (
        <Button kind="line" onPress={onPress}>
          {wayOut.label}
        </Button>
      )}
    </div>
  );
}
