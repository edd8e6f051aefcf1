import type { EntityId } from '../../model.ts';
import type { Block } from '../block.ts';
import type { StoredName } from '../compile.ts';
import type { Hit } from '../scan.ts';

/** One name at one place of a block: what a rule judges. */
export type Occurrence = {
  readonly block: Block;
  readonly hit: Hit;
  readonly name: StoredName;
  /** Indices of its first and last word in the block; the last one with its ending. */
  readonly first: number;
  readonly last: number;
  /** The texts of all names that the same pack gives to the entity, its own included. */
  readonly siblings: () => readonly string[];
  /** Those that the relations of the entity lead to. */
  readonly related: () => readonly EntityId[];
  /** Those that the relations of another lead to. */
  readonly relatedTo: (id: EntityId) => readonly EntityId[];
  /** The entities of the names that stand on a word of the block and have a capital there. */
  readonly namedAt: (index: number) => readonly EntityId[];
};

/** True if the rule has nothing against the name here. */
export type Rule = (occurrence: Occurrence) => boolean;
