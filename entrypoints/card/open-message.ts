import type { CardPortMessage, WalkPortMessage } from '../../utils/messages/protocol.ts';

/** What the content script hands to the frame when it has loaded: a card to open, or a walk to tell. */
export type OpenMessage = (CardPortMessage & { readonly kind: 'open' }) | (WalkPortMessage & { readonly kind: 'walk' });

/**
 * Wait for the first message that brings a port and says what to show. Whatever else the page sends is not for us.
 *
 * @param frame - The card's own window. A card that is opened without a message waits for ever, and stays empty.
 */
export function waitForOpenMessage(
  frame: Window,
): Promise<{ readonly message: OpenMessage; readonly port: MessagePort }> {
  return new Promise((resolve) => {
    const onMessage = ({ data, ports }: MessageEvent<unknown>) => {
      const [port] = ports;
      if (!port || ports.length !== 1 || !isOpenMessage(data)) return;
      frame.removeEventListener('message', onMessage);
      resolve({ message: data, port });
    };
    frame.addEventListener('message', onMessage);
  });
}

function isOpenMessage(data: unknown): data is OpenMessage {
  if (typeof data !== 'object' || data === null) return false;
  // Any object may be read as one whose fields are unknown.
  const { kind, token, surface, openedBy, room } = data as Partial<
    Record<keyof (OpenMessage & { kind: 'open' }), unknown>
  >;
  if (kind === 'walk') return true;
  return (
    kind === 'open' &&
    typeof token === 'string' &&
    typeof surface === 'string' &&
    (openedBy === 'pointer' || openedBy === 'key') &&
    typeof room === 'number'
  );
}
