import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { Site } from '../../utils/tooling/serve.ts';
import type { BrowserDriver, Tab } from './drivers/browser-driver.ts';
import { PATIENCE, poll } from './drivers/document-view.ts';
import { BROWSERS, launchBrowser } from './drivers/launch-browser.ts';
import {
  askBackground,
  cardOf,
  markedWords,
  openCard,
  pointAt,
  serveStage,
  toPage,
  waitForMark,
  waitForNoCard,
} from './stage.ts';

/** What is written, and what of it bears a mark. */
const WRITTEN = [
  { how: 'in one piece', html: 'Het rapport van Freedom House verscheen.', marks: ['Freedom House'] },
  { how: 'across inline elements', html: 'De <b>Europese</b> <i>Un<u>ie</u></i> besloot.', marks: ['Europese Unie'] },
  { how: 'across a line of the source', html: 'Aldus Freedom\n      House gisteren.', marks: ['Freedom\n      House'] },
  { how: 'across a line break', html: 'Aldus Freedom<br>House gisteren.', marks: ['FreedomHouse'] },
  { how: 'with a no-break space', html: 'Aldus Freedom&nbsp;House gisteren.', marks: ['Freedom\u00a0House'] },
  { how: 'with a soft hyphen', html: 'De Euro&shy;pese Unie besloot.', marks: ['Euro\u00adpese Unie'] },
  { how: 'without its diaeresis', html: 'De grens van Oekraine.', marks: ['Oekraine'] },
  { how: 'as a possessive', html: 'Dat zijn China’s leiders.', marks: ['China’s'] },
  { how: 'between brackets', html: 'De dienst (EDEO) zweeg.', marks: ['EDEO'] },
  { how: 'with a note’s number', html: 'De dienst EDEO<sup>1</sup> zweeg.', marks: ['EDEO'] },
  { how: 'in a long word, not at all', html: 'De Chinatown van Amsterdam.', marks: [] },
  { how: 'over two cells, not at all', html: '<table><tr><td>Freedom</td><td>House</td></tr></table>', marks: [] },
];

/** Where a name is no prose, or the reader's own. */
const NEVER = [
  { where: 'a field', html: '<input value="EDEO">' },
  { where: 'a text area', html: '<textarea>EDEO</textarea>' },
  { where: 'an editor', html: '<div contenteditable>EDEO</div>' },
  { where: 'a part of an editor', html: '<div contenteditable="plaintext-only"><p>EDEO</p></div>' },
  { where: 'code', html: '<p>Roep <code>EDEO</code> aan.</p>' },
  { where: 'a block of code', html: '<pre><code>EDEO()</code></pre>' },
  { where: 'a script', html: '<script type="text/plain">EDEO</script>' },
  { where: 'a style sheet', html: '<style>.x::before { content: "EDEO" }</style>' },
  { where: 'a drawing', html: '<svg><text y="20">EDEO</text></svg>' },
  { where: 'a choice', html: '<select><option>EDEO</option></select>' },
  { where: 'what is hidden by markup', html: '<p hidden>EDEO</p>' },
  { where: 'what is hidden by style', html: '<p style="display: none">EDEO</p>' },
  { where: 'what is invisible', html: '<p style="visibility: hidden">EDEO</p>' },
  { where: 'what is shut', html: '<details><summary>Meer</summary><p>EDEO</p></details>' },
];

const toParts = (parts: readonly { readonly html: string }[]) =>
  parts.map(({ html }, index) => `<div id="part${index}">${html}</div>`).join('\n');

const PAGES = {
  '/written': toPage(toParts(WRITTEN)),
  '/never': toPage(`${toParts(NEVER)}<p>Freedom House is klaar.</p>`),
  '/living': toPage('<main><p id="first">Over EDEO.</p><p id="second">Over niemand.</p></main>'),
  '/marks': toPage(
    `<h1>EDEO</h1><p>EDEO en nog eens EDEO.</p><p>Meer over <a href="#">EDEO</a>.</p>${'<p>Stil.</p>'.repeat(40)}`,
  ),
  '/other': toPage('<p>Hier staat Freedom House.</p>'),
  '/plain': { type: 'text/plain; charset=utf-8', body: 'Een bericht.\n\nFreedom House telt punten.\n' },
  '/drawing': {
    type: 'image/svg+xml',
    body: '<svg xmlns="http://www.w3.org/2000/svg" width="400" height="80"><text y="40">Freedom House</text></svg>',
  },
  '/data': { type: 'text/xml', body: '<?xml version="1.0"?><names><name>Freedom House</name></names>' },
  '/values': { type: 'application/json', body: '{ "name": "Freedom House" }' },
  '/picture': { type: 'image/gif', body: Buffer.from('R0lGODlhAQABAAAAACwAAAAAAQABAAA=', 'base64') },
  '/sound': {
    type: 'audio/wav',
    body: Buffer.from('UklGRiQAAABXQVZFZm10IBAAAAABAAEAQB8AAEAfAAABAAgAZGF0YQAAAAA=', 'base64'),
  },
  '/print': {
    type: 'application/pdf',
    body: `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 100]/Contents 4 0 R/Resources<</Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>>>endobj
4 0 obj<</Length 45>>stream
BT /F 18 Tf 20 40 Td (Freedom House) Tj ET
endstream endobj
trailer<</Root 1 0 R>>`,
  },
  '/strict': {
    type: 'application/xhtml+xml',
    body: `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml" lang="nl"><head><title>Krant</title></head>
      <body><p>Hier staat Freedom House.</p></body></html>`,
  },
  '/guarded': {
    type: 'text/html; charset=utf-8',
    headers: { 'content-security-policy': "default-src 'none'; require-trusted-types-for 'script'" },
    body: toPage('<p>Hier staat Freedom House.</p>'),
  },
  '/clobbered': toPage(
    `<form><input name="childNodes"><input name="parentNode"><input name="localName"><input name="nodeType">
       <input name="closest"><input name="matches"><p>Hier staat Freedom House.</p></form>
     <img name="documentElement"><img name="elementsFromPoint" id="Highlight"><p id="chrome">Over EDEO.</p><i id="browser"></i>`,
  ),
};

/** Shown by the browser, each in its own way. */
const VIEWED = ['/drawing', '/data', '/values', '/picture', '/print'];
/** A sound that it can't play, Firefox never stops loading: not for a tab. */
const VIEWED_IN_FRAMES = [...VIEWED, '/sound'];
const AROUND = Object.fromEntries(
  VIEWED_IN_FRAMES.map((path) => [
    `/around${path}`,
    toPage(`<p>Over EDEO.</p><iframe name="frame" width="600" height="400" src="${path}"></iframe>`),
  ]),
);

/** Frames that go at moments of every kind: while we begin, while their page is being read, when it has just been written anew. */
const FLEETING = toPage(
  '<p>Over EDEO.</p>',
  `<script>
    addEventListener('load', async () => {
      for (let round = 0; round < 12; round++) {
        const frame = document.createElement('iframe');
        Object.assign(frame, { width: 600, height: 400 });
        document.body.append(frame);
        await new Promise((done) => setTimeout(done, 10 * round));
        const inside = frame.contentDocument;
        inside.open();
        inside.write('<!doctype html><p>Over Freedom House.</p>');
        inside.close();
        frame.remove();
      }
      document.body.dataset.done = 'true';
    });
  </script>`,
);

/** What old libraries, and pages that mean harm, change under everyone's feet: in their own world alone. */
const CHANGED_WORLD = `<script>
  Object.prototype.extend = Array.prototype.each = () => {};
  Array.prototype.map = Array.prototype.filter = () => [];
  for (const name of ['requestIdleCallback', 'requestAnimationFrame', 'setTimeout', 'Date', 'MutationObserver', 'Highlight', 'StaticRange']) window[name] = null;
  Math.random = () => 0;
  Object.assign(performance, { now: () => 0 });
  for (const name of ['attachShadow', 'checkVisibility', 'matches', 'closest', 'getAttribute', 'append']) Element.prototype[name] = () => null;
  document.createTreeWalker = document.elementsFromPoint = () => [];
</script>`;

let site: Site;
beforeAll(async () => {
  site = await serveStage({
    ...PAGES,
    ...AROUND,
    '/fleeting': FLEETING,
    '/changed': toPage('<p>Hier staat Freedom House.</p>', CHANGED_WORLD),
    '/nested': toPage(`${'<div>'.repeat(480)}<p>Hier staat Freedom House.</p>${'</div>'.repeat(480)}`),
  });
});
afterAll(() => site?.close());

describe.each(BROWSERS)('in %s, Duiding', (name) => {
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
  const setMarks = (marks: 'few' | 'all' | 'none') => askBackground(library, 'setMarks', { marks });
  const waitForMarks = (expected: readonly string[]) =>
    poll(
      async () => JSON.stringify(await markedWords(tab)) === JSON.stringify(expected),
      `marks on ${expected.join()}`,
    );
  const getNames = async () => {
    const page = await askBackground(library, 'getPage', { tabId: await tab.id(), language: 'nl' });
    return page.kind === 'on' && page.read ? page.entities.map((entity) => entity.name) : page.kind;
  };
  const waitForNames = (expected: readonly string[] | string) =>
    poll(async () => JSON.stringify(await getNames()) === JSON.stringify(expected), `the report ${expected}`);

  describe('finds a name written', () => {
    beforeAll(async () => {
      await setMarks('all');
      await goTo('/written');
      await waitForMark(tab, 'EDEO');
    });
    afterAll(() => setMarks('few'));

    it.each(WRITTEN.map((written, index) => ({ ...written, index })))('$how', async ({ index, marks }) => {
      expect(await markedWords(tab, 'quiet', `#part${index}`)).toEqual(marks);
    });
  });

  describe('marks nothing in', () => {
    beforeAll(async () => {
      await setMarks('all');
      await goTo('/never');
      await waitForMark(tab, 'Freedom House');
    });
    afterAll(() => setMarks('few'));

    it.each(NEVER.map((never, index) => ({ ...never, index })))('$where', async ({ index }) => {
      // While a page loads, before its sheets are there, what they hide may bear a mark that nobody sees.
      await expect.poll(() => markedWords(tab, 'quiet', `#part${index}`), { timeout: PATIENCE }).toEqual([]);
    });

    it('what is shut, until it is opened', async () => {
      await tab.click('summary');
      await waitForMark(tab, 'EDEO');
      await tab.click('summary');
      await waitForMarks(['Freedom House']);
    });

    it('what becomes an editor', async () => {
      await tab.evaluate(() => document.querySelector('body > p')?.setAttribute('contenteditable', ''));
      await waitForMarks([]);
    });
  });

  describe('follows a page that', () => {
    beforeAll(async () => {
      await goTo('/living');
      await waitForMark(tab, 'EDEO');
      await waitForNames(['EDEO']);
    });

    it('adds text', async () => {
      await tab.evaluate(() => document.querySelector('main')?.append(document.createElement('p')));
      await tab.evaluate(() => document.querySelector('p:last-child')?.append('Ook van Freedom House.'));
      await waitForMarks(['EDEO', 'Freedom House']);
    });

    it('changes text', async () => {
      await tab.evaluate(() => {
        const text = document.querySelector('#second')?.firstChild;
        if (text) text.nodeValue = 'Over de Krim.';
      });
      await waitForMarks(['EDEO', 'Krim', 'Freedom House']);
    });

    it('removes text', async () => {
      await tab.evaluate(() => document.querySelector('#first')?.remove());
      await waitForMarks(['Krim', 'Freedom House']);
      await waitForNames(['Krim', 'Freedom House']);
    });

    it('goes to another address without loading', async () => {
      await tab.evaluate(() => {
        history.pushState(null, '', '/living/2');
        const main = document.querySelector('main');
        if (main) main.textContent = 'Vandaag alleen de Europese Commissie.';
      });
      await waitForMarks(['Europese Commissie']);
      await waitForNames(['Europese Commissie']);
    });

    it('loses the words under an open card', async () => {
      await openCard(tab, 'Europese Commissie');
      await tab.evaluate(() => document.querySelector('main')?.replaceChildren('Niets meer.'));
      await waitForNoCard(tab);
      await waitForMarks([]);
      await waitForNames([]);
    });

    it('writes itself anew', async () => {
      await tab.evaluate(() => {
        document.open();
        document.write('<!doctype html><title>Nieuw</title><p>Nu over Freedom House.</p>');
        document.close();
      });
      await waitForMark(tab, 'Freedom House');
      await openCard(tab, 'Freedom House');
      await tab.press('Escape');
      await waitForNoCard(tab);
    });
  });

  describe('does as the reader chooses', () => {
    const FEW = ['EDEO'];
    const ALL = ['EDEO', 'EDEO', 'EDEO', 'EDEO'];
    beforeAll(async () => {
      await goTo('/marks');
      await waitForMarks(FEW);
    });

    it('with many marks, none, and few', async () => {
      await setMarks('all');
      await waitForMarks(ALL);
      await setMarks('none');
      await waitForMarks([]);
      await pointAt(tab, 'EDEO', 1);
      await cardOf(tab, 'EDEO');
      await tab.press('Escape');
      await setMarks('few');
      await waitForMarks(FEW);
    });

    it('with a site that is switched off and on', async () => {
      const { hostname } = new URL(site.address);
      await openCard(tab, 'EDEO');
      await askBackground(library, 'setSite', { site: hostname, on: false });
      await waitForMarks([]);
      await waitForNoCard(tab);
      await waitForNames('off');
      await tab.reload();
      await waitForNames('off');
      expect(await markedWords(tab)).toEqual([]);
      await askBackground(library, 'setSite', { site: hostname, on: true });
      await waitForMarks(FEW);
      await waitForNames(['EDEO']);
    });
  });

  describe('serves', () => {
    it.each(['/plain', '/strict', '/guarded', '/clobbered', '/nested'])('%s, with marks and cards', async (path) => {
      await goTo(path);
      await waitForMark(tab, 'Freedom House');
      await openCard(tab, 'Freedom House');
      await tab.press('Escape');
      await waitForNoCard(tab);
    });

    it('a page that changes what scripts are made of, in its own world', async () => {
      await goTo('/changed');
      await waitForNames(['Freedom House']);
      await poll(async () => (await tab.evaluate(() => CSS.highlights.get('duiding-quiet')?.size)) === 1, 'a mark');
    });

    it.each(VIEWED)('not %s, which a viewer of the browser shows', async (path) => {
      await goTo(path);
      await waitForNames('cannot-run');
      expect(await tab.evaluate(() => CSS.highlights.has('duiding-quiet'))).toBe(false);
    });

    it.each(VIEWED_IN_FRAMES)('nor %s in a frame', async (path) => {
      await goTo(`/around${path}`);
      await waitForMark(tab, 'EDEO');
      await waitForNames(['EDEO']);
      const frame = await tab.frame('frame');
      expect(await frame.evaluate(() => CSS.highlights.has('duiding-quiet'))).toBe(false);
    });

    it('a page that the reader comes back to', async () => {
      await goTo('/other');
      await openCard(tab, 'Freedom House');
      await goTo('/marks');
      await waitForMark(tab, 'EDEO');
      await tab.back();
      await waitForMark(tab, 'Freedom House');
      expect(await tab.cardCount()).toBe(0);
      await waitForNames(['Freedom House']);
      await openCard(tab, 'Freedom House');
      await tab.press('Escape');
      await tab.forward();
      await waitForMark(tab, 'EDEO');
      await waitForNames(['EDEO']);
    });

    it('no printer: marks are for the screen', async () => {
      await goTo('/other');
      await waitForMark(tab, 'Freedom House');
      const lineOf = () =>
        tab.evaluate(
          () =>
            getComputedStyle(document.querySelector('p') as Element, '::highlight(duiding-quiet)').textDecorationLine,
        );
      await expect.poll(lineOf, { timeout: PATIENCE }).toBe('underline');
      await browser.setMedia({ medium: 'print' });
      await expect.poll(lineOf, { timeout: PATIENCE }).toBe('none');
      await browser.setMedia({ medium: 'screen' });
    });
  });

  it('lets frames go without a word', async () => {
    await goTo('/fleeting');
    await waitForMark(tab, 'EDEO');
    await tab.waitFor(() => document.body.dataset.done);
    expect(await browser.complaints()).toEqual([]);
  });

  describe('comes and goes', () => {
    let open: Tab;
    beforeAll(async () => {
      await library.close();
      await goTo('/other');
      await waitForMark(tab, 'Freedom House');
      open = await browser.newTab(`${site.address}/marks`);
      await waitForMark(open, 'EDEO');
    });

    it('in open pages at once, when it is loaded anew', async () => {
      await openCard(open, 'EDEO');
      await browser.reloadExtension();
      await waitForNoCard(open);
      for (const [page, word] of [
        [open, 'EDEO'],
        [tab, 'Freedom House'],
      ] as const) {
        await page.bringToFront();
        await waitForMark(page, word);
        await openCard(page, word);
        expect(await page.cardCount()).toBe(1);
        await page.press('Escape');
        await waitForNoCard(page);
        await page.waitFor(() => document.documentElement.children.length === 2);
      }
    });

    it('from open pages, when it is switched off', async () => {
      await browser.setExtensionEnabled(false);
      for (const [page, word] of [
        [open, 'EDEO'],
        [tab, 'Freedom House'],
      ] as const) {
        await page.bringToFront();
        await poll(async () => !(await isAnythingDrawn(page)), 'the marks to go');
        await pointAt(page, word);
        expect(await page.visibleCard()).toBeNull();
      }
      await browser.setExtensionEnabled(true);
      await open.bringToFront();
      await waitForMark(open, 'EDEO');
      await openCard(open, 'EDEO');
      await open.press('Escape');
    });
  });

  it('hears no complaint', async () => {
    expect(await browser.complaints()).toEqual([]);
  });
});

/** True if marks are both registered and styled: either alone shows nothing. */
function isAnythingDrawn(tab: Tab): Promise<boolean> {
  return tab.evaluate(() => {
    const style = getComputedStyle(document.body, '::highlight(duiding-quiet)');
    return CSS.highlights.has('duiding-quiet') && style.textDecorationLine !== 'none';
  });
}
