import { useEffect, useRef } from 'preact/hooks';

import type { EntityId } from '../../utils/core/model.ts';
import { toFailure } from '../shared/to-failure.ts';

/** An entity, or this page (`null`). */
export type PanelRequest = { readonly entityId: EntityId | null };

/**
 * Take what was asked of the panel, now and whenever there is more to take.
 *
 * @param take - Stable. Answers `null` if there is nothing.
 * @param watch - Stable. Calls back for news; returns how to stop that.
 */
export function useRequests(
  take: () => Promise<PanelRequest | null>,
  watch: (onRequest: () => void) => () => void,
  onTaken: (request: PanelRequest) => void,
): void {
  const latest = useRef(onTaken);
  latest.current = onTaken;

  useEffect(() => {
    let current = true;
    const takeNow = () =>
      take().then(
        (request) => {
          if (current && request) latest.current(request);
        },
        // Whatever keeps the request from us keeps the page from us as well, and that is told on screen.
        toFailure,
      );
    void takeNow();
    const stop = watch(takeNow);
    return () => {
      current = false;
      stop();
    };
  }, [take, watch]);
}
