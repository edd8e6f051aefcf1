import { switchWords, TOOLBAR_WORDS, type ToolbarWords } from '../../utils/i18n/toolbar-words.ts';
import type { PageState } from '../../utils/messages/protocol.ts';
import { Icon } from '../shared/Icon.tsx';
import { useReader } from '../shared/reader.ts';

export type SiteRowProps = {
  readonly page: PageState;
  /** Of the site's name: 1 where nothing stands above it. */
  readonly headingLevel: 1 | 2;
  readonly onSwitch: (site: string, on: boolean) => void;
};

/** Which site this is, and its switch; or a lock, where there is nothing to switch. */
export function SiteRow({ page, headingLevel, onSwitch }: SiteRowProps) {
  const words = TOOLBAR_WORDS[useReader().language];
  const { name, status } = siteWords(page, words);
  const Heading = `h${headingLevel}` as const;
  return (
    <div class="site-row">
      <div class="site-row__words">
        <Heading class="site-row__name">{name}</Heading>
        <p class="site-row__status">{status}</p>
      </div>
      {page.kind === 'on' || page.kind === 'off' ? (
        <button
          type="button"
          role="switch"
          class="switch"
          aria-label={words.siteSwitch(page.site)}
          aria-checked={page.kind === 'on'}
          onClick={() => onSwitch(page.site, page.kind === 'off')}
        />
      ) : (
        <Icon name="lock" size={16} />
      )}
    </div>
  );
}

function siteWords(page: PageState, words: ToolbarWords): { readonly name: string; readonly status: string } {
  switch (page.kind) {
    case 'on':
      return { name: words.siteName(page.site), status: words.siteOn };
    case 'off':
      return { name: words.siteName(page.site), status: switchWords(page.by, words) };
    case 'no-access':
      return { name: page.site, status: words.siteClosed };
    case 'cannot-run':
      return { name: words.cannotRun[page.page].title, status: words.cannotRun[page.page].why };
  }
}
