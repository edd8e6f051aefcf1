import type { EntityType } from '../../utils/core/model.ts';
import type { ListedEntity } from '../../utils/core/view.ts';

/** The entities of one type. Never empty. */
export type TypeGroup = { readonly type: EntityType; readonly entities: readonly ListedEntity[] };

/** `entities` by type, in the order in which each type comes first; within a type the order stays. */
export function groupByType(entities: readonly ListedEntity[]): TypeGroup[] {
  return [...Map.groupBy(entities, ({ type }) => type)].map(([type, members]) => ({ type, entities: members }));
}
