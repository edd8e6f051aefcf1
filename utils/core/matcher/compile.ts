import type { CaseRule, Entity, EntityId, Name, NameKind } from '../model.ts';
import { NAME_KINDS } from '../model.ts';
import { fold } from '../text/fold.ts';
import { toWords } from '../text/words.ts';

/** One name of one entity, taken apart for comparison with a text. */
export type Form = {
  readonly entityId: EntityId;
  /** Folded, in order; never empty. */
  readonly words: readonly string[];
  /** What stands between the words, folded, white space as one space: one fewer than `words`. */
  readonly gaps: readonly string[];
  /** The words as the pack wrote them, for the case rule. */
  readonly written: readonly string[];
  readonly caseRule: CaseRule;
  readonly kind: NameKind;
  /** May `'s` follow? */
  readonly takesGenitive: boolean;
  readonly near: readonly EntityId[];
  /** A year that must stand in the same text, or `null`. */
  readonly year: string | null;
  /** True if a private pack wrote it. */
  readonly private: boolean;
};

/** What the matcher needs to know of an entity. */
export type NamedEntity = Pick<Entity, 'id' | 'names'> & { readonly private: boolean };

/** Compiled names. Find with {@link file://./find.ts}. */
export type Matcher = {
  /** By folded first word; the longest forms first. */
  readonly byFirstWord: ReadonlyMap<string, readonly Form[]>;
  /** True if some form depends on what stands near it. */
  readonly hasConditions: boolean;
};

/**
 * Compile the names of entities.
 *
 * Dutch and German genitives (Poetins) and the inflected adjective (Russische) go in as forms of their
 * own; `'s` is recognised in the text, since it may follow any name.
 *
 * @param entities - In order of precedence: of two with the same name, the earlier is the likelier candidate.
 * @param toCanonical - The entity that stands for all that are the same thing.
 * @throws {RangeError} If a name has no letter or digit: it would be found everywhere, or nowhere.
 */
export function compileMatcher(
  entities: readonly NamedEntity[],
  toCanonical: (id: EntityId) => EntityId = (id) => id,
): Matcher {
  const byFirstWord = new Map<string, Form[]>();
  let hasConditions = false;
  for (const entity of entities) {
    for (const name of entity.names) {
      hasConditions ||= name.near.length > 0;
      for (const form of toForms(entity, name, toCanonical)) addForm(byFirstWord, form);
    }
  }
  for (const forms of byFirstWord.values()) forms.sort(longestFirst);
  return { byFirstWord, hasConditions };
}

function toForms(entity: NamedEntity, name: Name, toCanonical: (id: EntityId) => EntityId): Form[] {
  const words = toWords(name.text);
  if (words.length === 0) throw new RangeError(`The name "${name.text}" of ${entity.id} has no letter or digit`);
  const base: Form = {
    entityId: toCanonical(entity.id),
    words: words.map(({ folded }) => folded),
    gaps: words.slice(1).map((word, index) => toGap(name.text.slice(words[index]?.end, word.start))),
    written: words.map(({ start, end }) => name.text.slice(start, end)),
    caseRule: name.caseRule,
    kind: name.kind,
    takesGenitive: TAKES_GENITIVE.has(name.kind),
    near: name.near.map(toCanonical),
    year: name.year,
    private: entity.private,
  };
  return [base, ...endings(name, base).map((ending) => withEnding(base, ending))];
}

/** White space counts as one space, whatever its kind and length; a space beside a hyphen counts too. */
export function toGap(between: string): string {
  return fold(between).replace(/\s+/g, ' ');
}

/** Letters that a Dutch or German name may grow at its end. In French, Frances is no genitive. */
function endings({ kind, language }: Name, { words, takesGenitive }: Form): string[] {
  if (!INFLECTED.has(language.split('-')[0] ?? '')) return [];
  const last = words.at(-1) ?? '';
  if (kind === 'adjective') return last.endsWith('e') ? [] : ['e'];
  // Under four letters an s makes another word (Rus, Russ); after a sibilant Dutch writes an apostrophe.
  return takesGenitive && kind !== 'acronym' && last.length >= 4 && !/[sxz]$/.test(last) ? ['s'] : [];
}

const INFLECTED: ReadonlySet<string> = new Set(['nl', 'de']);

function withEnding(form: Form, ending: string): Form {
  const grow = (words: readonly string[]) => words.with(-1, `${words.at(-1)}${ending}`);
  return { ...form, words: grow(form.words), written: grow(form.written), takesGenitive: false };
}

function addForm(byFirstWord: Map<string, Form[]>, form: Form): void {
  const first = form.words[0] ?? '';
  const forms = byFirstWord.get(first);
  if (forms) forms.push(form);
  else byFirstWord.set(first, [form]);
}

/** Then the surer kind of name; the sort is stable, so that precedence of entities decides the rest. */
function longestFirst(a: Form, b: Form): number {
  return b.words.length - a.words.length || NAME_KINDS.indexOf(a.kind) - NAME_KINDS.indexOf(b.kind);
}

const TAKES_GENITIVE: ReadonlySet<NameKind> = new Set(['name', 'variant', 'short', 'acronym', 'metonym', 'demonym']);
