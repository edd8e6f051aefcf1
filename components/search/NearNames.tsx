import { Fragment } from 'preact';

import type { EntityId } from '../../utils/core/model.ts';
import type { SearchAnswer } from '../../utils/core/view.ts';
import { PANEL_WORDS } from '../../utils/i18n/panel-words.ts';
import { EntityLink } from '../shared/EntityLink.tsx';
import { useReader } from '../shared/reader.ts';

export type NearNamesProps = {
  readonly near: SearchAnswer['near'];
  readonly onOpenEntity: (entityId: EntityId) => void;
};

/** "Bedoelde je Leiden of Londen?": names that a query may mean. Nothing for none. */
export function NearNames({ near, onOpenEntity }: NearNamesProps) {
  const { before, or } = PANEL_WORDS[useReader().language].didYouMean;
  if (near.length === 0) return null;
  return (
    <>
      {before}
      {near.map(({ entityId, name }, index) => (
        <Fragment key={entityId}>
          {index > 0 && (index === near.length - 1 ? or : ', ')}
          <EntityLink entityId={entityId} onOpenEntity={onOpenEntity}>
            {name}
          </EntityLink>
        </Fragment>
      ))}
      ?
    </>
  );
}
