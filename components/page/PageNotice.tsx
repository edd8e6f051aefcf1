import { TOOLBAR_WORDS, type ToolbarWords } from '../../utils/i18n/toolbar-words.ts';
import type { PageState } from '../../utils/messages/protocol.ts';
import { Button } from '../shared/Button.tsx';
import { useReader } from '../shared/reader.ts';

export type PageNoticeProps = {
  readonly page: PageState;
  readonly onGiveAccess: (site: string) => void;
};

/** Why a page shows no names, and what can be done about it. Nothing at all for a page that has some. */
export function PageNotice({ page, onGiveAccess }: PageNoticeProps) {
  const words = TOOLBAR_WORDS[useReader().language];
  switch (page.kind) {
    case 'on':
      if (!page.read) return <Notice says={words.reading} />;
      return page.entities.length === 0 ? <Notice says={words.nothingHere} /> : null;
    case 'off':
      return <Notice {...offNotice(page.by, words)} />;
    case 'no-access':
      return (
        <Notice {...words.noAccess} action={{ label: words.giveAccess, onPress: () => onGiveAccess(page.site) }} />
      );
    case 'cannot-run':
      return <Notice says={words.cannotRun[page.page].says} hint={words.cannotRun[page.page].hint} />;
  }
}

function offNotice(by: (PageState & { kind: 'off' })['by'], words: ToolbarWords): ToolbarWords['off'] {
  switch (by.kind) {
    case 'site-off':
      return words.off;
    case 'all-off':
      return words.allOffNotice;
    case 'pause':
      return words.pauseNotice;
  }
}

type NoticeProps = {
  readonly says: string;
  readonly hint?: string;
  readonly action?: { readonly label: string; readonly onPress: () => void };
};

function Notice({ says, hint, action }: NoticeProps) {
  return (
    <div class="page-notice" role="status">
      <p class="page-notice__says">{says}</p>
      {action && (
        <Button kind="full" onPress={action.onPress}>
          {action.label}
        </Button>
      )}
      {hint && <p class="page-notice__hint">{hint}</p>}
    </div>
  );
}
