import type { EntityId } from '../model.ts';
import { ByteReader, type ByteWriter } from './bytes.ts';
import type { Matcher } from './matcher.ts';
import { addBits, createPairTable, lookUp, type PairTable } from './pair-table.ts';
import { recall } from './stored-name.ts';
import { type StringPoolWriter, stringAt } from './string-pool.ts';
import { extendHash, type Units } from './units.ts';

/**
 * Write what each entity is related to: its own id, how many there are, theirs.
 *
 * @returns A table from the hash of an id to one more than the place of what was written.
 */
export function writeRelated(
  writer: ByteWriter,
  strings: StringPoolWriter,
  related: ReadonlyMap<EntityId, readonly EntityId[]>,
  units: Units,
): PairTable {
  const table = createPairTable(related.size);
  for (const [id, others] of related) {
    let key = extendHash(units, 0, id);
    while (lookUp(table, key) !== 0) key++; // Another id has it; whoever reads compares ids and goes on like this.
    addBits(table, key, writer.length + 1);
    writer.number(strings.add(id));
    writer.number(others.length);
    for (const other of others) writer.number(strings.add(other));
  }
  return table;
}

/** Those that the relations of an entity lead to, canonical; `[]` for most. */
export function relatedTo(matcher: Matcher, id: EntityId): readonly EntityId[] {
  return recall(matcher.nameCache.related, id, () => readRelated(matcher, id));
}

function readRelated(matcher: Matcher, id: EntityId): readonly EntityId[] {
  const { related, recordBytes, stringGroups, stringBytes, units } = matcher;
  for (let key = extendHash(units, 0, id); ; key++) {
    const place = lookUp(related, key);
    if (place === 0) return [];
    const reader = new ByteReader(recordBytes, place - 1);
    const string = () => stringAt(stringGroups, stringBytes, reader.number());
    // An id, since only ids were written here.
    if (string() === id) return Array.from({ length: reader.number() }, () => string() as EntityId);
  }
}
