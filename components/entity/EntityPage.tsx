import { useEffect, useRef } from 'preact/hooks';

import type { EntityId } from '../../utils/core/model.ts';
import type { Card, ListedEntity } from '../../utils/core/view.ts';
import { CARD_WORDS } from '../../utils/i18n/card-words.ts';
import { KeyLines } from '../shared/KeyLines.tsx';
import { useReader } from '../shared/reader.ts';
import { TypeLine } from '../shared/TypeLine.tsx';
import { type GetPassage, usePassage } from '../shared/use-passage.ts';
import { EntitySources } from './EntitySources.tsx';
import { FactGroups } from './FactGroups.tsx';
import { OnThisPage } from './OnThisPage.tsx';
import { RelationList } from './RelationList.tsx';

export type EntityPageProps = {
  readonly card: Card;
  /** The entity's places on the page that the reader looks at, if it stands there. */
  readonly here: ListedEntity | null;
  readonly getPassage: GetPassage;
  readonly onJump: (entity: ListedEntity) => void;
  readonly onOpenEntity: (entityId: EntityId) => void;
};

/** All that the sources say of one entity: what it is, each fact by voice, its relations and its documents. */
export function EntityPage({ card, here, getPassage, onJump, onOpenEntity }: EntityPageProps) {
  const { language, words } = useReader();
  const passages = usePassage(getPassage);
  const title = useRef<HTMLHeadingElement>(null);

  useEffect(() => {
    scrollTo(0, 0);
    // What was pressed to come here is gone, and focus with it; a tab or the way back keeps it.
    if (document.activeElement?.contains(title.current)) title.current?.focus({ preventScroll: true });
  }, []);

  return (
    <article class="entity-page">
      <h1 class="entity-page__name" ref={title} tabIndex={-1} lang={card.nameLanguage}>
        {card.name}
      </h1>
      <TypeLine type={card.type} otherName={card.otherName} />
      <p class="entity-page__gloss">{card.gloss}</p>
      <KeyLines lines={card.keyLines} onOpenEntity={onOpenEntity} />
      {here && <OnThisPage entity={here} onJump={onJump} />}
      {card.facts.length === 0 && (
        <p class="entity-page__silent">{CARD_WORDS[language].glossOnly(words.types[card.type].this)}</p>
      )}
      <FactGroups card={card} passages={passages} onOpenEntity={onOpenEntity} />
      <RelationList relations={card.relations} onOpenEntity={onOpenEntity} />
      <EntitySources card={card} />
    </article>
  );
}
