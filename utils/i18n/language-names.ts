import type { Language, ReadingLanguage } from '../core/model.ts';
import { capitalised, LOCALES } from './grammar.ts';

/** Languages by their names in the reader's own: "Nederlands, Engels". A tag that nobody knows is shown as it is. */
export function languageNames(languages: readonly Language[], language: ReadingLanguage): string {
  const names = new Intl.DisplayNames(LOCALES[language], { type: 'language' });
  return languages.map((tag) => capitalised(language, names.of(tag) ?? tag)).join(', ');
}
