import type { EntityId } from '../../utils/core/model.ts';
import { PANEL_WORDS } from '../../utils/i18n/panel-words.ts';
import type { PageFacts } from '../../utils/messages/protocol.ts';
import { FirstFacts } from '../entity/FirstFacts.tsx';
import { PanelSection } from '../panel/PanelSection.tsx';
import { FactWithPassage } from '../shared/FactWithPassage.tsx';
import { useReader } from '../shared/reader.ts';
import { sourceOf } from '../shared/source-of.ts';
import type { PassageControl } from '../shared/use-passage.ts';

export type JoiningFactsProps = {
  readonly pageFacts: PageFacts;
  readonly passages: PassageControl;
  readonly onOpenEntity: (entityId: EntityId) => void;
};

/** The facts that tie two names of a page, which the panel leads with. */
export function JoiningFacts({ pageFacts, passages, onOpenEntity }: JoiningFactsProps) {
  const words = PANEL_WORDS[useReader().language];
  return (
    <PanelSection title={words.joining} count={pageFacts.joining.length}>
      <FirstFacts facts={pageFacts.joining}>
        {(shown) => (
          <ul>
            {shown.map((fact) => (
              <FactWithPassage
                key={fact.id}
                fact={fact}
                source={sourceOf(fact, pageFacts.sources)}
                namesSource={pageFacts.sources.length > 1}
                passages={passages}
                onOpenEntity={onOpenEntity}
              />
            ))}
          </ul>
        )}
      </FirstFacts>
    </PanelSection>
  );
}
