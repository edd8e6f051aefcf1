import { FailureError } from '../core/failure.ts';
import type { Envelope, Handlers, Reply } from './protocol.ts';

/**
 * Make the listener that answers the questions of one protocol.
 *
 * @param handlers - One function a question. What it throws becomes the reply: a {@link FailureError} as its
 *   failure, anything else as `no-answer`, after a line in the console.
 * @param toSender - What is known of who asks, from what the browser says of him; `null` if he may not ask.
 * @returns `undefined` for a message that isn't of this protocol, so that it gets no answer from here;
 *   else a promise of the reply, which never rejects.
 */
export function createServer<P, S>(
  handlers: Handlers<P, S>,
  toSender: (raw: unknown) => S | null,
): (message: unknown, rawSender: unknown) => Promise<Reply<unknown>> | undefined {
  return (message, rawSender) => {
    if (!isEnvelope(message) || !Object.hasOwn(handlers, message.duiding)) return undefined;
    // The envelope's name was just found among the handlers; its question is checked by the handler.
    const handle = handlers[message.duiding as keyof P] as (question: unknown, sender: S) => unknown;
    return answer(async () => {
      const sender = toSender(rawSender);
      if (sender === null) throw new FailureError({ kind: 'not-allowed' });
      return handle(message.question, sender);
    });
  };
}

async function answer(work: () => Promise<unknown>): Promise<Reply<unknown>> {
  try {
    return { ok: true, value: (await work()) ?? null };
  } catch (error) {
    if (error instanceof FailureError) return { ok: false, failure: error.failure };
    console.error(error);
    return { ok: false, failure: { kind: 'no-answer' } };
  }
}

function isEnvelope(message: unknown): message is Envelope {
  return (
    typeof message === 'object' &&
    message !== null &&
    'duiding' in message &&
    typeof message.duiding === 'string' &&
    'question' in message &&
    typeof message.question === 'object' &&
    message.question !== null
  );
}
