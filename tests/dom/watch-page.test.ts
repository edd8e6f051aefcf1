// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ShadowRoots } from '../../utils/dom/shadow-roots.ts';
import { watchPage } from '../../utils/dom/watch-page.ts';

let ours: Element;
let heard: string[];
let roots: ShadowRoots;
let end: AbortController;

beforeEach(() => {
  document.body.innerHTML = '<p>Rusland</p>';
  ours = document.createElement('div');
  heard = [];
  roots = new ShadowRoots({ openClosed: () => null, isOurs: () => false });
  end = new AbortController();
  watchPage(
    {
      onChange: () => heard.push('change'),
      onNavigate: () => heard.push('navigate'),
      onRewrite: () => heard.push('rewrite'),
      onLeave: () => heard.push('leave'),
      isOurs: (node) => node === ours,
      roots,
    },
    end.signal,
  );
});
afterEach(() => {
  end.abort();
});

describe('watchPage', () => {
  it.each([
    { name: 'new text', act: () => document.body.append('China') },
    {
      name: 'a text that changes',
      act: () => Object.assign(document.querySelector('p')?.firstChild ?? {}, { data: 'China' }),
    },
    { name: 'text that goes', act: () => document.querySelector('p')?.remove() },
    {
      name: 'a part that becomes an editor',
      act: () => document.querySelector('p')?.setAttribute('contenteditable', ''),
    },
    { name: 'a part that is hidden', act: () => document.querySelector('p')?.setAttribute('hidden', '') },
  ])('hears $name', async ({ act }) => {
    act();
    await settled();
    expect(heard).toEqual(['change']);
  });

  it('hears a change in a shadow root that was found', async () => {
    const root = document.createElement('div').attachShadow({ mode: 'open' });
    document.body.append(root.host);
    await settled();
    heard = [];
    root.append('China');
    await settled();
    expect(heard).toEqual([]);
    roots.of(root.host, 'div');
    root.append('Rusland');
    await settled();
    expect(heard).toEqual(['change']);
  });

  it.each([
    { name: 'our host', act: () => document.documentElement.append(ours) },
    { name: 'a class', act: () => document.querySelector('p')?.setAttribute('class', 'lit') },
  ])('takes no notice of $name', async ({ act }) => {
    act();
    await settled();
    expect(heard).toEqual([]);
  });

  it('hears a new address with the change that comes with it', async () => {
    history.pushState({}, '', `#${Math.random()}`);
    document.body.append('China');
    await settled();
    expect(heard).toContain('navigate');
  });

  it('hears nothing after its end', async () => {
    end.abort();
    document.body.append('China');
    await settled();
    expect(heard).toEqual([]);
  });
});

/** Observers are told in a task of their own. */
function settled(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
