import { useEffect, useRef } from 'preact/hooks';

import type { EntityId } from '../../utils/core/model.ts';
import type { ListedEntity } from '../../utils/core/view.ts';
import { PANEL_WORDS } from '../../utils/i18n/panel-words.ts';
import { TOOLBAR_WORDS } from '../../utils/i18n/toolbar-words.ts';
import type { PageFacts, PageState } from '../../utils/messages/protocol.ts';
import type { DocumentTexts } from '../shared/document-texts.ts';
import { FailureMessage } from '../shared/FailureMessage.tsx';
import { useReader } from '../shared/reader.ts';
import { type AnswerState, latestAnswer } from '../shared/use-answer.ts';
import { PageNotice } from './PageNotice.tsx';
import { PageSources } from './PageSources.tsx';
import { type ListedPage, PageView } from './PageView.tsx';
import { SiteRow } from './SiteRow.tsx';
import type { PageText } from './use-page-text.ts';

export type PageScreenProps = {
  readonly page: AnswerState<PageState>;
  readonly onRetry: () => void;
  readonly onSwitch: (site: string, on: boolean) => void;
  readonly onGiveAccess: (site: string) => void;
  /** Stable. What the sources say of the page as it is now. */
  readonly getPageFacts: () => Promise<PageFacts>;
  readonly texts: DocumentTexts;
  readonly pageText: PageText;
  readonly onJump: (entity: ListedEntity) => void;
  readonly onOpenEntity: (entityId: EntityId) => void;
};

/** What the sources say of the page that the reader looks at, or why that is nothing. */
export function PageScreen({ page: state, onRetry, onSwitch, onGiveAccess, ...view }: PageScreenProps) {
  const { language } = useReader();
  const page = latestAnswer(state);
  const earlier = usePageBefore(page);
  if (state.kind === 'failed') {
    return (
      <>
        <h1 class="unseen">{PANEL_WORDS[language].page}</h1>
        <FailureMessage failure={state.failure} onRetry={onRetry} />
      </>
    );
  }
  if (!page) return null;
  const listed = toListed(page);
  if (listed) return <PageView page={listed} {...view} />;
  if (earlier && page.kind === 'on' && !page.read) {
    return (
      <>
        <div role="status">
          <h1 class="page-screen__reading">{TOOLBAR_WORDS[language].readingNew}</h1>
        </div>
        <div class="page-screen__before" inert>
          <PageView page={earlier} {...view} />
        </div>
      </>
    );
  }
  return (
    <>
      <SiteRow page={page} headingLevel={1} onSwitch={onSwitch} />
      {page.kind === 'on' && <PageSources sources={page.sources} pageText={view.pageText} />}
      <PageNotice page={page} onGiveAccess={onGiveAccess} />
    </>
  );
}

function toListed(page: PageState): ListedPage | null {
  return page.kind === 'on' && page.read && page.entities.length > 0 ? page : null;
}

/** The last page that was shown with names: it stays, dimmed, while the next one is read. */
function usePageBefore(page: PageState | null): ListedPage | null {
  const before = useRef<ListedPage | null>(null);
  useEffect(() => {
    // While a page is read nothing is known of it yet; anything else that is known replaces the list.
    if (page && (page.kind !== 'on' || page.read)) before.current = toListed(page);
  }, [page]);
  return before.current;
}
