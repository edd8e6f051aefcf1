import { browser, storage } from '#imports';
import type { ReadingLanguage } from '../core/model.ts';
import type { MarkDensity } from '../core/view.ts';
import { toReadingLanguage } from './reading-language.ts';

/** The reader's choice of language: the browser's own, or one of ours. */
export type LanguageChoice = 'browser' | ReadingLanguage;

export const languageChoice = storage.defineItem<LanguageChoice>('local:language', { fallback: 'browser' });

/** How many mentions are drawn, on every page. */
export const markDensity = storage.defineItem<MarkDensity>('local:marks', { fallback: 'few' });

/** The language in which everything is shown now. Where choices can't be read, it is the browser's. */
export async function getReadingLanguage(): Promise<ReadingLanguage> {
  const choice = await languageChoice.getValue().catch(() => 'browser' as const);
  return toReadingLanguage(choice, browser.i18n.getUILanguage());
}

/**
 * Tell `onChange` whenever the reader chooses another language.
 *
 * @returns A function that stops telling.
 */
export function watchReadingLanguage(onChange: (language: ReadingLanguage) => void): () => void {
  return languageChoice.watch((choice) => onChange(toReadingLanguage(choice, browser.i18n.getUILanguage())));
}
