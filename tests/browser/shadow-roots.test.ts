import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { Site } from '../../utils/tooling/serve.ts';
import type { BrowserDriver, Tab } from './drivers/browser-driver.ts';
import { PATIENCE } from './drivers/document-view.ts';
import { BROWSERS, launchBrowser } from './drivers/launch-browser.ts';
import { askBackground, cardOf, serveStage, settled, toPage, waitForNoCard } from './stage.ts';

/** Of the pages below: every root that they made, open and closed. */
declare const roots: ShadowRoot[];

/** Defines elements that take their own content, or an attribute's, as their shadow root. */
const SCRIPT = `<script>
  var roots = [];
  const define = (name, mode) => customElements.define(name, class extends HTMLElement {
    constructor() {
      super();
      roots.push(this.attachShadow({ mode }));
    }
    connectedCallback() {
      const root = roots.find((one) => one.host === this);
      root.innerHTML = this.getAttribute('shadow');
      this.removeAttribute('shadow');
    }
  });
  define('open-part', 'open');
  define('closed-part', 'closed');
</script>`;

/** What a root holds, and which words of it bear a mark. */
const WRITTEN = [
  { where: 'an open root', html: '<open-part shadow="<p>Over EDEO.</p>"></open-part>', marks: ['EDEO'] },
  { where: 'a closed root', html: '<closed-part shadow="<p>Over EDEO.</p>"></closed-part>', marks: ['EDEO'] },
  {
    where: 'a root in a root',
    html: `<open-part shadow="<closed-part shadow='Over EDEO.'></closed-part>"></open-part>`,
    marks: ['EDEO'],
  },
  {
    where: 'what is slotted',
    html: '<closed-part shadow="<p>Lees: <slot></slot></p>">over EDEO.</closed-part>',
    marks: ['EDEO'],
  },
  {
    where: 'a root of markup',
    html: '<div><template shadowrootmode="open"><p>Over EDEO.</p></template></div>',
    marks: ['EDEO'],
  },
  {
    where: 'a closed root on an element that holds nothing',
    html: `<div id="empty"></div><script>roots.push(empty.attachShadow({ mode: 'closed' })); roots.at(-1).innerHTML = '<p>Over EDEO.</p>'</script>`,
    marks: ['EDEO'],
  },
  { where: 'nothing that isn’t slotted', html: '<open-part shadow="<p>Niets.</p>">Over EDEO.</open-part>', marks: [] },
  { where: 'no editor', html: '<open-part shadow="<div contenteditable>Over EDEO.</div>"></open-part>', marks: [] },
];

const PAGES = {
  ...Object.fromEntries(
    WRITTEN.map(({ html }, index) => [`/written${index}`, toPage(`<p>Bij Freedom House.</p>${html}`, SCRIPT)]),
  ),
  '/living': toPage('<p>Bij Freedom House.</p><closed-part shadow="<p>Over niemand.</p>"></closed-part>', SCRIPT),
  '/late': toPage('<p>Bij Freedom House.</p><late-part></late-part>'),
  '/linked': toPage('<closed-part shadow="<a href=#elders><slot></slot></a>">Over EDEO.</closed-part>', SCRIPT),
  '/scrolled': toPage(
    `<p>Bij Freedom House.</p><closed-part shadow="<div style='block-size: 300px; overflow: auto; background: white; position: relative'>
       <p>Over EDEO.</p><p style='block-size: 2000px'></p><p>Nog eens EDEO.</p></div>"></closed-part><p style="block-size: 2000px"></p>`,
    SCRIPT,
  ),
  '/dialog': toPage(
    `<open-part shadow="<dialog>Over EDEO.</dialog>"></open-part>
    <script>addEventListener('load', () => roots[0].querySelector('dialog').showModal())</script>`,
    SCRIPT,
  ),
};

let site: Site;
beforeAll(async () => {
  site = await serveStage(PAGES);
});
afterAll(() => site?.close());

describe.each(BROWSERS)('in %s, in shadow roots, a name', (name) => {
  let browser: BrowserDriver;
  let tab: Tab;
  let library: Tab;
  beforeAll(async () => {
    browser = await launchBrowser(name);
    tab = browser.firstTab;
    library = await browser.openExtensionPage('library.html');
    await tab.bringToFront();
  });
  afterAll(() => browser?.close());

  const goTo = (path: string) => tab.goTo(site.address + path);
  const waitForMarks = (expected: readonly string[], kind: 'quiet' | 'flash' = 'quiet') =>
    expect
      .poll(async () => (await allMarked(tab, kind)).toSorted(), { timeout: PATIENCE })
      .toEqual(expected.toSorted());

  describe('is marked, seen and served', () => {
    it.each(WRITTEN.map((written, index) => ({ ...written, index })))('in $where', async ({ index, marks }) => {
      await goTo(`/written${index}`);
      await waitForMarks(['Freedom House', ...marks]);
      for (const word of marks) {
        expect(await lineUnder(tab, word)).toBe('underline');
        await pointInRoots(tab, word);
        await cardOf(tab, word);
        await tab.press('Escape');
        await waitForNoCard(tab);
      }
    });
  });

  it('leaves its root as it is', async () => {
    await goTo('/written1');
    await waitForMarks(['EDEO', 'Freedom House']);
    const root = await tab.evaluate(() => [roots[0]?.innerHTML, roots[0]?.adoptedStyleSheets.length]);
    expect(root).toEqual(['<p>Over EDEO.</p>', 0]);
  });

  it('is followed as it comes and goes', async () => {
    await goTo('/living');
    await waitForMarks(['Freedom House']);
    await tab.evaluate(() => roots[0]?.querySelector('p')?.replaceChildren('Over EDEO.'));
    await waitForMarks(['EDEO', 'Freedom House']);
    await tab.evaluate(() => roots[0]?.querySelector('p')?.remove());
    await waitForMarks(['Freedom House']);
  });

  it('is found in an element that is defined later', async () => {
    await goTo('/late');
    await waitForMarks(['Freedom House']);
    await tab.evaluate(() => {
      customElements.define(
        'late-part',
        class extends HTMLElement {
          constructor() {
            super();
            this.attachShadow({ mode: 'closed' }).innerHTML = '<p>Over EDEO.</p>';
          }
        },
      );
      document.body.append('Nieuws.'); // A root alone is no change that anyone is told of.
    });
    await waitForMarks(['EDEO', 'Freedom House']);
  });

  it('opens in a link around its slot with Shift only', async () => {
    await goTo('/linked');
    await settled(tab);
    await pointInRoots(tab, 'EDEO');
    await tab.mouse.moveTo({ x: 900, y: 600 });
    await tab.hold('Shift');
    await pointInRoots(tab, 'EDEO');
    await cardOf(tab, 'EDEO');
    await tab.release('Shift');
    await tab.press('Escape');
    await waitForNoCard(tab);
    expect(await tab.url()).toBe(`${site.address}/linked`);
  });

  it('takes its card along when its part is scrolled away', async () => {
    await goTo('/scrolled');
    await waitForMarks(['EDEO', 'Freedom House']);
    await pointInRoots(tab, 'EDEO');
    await cardOf(tab, 'EDEO');
    await tab.evaluate(() => roots[0]?.querySelector('div')?.scrollBy(0, 200));
    await waitForNoCard(tab);
  });

  it('is jumped to', async () => {
    await goTo('/scrolled');
    await waitForMarks(['EDEO', 'Freedom House']);
    const tabId = await tab.id();
    const page = await askBackground(library, 'getPage', { tabId, language: 'nl' });
    const edeo = page.kind === 'on' ? page.entities.find((entity) => entity.name === 'EDEO') : undefined;
    if (!edeo) throw new Error('The page doesn’t name EDEO');
    await askBackground(library, 'jump', { tabId, entityId: edeo.entityId, place: 1 });
    await waitForMarks(['EDEO'], 'flash');
    expect(await tab.evaluate(() => roots[0]?.querySelector('div')?.scrollTop)).toBeGreaterThan(1000);
  });

  it('gets its card in a dialog there', async () => {
    await goTo('/dialog');
    await waitForMarks(['EDEO']);
    await pointInRoots(tab, 'EDEO');
    await cardOf(tab, 'EDEO');
    await tab.mouse.moveTo({ x: 1, y: 1 });
    await waitForNoCard(tab);
  });

  it('hears no complaint', async () => {
    expect(await browser.complaints()).toEqual([]);
  });
});

/** The words that bear a mark, in whatever tree. */
function allMarked(tab: Tab, kind: 'quiet' | 'flash'): Promise<string[]> {
  return tab.evaluate(
    (name) =>
      [...(CSS.highlights.get(name) ?? [])].map(({ startContainer, startOffset, endContainer, endOffset }) => {
        const live = document.createRange();
        live.setStart(startContainer, startOffset);
        live.setEnd(endContainer, endOffset);
        return live.toString();
      }),
    `duiding-${kind}`,
  );
}

/** The line that the marks’ style draws under a marked word, as its element has it. */
function lineUnder(tab: Tab, word: string): Promise<string | null> {
  return tab.evaluate((wanted) => {
    for (const { startContainer } of CSS.highlights.get('duiding-quiet') ?? []) {
      const { parentNode } = startContainer;
      const element = parentNode instanceof ShadowRoot ? parentNode.host : parentNode;
      if (startContainer.nodeValue?.includes(wanted) && element instanceof Element)
        return getComputedStyle(element, '::highlight(duiding-quiet)').textDecorationLine;
    }
    return null;
  }, word);
}

/** Takes the pointer to the first place where a mark is on `word`, from elsewhere. */
async function pointInRoots(tab: Tab, word: string): Promise<void> {
  const point = await tab.waitFor((wanted) => {
    const trees = [
      document,
      ...((globalThis as { roots?: ShadowRoot[] }).roots ?? []),
      ...[...document.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot ?? []),
    ];
    for (const tree of trees) {
      const walker = document.createTreeWalker(tree, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const at = node.nodeValue?.indexOf(wanted) ?? -1;
        if (at < 0 || node.parentElement?.closest('script')) continue;
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + wanted.length);
        const box = range.getClientRects()[0];
        if (box) return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
      }
    }
    return null;
  }, word);
  if (!point) throw new Error(`No ${word} is seen`);
  await tab.mouse.moveTo({ x: point.x + 60, y: point.y + 30 });
  await tab.mouse.moveTo(point);
}
