import { type Pack, READING_LANGUAGES } from '../../core/model.ts';
import { fold } from '../../core/text/fold.ts';

/** Two parts of a pack, by id, that say the same words. */
export type Duplicate = { readonly first: string; readonly second: string; readonly text: string };

/** Statements and glosses that stand in a pack twice, in order of the second. */
export function findDuplicates({ entities, facts }: Pack): Duplicate[] {
  const texts = [
    ...facts.flatMap(({ id, statement }) => READING_LANGUAGES.map((language) => ({ id, text: statement[language] }))),
    ...entities.flatMap(({ id, gloss }) => READING_LANGUAGES.map((language) => ({ id, text: gloss[language] }))),
  ];
  const seen = new Map<string, string>();
  return texts.flatMap(({ id, text }) => {
    const first = seen.get(fold(text));
    seen.set(fold(text), first ?? id);
    return first === undefined || first === id ? [] : [{ first, second: id, text }];
  });
}
