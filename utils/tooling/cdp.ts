import type { Readable, Writable } from 'node:stream';

/** A conversation with a running Chromium, in the protocol of its own developer tools. */
export type Cdp = {
  /**
   * Sends one command and waits for its answer. Commands may overlap.
   *
   * @param session - Of one target, from `Target.attachToTarget`; the browser as a whole if left out.
   * @throws {Error} If Chromium refuses, or ends before it has answered.
   */
  send(method: string, parameters?: object, session?: string): Promise<Readonly<Record<string, unknown>>>;
};

/**
 * Speaks through the two pipes of `--remote-debugging-pipe`: JSON, each message ended by a zero byte.
 *
 * Source: https://chromedevtools.github.io/devtools-protocol/
 */
export function connectCdp(pipe: { readonly toBrowser: Writable; readonly fromBrowser: Readable }): Cdp {
  const waiting = new Map<number, (answer: Answer) => void>();
  let lastId = 0;
  let closed = false;

  readMessages(pipe.fromBrowser, (message) => {
    // Events have no id, and nobody here waits for one.
    const { id, ...answer } = message as Answer & { readonly id?: number };
    if (id === undefined) return;
    waiting.get(id)?.(answer);
    waiting.delete(id);
  });
  pipe.fromBrowser.on('close', () => {
    closed = true;
    for (const settle of waiting.values()) settle({ error: { message: 'Chromium has ended' } });
  });
  // A browser that ends while it is written to.
  pipe.toBrowser.on('error', () => {});

  return {
    async send(method, parameters = {}, session) {
      if (closed) throw new Error(`${method}: Chromium has ended`);
      const id = ++lastId;
      const answered = new Promise<Answer>((resolve) => waiting.set(id, resolve));
      const message = { id, method, params: parameters, ...(session && { sessionId: session }) };
      pipe.toBrowser.write(`${JSON.stringify(message)}\0`);
      const { result = {}, error } = await answered;
      if (error) throw new Error(`${method}: ${error.message}`);
      return result;
    },
  };
}

type Answer = { readonly result?: Readonly<Record<string, unknown>>; readonly error?: { readonly message: string } };

function readMessages(stream: Readable, onMessage: (message: unknown) => void): void {
  let parts: Buffer[] = [];
  stream.on('data', (bytes: Buffer) => {
    let start = 0;
    for (let end = bytes.indexOf(0); end >= 0; end = bytes.indexOf(0, start)) {
      onMessage(JSON.parse(Buffer.concat([...parts, bytes.subarray(start, end)]).toString('utf8')));
      parts = [];
      start = end + 1;
    }
    parts.push(bytes.subarray(start));
  });
}
