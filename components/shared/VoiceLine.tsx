import type { CardFact } from '../../utils/core/view.ts';
import { voiceLine } from '../../utils/i18n/voice-words.ts';
import { FactDate } from './FactDate.tsx';
import { Icon } from './Icon.tsx';
import { useReader } from './reader.ts';

export type VoiceLineProps = {
  readonly fact: Pick<CardFact, 'voice' | 'shade' | 'holder' | 'date'>;
  /** False where the date stands elsewhere. */
  readonly dated?: boolean;
};

/** Who says it, and at the right end of the line when it holds. */
export function VoiceLine({ fact, dated = true }: VoiceLineProps) {
  const { language } = useReader();
  return (
    <p class="voice-line">
      <Icon name={fact.voice} />
      <span class="voice-line__who">{voiceLine(fact, language)}</span>
      {dated && <FactDate date={fact.date} />}
    </p>
  );
}
