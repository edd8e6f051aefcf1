import type { ListedEntity } from '../../utils/core/view.ts';
import { TOOLBAR_WORDS } from '../../utils/i18n/toolbar-words.ts';
import { useReader } from '../shared/reader.ts';

export type PageSummaryProps = { readonly entities: readonly ListedEntity[] };

/** How many names the page holds, and how often: "**7 namen**, 14 keer genoemd". */
export function PageSummary({ entities }: PageSummaryProps) {
  const { names, mentioned } = TOOLBAR_WORDS[useReader().language];
  const mentions = entities.reduce((sum, { places }) => sum + places.length, 0);
  return (
    <>
      <b>{names(entities.length)}</b>, {mentioned(mentions)}
    </>
  );
}
