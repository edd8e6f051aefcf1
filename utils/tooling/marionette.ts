import { connect, type Socket } from 'node:net';

/** A conversation with one running Firefox, in the protocol that it speaks with its own test tools. */
export type Marionette = {
  /**
   * Sends one command and waits for its answer. Commands may overlap.
   *
   * @throws {MarionetteError} If Firefox refuses, or ends before it has answered.
   */
  send(command: string, parameters?: Readonly<Record<string, unknown>>): Promise<unknown>;
  close(): void;
};

/** Firefox's own name for what went wrong (`javascript error`), and its message. */
export class MarionetteError extends Error {
  override readonly name = 'MarionetteError';
  readonly kind: string;

  constructor(kind: string, message: string) {
    super(`${kind}: ${message}`);
    this.kind = kind;
  }
}

/**
 * Connects to the Firefox that listens on `port` of this machine, and opens its session.
 *
 * Source: https://firefox-source-docs.mozilla.org/testing/marionette/Protocol.html
 *
 * @throws {Error} If nothing listens there.
 */
export async function connectMarionette(port: number): Promise<Marionette> {
  const socket = connect({ port, host: '127.0.0.1', noDelay: true });
  await new Promise((resolve, reject) => socket.once('connect', resolve).once('error', reject));

  const conversation = converse(socket);
  await conversation.send('WebDriver:NewSession', {
    capabilities: { alwaysMatch: { timeouts: { script: SCRIPT_TIMEOUT } } },
  });
  return conversation;
}

/** How long a script may take, in ms: longer than any test waits, so that the test's own sentence is the one that is read. */
const SCRIPT_TIMEOUT = 120_000;

/** Frames are `[type, id, error, result]` for answers and `[0, id, command, parameters]` for questions. */
type Answer = readonly [type: 1, id: number, error: { error: string; message: string } | null, result: unknown];

function converse(socket: Socket): Marionette {
  const waiting = new Map<number, (answer: Answer | null) => void>();
  let lastId = 0;

  readFrames(socket, (frame) => {
    // The first frame is a greeting, an object.
    if (!Array.isArray(frame)) return;
    const answer = frame as unknown as Answer;
    waiting.get(answer[1])?.(answer);
    waiting.delete(answer[1]);
  });
  socket.on('error', () => {});
  socket.on('close', () => {
    for (const settle of waiting.values()) settle(null);
    waiting.clear();
  });

  return {
    send(command, parameters = {}) {
      if (socket.destroyed) return Promise.reject(new MarionetteError('closed', `Firefox has ended (${command})`));
      const id = ++lastId;
      const frame = Buffer.from(JSON.stringify([0, id, command, parameters]));
      socket.write(`${frame.length}:`);
      socket.write(frame);
      return new Promise((resolve, reject) => {
        waiting.set(id, (answer) => {
          if (!answer) reject(new MarionetteError('closed', `Firefox ended before it answered ${command}`));
          else if (answer[2]) reject(new MarionetteError(answer[2].error, answer[2].message));
          else resolve(unwrap(answer[3]));
        });
      });
    },
    close: () => void socket.destroy(),
  };
}

/** Calls back with each `length:json` frame, parsed. The length counts bytes. */
function readFrames(socket: Socket, onFrame: (frame: unknown) => void): void {
  let buffer = Buffer.alloc(0);
  socket.on('data', (bytes: Buffer) => {
    buffer = Buffer.concat([buffer, bytes]);
    for (;;) {
      const colon = buffer.indexOf(':');
      if (colon < 0) return;
      const end = colon + 1 + Number(buffer.toString('latin1', 0, colon));
      if (buffer.length < end) return;
      onFrame(JSON.parse(buffer.toString('utf8', colon + 1, end)));
      buffer = buffer.subarray(end);
    }
  });
}

/** Most answers are `{ value }`; some are bare. */
function unwrap(result: unknown): unknown {
  return typeof result === 'object' && result !== null && 'value' in result ? result.value : result;
}
