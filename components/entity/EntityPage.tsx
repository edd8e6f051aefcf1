import type { EntityId } from '../../utils/core/model.ts';
import type { Card, ListedEntity } from '../../utils/core/view.ts';
import { CARD_WORDS } from '../../utils/i18n/card-words.ts';
import { PlaceTitle } from '../panel/PlaceTitle.tsx';
import type { Place } from '../panel/trail.ts';
import type { DocumentTexts } from '../shared/document-texts.ts';
import { KeyLines } from '../shared/KeyLines.tsx';
import { useReader } from '../shared/reader.ts';
import { TypeLine } from '../shared/TypeLine.tsx';
import { usePassage } from '../shared/use-passage.ts';
import { EntitySources } from './EntitySources.tsx';
import { FactGroups } from './FactGroups.tsx';
import { OnThisPage } from './OnThisPage.tsx';
import { RelationList } from './RelationList.tsx';

export type EntityPageProps = {
  readonly card: Card;
  /** The entity's places on the page that the reader looks at, if it stands there. */
  readonly here: ListedEntity | null;
  readonly texts: DocumentTexts;
  readonly onJump: (entity: ListedEntity) => void;
  readonly onOpen: (place: Place) => void;
};

/** All that the sources say of one entity: what it is, each fact by voice, its relations and its documents. */
export function EntityPage({ card, here, texts, onJump, onOpen }: EntityPageProps) {
  const { language, words } = useReader();
  const passages = usePassage(texts);
  const onOpenEntity = (entityId: EntityId) => onOpen({ kind: 'entity', entityId });

  return (
    <article class="entity-page">
      <PlaceTitle language={card.nameLanguage}>{card.name}</PlaceTitle>
      <TypeLine type={card.type} otherName={card.otherName} />
      <p class="place-gloss">{card.gloss}</p>
      <KeyLines lines={card.keyLines} onOpenEntity={onOpenEntity} />
      {here && <OnThisPage entity={here} onJump={onJump} />}
      {card.facts.length === 0 && (
        <p class="entity-page__silent">{CARD_WORDS[language].glossOnly(words.types[card.type].this)}</p>
      )}
      <FactGroups card={card} passages={passages} onOpenEntity={onOpenEntity} />
      <RelationList relations={card.relations} onOpenEntity={onOpenEntity} />
      <EntitySources card={card} onOpenPack={(packId) => onOpen({ kind: 'pack', packId })} />
    </article>
  );
}
