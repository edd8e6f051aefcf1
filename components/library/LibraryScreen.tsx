import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

import { READING_LANGUAGES, type ReadingLanguage } from '../../utils/core/model.ts';
import type { MarkDensity } from '../../utils/core/view.ts';
import { LIBRARY_WORDS } from '../../utils/i18n/library-words.ts';
import type { PackOverview } from '../../utils/messages/protocol.ts';
import { Choice, type ChoiceOption } from '../settings/Choice.tsx';
import { MarksChoice } from '../settings/MarksChoice.tsx';
import { FailureMessage } from '../shared/FailureMessage.tsx';
import { useReader } from '../shared/reader.ts';
import { latestAnswer, useAnswer } from '../shared/use-answer.ts';
import { Logo } from '../toolbar/Logo.tsx';
import { MarksSample } from './MarksSample.tsx';
import { PackEntry } from './PackEntry.tsx';

export type LibraryScreenProps = {
  /** Stable. In order of precedence. */
  readonly getPacks: () => Promise<readonly PackOverview[]>;
  readonly language: 'browser' | ReadingLanguage;
  readonly onLanguage: (language: 'browser' | ReadingLanguage) => void;
  readonly marks: MarkDensity;
  readonly onMarks: (marks: MarkDensity) => void;
};

/** The library: the packs in use, and the few choices there are. Each choice holds at once. */
export function LibraryScreen({ getPacks, language, onLanguage, marks, onMarks }: LibraryScreenProps) {
  const words = LIBRARY_WORDS[useReader().language];
  return (
    <main class="library-screen">
      <header class="library-screen__head">
        <Logo />
        <h1 class="library-screen__title">{words.title}</h1>
      </header>
      <LibrarySection title={words.packs}>{() => <Packs getPacks={getPacks} />}</LibrarySection>
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
    </main>
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

function Packs({ getPacks }: Pick<LibraryScreenProps, 'getPacks'>) {
  const words = LIBRARY_WORDS[useReader().language];
  const [state, askAgain] = useAnswer(getPacks);
  if (state.kind === 'failed') return <FailureMessage failure={state.failure} onRetry={askAgain} />;
  const packs = latestAnswer(state);
  if (!packs) return null;
  if (packs.length === 0) return <p>{words.noPacks}</p>;
  return (
    <ul class="library-screen__packs">
      {packs.map((pack) => (
        <PackEntry key={pack.manifest.id} pack={pack} />
      ))}
    </ul>
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
