import type { Entity, EntityType, Language, Name, ReadingLanguage } from '../model.ts';
import { fold } from '../text/fold.ts';

type Shown = { readonly text: string; readonly language: Language };

/**
 * The name by which a reader knows a thing: the first in his language, whatever its kind; else the first
 * at all.
 *
 * @param members - Entities that are the same thing, in order of precedence.
 */
export function preferredName(members: readonly Pick<Entity, 'names'>[], language: ReadingLanguage): Shown {
  const names = members.flatMap((member) => member.names);
  const name = names.find((candidate) => candidate.language === language) ?? names[0];
  return name ? { text: name.text, language: name.language } : { text: '', language };
}

/** The preferred name as a title or a row shows it: a term or an expression begins with a capital there. */
export function titleName(members: readonly Pick<Entity, 'names'>[], language: ReadingLanguage): Shown {
  const { text, language: spoken } = preferredName(members, language);
  // Small in the pack are only words of the language; a name has the capital that it has.
  const kind = members.flatMap((member) => member.names).find((name) => name.text === text)?.kind;
  if (kind !== 'term' && kind !== 'expression') return { text, language: spoken };
  return { text: text.charAt(0).toUpperCase() + text.slice(1), language: spoken };
}

/**
 * The one other name worth showing beside the preferred one: in the reader's language what an acronym
 * stands for (or the acronym); for things that are known by a foreign name, that name. `null` where it
 * would say nothing new (Rusland, Russia).
 */
export function otherName(
  members: readonly Pick<Entity, 'names'>[],
  type: EntityType,
  language: ReadingLanguage,
): Shown | null {
  const preferred = fold(preferredName(members, language).text);
  const names = members
    .flatMap((member) => member.names)
    .filter((name) => isFull(name) && fold(name.text) !== preferred);
  const own = names.find((name) => name.language === language);
  const foreign = KNOWN_BY_FOREIGN_NAME.has(type) ? names.find((name) => name.kind === 'name') : undefined;
  const other = own ?? foreign;
  return other ? { text: other.text, language: other.language } : null;
}

function isFull({ kind, near, year }: Name): boolean {
  return (kind === 'name' || kind === 'acronym') && near.length === 0 && year === null;
}

const KNOWN_BY_FOREIGN_NAME: ReadonlySet<EntityType> = new Set([
  'organisation',
  'agreement',
  'programme',
  'concept',
  'expression',
]);
