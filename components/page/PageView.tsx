import { useCallback } from 'preact/hooks';

import type { EntityId } from '../../utils/core/model.ts';
import type { ListedEntity } from '../../utils/core/view.ts';
import { PANEL_WORDS } from '../../utils/i18n/panel-words.ts';
import { TOOLBAR_WORDS } from '../../utils/i18n/toolbar-words.ts';
import type { PageFacts, PageState } from '../../utils/messages/protocol.ts';
import { PanelSection } from '../panel/PanelSection.tsx';
import type { DocumentTexts } from '../shared/document-texts.ts';
import { FailureMessage } from '../shared/FailureMessage.tsx';
import { useReader } from '../shared/reader.ts';
import { latestAnswer, useAnswer } from '../shared/use-answer.ts';
import { usePassage } from '../shared/use-passage.ts';
import { DatedFacts } from './DatedFacts.tsx';
import { JoiningFacts } from './JoiningFacts.tsx';
import { PageNames } from './PageNames.tsx';
import { PageSources } from './PageSources.tsx';
import { PageSummary } from './PageSummary.tsx';
import type { PageText } from './use-page-text.ts';

/** A page that was read, and on which something was found. */
export type ListedPage = PageState & { readonly kind: 'on' };

export type PageViewProps = {
  readonly page: ListedPage;
  readonly getPageFacts: () => Promise<PageFacts>;
  readonly texts: DocumentTexts;
  readonly pageText: PageText;
  readonly onJump: (entity: ListedEntity) => void;
  readonly onOpenEntity: (entityId: EntityId) => void;
};

/** A page as the sources see it: the facts that tie its names together, then who and what, then in time. */
export function PageView({ page, getPageFacts, texts, pageText, onJump, onOpenEntity }: PageViewProps) {
  const { language } = useReader();
  const words = PANEL_WORDS[language];
  const site = TOOLBAR_WORDS[language].siteName(page.site);
  // `page` is a dependency: other names on it are another question.
  const [state, askAgain] = useAnswer(useCallback(() => getPageFacts(), [getPageFacts, page]));
  const facts = latestAnswer(state);
  const passages = usePassage(texts);
  const joined = facts?.joining.length ?? 0;
  return (
    <article class="page-view">
      <header class="page-view__head">
        <p class="page-view__site">{site}</p>
        <h1 class="page-view__title">{page.title || site}</h1>
        <p class="page-view__summary">
          <PageSummary entities={page.entities} />.{joined > 0 && ` ${words.joined(joined)}`}
        </p>
        <PageSources sources={page.sources} pageText={pageText} />
      </header>
      {state.kind === 'failed' && <FailureMessage failure={state.failure} onRetry={askAgain} />}
      {facts && joined > 0 && <JoiningFacts pageFacts={facts} passages={passages} onOpenEntity={onOpenEntity} />}
      <PanelSection title={words.whoAndWhat}>
        <PageNames entities={page.entities} onJump={onJump} onOpenEntity={onOpenEntity} />
      </PanelSection>
      {facts && facts.dated.length > 0 && (
        <DatedFacts pageFacts={facts} passages={passages} onOpenEntity={onOpenEntity} />
      )}
    </article>
  );
}
