import { describe, expect, it, vi } from 'vitest';
import { FailureError } from '../../utils/core/failure.ts';
import { LOST_AFTER } from '../../utils/core/limits.ts';
import { createClient, tell } from '../../utils/messages/client.ts';
import type { Envelope } from '../../utils/messages/protocol.ts';
import { createServer } from '../../utils/messages/server.ts';

interface EchoProtocol {
  echo(question: { readonly text: string }): string;
  fail(question: Record<string, never>): null;
  break(question: Record<string, never>): null;
}

const serve = createServer<EchoProtocol, string>(
  {
    echo: ({ text }, sender) => `${text} to ${sender}`,
    fail: () => {
      throw new FailureError({ kind: 'card-expired' });
    },
    break: () => {
      throw new TypeError('a bug');
    },
  },
  (raw) => (raw === 'friend' ? 'friend' : null),
);

/** The wire: whatever crosses it is plain data afterwards. */
const overTheWire = (sender: unknown) => async (envelope: Envelope) => {
  const reply = await serve(JSON.parse(JSON.stringify(envelope)), sender);
  return reply && JSON.parse(JSON.stringify(reply));
};

describe('a client and its server', () => {
  const ask = createClient<EchoProtocol>(overTheWire('friend'));

  it('carry a question and its answer', async () => {
    expect(await ask('echo', { text: 'hello' })).toBe('hello to friend');
  });

  it('carry a failure as what it is', async () => {
    await expect(ask('fail', {})).rejects.toMatchObject({ failure: { kind: 'card-expired' } });
  });

  it('call a bug no answer, and show it in the console', async () => {
    const console = vi.spyOn(globalThis.console, 'error').mockImplementation(() => {});
    await expect(ask('break', {})).rejects.toMatchObject({ failure: { kind: 'no-answer' } });
    expect(console).toHaveBeenCalled();
    console.mockRestore();
  });

  it('turn away who may not ask', async () => {
    const stranger = createClient<EchoProtocol>(overTheWire('stranger'));
    await expect(stranger('echo', { text: 'hello' })).rejects.toMatchObject({ failure: { kind: 'not-allowed' } });
  });
});

describe('a client', () => {
  it.each([
    { name: 'is lost', lost: async () => undefined },
    { name: 'finds nobody', lost: () => Promise.reject(new Error('Could not establish connection')) },
  ])('asks once more when the question $name', async ({ lost }) => {
    const send = vi.fn<(envelope: Envelope) => Promise<unknown>>(overTheWire('friend')).mockImplementationOnce(lost);
    expect(await createClient<EchoProtocol>(send)('echo', { text: 'again' })).toBe('again to friend');
    expect(send).toHaveBeenCalledTimes(2);
  });

  it('asks once more when a question stays without an answer', async () => {
    vi.useFakeTimers();
    const send = vi.fn<(envelope: Envelope) => Promise<unknown>>(overTheWire('friend'));
    send.mockImplementationOnce(() => new Promise(() => {}));
    const answer = createClient<EchoProtocol>(send)('echo', { text: 'again' });
    await vi.advanceTimersByTimeAsync(LOST_AFTER);
    expect(await answer).toBe('again to friend');
    vi.useRealTimers();
  });

  it('says that there is no answer after the second time', async () => {
    const ask = createClient<EchoProtocol>(async () => undefined);
    await expect(ask('echo', { text: '' })).rejects.toMatchObject({ failure: { kind: 'no-answer' } });
  });
});

describe('tell', () => {
  it.each([
    { where: 'nobody answers', send: () => Promise.reject(new Error('Could not establish connection')) },
    {
      where: 'the extension is gone',
      send: () => {
        throw new TypeError('runtime is undefined');
      },
    },
  ])('says it without complaint where $where', ({ send }) => {
    expect(() => tell<EchoProtocol>(send, 'echo', { text: 'bye' })).not.toThrow();
  });
});

describe('a server', () => {
  it.each([
    null,
    undefined,
    7,
    'echo',
    {},
    { duiding: 'echo' },
    { duiding: 'echo', question: null },
    { duiding: 'constructor', question: {} },
    { duiding: '__proto__', question: {} },
    { duiding: 'somethingElse', question: {} },
    { name: 'echo', question: {} },
  ])('gives no answer to what isn’t ours: %j', (message) => {
    expect(serve(message, 'friend')).toBeUndefined();
  });
});
