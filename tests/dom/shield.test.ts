// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Shield } from '../../utils/dom/shield.ts';

let end: AbortController;
let shield: Shield;
let host: HTMLElement;
let inside: HTMLElement;
let seen: string[];

beforeEach(() => {
  end = new AbortController();
  shield = new Shield(end.signal);
  seen = [];
  for (const type of ['click', 'pointerover', 'keydown', 'focusin', 'wheel']) {
    addEventListener(type, (event) => seen.push(event.type), { capture: true, signal: end.signal });
  }
  host = document.createElement('div');
  inside = document.createElement('button');
  host.attachShadow({ mode: 'closed' }).append(inside);
  document.documentElement.append(host);
});
afterEach(() => {
  end.abort();
  host.remove();
});

describe('Shield', () => {
  it.each(['click', 'pointerover', 'keydown', 'focusin', 'wheel'])('keeps %s on the host from the page', (type) => {
    shield.guard(host, () => {});
    send(type);
    expect(seen).toEqual([]);
  });

  it('lets pass what concerns anything else', () => {
    shield.guard(host, () => {});
    document.body.dispatchEvent(new Event('click', { bubbles: true }));
    expect(seen).toEqual(['click']);
  });

  it('lets pass everything while there is no host', () => {
    send('click');
    shield.guard(host, () => {})();
    send('click');
    expect(seen).toEqual(['click', 'click']);
  });

  it('shields each of several hosts, and the others when one goes', () => {
    const other = document.createElement('div');
    document.documentElement.append(other);
    const release = shield.guard(other, () => {});
    shield.guard(host, () => {});
    other.dispatchEvent(new Event('click', { bubbles: true }));
    expect(seen).toEqual([]);
    release();
    other.dispatchEvent(new Event('click', { bubbles: true }));
    send('wheel');
    other.remove();
    expect(seen).toEqual(['click']);
  });

  it('tells nobody of an event that the page made', () => {
    let told = 0;
    shield.guard(host, () => told++);
    inside.dispatchEvent(new PointerEvent('pointerover', { bubbles: true, composed: true }));
    expect(told).toBe(0);
  });
});

function send(type: string): void {
  inside.dispatchEvent(new Event(type, { bubbles: true, composed: true }));
}
