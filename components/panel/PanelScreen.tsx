import { useEffect, useRef, useState } from 'preact/hooks';

import type { EntityId, PackId } from '../../utils/core/model.ts';
import type { Card, PackProfile, SearchAnswer } from '../../utils/core/view.ts';
import { PANEL_WORDS } from '../../utils/i18n/panel-words.ts';
import type { PageFacts, PageState, PanelPlace } from '../../utils/messages/protocol.ts';
import { PageScreen } from '../page/PageScreen.tsx';
import { useJump } from '../page/use-jump.ts';
import { usePage } from '../page/use-page.ts';
import type { PageText } from '../page/use-page-text.ts';
import { Search } from '../search/Search.tsx';
import { useSearchKey } from '../search/use-search-key.ts';
import type { DocumentTexts } from '../shared/document-texts.ts';
import { useReader } from '../shared/reader.ts';
import { latestAnswer } from '../shared/use-answer.ts';
import { PANEL_BODY_ID, type PanelTab, PanelTabs, tabId } from './PanelTabs.tsx';
import { PlaceScreen } from './PlaceScreen.tsx';
import { AT_LIST, goTo, goToAsked, type Trail } from './trail.ts';
import { useRequests } from './use-requests.ts';

/** All functions are stable: another one is another question. */
export type PanelScreenProps = {
  readonly getPage: () => Promise<PageState>;
  /** Calls back whenever the page changes; returns how to stop that. */
  readonly watchPage: (onChange: () => void) => () => void;
  readonly setSite: (site: string, on: boolean) => Promise<unknown>;
  readonly giveAccess: (site: string) => Promise<unknown>;
  readonly jump: (entityId: EntityId, place: number) => Promise<unknown>;
  readonly getPageFacts: () => Promise<PageFacts>;
  readonly search: (query: string) => Promise<SearchAnswer>;
  readonly getCard: (entityId: EntityId) => Promise<Card | null>;
  readonly getPack: (packId: PackId) => Promise<PackProfile | null>;
  readonly texts: DocumentTexts;
  readonly pageText: PageText;
  /** What card, popup or menu asked to show here, if anything. */
  readonly takeRequest: () => Promise<PanelPlace | null>;
  /** Calls back whenever there is something to take. */
  readonly watchRequests: (onRequest: () => void) => () => void;
  readonly openLibrary: () => void;
};

/** The side panel: searching and this page, each with the entities and packs that are opened from it. */
export function PanelScreen(props: PanelScreenProps) {
  const { getPage, watchPage, setSite, giveAccess, jump, search, texts, openLibrary } = props;
  const words = PANEL_WORDS[useReader().language];
  const { state, askAgain, afterwards } = usePage(getPage, watchPage, texts.watch);
  const [tab, setTab] = useState<PanelTab>('page');
  const [trails, setTrails] = useState<Readonly<Record<PanelTab, Trail>>>({ search: AT_LIST, page: AT_LIST });
  const [query, setQuery] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const body = useRef<HTMLDivElement>(null);
  const jumpToNext = useJump(jump, askAgain);
  const page = latestAnswer(state);
  const trail = trails[tab];

  useSearchKey(field);
  useRequests(props.takeRequest, props.watchRequests, (asked) => {
    const to = asked.kind === 'search' ? 'search' : 'page';
    setTab(to);
    setTrails((all) => ({ ...all, [to]: goToAsked(all[to], asked) }));
    if (asked.kind === 'search') setQuery(asked.query);
  });

  const walk = (step: (trail: Trail) => Trail) => setTrails((all) => ({ ...all, [tab]: step(all[tab]) }));
  const openEntity = (entityId: EntityId) => walk((from) => goTo(from, { kind: 'entity', entityId }, null));

  // What was pressed to come back is gone, and focus with it.
  useEffect(() => {
    if (trail.shown === null && document.activeElement?.contains(body.current))
      (field.current ?? body.current)?.focus();
  }, [tab, trail.shown]);

  return (
    <main class="panel-screen">
      <PanelTabs tab={tab} onTab={setTab} onLibrary={openLibrary} />
      <div
        class="panel-screen__body"
        role="tabpanel"
        id={PANEL_BODY_ID}
        aria-labelledby={tabId(tab)}
        tabIndex={-1}
        ref={body}
      >
        {trail.shown !== null && (
          <PlaceScreen
            place={trail.shown}
            trail={trail}
            start={tab === 'search' ? words.backToSearch(query.trim()) : words.page}
            onWalk={walk}
            getCard={props.getCard}
            getPack={props.getPack}
            texts={texts}
            onPage={page?.kind === 'on' ? page.entities : []}
            onJump={jumpToNext}
          />
        )}
        {trail.shown === null && tab === 'page' && (
          <PageScreen
            page={state}
            onRetry={askAgain}
            onSwitch={(site, on) => afterwards(setSite(site, on))}
            onGiveAccess={(site) => afterwards(giveAccess(site))}
            getPageFacts={props.getPageFacts}
            texts={texts}
            pageText={props.pageText}
            onJump={jumpToNext}
            onOpenEntity={openEntity}
          />
        )}
        {trail.shown === null && tab === 'search' && (
          <>
            <h1 class="unseen">{words.search}</h1>
            <Search
              fieldRef={field}
              query={query}
              onQuery={setQuery}
              search={search}
              texts={texts}
              onOpenEntity={openEntity}
            >
              <p class="panel-screen__empty">{words.emptySearch}</p>
            </Search>
          </>
        )}
      </div>
    </main>
  );
}
