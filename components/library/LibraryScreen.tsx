import type { ComponentChildren, RefObject } from 'preact';
import { useCallback, useEffect, useId, useMemo, useRef, useState } from 'preact/hooks';

import {
  type DocumentId,
  type EntityId,
  type PackId,
  READING_LANGUAGES,
  type ReadingLanguage,
} from '../../utils/core/model.ts';
import type { Card, MarkDensity, PackProfile } from '../../utils/core/view.ts';
import { LIBRARY_WORDS } from '../../utils/i18n/library-words.ts';
import type { PackOverview } from '../../utils/messages/protocol.ts';
import { PlaceScreen } from '../panel/PlaceScreen.tsx';
import { AT_LIST, goTo, type Trail } from '../panel/trail.ts';
import { Choice, type ChoiceOption } from '../settings/Choice.tsx';
import { MarksChoice } from '../settings/MarksChoice.tsx';
import type { DocumentTexts } from '../shared/document-texts.ts';
import { useReader } from '../shared/reader.ts';
import { Logo } from '../toolbar/Logo.tsx';
import { MarksSample } from './MarksSample.tsx';
import { PackList, type PackListProps } from './PackList.tsx';
import { useFileDrop } from './use-file-drop.ts';
import { type TextActions, useTexts } from './use-texts.ts';

export type LibraryScreenProps = {
  /** Stable, as are the next ones. In order of precedence. */
  readonly getPacks: () => Promise<readonly PackOverview[]>;
  readonly getPack: (packId: PackId) => Promise<PackProfile | null>;
  readonly getCard: (entityId: EntityId) => Promise<Card | null>;
  readonly texts: Omit<DocumentTexts, 'addDocument'> & TextActions;
  /** Calls back with the document that the reader was sent to, now and later; returns how to stop that. */
  readonly watchAsked: (onAsked: (documentId: DocumentId) => void) => () => void;
  readonly language: 'browser' | ReadingLanguage;
  readonly onLanguage: (language: 'browser' | ReadingLanguage) => void;
  readonly marks: MarkDensity;
  readonly onMarks: (marks: MarkDensity) => void;
};

/** The library: the packs in use with their documents, what each pack is, and the few choices there are. */
export function LibraryScreen(props: LibraryScreenProps) {
  const { texts, watchAsked } = props;
  const words = LIBRARY_WORDS[useReader().language];
  const [trail, setTrail] = useState(AT_LIST);
  const [asked, setAsked] = useState<PackListProps['asked']>(null);
  const control = useTexts(texts);
  const goToDocument = useCallback((documentId: DocumentId) => {
    setTrail(AT_LIST);
    setAsked({ documentId });
  }, []);
  const placeTexts = useMemo(() => ({ ...texts, addDocument: async (id: DocumentId) => goToDocument(id) }), [texts]);
  const drop = useFileDrop((files, place) => {
    setTrail(AT_LIST);
    control.add(files, place);
  });
  useEffect(() => watchAsked(goToDocument), [watchAsked]);
  const main = useRef<HTMLElement>(null);
  useFocusOnReturn(main, trail);

  return (
    <main class="library-screen" ref={main} tabIndex={-1}>
      {trail.shown ? (
        <PlaceScreen
          place={trail.shown}
          trail={trail}
          start={words.title}
          onWalk={setTrail}
          getCard={props.getCard}
          getPack={props.getPack}
          texts={placeTexts}
          onPage={[]}
          onJump={() => {}}
        />
      ) : (
        <LibraryStart {...props}>
          <PackList
            getPacks={props.getPacks}
            watch={texts.watch}
            control={control}
            drop={drop}
            asked={asked}
            onAbout={(packId) => {
              setAsked(null);
              setTrail(goTo(AT_LIST, { kind: 'pack', packId }, null));
            }}
          />
        </LibraryStart>
      )}
      {drop && (
        <p class="library-screen__drop">
          <span>{drop.place === null ? words.dropOnPage : words.dropOnDocument}</span>
        </p>
      )}
    </main>
  );
}

/** What is pressed to come back to the list goes with the place that was left, and focus with it. */
function useFocusOnReturn(main: RefObject<HTMLElement | null>, { shown }: Trail): void {
  const before = useRef(shown);
  useEffect(() => {
    if (before.current && !shown && document.activeElement === document.body) main.current?.focus();
    before.current = shown;
  }, [main, shown]);
}

type LibraryStartProps = Pick<LibraryScreenProps, 'language' | 'onLanguage' | 'marks' | 'onMarks'> & {
  /** The packs. */
  readonly children: ComponentChildren;
};

function LibraryStart({ language, onLanguage, marks, onMarks, children }: LibraryStartProps) {
  const words = LIBRARY_WORDS[useReader().language];
  return (
    <>
      <header class="library-screen__head">
        <Logo />
        <h1 class="library-screen__title">{words.title}</h1>
      </header>
      <LibrarySection title={words.packs}>{() => children}</LibrarySection>
      <LibrarySection title={words.language}>
        {(id) => (
          <Choice
            options={languageOptions(words.languageOfBrowser)}
            chosen={language}
            labelledBy={id}
            onChoose={onLanguage}
          />
        )}
      </LibrarySection>
      <LibrarySection title={words.marks}>
        {(id) => (
          <>
            <MarksChoice marks={marks} labelledBy={id} onMarks={onMarks} />
            <MarksSample marks={marks} />
          </>
        )}
      </LibrarySection>
      <LibrarySection title={words.privacy}>{() => <p>{words.privacyStatement}</p>}</LibrarySection>
    </>
  );
}

type LibrarySectionProps = {
  readonly title: string;
  /** Gets the id of the title, to be labelled by. */
  readonly children: (titleId: string) => ComponentChildren;
};

function LibrarySection({ title, children }: LibrarySectionProps) {
  const id = useId();
  return (
    <section class="library-screen__section" aria-labelledby={id}>
      <h2 class="library-screen__heading" id={id}>
        {title}
      </h2>
      {children(id)}
    </section>
  );
}

/** Each language by its own name: who ended up in the wrong one finds the way out. */
const LANGUAGE_NAMES: Readonly<Record<ReadingLanguage, string>> = { nl: 'Nederlands', en: 'English' };

function languageOptions(ofBrowser: string): readonly ChoiceOption<'browser' | ReadingLanguage>[] {
  return [
    { value: 'browser', label: ofBrowser },
    ...READING_LANGUAGES.map((value) => ({ value, label: LANGUAGE_NAMES[value], language: value })),
  ];
}
