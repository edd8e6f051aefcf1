import { createContext } from 'preact';
import { useContext } from 'preact/hooks';

import type { ReadingLanguage } from '../../utils/core/model.ts';
import { type Words, words } from '../../utils/i18n/words.ts';

/** Who reads: what every component needs to know of the reader. */
export type Reader = {
  readonly language: ReadingLanguage;
  /** The reader's clock when the surface was opened; from it documents have their age. */
  readonly now: Date;
};

/** Given once by each entrypoint, around all that it shows. */
export const ReaderContext = createContext<Reader | null>(null);

/**
 * The reader, and the shared words in the reader's language.
 *
 * @throws {Error} Outside a {@link ReaderContext}: a default language would hide the mistake.
 */
export function useReader(): Reader & { readonly words: Words } {
  const reader = useContext(ReaderContext);
  if (!reader) throw new Error('No ReaderContext around this component');
  return { ...reader, words: words(reader.language) };
}
