import './style.css';

import { render } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';

import { browser } from '#imports';
import { LibraryScreen, type LibraryScreenProps } from '../../components/library/LibraryScreen.tsx';
import { ReaderRoot } from '../../components/shared/ReaderRoot.tsx';
import type { ReadingLanguage } from '../../utils/core/model.ts';
import type { MarkDensity } from '../../utils/core/view.ts';
import { LIBRARY_WORDS } from '../../utils/i18n/library-words.ts';
import { createClient } from '../../utils/messages/client.ts';
import { createNewsWatcher } from '../../utils/messages/news.ts';
import type { PanelProtocol } from '../../utils/messages/protocol.ts';
import { watchAskedDocument } from '../../utils/settings/library-page.ts';
import {
  getReadingLanguage,
  type LanguageChoice,
  languageChoice,
  markDensity,
  watchReadingLanguage,
} from '../../utils/settings/settings.ts';

const ask = createClient<PanelProtocol>((envelope) => browser.runtime.sendMessage(envelope));
const watchNews = createNewsWatcher(browser.runtime.onMessage);

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
      {(current) => <Library reading={current} firstLanguage={choice} firstMarks={marks} />}
    </ReaderRoot>,
    document.body,
  );
}

type LibraryProps = {
  readonly reading: ReadingLanguage;
  readonly firstLanguage: LanguageChoice;
  readonly firstMarks: MarkDensity;
};

/** The library with the choices as they are now, wherever they were made. */
function Library({ reading, firstLanguage, firstMarks }: LibraryProps) {
  const [language, setLanguage] = useState(firstLanguage);
  const [marks, setMarks] = useState(firstMarks);
  useEffect(() => languageChoice.watch(setLanguage), []);
  useEffect(() => markDensity.watch(setMarks), []);
  return (
    <LibraryScreen
      {...useMemo(() => wire(reading), [reading])}
      watchAsked={watchAskedDocument}
      language={language}
      onLanguage={(choice) => void languageChoice.setValue(choice)}
      marks={marks}
      onMarks={(choice) => void ask('setMarks', { marks: choice })}
    />
  );
}

function wire(language: ReadingLanguage): Pick<LibraryScreenProps, 'getPacks' | 'getPack' | 'getCard' | 'texts'> {
  return {
    getPacks: () => ask('getPacks', { language }),
    getPack: (packId) => ask('getPack', { packId, language }),
    getCard: (entityId) => ask('getCard', { entityId, language, tabId: null }),
    texts: {
      getPassage: ({ documentId, span }) => ask('getPassage', { documentId, span, tabId: null }),
      watch: (onChange) => watchNews('libraryChanged', onChange),
      attach: (text, documentId) => ask('attachText', { text, documentId }),
      detach: (documentId) => ask('detachText', { documentId }),
      restore: (text) => ask('restoreText', { text }),
    },
  };
}

start();
