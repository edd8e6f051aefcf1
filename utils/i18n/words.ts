import type { EntityType, ReadingLanguage, RelationKind } from '../core/model.ts';
import { FACT_WORDS, type FactWords } from './fact-words.ts';
import { RELATION_WORDS, type RelationWords } from './relation-words.ts';
import { TYPE_WORDS, type TypeWords } from './type-words.ts';

/** What every surface has words for. A surface's own words are in a file of its own. */
export type Words = {
  readonly types: Readonly<Record<EntityType, TypeWords>>;
  readonly relations: Readonly<Record<RelationKind, RelationWords>>;
  readonly facts: FactWords;
};

/** The shared words in the reader's language. */
export function words(language: ReadingLanguage): Words {
  return { types: TYPE_WORDS[language], relations: RELATION_WORDS[language], facts: FACT_WORDS[language] };
}
