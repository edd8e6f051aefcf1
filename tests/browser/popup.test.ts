import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import type { Site } from '../../utils/tooling/serve.ts';
import { startPage } from '../../utils/tooling/start-page.ts';
import type { BrowserDriver, Panel, Tab } from './drivers/browser-driver.ts';
import { PATIENCE, poll } from './drivers/document-view.ts';
import { BROWSERS, launchBrowser } from './drivers/launch-browser.ts';
import { clickWords, flashedPlace, listedNames, openedSidePanel, waitForEntity, waitForWords } from './panel-stage.ts';
import { ARTICLE, markedWords, serveStage, toPage, waitForMark } from './stage.ts';

/** Two names in four places, a screen apart. */
const STORY = toPage(`
  <p>Een rapport van Freedom House.</p><p>De diplomaten van EDEO lazen het.</p>
  <div style="block-size: 3000px"></div>
  <p>En Freedom House schreef een tweede.</p><p>Ook Freedom House rust nu.</p>`);

let site: Site;
beforeAll(async () => {
  site = await serveStage({
    '/start': await startPage(),
    '/story': STORY,
    '/silent': toPage('<p>Het regent in het dorp.</p>'),
  });
});
afterAll(() => site?.close());

describe.each(BROWSERS)('in %s, the popup', (name) => {
  let browser: BrowserDriver;
  let tab: Tab;
  let popup: Panel | null = null;
  beforeAll(async () => {
    browser = await launchBrowser(name);
    tab = browser.firstTab;
  });
  afterAll(() => browser?.close());

  const open = async (): Promise<Panel> => {
    popup = await browser.openPopup();
    return popup;
  };
  const reopen = async () => {
    await popup?.close();
    return open();
  };
  afterEach(async () => {
    await popup?.close();
    popup = null;
  });

  describe.each(['as it runs', 'just stopped'])('with the background %s', (background) => {
    const openNow = async () => {
      if (background === 'just stopped') await browser.stopBackground();
      return open();
    };

    describe('over a story', () => {
      beforeEach(async () => {
        await tab.goTo(`${site.address}/story`);
        await waitForMark(tab, 'EDEO');
      });

      it('names the site, and counts names and mentions', async () => {
        const view = await openNow();
        await expect
          .poll(() => listedNames(view), { timeout: PATIENCE })
          .toEqual([
            { name: 'Freedom House', count: 3 },
            { name: 'EDEO', count: 1 },
          ]);
        await waitForWords(view, '2 namen, 4 keer genoemd');
        expect(await view.evaluate(() => document.querySelector('.site-row__name')?.textContent)).toBe('127.0.0.1');
        expect(await badgeText(view)).toBe('2');
      });

      it('goes from one place of a name to the next, and flashes it', async () => {
        const view = await openNow();
        await listedNames(view);
        await clickWords(view, '.page-names__name', 'Freedom House');
        const first = await flashedPlace(tab);
        expect(await tab.evaluate(() => scrollY)).toBeLessThan(500);
        await clickWords(view, '.page-names__name', 'Freedom House');
        const second = await flashedPlace(tab, first);
        expect(await tab.evaluate(() => scrollY)).toBeGreaterThan(1000);
        await clickWords(view, '.page-names__name', 'Freedom House');
        const third = await flashedPlace(tab, second);
        await clickWords(view, '.page-names__name', 'Freedom House');
        expect([first, second, third, await flashedPlace(tab, third)]).toEqual(
          [first, second, third].toSorted((a, b) => a - b).concat(first),
        );
      });

      it('is walked by the keys alone', async () => {
        const view = await openNow();
        await listedNames(view);
        await view.waitFor(() => document.activeElement?.matches('input[role=combobox]'));
        await view.press('ArrowDown');
        await waitForFocusOn(view, 'Freedom House');
        await view.press('ArrowDown');
        await waitForFocusOn(view, 'EDEO');
        await view.press('Enter');
        await waitForMark(tab, 'EDEO', 'flash');
        await view.press('ArrowUp');
        await waitForFocusOn(view, 'Freedom House');
        await view.press('ArrowUp');
        await view.waitFor(() => document.activeElement?.matches('input[role=combobox]'));
        await view.press('ArrowDown');
        await view.press('/');
        await view.waitFor(() => document.activeElement?.matches('input[role=combobox]'));
      });

      it('takes the marks off a site and brings them back', async () => {
        const view = await openNow();
        await view.click('.switch');
        await waitForWords(view, 'Duiding leest hier niet mee.');
        await waitForNoMarks(tab);
        await browser.stopBackground();
        await waitForWords(await reopen(), 'Duiding leest hier niet mee.');
        await tab.reload();
        const again = await reopen();
        await waitForWords(again, 'Duiding leest hier niet mee.');
        expect(await markedWords(tab)).toEqual([]);
        await again.click('.switch');
        await waitForMark(tab, 'EDEO');
        // A page that is read in slices lists its beginning first.
        await expect.poll(() => listedNames(again), { timeout: PATIENCE }).toHaveLength(2);
      });

      it('changes how many names are marked', async () => {
        const view = await openNow();
        await clickWords(view, '.choice__label', 'Alle');
        await tab.waitFor(() => CSS.highlights.get('duiding-quiet')?.size === 4);
        await clickWords(view, '.choice__label', 'Geen');
        await waitForNoMarks(tab);
        await browser.stopBackground();
        await waitForChosen(await reopen(), 'Geen');
        await clickWords(await reopen(), '.choice__label', 'Weinig');
        await tab.waitFor(() => CSS.highlights.get('duiding-quiet')?.size === 2);
      });

      it('finds a name that is typed, and shows it in the side panel', async () => {
        const view = await openNow();
        await view.waitFor(() => document.activeElement?.matches('input[role=combobox]'));
        await view.type('zijderoute');
        await waitForWords(view, 'Chinees programma');
        await view.press('Enter');
        const panel = await openedSidePanel(browser);
        popup = null; // It closes by itself.
        await waitForEntity(panel, 'Nieuwe Zijderoute');
        await panel.close();
      });
    });

    describe.each([
      { page: 'the start page', path: '/start', skip: false },
      { page: 'the article', path: '/article', skip: ARTICLE === null },
    ])('over $page', ({ path, skip }) => {
      it.skipIf(skip)('counts what the page holds', async () => {
        await tab.goTo(`${site.address}${path}`);
        await waitForMark(tab, 'Nieuwe Zijderoute');
        const view = await openNow();
        await clickWords(view, '.choice__label', 'Alle');
        // A long page is told in parts.
        await poll(
          async () => (await counted(view)).mentions === (await markCount(tab)),
          'as many mentions as there are marks',
        );
        const { names, mentions } = await counted(view);
        expect(mentions).toBeGreaterThan(20);
        await poll(async () => (await badgeText(view)) === String(names), 'as many names on the badge');
        await clickWords(view, '.choice__label', 'Weinig');
        const listed = await listedNames(view);
        if (listed.length < names) {
          await waitForWords(view, `Nog ${names - listed.length} namen in het zijpaneel`);
        } else {
          expect(listed.reduce((sum, { count }) => sum + count, 0)).toBe(mentions);
        }
      });
    });

    it('says that a page holds nothing', async () => {
      await tab.goTo(`${site.address}/silent`);
      const view = await openNow();
      await waitForWords(view, 'Op deze pagina staat niets waar je bronnen over spreken.');
      expect(await badgeText(view)).toBe('');
    });

    it('says that the browser’s own pages are closed to it, and searches all the same', async () => {
      const own = await browser.newTab(name === 'chromium' ? 'chrome://version' : 'about:license');
      const view = await openNow();
      await waitForWords(view, 'kan Duiding niets markeren');
      await view.waitFor(() => document.activeElement?.matches('input[role=combobox]'));
      await view.type('eeas');
      await waitForWords(view, 'De diplomatieke dienst van de Europese Unie');
      await own.close();
    });
  });

  it('says that a page is still being read', async () => {
    const slow = await serveSlowly(STORY);
    await tab.evaluate((url) => {
      location.href = url;
    }, slow.address);
    await tab.waitFor((origin) => location.origin === origin, slow.address);
    const view = await open();
    await waitForWords(view, 'Deze pagina lezen…');
    slow.finish();
    expect(await listedNames(view)).toHaveLength(2);
    await slow.close();
  });

  // Only there can readers take back what they gave at the start, as can a test.
  it.runIf(name === 'firefox')('asks for access to a site where the reader withdrew it', async () => {
    await tab.goTo(`${site.address}/story`);
    await browser.evaluateInExtension(withdrawAccess);
    await tab.reload();
    const view = await open();
    await waitForWords(view, 'De browser vraagt je eerst om toegang tot deze site.');
    await waitForWords(view, 'Toegang geven');
    expect(await view.evaluate(() => document.querySelector('.site-row__name')?.textContent)).toBe('127.0.0.1');
  });

  it('hears no complaint', async () => {
    expect(await browser.complaints()).toEqual([]);
  });
});

/** What "**7 namen**, 14 keer genoemd" says. */
async function counted(popup: Panel): Promise<{ readonly names: number; readonly mentions: number }> {
  const words = await popup.waitFor(() => document.querySelector('.popup-page__summary')?.textContent);
  const [names = 0, mentions = 0] = (words?.match(/\d+/g) ?? []).map(Number);
  return { names, mentions };
}

/** What stands on the toolbar's button over the page that the popup is about. */
function badgeText(popup: Panel): Promise<string> {
  return popup.evaluate(async () => {
    type Tabs = { query(of: object): Promise<readonly { readonly id: number }[]> };
    type Action = { getBadgeText(of: { tabId: number | undefined }): Promise<string> };
    // Both browsers know this much of the API by Chromium's name for it.
    const { tabs, action } = (globalThis as unknown as { readonly chrome: { tabs: Tabs; action: Action } }).chrome;
    const [front] = await tabs.query({ active: true, currentWindow: true });
    return action.getBadgeText({ tabId: front?.id });
  });
}

/** Runs in the extension. */
async function withdrawAccess(): Promise<void> {
  type Permissions = { remove(of: { origins: readonly string[] }): Promise<boolean> };
  const { browser } = globalThis as unknown as { readonly browser: { readonly permissions: Permissions } };
  await browser.permissions.remove({ origins: ['http://*/*', 'https://*/*'] });
}

function markCount(tab: Tab): Promise<number> {
  return tab.evaluate(() => CSS.highlights.get('duiding-quiet')?.size ?? 0);
}

function waitForFocusOn(popup: Panel, words: string): Promise<boolean | undefined> {
  return popup.waitFor((wanted) => document.activeElement?.textContent?.includes(wanted), words);
}

function waitForNoMarks(tab: Tab): Promise<boolean> {
  return tab.waitFor(() => !CSS.highlights.get('duiding-quiet')?.size);
}

function waitForChosen(popup: Panel, label: string): Promise<boolean> {
  return popup.waitFor(
    (wanted) => document.querySelector('.choice__radio:checked')?.parentElement?.textContent === wanted,
    label,
  );
}

/** A page whose foot comes when the test says so. */
async function serveSlowly(page: string): Promise<Site & { finish(): void }> {
  const [head = '', foot = ''] = page.split('</body>');
  const waiting: ServerResponse[] = [];
  const server = createServer((_, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).write(head);
    waiting.push(response);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, // A TCP server has no other kind of address.
    finish: () => {
      for (const response of waiting) response.end(foot);
    },
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}
