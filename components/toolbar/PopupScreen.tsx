import type { RefObject } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';

import type { EntityId, PackId } from '../../utils/core/model.ts';
import type { Card, ListedEntity, MarkDensity, PackProfile, SearchAnswer } from '../../utils/core/view.ts';
import { LIBRARY_WORDS } from '../../utils/i18n/library-words.ts';
import { PANEL_WORDS } from '../../utils/i18n/panel-words.ts';
import type { PageState, PanelPlace } from '../../utils/messages/protocol.ts';
import { SiteRow } from '../page/SiteRow.tsx';
import { useJump } from '../page/use-jump.ts';
import { type PageControl, usePage } from '../page/use-page.ts';
import type { PageText } from '../page/use-page-text.ts';
import { PlaceScreen } from '../panel/PlaceScreen.tsx';
import { AT_LIST, goToAsked } from '../panel/trail.ts';
import { useRequests } from '../panel/use-requests.ts';
import { Search } from '../search/Search.tsx';
import { useSearchKey } from '../search/use-search-key.ts';
import { MarksChoice } from '../settings/MarksChoice.tsx';
import type { DocumentTexts } from '../shared/document-texts.ts';
import { FailureMessage } from '../shared/FailureMessage.tsx';
import { useReader } from '../shared/reader.ts';
import { latestAnswer } from '../shared/use-answer.ts';
import { BrandRow } from './BrandRow.tsx';
import { PopupPage } from './PopupPage.tsx';
import { RestRow } from './RestRow.tsx';

/** All stable: another function is another question. */
export type PopupScreenProps = {
  readonly getPage: () => Promise<PageState>;
  /** Calls back whenever the page changes; returns how to stop that. */
  readonly watchPage: (onChange: () => void) => () => void;
  readonly setSite: (site: string, on: boolean) => Promise<unknown>;
  readonly setRest: (rest: 'none' | 'hour' | 'always') => Promise<unknown>;
  readonly setMarks: (marks: MarkDensity) => Promise<unknown>;
  readonly giveAccess: (site: string) => Promise<unknown>;
  readonly jump: (entityId: EntityId, place: number) => Promise<unknown>;
  readonly search: (query: string) => Promise<SearchAnswer>;
  readonly getCard: (entityId: EntityId) => Promise<Card | null>;
  readonly getPack: (packId: PackId) => Promise<PackProfile | null>;
  readonly texts: DocumentTexts;
  readonly pageText: PageText;
  /** What a card or a menu asked to show in the panel, where the browser could only open this window; `null` for nothing. */
  readonly takeRequest: () => Promise<PanelPlace | null>;
  readonly watchRequests: (onRequest: () => void) => () => void;
  /** Shows something in the side panel. Called within the press that asks for it. */
  readonly openPanel: (place: PanelPlace) => void;
  readonly openLibrary: () => void;
};

/** The window under the toolbar's button: this site, searching, and the names on this page. */
export function PopupScreen(props: PopupScreenProps) {
  const { getPage, watchPage, setMarks, setRest, jump, openPanel, openLibrary } = props;
  const words = PANEL_WORDS[useReader().language];
  const pageControl = usePage(getPage, watchPage, props.texts.watch);
  const { state, askAgain, afterwards } = pageControl;
  const [trail, setTrail] = useState(AT_LIST);
  const [query, setQuery] = useState('');
  const jumpToNext = useJump(jump, askAgain);
  const page = latestAnswer(state);

  useRequests(props.takeRequest, props.watchRequests, (asked) => {
    setTrail(goToAsked(AT_LIST, asked));
    if (asked.kind === 'search') setQuery(asked.query);
  });

  return (
    <div class="popup-screen">
      <BrandRow onPanel={() => openPanel(trail.shown ?? THIS_PAGE)} onLibrary={openLibrary} />
      <main class="popup-screen__main">
        {trail.shown === null ? (
          <PopupStart {...props} pageControl={pageControl} onJump={jumpToNext} query={query} onQuery={setQuery} />
        ) : (
          <PlaceScreen
            place={trail.shown}
            trail={trail}
            start={words.page}
            onWalk={setTrail}
            getCard={props.getCard}
            getPack={props.getPack}
            texts={props.texts}
            onPage={page?.kind === 'on' ? page.entities : []}
            onJump={jumpToNext}
          />
        )}
      </main>
      {page?.kind === 'on' && <PopupFoot marks={page.marks} onMarks={(marks) => afterwards(setMarks(marks))} />}
      {page && (page.kind === 'on' || page.kind === 'off') && (
        <RestRow
          rest={page.kind === 'off' && page.by.kind !== 'site-off' ? page.by : null}
          onRest={(rest) => afterwards(setRest(rest))}
        />
      )}
    </div>
  );
}

const THIS_PAGE: PanelPlace = { kind: 'page' };

type PopupStartProps = PopupScreenProps & {
  readonly pageControl: PageControl;
  readonly onJump: (entity: ListedEntity) => void;
  readonly query: string;
  readonly onQuery: (query: string) => void;
};

/** What the window opens with. */
function PopupStart(props: PopupStartProps) {
  const { pageControl, onJump, query, onQuery, setSite, giveAccess, search, texts, pageText, openPanel } = props;
  const { state, askAgain, afterwards } = pageControl;
  const field = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const page = latestAnswer(state);
  const failed = state.kind === 'failed';

  useSearchKey(field);
  useFocusAtFirst(field, failed);

  return (
    <>
      {page ? (
        <SiteRow page={page} headingLevel={2} onSwitch={(site, on) => afterwards(setSite(site, on))} />
      ) : (
        state.kind === 'asking' && <div class="site-row" />
      )}
      {state.kind === 'failed' ? (
        <FailureMessage failure={state.failure} onRetry={askAgain} />
      ) : (
        <Search
          fieldRef={field}
          query={query}
          onQuery={onQuery}
          search={search}
          texts={texts}
          onOpenEntity={(entityId) => openPanel({ kind: 'entity', entityId })}
          onDown={() => list.current?.querySelector<HTMLElement>('.page-names__row')?.focus()}
        >
          <div ref={list}>
            {page && (
              <PopupPage
                page={page}
                pageText={pageText}
                onJump={onJump}
                onLeave={() => field.current?.focus()}
                onMore={() => openPanel(THIS_PAGE)}
                onGiveAccess={(site) => afterwards(giveAccess(site))}
              />
            )}
          </div>
        </Search>
      )}
    </>
  );
}

function PopupFoot({
  marks,
  onMarks,
}: {
  readonly marks: MarkDensity;
  readonly onMarks: (marks: MarkDensity) => void;
}) {
  const words = LIBRARY_WORDS[useReader().language];
  const label = useId();
  return (
    <footer class="popup-screen__foot">
      <span class="popup-screen__label" id={label}>
        {words.marks}
      </span>
      <MarksChoice marks={marks} labelledBy={label} onMarks={onMarks} />
    </footer>
  );
}

/** Focus for the field as soon as there is one, unless the reader is somewhere already. */
function useFocusAtFirst(field: RefObject<HTMLInputElement | null>, failed: boolean): void {
  useEffect(() => {
    const focusField = () => {
      if (document.activeElement === document.body) field.current?.focus();
    };
    focusField();
    // Firefox may load this window before it shows it; focus that was given before that is lost.
    window.addEventListener('focus', focusField);
    return () => window.removeEventListener('focus', focusField);
  }, [field, failed]);
}
