import { POPUP_NAMES, POPUP_TOP } from '../../utils/core/limits.ts';
import type { ListedEntity } from '../../utils/core/view.ts';
import { TOOLBAR_WORDS } from '../../utils/i18n/toolbar-words.ts';
import type { PageState } from '../../utils/messages/protocol.ts';
import { PageNames } from '../page/PageNames.tsx';
import { PageNotice } from '../page/PageNotice.tsx';
import { PageSummary } from '../page/PageSummary.tsx';
import { Button } from '../shared/Button.tsx';
import { useReader } from '../shared/reader.ts';

export type PopupPageProps = {
  readonly page: PageState;
  readonly onJump: (entity: ListedEntity) => void;
  /** ↑ on the first name. */
  readonly onLeave: () => void;
  readonly onMore: () => void;
  readonly onGiveAccess: (site: string) => void;
};

/** The names on the page, the most mentioned where there are very many; or why there are none. */
export function PopupPage({ page, onJump, onLeave, onMore, onGiveAccess }: PopupPageProps) {
  const { moreInPanel } = TOOLBAR_WORDS[useReader().language];
  if (page.kind !== 'on' || page.entities.length === 0) return <PageNotice page={page} onGiveAccess={onGiveAccess} />;

  const { entities } = page;
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
