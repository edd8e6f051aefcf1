import { useCallback, useRef } from 'preact/hooks';

import type { EntityId } from '../../utils/core/model.ts';
import type { PageEntity } from '../../utils/core/view.ts';

/**
 * A stable function that goes to an entity's first mention on the page, then to the next at each further call,
 * and from the last to the first again.
 *
 * @param jump - Goes to one mention, counted from 0.
 * @param onLost - Called if it can't: the page isn't there any more.
 */
export function useJump(
  jump: (entityId: EntityId, place: number) => Promise<unknown>,
  onLost: () => void,
): (entity: PageEntity) => void {
  const latest = useRef<{ readonly entityId: EntityId; readonly place: number } | null>(null);
  return useCallback(
    ({ entityId, places }: PageEntity) => {
      const place = latest.current?.entityId === entityId ? (latest.current.place + 1) % places.length : 0;
      latest.current = { entityId, place };
      jump(entityId, place).catch(onLost);
    },
    [jump, onLost],
  );
}
