import './style.css';

import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';

import { browser } from '#imports';
import { LibraryScreen } from '../../components/library/LibraryScreen.tsx';
import { ReaderRoot } from '../../components/shared/ReaderRoot.tsx';
import type { MarkDensity } from '../../utils/core/view.ts';
import { LIBRARY_WORDS } from '../../utils/i18n/library-words.ts';
import { createClient } from '../../utils/messages/client.ts';
import type { PanelProtocol } from '../../utils/messages/protocol.ts';
import {
  getReadingLanguage,
  type LanguageChoice,
  languageChoice,
  markDensity,
  watchReadingLanguage,
} from '../../utils/settings/settings.ts';

const ask = createClient<PanelProtocol>((envelope) => browser.runtime.sendMessage(envelope));

async function start(): Promise<void> {
  const [language, choice, marks] = await Promise.all([
    getReadingLanguage(),
    languageChoice.getValue(),
    markDensity.getValue(),
  ]);
  render(
    <ReaderRoot
      language={language}
      watchLanguage={watchReadingLanguage}
      now={new Date()}
      title={(current) => `Duiding: ${LIBRARY_WORDS[current].title.toLowerCase()}`}
    >
      {() => <Library firstLanguage={choice} firstMarks={marks} />}
    </ReaderRoot>,
    document.body,
  );
}

type LibraryProps = { readonly firstLanguage: LanguageChoice; readonly firstMarks: MarkDensity };

/** The library with the choices as they are now, wherever they were made. */
function Library({ firstLanguage, firstMarks }: LibraryProps) {
  const [language, setLanguage] = useState(firstLanguage);
  const [marks, setMarks] = useState(firstMarks);
  useEffect(() => languageChoice.watch(setLanguage), []);
  useEffect(() => markDensity.watch(setMarks), []);
  return (
    <LibraryScreen
      getPacks={getPacks}
      language={language}
      onLanguage={(choice) => void languageChoice.setValue(choice)}
      marks={marks}
      onMarks={(choice) => void ask('setMarks', { marks: choice })}
    />
  );
}

const getPacks = () => ask('getPacks', {});

start();
