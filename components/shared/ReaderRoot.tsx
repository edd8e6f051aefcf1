import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';

import type { ReadingLanguage } from '../../utils/core/model.ts';
import { ReaderContext } from './reader.ts';

export type ReaderRootProps = {
  /** The language to begin with. */
  readonly language: ReadingLanguage;
  /** Stable. Tells when the reader chooses another one; returns how to stop that. */
  readonly watchLanguage: (onChange: (language: ReadingLanguage) => void) => () => void;
  readonly now: Date;
  /** Of the page, in the browser's own lists. */
  readonly title: (language: ReadingLanguage) => string;
  readonly children: (language: ReadingLanguage) => ComponentChildren;
};

/** Around all that a page of ours shows: who reads it, in the language that holds now. */
export function ReaderRoot({ language: first, watchLanguage, now, title, children }: ReaderRootProps) {
  const [language, setLanguage] = useState(first);
  useEffect(() => watchLanguage(setLanguage), [watchLanguage]);
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = title(language);
  }, [language, title]);
  return <ReaderContext.Provider value={{ language, now }}>{children(language)}</ReaderContext.Provider>;
}
