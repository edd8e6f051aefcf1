import { type EntityId, VOICES, type Voice } from '../../utils/core/model.ts';
import type { Card, CardFact } from '../../utils/core/view.ts';
import { VOICE_HEADINGS } from '../../utils/i18n/voice-words.ts';
import { PanelSection } from '../panel/PanelSection.tsx';
import { FactWithPassage } from '../shared/FactWithPassage.tsx';
import { useReader } from '../shared/reader.ts';
import { sourceOf } from '../shared/source-of.ts';
import type { PassageControl } from '../shared/use-passage.ts';
import { FirstFacts } from './FirstFacts.tsx';
import { GroupedVoiceLine } from './GroupedVoiceLine.tsx';

export type FactGroupsProps = {
  readonly card: Card;
  readonly passages: PassageControl;
  readonly onOpenEntity: (entityId: EntityId) => void;
};

/** The facts of an entity by voice, each voice under its own heading; within it they keep their order. */
export function FactGroups(props: FactGroupsProps) {
  const byVoice = Map.groupBy(props.card.facts, ({ voice }) => voice);
  return (
    <>
      {VOICES.map((voice) => {
        const facts = byVoice.get(voice);
        return facts && <FactGroup key={voice} voice={voice} facts={facts} {...props} />;
      })}
    </>
  );
}

type FactGroupProps = FactGroupsProps & { readonly voice: Voice; readonly facts: readonly CardFact[] };

function FactGroup({ voice, facts, card, passages, onOpenEntity }: FactGroupProps) {
  const { language } = useReader();
  const severalSources = card.sources.length > 1;
  const draw = (fact: CardFact) => {
    const source = sourceOf(fact, card.sources);
    return (
      <FactWithPassage
        key={fact.id}
        fact={fact}
        source={source}
        // The voice line of what is stated names the document already.
        namesSource={severalSources && voice !== 'stated'}
        passages={passages}
        ownId={card.entityId}
        onOpenEntity={onOpenEntity}
        voiceLine={<GroupedVoiceLine fact={fact} source={severalSources ? source : null} />}
      />
    );
  };
  return (
    <PanelSection title={VOICE_HEADINGS[language][voice]} icon={voice} count={facts.length}>
      <FirstFacts facts={facts}>{(shown) => <ul>{shown.map(draw)}</ul>}</FirstFacts>
    </PanelSection>
  );
}
