import { useLayoutEffect, useRef } from 'preact/hooks';

import type { MentionReason } from '../../utils/core/view.ts';
import { REASON_WORDS, reasonInWords } from '../../utils/i18n/reason-words.ts';
import { useReader } from '../shared/reader.ts';
import { TextButton } from '../shared/TextButton.tsx';

export type ReasonProps = {
  readonly reason: MentionReason;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  /** Told once the answer stands below its question, before it comes into view. */
  readonly onOpened: () => void;
};

/** "Why this name?", and the answer for those who ask: by which name and rule the page's words are a mention. */
export function Reason({ reason, isOpen, onToggle, onOpened }: ReasonProps) {
  const { language } = useReader();
  const part = useRef<HTMLDivElement>(null);
  const { before, after } = reasonInWords(reason, language);

  useLayoutEffect(() => {
    if (!isOpen) return;
    onOpened();
    part.current?.scrollIntoView({ block: 'nearest' });
  }, [isOpen]);

  return (
    <div class={isOpen ? 'card__reason' : 'card__reason card__reason--closed'} ref={part}>
      <TextButton role="button" class="card__ask" expanded={isOpen} onPress={onToggle}>
        {REASON_WORDS[language].question}
      </TextButton>
      {isOpen && (
        <p>
          {before}
          <i>{reason.packTitle}</i>
          {after}
        </p>
      )}
    </div>
  );
}
