// @vitest-environment happy-dom
import './happy-dom-gaps.ts';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ShadowRoots } from '../../utils/dom/shadow-roots.ts';

let closed: Map<Element, ShadowRoot>;
let asked: Element[];
let found: ShadowRoot[];
let ours: Element;
let roots: ShadowRoots;

beforeEach(() => {
  closed = new Map();
  asked = [];
  found = [];
  ours = document.createElement('div');
  roots = new ShadowRoots({
    openClosed: (element) => {
      asked.push(element);
      return closed.get(element) ?? null;
    },
    isOurs: (element) => element === ours,
  });
  roots.onFound((root) => found.push(root));
});
afterEach(() => {
  document.body.innerHTML = '';
});

describe('ShadowRoots', () => {
  it('finds an open root, and tells of it once', () => {
    const root = make('<div>tekst</div>').attachShadow({ mode: 'open' });
    for (const _ of [1, 2]) expect(roots.of(root.host, 'div')).toBe(root);
    expect(found).toEqual([root]);
    expect(asked).toEqual([]);
  });

  it.each([
    { name: 'an element of the page’s own', html: '<my-card>tekst</my-card>' },
    { name: 'an element that holds nothing', html: '<div></div>' },
  ])('finds a closed root in $name, and asks once', ({ html }) => {
    const host = make(html);
    const root = host.attachShadow({ mode: 'closed' });
    closed.set(host, root);
    for (const _ of [1, 2]) expect(roots.of(host, host.localName)).toBe(root);
    expect(found).toEqual([root]);
    expect(asked).toEqual([host]);
  });

  it.each([
    { name: 'an element that can have none', html: '<b></b>' },
    { name: 'an element of HTML’s own that holds something', html: '<div>tekst</div>' },
  ])('asks for none in $name', ({ html }) => {
    const host = make(html);
    expect(roots.of(host, host.localName)).toBeNull();
    expect(asked).toEqual([]);
  });

  it('asks only once where there is none', () => {
    const host = make('<div></div>');
    for (const _ of [1, 2]) expect(roots.of(host, 'div')).toBeNull();
    expect(asked).toEqual([host]);
  });

  it('leaves alone what is ours', () => {
    expect(roots.of(ours, 'div')).toBeNull();
    expect(asked).toEqual([]);
  });
});

function make(html: string): Element {
  document.body.innerHTML = html;
  const element = document.body.firstElementChild;
  if (!element) throw new Error('Nothing was made');
  return element;
}
