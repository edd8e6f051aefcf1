import { readEdtf } from '../../utils/core/edtf.ts';
import type { EntityId } from '../../utils/core/model.ts';
import { dateInWords } from '../../utils/i18n/dates.ts';
import { PANEL_WORDS } from '../../utils/i18n/panel-words.ts';
import type { PageFacts } from '../../utils/messages/protocol.ts';
import { FirstFacts } from '../entity/FirstFacts.tsx';
import { PanelSection } from '../panel/PanelSection.tsx';
import { FactWithPassage } from '../shared/FactWithPassage.tsx';
import { useReader } from '../shared/reader.ts';
import { sourceOf } from '../shared/source-of.ts';
import type { PassageControl } from '../shared/use-passage.ts';
import { VoiceLine } from '../shared/VoiceLine.tsx';

export type DatedFactsProps = {
  readonly pageFacts: PageFacts;
  readonly passages: PassageControl;
  readonly onOpenEntity: (entityId: EntityId) => void;
};

/** The dated facts of a page in time: the date at the left, and a sign of how exactly it is known. */
export function DatedFacts({ pageFacts: { dated, sources }, passages, onOpenEntity }: DatedFactsProps) {
  const words = PANEL_WORDS[useReader().language];
  return (
    <PanelSection title={words.inTime} count={dated.length}>
      <FirstFacts facts={dated}>
        {(shown) => (
          <ol class="dated-facts">
            {shown.map((fact) => (
              <FactWithPassage
                key={fact.id}
                fact={fact}
                source={sourceOf(fact, sources)}
                namesSource={sources.length > 1}
                passages={passages}
                onOpenEntity={onOpenEntity}
                label={<DateLabel date={fact.date ?? ''} />}
                voiceLine={<VoiceLine fact={fact} dated={false} />}
              />
            ))}
          </ol>
        )}
      </FirstFacts>
    </PanelSection>
  );
}

function DateLabel({ date }: { readonly date: string }) {
  const { language } = useReader();
  return (
    <>
      <p class="dated-facts__date figures">{dateInWords(date, language, 'short')}</p>
      <span class={`dated-facts__sign dated-facts__sign--${signOf(date)}`} aria-hidden="true" />
    </>
  );
}

/** A dot for a day, a square for a month or a year, a bar for a stretch; hollow where the date is unsure. */
function signOf(date: string): 'day' | 'year' | 'stretch' | 'unsure' {
  const read = readEdtf(date);
  if (read?.kind === 'range') return 'stretch';
  if (!read || read.at.approximate || read.at.uncertain) return 'unsure';
  return read.at.precision === 'day' ? 'day' : 'year';
}
