import { describe, expect, it } from 'vitest';

import { waitForOpenMessage } from '../../../entrypoints/card/open-message.ts';

const OPEN = { kind: 'open', token: 't', surface: 'EDEO', openedBy: 'pointer', room: 500 };

describe('waitForOpenMessage', () => {
  it.each([
    { name: 'without a port', data: OPEN, ports: 0 },
    { name: 'with two ports', data: OPEN, ports: 2 },
    { name: 'of another kind', data: { ...OPEN, kind: 'close' }, ports: 1 },
    { name: 'without a token', data: { ...OPEN, token: undefined }, ports: 1 },
    { name: 'opened by nobody', data: { ...OPEN, openedBy: 'page' }, ports: 1 },
    { name: 'that is no object', data: 'open', ports: 1 },
    { name: 'that is nothing', data: null, ports: 1 },
  ])('passes over a message $name', async ({ data, ports }) => {
    const frame = new EventTarget();
    const opened = waitForOpenMessage(asWindow(frame));
    send(frame, data, ports);
    send(frame, { ...OPEN, token: 'right' }, 1);
    expect((await opened).message).toEqual({ ...OPEN, token: 'right' });
  });

  it('takes one that begins a walk', async () => {
    const frame = new EventTarget();
    const opened = waitForOpenMessage(asWindow(frame));
    send(frame, { kind: 'walk' }, 1);
    expect((await opened).message).toEqual({ kind: 'walk' });
  });

  it('takes the first message only', async () => {
    const frame = new EventTarget();
    const opened = waitForOpenMessage(asWindow(frame));
    send(frame, OPEN, 1);
    send(frame, { ...OPEN, token: 'second' }, 1);
    expect((await opened).message).toEqual(OPEN);
  });
});

function send(frame: EventTarget, data: unknown, ports: number): void {
  frame.dispatchEvent(
    new MessageEvent('message', { data, ports: Array.from({ length: ports }, () => new MessageChannel().port1) }),
  );
}

/** Only its events are used. */
function asWindow(frame: EventTarget): Window {
  return frame as Window;
}
