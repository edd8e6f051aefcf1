import { FailureError } from '../core/failure.ts';
import { ANSWER_TIMEOUT, LOST_AFTER } from '../core/limits.ts';
import type { Ask, Envelope, Reply } from './protocol.ts';

/**
 * Make the function that asks.
 *
 * A question that gets no reply (the background was stopped between question and answer) is asked once
 * more; every question is therefore safe to ask twice.
 *
 * @param send - Carries one envelope and returns the raw reply: the runtime's `sendMessage`; in tests, a server.
 * @returns A function that throws {@link FailureError}: what the other end failed with, or `no-answer`.
 */
export function createClient<P>(send: (envelope: Envelope) => Promise<unknown>): Ask<P> {
  return async (name, question) => {
    const envelope: Envelope = { duiding: name, question };
    const reply = (await sendOnce(send, envelope, LOST_AFTER)) ?? (await sendOnce(send, envelope, ANSWER_TIMEOUT));
    if (!reply) throw new FailureError({ kind: 'no-answer' });
    if (!reply.ok) throw new FailureError(reply.failure);
    // The protocol ties name and answer together; the wire can't.
    return reply.value as never;
  };
}

/**
 * Says what needs no answer, once, heard or not: whoever says it may be gone before one comes, or have nobody to say it to,
 * as a page that outlived the extension.
 */
export function tell<P>(
  send: (envelope: Envelope) => Promise<unknown>,
  name: keyof P & string,
  question: object,
): void {
  try {
    send({ duiding: name, question }).catch(() => {});
  } catch {
    // The extension is gone, and `send` with it.
  }
}

/** The reply, or `null` if there was none within `patience` ms or the other end is gone. */
async function sendOnce(
  send: (envelope: Envelope) => Promise<unknown>,
  envelope: Envelope,
  patience: number,
): Promise<Reply<unknown> | null> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  try {
    // First: in a page that is gone it throws, and so would the timer, with nobody to catch that.
    const sent = send(envelope);
    const late = new Promise<null>((resolve) => {
      timer = setTimeout(() => resolve(null), patience);
    });
    const reply = await Promise.race([sent, late]);
    return isReply(reply) ? reply : null;
  } catch {
    return null; // "Could not establish connection", "message port closed", "context invalidated"
  } finally {
    clearTimeout(timer);
  }
}

function isReply(value: unknown): value is Reply<unknown> {
  return typeof value === 'object' && value !== null && 'ok' in value;
}
