import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { MIN_FRAME } from '../../utils/core/limits.ts';
import { type Page, type Site, serve } from '../../utils/tooling/serve.ts';
import { type BrowserDriver, type FrameView, type Tab, VIEWPORT } from '../browser/drivers/browser-driver.ts';
import { PATIENCE } from '../browser/drivers/document-view.ts';
import { BROWSERS, launchBrowser } from '../browser/drivers/launch-browser.ts';
import { openedSidePanel, waitForEntity } from '../browser/panel-stage.ts';
import {
  askBackground,
  cardOf,
  markedWords,
  pointAt,
  pointOn,
  toPage,
  waitForMark,
  waitForNoCard,
} from '../browser/stage.ts';

const ABOUT = '<p>Hier staat Freedom House.</p>';
const ROOMY = 'width="600" height="500"';
/** Room for words, none for a card. */
const CRAMPED = `width="${MIN_FRAME.width}" height="${MIN_FRAME.height}"`;

/** Frames of every kind, each in a page of its own; `OTHER` is another site. Each bears the name `frame`. */
const KINDS = [
  { kind: 'of the same site', html: `<iframe name="frame" ${ROOMY} src="/about"></iframe>` },
  { kind: 'of another site', html: `<iframe name="frame" ${ROOMY} src="OTHER/about"></iframe>` },
  { kind: 'in a frame of another site', html: `<iframe ${ROOMY} src="OTHER/around"></iframe>` },
  { kind: 'written in its own markup', html: `<iframe name="frame" ${ROOMY} srcdoc="${ABOUT}"></iframe>` },
  {
    kind: 'that a script fills',
    html: `<iframe name="frame" ${ROOMY}></iframe>
      <script>addEventListener('load', () => { frames[0].document.body.innerHTML = '${ABOUT}' })</script>`,
  },
  {
    kind: 'that a script writes',
    html: `<iframe name="frame" ${ROOMY}></iframe>
      <script>frames[0].document.open(); frames[0].document.write('<!doctype html>${ABOUT}'); frames[0].document.close()</script>`,
  },
  { kind: 'of a data address', html: `<iframe name="frame" ${ROOMY} src="data:text/html,${ABOUT}"></iframe>` },
  {
    kind: 'of a blob',
    html: `<iframe name="frame" ${ROOMY}></iframe>
      <script>document.querySelector('iframe').src = URL.createObjectURL(new Blob(['${ABOUT}'], { type: 'text/html' }))</script>`,
  },
  {
    kind: 'in a sandbox that lets scripts of its own site run',
    html: `<iframe name="frame" ${ROOMY} sandbox="allow-scripts allow-same-origin" src="/about"></iframe>`,
  },
];

const PAGES: Readonly<Record<string, string | Page>> = {
  ...Object.fromEntries(KINDS.map(({ html }, index) => [`/kind${index}`, toPage(html)])),
  '/about': toPage(ABOUT),
  '/sandboxed': toPage(`<iframe name="frame" ${ROOMY} sandbox src="/about"></iframe>`),
  '/around': toPage(`<iframe name="frame" ${ROOMY} src="/about"></iframe>`),
  '/guarded': {
    type: 'text/html; charset=utf-8',
    headers: {
      'content-security-policy': "sandbox allow-scripts; default-src 'none'; require-trusted-types-for 'script'",
    },
    body: toPage(ABOUT),
  },
  ...Object.fromEntries(
    Array.from({ length: 8 }, (_, depth) => [
      `/nest${depth}`,
      toPage(
        `<iframe name="${depth === 0 ? 'frame' : ''}" ${ROOMY} src="${depth === 0 ? '/about' : `/nest${depth - 1}`}"></iframe>`,
      ),
    ]),
  ),
  '/swarm': toPage(`<p>Over EDEO.</p>${'<iframe width="1" height="1" src="OTHER/about"></iframe>'.repeat(50)}`),
  '/tiny': toPage(
    `<p>Over EDEO.</p><iframe name="narrow" width="${MIN_FRAME.width - 1}" height="500" src="/about"></iframe>
     <iframe name="low" width="600" height="${MIN_FRAME.height - 1}" src="/about"></iframe>
     <iframe name="hidden" hidden ${ROOMY} src="/about"></iframe>`,
  ),
  '/cramped': toPage(`<p>Over EDEO.</p><iframe name="frame" ${CRAMPED} src="OTHER/about"></iframe>`),
  '/many': toPage(
    `<p>Freedom House, en EDEO.</p><iframe name="first" ${ROOMY} src="/twice"></iframe><p style="block-size: 3000px"></p>
     <iframe name="second" ${ROOMY} src="OTHER/about"></iframe>`,
  ),
  '/twice': toPage(`${ABOUT}<p style="block-size: 2000px"></p>${ABOUT}`),
  '/crowded': toPage(
    `<p>${'EDEO. '.repeat(100)}</p><iframe name="first" ${ROOMY} src="/crowd"></iframe>
     <iframe name="second" ${ROOMY} src="OTHER/crowd"></iframe>`,
  ),
  '/crowd': toPage(`<p>${'EDEO. '.repeat(450)}</p>`),
  '/silent': toPage('<p>Het regent in het dorp.</p>'),
};

let site: Site;
beforeAll(async () => {
  site = await serve((path) => {
    const page = PAGES[path];
    if (!page) return null;
    const { body, ...rest } = typeof page === 'string' ? { body: page, type: 'text/html; charset=utf-8' } : page;
    return { ...rest, body: String(body).replaceAll('OTHER', site.address.replace('127.0.0.1', 'localhost')) };
  });
});
afterAll(() => site?.close());

describe.each(BROWSERS)('in %s, a frame', (name) => {
  let browser: BrowserDriver;
  let tab: Tab;
  /** A page of ours, behind the tab. */
  let library: Tab;
  beforeAll(async () => {
    browser = await launchBrowser(name);
    tab = browser.firstTab;
    library = await browser.openExtensionPage('library.html');
    await tab.bringToFront();
  });
  afterAll(() => browser?.close());

  const goTo = (path: string) => tab.goTo(site.address + path);
  const getCounts = async () => {
    const page = await askBackground(library, 'getPage', { tabId: await tab.id(), language: 'nl' });
    return page.kind === 'on' && page.read
      ? page.entities.map((entity) => `${entity.name} ${entity.places.length}`).join(', ')
      : page.kind;
  };
  const waitForCounts = (expected: string) => expect.poll(getCounts, { timeout: PATIENCE }).toBe(expected);
  const jump = async (word: string, place: number) => {
    const page = await askBackground(library, 'getPage', { tabId: await tab.id(), language: 'nl' });
    const entity = page.kind === 'on' ? page.entities.find((listed) => listed.name === word) : undefined;
    if (!entity) throw new Error(`The page doesn't name ${word}`);
    await askBackground(library, 'jump', { tabId: await tab.id(), entityId: entity.entityId, place });
  };

  describe('is served', () => {
    it.each(KINDS.map((kind, index) => ({ ...kind, index })))('$kind', async ({ index }) => {
      await goTo(`/kind${index}`);
      const frame = await tab.frame('frame');
      await waitForMark(frame, 'Freedom House');
      await waitForCounts('Freedom House 1');
      await pointAt(tab, 'Freedom House', 0, frame);
      const card = await cardOf(tab, 'Freedom House');
      const [outer, inner] = [await frame.box(), await card.box()];
      expect(inner.x).toBeGreaterThanOrEqual(outer.x);
      expect(inner.y + inner.height).toBeLessThanOrEqual(outer.y + outer.height);
      // The card is a page of ours: no script for pages works in it.
      expect(await card.evaluate(() => CSS.highlights.size)).toBe(0);
      await tab.mouse.moveTo({ x: 1000, y: 700 });
      await waitForNoCard(tab);
    });

    it('eight deep', async () => {
      await goTo('/nest7');
      await waitForMark(await tab.frame('frame'), 'Freedom House');
      await waitForCounts('Freedom House 1');
    });

    it('not as one of fifty that nobody sees', async () => {
      await goTo('/swarm');
      await waitForMark(tab, 'EDEO');
      await waitForCounts('EDEO 1');
    });

    it('not while it is tiny or hidden', async () => {
      await goTo('/tiny');
      await waitForMark(tab, 'EDEO');
      await waitForCounts('EDEO 1');
      for (const hole of ['narrow', 'low', 'hidden']) {
        expect(await (await tab.frame(hole)).evaluate(() => CSS.highlights.size)).toBe(0);
      }
      await tab.evaluate(() => document.querySelector('[name=low]')?.setAttribute('height', '500'));
      await waitForMark(await tab.frame('low'), 'Freedom House');
      await tab.evaluate(() => document.querySelector('[hidden]')?.removeAttribute('hidden'));
      await waitForMark(await tab.frame('hidden'), 'Freedom House');
      await waitForCounts('Freedom House 2, EDEO 1');
      await tab.evaluate(() => document.querySelector('[name=low]')?.setAttribute('height', '9'));
      await waitForCounts('EDEO 1, Freedom House 1');
    });
  });

  it('goes on being served when the page around it writes it anew', async () => {
    await goTo('/kind0');
    const frame = await tab.frame('frame');
    await waitForMark(frame, 'Freedom House');
    for (const word of ['EDEO', 'Freedom House', 'EDEO']) {
      await tab.evaluate((text) => {
        const inner = document.querySelector('iframe')?.contentDocument;
        inner?.open();
        inner?.write(`<!doctype html><p>Nu over ${text}.</p>`);
        inner?.close();
      }, word);
      await waitForMark(frame, word);
      await waitForCounts(`${word} 1`);
    }
    expect(await markedWords(frame)).toEqual(['EDEO']);
  });

  describe('is spoken of with its page', () => {
    it('until it goes, or goes elsewhere', async () => {
      await goTo('/many');
      await waitForCounts('Freedom House 4, EDEO 1');
      await tab.evaluate(() => document.querySelector('iframe')?.setAttribute('src', '/silent'));
      await waitForCounts('Freedom House 2, EDEO 1');
      await tab.evaluate(() => document.querySelector('[name=second]')?.remove());
      await waitForCounts('Freedom House 1, EDEO 1');
      await goTo('/silent');
      await waitForCounts('');
    });

    it('and by the page that the reader comes back to', async () => {
      await goTo('/many');
      await waitForCounts('Freedom House 4, EDEO 1');
      await goTo('/kind1');
      await waitForCounts('Freedom House 1');
      await tab.back();
      await waitForCounts('Freedom House 4, EDEO 1');
    });

    it('by the badge', async () => {
      await goTo('/kind1');
      await waitForCounts('Freedom House 1');
      const tabId = await tab.id();
      const badge = () => browser.evaluateInExtension(`chrome.action.getBadgeText({ tabId: ${tabId} })`);
      await expect.poll(badge, { timeout: PATIENCE }).toBe('1');
    });

    it('and is switched off with it', async () => {
      await goTo('/many');
      const frame = await tab.frame('second');
      await waitForMark(frame, 'Freedom House');
      const { hostname } = new URL(site.address);
      await askBackground(library, 'setSite', { site: hostname, on: false });
      await expect.poll(() => markedWords(frame), { timeout: PATIENCE }).toEqual([]);
      await tab.reload();
      await waitForCounts('off');
      expect(await markedWords(await tab.frame('second'))).toEqual([]);
      await askBackground(library, 'setSite', { site: hostname, on: true });
      await waitForMark(await tab.frame('second'), 'Freedom House');
      await waitForCounts('Freedom House 4, EDEO 1');
    });
  });

  it.each([
    { place: 2, holder: 'first' },
    { place: 3, holder: 'second' },
  ])('$holder is scrolled to, with what is around it', async ({ place, holder }) => {
    await goTo('/many');
    await waitForCounts('Freedom House 4, EDEO 1');
    await jump('Freedom House', place);
    const frame = await tab.frame(holder);
    await waitForMark(frame, 'Freedom House', 'flash');
    const wordBox = () =>
      frame.evaluate(() => {
        const [range] = CSS.highlights.get('duiding-flash') ?? [];
        if (!range) return null;
        const live = document.createRange();
        live.setStart(range.startContainer, range.startOffset);
        live.setEnd(range.endContainer, range.endOffset);
        return live.getBoundingClientRect().y;
      });
    const y = (await wordBox()) ?? Number.NaN;
    const { y: top } = await frame.box();
    expect(y).toBeGreaterThan(0);
    expect(y).toBeLessThan(500);
    expect(top + y).toBeGreaterThan(0);
    expect(top + y).toBeLessThan(800);
  });

  it('shares the marks that a tab may have', async () => {
    await askBackground(library, 'setMarks', { marks: 'all' });
    await goTo('/crowded');
    const frames = await Promise.all(['first', 'second'].map((part) => tab.frame(part)));
    const countAll = async () => {
      const counts = await Promise.all([tab, ...frames].map(async (view) => (await markedWords(view)).length));
      return counts.reduce((sum, count) => sum + count, 0);
    };
    await expect.poll(countAll, { timeout: PATIENCE }).toBe(500);
    expect(await markedWords(tab)).toHaveLength(100);
    await askBackground(library, 'setMarks', { marks: 'few' });
  });

  describe('without room for a card', () => {
    const NOWHERE = { x: 1000, y: 700 };
    let frame: FrameView;
    beforeAll(async () => {
      await goTo('/cramped');
      frame = await tab.frame('frame');
      await waitForMark(frame, 'Freedom House');
    });

    it('shows in an open side panel what is pointed at, and flashes it', async () => {
      const panel = await browser.openSidePanel();
      await pointAt(tab, 'Freedom House', 0, frame);
      await waitForMark(frame, 'Freedom House', 'flash');
      await waitForEntity(panel, 'Freedom House');
      await panel.close();
      await tab.mouse.moveTo(NOWHERE);
    });

    it('flashes all the same where none is open', async () => {
      await frame.waitFor(() => !CSS.highlights.has('duiding-flash'));
      await pointAt(tab, 'Freedom House', 0, frame);
      await waitForMark(frame, 'Freedom House', 'flash');
      expect(await tab.cardCount()).toBe(0);
      await tab.mouse.moveTo(NOWHERE);
    });

    it.runIf(name === 'chromium')('opens the side panel with what is pressed', async () => {
      await frame.clickAt(await pointOn(frame, 'Freedom House'));
      const panel = await openedSidePanel(browser);
      await waitForEntity(panel, 'Freedom House');
      await panel.close();
    });

    it.runIf(name === 'firefox')('opens the popup with what is pressed, in place of the side panel', async () => {
      await frame.clickAt(await pointOn(frame, 'Freedom House'));
      const popup = `browser.extension.getViews({ type: 'popup' })[0]`;
      const title = `${popup}?.document.querySelector('.entity-page .place-title')?.textContent`;
      await expect.poll(() => browser.evaluateInExtension(title), { timeout: PATIENCE }).toBe('Freedom House');
      await browser.evaluateInExtension(`${popup}.close()`);
    });

    it('isn’t the page itself, however small', async () => {
      await tab.setViewport({ width: 500, height: 150 });
      await goTo('/about');
      await waitForMark(tab, 'Freedom House');
      await pointAt(tab, 'Freedom House');
      await tab.card();
      await tab.press('Escape');
      await tab.setViewport(VIEWPORT);
    });
  });

  // The card would be as sandboxed as what it stands in, and none of its scripts would run.
  it.each(['/sandboxed', '/guarded'])(
    'whose sandbox would hold the card as well shows it in the side panel: %s',
    async (path) => {
      await goTo(path);
      const view = path === '/sandboxed' ? await tab.frame('frame') : null;
      await waitForMark(view ?? tab, 'Freedom House');
      const panel = await browser.openSidePanel();
      await pointAt(tab, 'Freedom House', 0, view);
      await waitForMark(view ?? tab, 'Freedom House', 'flash');
      await waitForEntity(panel, 'Freedom House');
      expect(await tab.cardCount()).toBe(0);
      await panel.close();
    },
  );

  it.each(['of another site', 'written in its own markup'])('%s is served anew when Duiding is', async (wanted) => {
    await goTo(`/kind${KINDS.findIndex(({ kind }) => kind === wanted)}`);
    const frame = await tab.frame('frame');
    await waitForMark(frame, 'Freedom House');
    await pointAt(tab, 'Freedom House', 0, frame);
    await cardOf(tab, 'Freedom House');
    await browser.reloadExtension();
    await waitForNoCard(tab);
    await tab.bringToFront();
    await waitForMark(frame, 'Freedom House');
    await pointAt(tab, 'Freedom House', 0, frame);
    await cardOf(tab, 'Freedom House');
    expect(await tab.cardCount()).toBe(1);
    await tab.mouse.moveTo({ x: 1000, y: 700 });
    await waitForNoCard(tab);
  });

  it('hears no complaint', async () => {
    expect(await browser.complaints()).toEqual([]);
  });
});
