import { READING_LANGUAGES, type ReadingLanguage } from '../core/model.ts';

/**
 * The language to show things in.
 *
 * @param choice - The reader's own, or `browser`.
 * @param browserLanguage - A BCP 47 tag; where it is none of ours, English.
 */
export function toReadingLanguage(choice: 'browser' | ReadingLanguage, browserLanguage: string): ReadingLanguage {
  if (choice !== 'browser') return choice;
  const primary = browserLanguage.toLowerCase().split('-')[0];
  return READING_LANGUAGES.find((language) => language === primary) ?? 'en';
}
