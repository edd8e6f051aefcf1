import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { Site } from '../../utils/tooling/serve.ts';
import { findViolations } from './drivers/accessibility.ts';
import type { BrowserDriver, FrameView, Tab, View } from './drivers/browser-driver.ts';
import { BROWSERS, launchBrowser } from './drivers/launch-browser.ts';
import { closeLibrary, waitForEntity, waitForWords } from './panel-stage.ts';
import { pointAt, serveStage, toPage, waitForMark } from './stage.ts';

/** Names of which much is stated and judged, with text at hand and without. */
const STORY = toPage(`
  <h1>Krant</h1><p>De <b>Ruslandfactor</b> telt voor EDEO, en de Nieuwe Zijderoute ook.</p>`);

/** From the narrowest panel to the widest that the design is drawn for, in px. The popup chooses its own width. */
const WIDTHS = [280, 320, 340, 360, 420];
const POPUP_WIDTH = 340;

let site: Site;
beforeAll(async () => {
  site = await serveStage({
    '/story': STORY,
    '/silent': toPage('<p>Het regent in het dorp.</p>'),
  });
});
afterAll(() => site?.close());

describe.each(BROWSERS)('in %s, nothing stands in the way of any reader', (name) => {
  let browser: BrowserDriver;
  let page: Tab;
  beforeAll(async () => {
    browser = await launchBrowser(name);
    page = browser.firstTab;
    await page.goTo(`${site.address}/story`);
    await waitForMark(page, 'EDEO');
  });
  afterAll(() => browser?.close());

  const openCard = async (words: string): Promise<FrameView> => {
    await pointAt(page, words);
    const card = await page.card();
    await card.waitFor(() => document.querySelector('.fact'));
    return card;
  };
  const closeCard = async () => {
    await page.press('Escape');
    await page.waitFor(() => !CSS.highlights.get('duiding-open')?.size);
  };
  /** A page of ours in a tab, shown as `show` leaves it. */
  const look = async (path: string, show: (tab: Tab) => Promise<unknown>, about = page): Promise<void> => {
    const tab = await browser.openExtensionPage(path, about);
    await show(tab);
    expect(await findViolations(tab)).toEqual([]);
    await tab.close();
  };

  describe.each(['light', 'dark', 'forced'] as const)('in %s colours', (colours) => {
    beforeAll(() =>
      browser.setMedia(
        colours === 'forced' ? { colourScheme: 'dark', forcedColours: true } : { colourScheme: colours },
      ),
    );

    it.each(['Ruslandfactor', 'EDEO'])('of the card of %s', async (words) => {
      const card = await openCard(words);
      expect(await findViolations(card)).toEqual([]);
      await closeCard();
    });

    it('of a card that has grown, with a passage, and of one within it', async () => {
      const card = await openCard('Nieuwe Zijderoute');
      await card.click('.card__foot .button--more');
      await card.click('.citation--pressable');
      await card.waitFor(() => document.querySelector('.passage'));
      expect(await findViolations(card)).toEqual([]);
      await card.click('.fact .entity-link');
      await card.waitFor(() => document.querySelector('.card__crumb'));
      expect(await findViolations(card)).toEqual([]);
      await closeCard();
    });

    it('of the popup with names', () =>
      look('popup.html', (tab) => tab.waitFor(() => document.querySelector('.page-names__row'))));

    it('of the popup with what was searched', () => look('popup.html', (tab) => searchFor(tab, 'rusland')));

    it('of the popup of a site that is switched off', async () => {
      const tab = await browser.openExtensionPage('popup.html', page);
      await tab.click('.switch');
      await waitForWords(tab, 'Duiding leest hier niet mee.');
      expect(await findViolations(tab)).toEqual([]);
      await tab.click('.switch');
      await tab.waitFor(() => document.querySelector('.page-names__row'));
      await tab.close();
    });

    it('of the popup where there is nothing', async () => {
      const silent = await browser.newTab(`${site.address}/silent`);
      await look('popup.html', (tab) => waitForWords(tab, 'Op deze pagina staat niets'), silent);
      await silent.close();
    });

    it('of the popup where it can’t work', async () => {
      const own = await browser.openExtensionPage('library.html');
      await look('popup.html', (tab) => waitForWords(tab, 'kan Duiding niets markeren'), own);
      await own.close();
    });

    it('of the panel by the page', () =>
      look('sidepanel.html', (tab) => tab.waitFor(() => document.querySelector('.dated-facts .fact'))));

    it('of the panel’s search, with nothing typed', () =>
      look('sidepanel.html', (tab) => tab.click('#panel-tab-search')));

    it('of the panel’s search, with what was found', () =>
      look('sidepanel.html', async (tab) => {
        await tab.click('#panel-tab-search');
        await searchFor(tab, 'rusland');
      }));

    it('of the panel’s search, with nothing found', () =>
      look('sidepanel.html', async (tab) => {
        await tab.click('#panel-tab-search');
        await tab.click('.search-field__input');
        await tab.type('qqq');
        await waitForWords(tab, 'Niets gevonden');
      }));

    it('of a name in the panel, with a passage', () =>
      look('sidepanel.html', async (tab) => {
        await openEntity(tab, 'EDEO');
        await tab.click('.citation--pressable');
        await tab.waitFor(() => document.querySelector('.passage'));
      }));

    it('of the library', () =>
      look('library.html', (tab) => tab.waitFor(() => document.querySelectorAll('.pack-entry').length === 2)));
  });

  describe('however narrow the window or large the letters', () => {
    beforeAll(() => browser.setMedia({ colourScheme: 'light', forcedColours: false }));

    it.each([
      {
        what: 'the popup',
        path: 'popup.html',
        show: (tab: Tab) => tab.waitFor(() => document.querySelector('.page-names__row')),
      },
      {
        what: 'the panel by the page',
        path: 'sidepanel.html',
        show: (tab: Tab) => tab.waitFor(() => document.querySelector('.dated-facts .fact')),
      },
      { what: 'a name in the panel', path: 'sidepanel.html', show: (tab: Tab) => openEntity(tab, 'EDEO') },
      {
        what: 'the panel’s search',
        path: 'sidepanel.html',
        show: async (tab: Tab) => {
          await tab.click('#panel-tab-search');
          await searchFor(tab, 'rusland');
        },
      },
      {
        what: 'the library',
        path: 'library.html',
        show: (tab: Tab) => tab.waitFor(() => document.querySelectorAll('.pack-entry').length === 2),
      },
    ])('of $what: nothing runs out at the side, nothing is out of reach', async ({ path, show }) => {
      const tab = await browser.openExtensionPage(path, page);
      await show(tab);
      const widths = WIDTHS.filter((width) => path !== 'popup.html' || width >= POPUP_WIDTH);
      for (const width of widths) {
        await tab.setViewport({ width, height: 600 });
        expect(await overflow(tab)).toEqual([]);
      }
      await tab.setViewport({ width: widths[0] ?? POPUP_WIDTH, height: 600 });
      expect(await findViolations(tab)).toEqual([]);
      await tab.close();
    });
  });

  describe('where the library won’t open', () => {
    beforeAll(() => closeLibrary(browser));

    it.each(['popup.html', 'sidepanel.html', 'library.html'])('of %s', (path) =>
      look(path, (tab) => waitForWords(tab, 'Je bibliotheek gaat niet open')),
    );

    it('of a card', async () => {
      await pointAt(page, 'EDEO');
      const card = await page.card();
      await waitForWords(card, 'Je bibliotheek gaat niet open');
      expect(await findViolations(card)).toEqual([]);
    });
  });
});

async function searchFor(tab: Tab, query: string): Promise<void> {
  await tab.click('.search-field__input');
  await tab.type(query);
  await tab.waitFor(() => document.querySelector('.name-hit'));
}

async function openEntity(tab: Tab, name: string): Promise<void> {
  await tab.click('#panel-tab-search');
  await searchFor(tab, name);
  await tab.press('Enter');
  await waitForEntity(tab, name);
}

/** What reaches past the right edge of the window, unless it scrolls by itself. */
function overflow(view: View): Promise<readonly string[]> {
  return view.evaluate(() => {
    if (document.documentElement.scrollWidth <= innerWidth) return [];
    return [...document.body.querySelectorAll('*')]
      .filter((element) => element.getBoundingClientRect().right > innerWidth + 0.5)
      .map((element) => `${element.localName}.${element.className}`);
  });
}
