import { Index } from 'flexsearch';
import MiniSearch from 'minisearch';

/** What can be found: a name, and a line that says what it names. */
export type Line = { readonly id: number; readonly name: string; readonly gloss: string };

/** Every word of the query begins a word of what is found; names count twice. As its manual has it for search as you type. */
export function createMiniSearch(lines: readonly Line[]): MiniSearch<Line> {
  const index = new MiniSearch<Line>({
    fields: ['name', 'gloss'],
    searchOptions: { prefix: true, combineWith: 'AND', boost: { name: 2 } },
  });
  index.addAll(lines);
  return index;
}

/** The same by FlexSearch: `forward` finds words by their beginnings. */
export function createFlexSearch(lines: readonly Line[]): Index {
  const index = new Index({ tokenize: 'forward' });
  for (const { id, name, gloss } of lines) index.add(id, `${name} ${gloss}`);
  return index;
}
