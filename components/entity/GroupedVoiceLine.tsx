import type { CardFact, CardSource } from '../../utils/core/view.ts';
import { voiceLine } from '../../utils/i18n/voice-words.ts';
import { FactDate } from '../shared/FactDate.tsx';
import { useReader } from '../shared/reader.ts';
import { SourceName } from '../shared/SourceName.tsx';

export type GroupedVoiceLineProps = {
  readonly fact: CardFact;
  /** The document, where there are several to tell apart. */
  readonly source: CardSource | null;
};

/**
 * The voice line under a heading that says the voice already: of a stated fact it names the document, of another
 * one the person. A judgement that is more or less than one keeps its words ("Vermoeden van …").
 */
export function GroupedVoiceLine({ fact, source }: GroupedVoiceLineProps) {
  const { language } = useReader();
  const { shade, holder, date } = fact;
  const speaker = shade === null ? holder : voiceLine(fact, language);
  const says = speaker !== '' || source === null ? speaker : <SourceName source={source} first />;
  return (
    <p class={`voice-line${says === '' && date === null ? ' unseen' : ''}`}>
      <span class="voice-line__who">{says}</span>
      <FactDate date={date} />
    </p>
  );
}
