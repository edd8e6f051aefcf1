import { POPUP_NAMES, POPUP_TOP } from '../../utils/core/limits.ts';
import type { ListedEntity } from '../../utils/core/view.ts';
import { TOOLBAR_WORDS } from '../../utils/i18n/toolbar-words.ts';
import type { PageState } from '../../utils/messages/protocol.ts';
import { PageNames } from '../page/PageNames.tsx';
import { PageNotice } from '../page/PageNotice.tsx';
import { PageSources } from '../page/PageSources.tsx';
import { PageSummary } from '../page/PageSummary.tsx';
import type { PageText } from '../page/use-page-text.ts';
import { Button } from '../shared/Button.tsx';
import { useReader } from '../shared/reader.ts';

export type PopupPageProps = {
  readonly page: PageState;
  readonly pageText: PageText;
  readonly onJump: (entity: ListedEntity) => void;
  /** ↑ on the first name. */
  readonly onLeave: () => void;
  readonly onMore: () => void;
  readonly onGiveAccess: (site: string) => void;
};

/** Which source the page is, if it is one; its names, the most mentioned of very many; or why there are none. */
export function PopupPage({ page, pageText, ...list }: PopupPageProps) {
  return (
    <>
      {page.kind === 'on' && <PageSources sources={page.sources} pageText={pageText} />}
      {page.kind === 'on' && page.entities.length > 0 ? (
        <PopupNames entities={page.entities} {...list} />
      ) : (
        <PageNotice page={page} onGiveAccess={list.onGiveAccess} />
      )}
    </>
  );
}

type PopupNamesProps = Pick<PopupPageProps, 'onJump' | 'onLeave' | 'onMore'> & {
  readonly entities: readonly ListedEntity[];
};

function PopupNames({ entities, onJump, onLeave, onMore }: PopupNamesProps) {
  const { moreInPanel } = TOOLBAR_WORDS[useReader().language];
  const listed = entities.length > POPUP_NAMES ? entities.slice(0, POPUP_TOP) : entities;
  const rest = entities.length - listed.length;
  return (
    <>
      <p class="popup-page__summary">
        <PageSummary entities={entities} />
      </p>
      <PageNames entities={listed} onJump={onJump} onLeave={onLeave} />
      {rest > 0 && (
        <Button kind="more" onPress={onMore}>
          {moreInPanel(rest)}
        </Button>
      )}
    </>
  );
}
