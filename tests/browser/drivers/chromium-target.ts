import type { CDPSession } from 'playwright-core';

import type { Complaint } from './browser-driver.ts';

/** Speaks with one target of the browser, in Chromium's own protocol. */
export type Speak = (method: string, parameters?: object) => Promise<Readonly<Record<string, unknown>>>;

/**
 * Opens a conversation with one target, wrapped in that with the browser ("flatten: false"): Playwright
 * would take a session of its own for one of its pages.
 */
export async function attach(
  browser: CDPSession,
  targetId: string,
  onEvent: (event: TargetEvent) => void,
): Promise<Speak> {
  const { sessionId } = await browser.send('Target.attachToTarget', { targetId, flatten: false });
  const waiting = new Map<number, (answer: Answer) => void>();
  let lastId = 0;

  const onMessage = (event: { readonly sessionId: string; readonly message: string }) => {
    if (event.sessionId !== sessionId) return;
    const message = JSON.parse(event.message);
    if (message.id === undefined) onEvent(message);
    waiting.get(message.id)?.(message);
    waiting.delete(message.id);
  };
  const onDetached = (event: { readonly sessionId: string }) => {
    if (event.sessionId !== sessionId) return;
    browser.off('Target.receivedMessageFromTarget', onMessage);
    browser.off('Target.detachedFromTarget', onDetached);
    for (const settle of waiting.values()) settle({ error: { message: 'it is closed' } });
  };
  browser.on('Target.receivedMessageFromTarget', onMessage);
  browser.on('Target.detachedFromTarget', onDetached);

  return async (method, parameters = {}) => {
    const id = ++lastId;
    const answered = new Promise<Answer>((resolve) => waiting.set(id, resolve));
    await browser.send('Target.sendMessageToTarget', {
      sessionId,
      message: JSON.stringify({ id, method, params: parameters }),
    });
    const { result = {}, error } = await answered;
    if (error) throw new Error(`${method}: ${error.message}`);
    return result;
  };
}

type Answer = { readonly result?: Readonly<Record<string, unknown>>; readonly error?: { readonly message: string } };

/** The two events that matter here, as far as they do. Source: https://chromedevtools.github.io/devtools-protocol/tot/Runtime/ */
export type TargetEvent =
  | { readonly method: 'Runtime.exceptionThrown'; readonly params: { readonly exceptionDetails: ExceptionDetails } }
  | {
      readonly method: 'Runtime.consoleAPICalled';
      readonly params: {
        readonly type: string;
        readonly args: readonly { readonly value?: unknown; readonly description?: string }[];
        readonly stackTrace?: { readonly callFrames: readonly { readonly url: string }[] };
      };
    };
export type ExceptionDetails = {
  readonly text: string;
  readonly url?: string;
  readonly exception?: { readonly description?: string };
  readonly stackTrace?: { readonly callFrames: readonly { readonly url: string }[] };
};

export function toComplaint(event: TargetEvent): Complaint | null {
  if (event.method === 'Runtime.exceptionThrown') {
    const { text, url, exception, stackTrace } = event.params.exceptionDetails;
    return {
      kind: 'uncaught',
      text: exception?.description ?? text,
      source: url ?? stackTrace?.callFrames[0]?.url ?? '',
    };
  }
  if (event.method !== 'Runtime.consoleAPICalled') return null;
  const { type, args, stackTrace } = event.params;
  const kind = COMPLAINT_KINDS[type];
  if (!kind) return null;
  const text = args.map(({ value, description }) => description ?? String(value)).join(' ');
  return { kind, text, source: stackTrace?.callFrames[0]?.url ?? '' };
}

/** By the console's name for them; the rest isn't a complaint. */
export const COMPLAINT_KINDS: Readonly<Record<string, Complaint['kind']>> = {
  error: 'error',
  assert: 'error',
  warning: 'warning',
};
