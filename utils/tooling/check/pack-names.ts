import type { EntityId, Name, Pack } from '../../core/model.ts';
import { fold } from '../../core/text/fold.ts';

/** A name that several entities of a pack have. */
export type AmbiguousName = {
  readonly text: string;
  /** In order of the pack; `conditional` if the name is found only near others, or with a year. */
  readonly candidates: readonly { readonly entityId: EntityId; readonly conditional: boolean }[];
};

/** Names that mean more than one entity of the pack, in order of first use. */
export function findAmbiguousNames({ entities }: Pack): AmbiguousName[] {
  const byForm = new Map<string, { text: string; candidates: Map<EntityId, boolean> }>();
  for (const { id, names } of entities) {
    for (const name of names) {
      const form = fold(name.text);
      const known = byForm.get(form) ?? { text: name.text, candidates: new Map() };
      known.candidates.set(id, (known.candidates.get(id) ?? true) && isConditional(name));
      byForm.set(form, known);
    }
  }
  return [...byForm.values()]
    .filter(({ candidates }) => candidates.size > 1)
    .map(({ text, candidates }) => ({
      text,
      candidates: [...candidates].map(([entityId, conditional]) => ({ entityId, conditional })),
    }));
}

/**
 * Names that are also ordinary words, and are found wherever these stand, in order of the pack. A name with
 * a capital is among them too: at the beginning of a sentence every word has one.
 *
 * @param words - A word list that has a capital where the language has one.
 */
export function findOrdinaryNames(
  { entities }: Pack,
  words: ReadonlySet<string>,
): { readonly name: Name; readonly entityId: EntityId }[] {
  return entities.flatMap(({ id, names }) =>
    names
      .filter((name) => !isConditional(name) && name.caseRule !== 'exact' && words.has(name.text.toLowerCase()))
      .map((name) => ({ name, entityId: id })),
  );
}

function isConditional({ near, year }: Name): boolean {
  return near.length > 0 || year !== null;
}
