import { browser } from '#imports';
import { FailureError } from '../../utils/core/failure.ts';
import type { EntityId } from '../../utils/core/model.ts';
import type { OrderCard } from '../../utils/dom/mention-card.ts';
import type { PlacedMention } from '../../utils/dom/placed-mention.ts';
import type { Ask, CardPortMessage, PageProtocol } from '../../utils/messages/protocol.ts';

/** Where the framed card lives. Under a dynamic address, Chromium's frames still have the origin of the static id. */
export const CARD_URL = browser.runtime.getURL('/card.html');
export const CARD_ORIGIN = import.meta.env.FIREFOX
  ? new URL(CARD_URL).origin
  : `chrome-extension://${browser.runtime.id}`;

/**
 * Orders cards from the background, and speaks with their frames: over a port that only the frame is handed, since the
 * page hears whatever passes through its window.
 *
 * @param present - The entities of the page, for *why here* and *why this name*.
 */
export function createCardOrder(ask: Ask<PageProtocol>, present: () => readonly EntityId[]): OrderCard {
  return ({ mention, by }, room, voice, signal) => {
    const order = orderToken(ask, mention, present()).then((token) => {
      if (!token) voice.onClose();
      return token;
    });
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
      const token = await order;
      if (!token || signal.aborted) return;
      const open: CardPortMessage = { kind: 'open', token, surface: mention.surface, openedBy: by, room };
      frame.postMessage(open, CARD_ORIGIN, [theirs]);
    };
  };
}

/** The token that opens the card of a mention, or `null` if the background has none to give. */
export async function orderToken(
  ask: Ask<PageProtocol>,
  { candidates, inner, rule, surface, within }: PlacedMention,
  present: readonly EntityId[],
): Promise<string | null> {
  try {
    return (await ask('orderCard', { candidates, inner, rule, surface, within, present })).token;
  } catch (error) {
    if (error instanceof FailureError) return null;
    throw error;
  }
}
