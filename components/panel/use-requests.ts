import { useEffect, useRef } from 'preact/hooks';

import type { PanelPlace } from '../../utils/messages/protocol.ts';
import { toFailure } from '../shared/to-failure.ts';

/**
 * Take what was asked of the panel, now and whenever there is more to take.
 *
 * @param take - Stable. Answers `null` if there is nothing.
 * @param watch - Stable. Calls back for news; returns how to stop that.
 */
export function useRequests(
  take: () => Promise<PanelPlace | null>,
  watch: (onRequest: () => void) => () => void,
  onTaken: (request: PanelPlace) => void,
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
