import { browser } from '#imports';
import { FailureError } from '../../utils/core/failure.ts';
import type { EntityId } from '../../utils/core/model.ts';
import type { OrderCard } from '../../utils/dom/mention-card.ts';
import type { Ask, CardPortMessage, PageProtocol } from '../../utils/messages/protocol.ts';

/** Where the framed card lives. Under a dynamic address, Chromium's frames still have the origin of the static id. */
export const CARD_URL = browser.runtime.getURL('/card.html');
const CARD_ORIGIN = import.meta.env.FIREFOX ? new URL(CARD_URL).origin : `chrome-extension://${browser.runtime.id}`;

/**
 * Orders cards from the background, and speaks with their frames: over a port that only the frame is handed, since the
 * page hears whatever passes through its window.
 *
 * @param present - The entities of the page, for *why here* and *why this name*.
 */
export function createCardOrder(ask: Ask<PageProtocol>, present: () => readonly EntityId[]): OrderCard {
  return (mention, room, voice, signal) => {
    const { candidates, inner, rule, surface, within } = mention;
    const order = ask('orderCard', { candidates, inner, rule, surface, within, present: present() }).catch(
      (error: unknown) => {
        voice.onClose();
        if (error instanceof FailureError) return null;
        throw error;
      },
    );
    const { port1: port, port2: theirs } = new MessageChannel();
    signal.addEventListener('abort', () => port.close());
    port.addEventListener('message', ({ data }: MessageEvent<CardPortMessage>) => {
      if (data.kind === 'ready') voice.onReady(data.height);
      if (data.kind === 'grow') voice.onGrow(data.height);
      if (data.kind === 'pointer') voice.onPointer(data.isInside);
      if (data.kind === 'close') voice.onClose();
    });
    port.start();
    return async (frame) => {
      const ordered = await order;
      if (!ordered || signal.aborted) return;
      const open: CardPortMessage = { kind: 'open', token: ordered.token, surface, openedBy: 'pointer', room };
      frame.postMessage(open, CARD_ORIGIN, [theirs]);
    };
  };
}
