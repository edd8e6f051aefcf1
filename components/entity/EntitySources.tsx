import type { PackId } from '../../utils/core/model.ts';
import type { Card } from '../../utils/core/view.ts';
import { sourceDateInWords } from '../../utils/i18n/dates.ts';
import { PANEL_WORDS } from '../../utils/i18n/panel-words.ts';
import { PanelSection } from '../panel/PanelSection.tsx';
import { Icon } from '../shared/Icon.tsx';
import { Leader } from '../shared/Leader.tsx';
import { useReader } from '../shared/reader.ts';
import { SourceName } from '../shared/SourceName.tsx';
import { TextButton } from '../shared/TextButton.tsx';

export type EntitySourcesProps = {
  readonly card: Card;
  readonly onOpenPack: (packId: PackId) => void;
};

/** The documents behind an entity's facts, how many each gives, and the way to their packs. Nothing for none. */
export function EntitySources({ card: { sources, facts }, onOpenPack }: EntitySourcesProps) {
  const { language, now, words } = useReader();
  if (sources.length === 0) return null;
  return (
    <PanelSection title={PANEL_WORDS[language].sources} count={sources.length}>
      <ul>
        {sources.map((source) => (
          <li class="entity-source" key={source.documentId}>
            <Icon name={source.hasText ? 'document' : 'detached'} />
            <span class="entity-source__name">
              <TextButton role="link" class="entity-link" onPress={() => onOpenPack(source.packId)}>
                <SourceName source={source} first />
              </TextButton>
              {source.date !== null && `, ${sourceDateInWords(source.date, language, now)}`}
              {source.isThisPage && `, ${words.facts.thisPage}`}
            </span>
            <Leader />
            <span class="entity-source__count">
              {words.facts.facts(facts.filter(({ locator }) => locator?.documentId === source.documentId).length)}
            </span>
          </li>
        ))}
      </ul>
    </PanelSection>
  );
}
