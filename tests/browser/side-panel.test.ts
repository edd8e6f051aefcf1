import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';

import type { Site } from '../../utils/tooling/serve.ts';
import { startPage } from '../../utils/tooling/start-page.ts';
import type { BrowserDriver, Panel, Tab } from './drivers/browser-driver.ts';
import { BROWSERS, launchBrowser } from './drivers/launch-browser.ts';
import { clickWords, flashedPlace, listedNames, openedSidePanel, waitForEntity, waitForWords } from './panel-stage.ts';
import { pointAt, serveStage, toPage, waitForMark } from './stage.ts';

let site: Site;
beforeAll(async () => {
  site = await serveStage({
    '/start': await startPage(),
    '/story': toPage('<p>Een rapport van Freedom House.</p><p>De diplomaten van EDEO lazen het. EDEO zweeg.</p>'),
    '/other': toPage('<p>De Nieuwe Zijderoute loopt langs Kazachstan.</p>'),
    '/silent': toPage('<p>Het regent in het dorp.</p>'),
  });
});
afterAll(() => site?.close());

describe.each(BROWSERS)('in %s, the side panel', (name) => {
  let browser: BrowserDriver;
  let tab: Tab;
  let panel: Panel;
  beforeAll(async () => {
    browser = await launchBrowser(name);
    tab = browser.firstTab;
    await tab.goTo(`${site.address}/story`);
    await waitForMark(tab, 'EDEO');
  });
  afterAll(() => browser?.close());
  afterEach(() => panel?.close().catch(() => {}));

  describe.each(['as it runs', 'just stopped'])('with the background %s', (background) => {
    const open = async (tabName: 'search' | 'page') => {
      if (background === 'just stopped') await browser.stopBackground();
      panel = await browser.openSidePanel();
      await panel.click(`#panel-tab-${tabName}`);
      if (tabName === 'search') await panel.click('.search-field__input');
    };

    it.each([
      { typed: 'zijderoute', found: 'Nieuwe Zijderoute' },
      { typed: 'EEAS', found: 'EDEO' },
      { typed: 'freedom', found: 'Freedom House' },
      { typed: 'oekraine', found: 'Oekraïne' },
    ])('finds $found for $typed, and opens it by Enter', async ({ typed, found }) => {
      await open('search');
      await panel.type(typed);
      await panel.press('Enter');
      await waitForEntity(panel, found);
    });

    it('says that it finds nothing', async () => {
      await open('search');
      await panel.type('qqq');
      await waitForWords(panel, 'Niets gevonden voor ‘qqq’.');
      await panel.press('Escape');
      await waitForWords(panel, 'Zoek een naam, of een woord uit je bronnen.');
    });

    it('walks names and facts with the arrow keys as one list', async () => {
      await open('search');
      await panel.type('freedom house');
      await panel.waitFor(() =>
        [...document.querySelectorAll('.name-hit mark')].some((mark) => mark.textContent === 'House'),
      );
      const names = await panel.evaluate(() => document.querySelectorAll('.name-hit').length);
      for (let row = 0; row < names; row++) await panel.press('ArrowDown');
      await panel.waitFor(() => document.querySelector('[role=row][aria-selected=true] .fact'));
      await panel.press('Enter');
      await panel.waitFor(() => document.querySelector('[role=row][aria-selected=true] .passage'));
      await panel.press('ArrowUp');
      await panel.press('Enter');
      await panel.waitFor(() => document.querySelector('.entity-page .place-title'));
    });

    it('shows all that is known of a name, and the way back', async () => {
      await open('search');
      await panel.type('EDEO');
      await panel.press('Enter');
      await waitForEntity(panel, 'EDEO');
      const headings = await panel.evaluate(() =>
        [...document.querySelectorAll('.panel-section__title')].map((title) => title.textContent),
      );
      expect(headings).toEqual(expect.arrayContaining(['Vermeld', 'Betrekkingen', 'Bronnen']));
      expect(await panel.evaluate(() => document.querySelectorAll('.entity-source').length)).toBe(2);
      await waitForWords(panel, 'Op deze pagina 2 keer');

      await clickWords(panel, '.relation__name', 'Europese Unie');
      await waitForEntity(panel, 'Europese Unie');
      await panel.click('.fact .entity-link');
      await panel.waitFor(() => document.querySelector('.entity-page .place-title')?.textContent !== 'Europese Unie');
      await clickWords(panel, '.back-line button', 'Europese Unie');
      await waitForEntity(panel, 'Europese Unie');
      await clickWords(panel, '.back-line button', 'EDEO');
      await waitForEntity(panel, 'EDEO');
      await clickWords(panel, '.back-line button', 'Zoeken: EDEO');
      await panel.waitFor(() => document.querySelector<HTMLInputElement>('.search-field__input')?.value === 'EDEO');
      await waitForWords(panel, 'De diplomatieke dienst van de Europese Unie');
    });

    it('opens the passage behind a fact, or says that the document has no text here', async () => {
      await open('search');
      await panel.type('EDEO');
      await panel.press('Enter');
      await waitForEntity(panel, 'EDEO');
      await openPassage(panel, 'start-page/');
      const passage = await panel.waitFor(() => document.querySelector('.passage mark')?.textContent);
      expect((await startPage()).replaceAll(/<[^>]+>/g, '')).toContain(passage);
      await openPassage(panel, 'china-rusland-oekraine/');
      await panel.waitFor(() => document.querySelector('.passage--detached'));
      await waitForWords(panel, 'De tekst van dit document staat niet in je bibliotheek.');
    });

    it('says what a pack holds, and what isn’t known of its document', async () => {
      await open('search');
      await panel.type('EDEO');
      await panel.press('Enter');
      await waitForEntity(panel, 'EDEO');
      await clickWords(panel, '.entity-source .entity-link', 'Een opiniestuk van Susanne Kamerling');
      await waitForWords(panel, 'Over dit pak');
      await waitForWords(panel, 'staat er niet in');
      expect(await panel.evaluate(() => document.querySelectorAll('.fact-table tbody tr').length)).toBeGreaterThan(3);
      await clickWords(panel, '.holder .entity-link', 'Freedom House');
      await waitForEntity(panel, 'Freedom House');
    });

    it('follows the tab in front, and the page that it goes to', async () => {
      await open('page');
      expect(await namesIn(panel)).toEqual(['EDEO', 'Freedom House']);
      const second = await browser.newTab(`${site.address}/other`);
      await panel.waitFor(() => document.body.innerText.includes('Kazachstan'));
      expect(await namesIn(panel)).toEqual(['Kazachstan', 'Nieuwe Zijderoute']);
      await second.goTo(`${site.address}/silent`);
      await waitForWords(panel, 'Op deze pagina staat niets waar je bronnen over spreken.');
      await second.goTo(`${site.address}/start`);
      await panel.waitFor(
        () => document.querySelector('.page-view__title')?.textContent === 'De namen achter het nieuws',
      );
      await waitForWords(panel, 'verbanden tussen deze namen');
      await second.back();
      await waitForWords(panel, 'Op deze pagina staat niets waar je bronnen over spreken.');
      await second.close();
      await panel.waitFor(() => document.body.innerText.includes('EDEO'));
      expect(await namesIn(panel)).toEqual(['EDEO', 'Freedom House']);
    });

    it('goes to the places of a name on the page', async () => {
      await open('page');
      await clickWords(panel, '.page-names__name', 'EDEO');
      const first = await flashedPlace(tab);
      await clickWords(panel, '.page-names__name', 'EDEO');
      expect(await flashedPlace(tab, first)).toBeGreaterThan(first);
      await panel.click('.page-names__item .icon-button');
      await panel.waitFor(() => document.querySelector('.entity-page .place-title'));
      await panel.click('.on-this-page button');
      await tab.waitFor(() => CSS.highlights.get('duiding-flash')?.size);
    });

    it('is opened by the popup, at this page', async () => {
      if (background === 'just stopped') await browser.stopBackground();
      const popup = await browser.openPopup();
      await popup.click('.brand-row .icon-button');
      panel = await openedSidePanel(browser);
      await panel.waitFor(() => document.querySelector('#panel-tab-page')?.getAttribute('aria-selected') === 'true');
      expect(await namesIn(panel)).toEqual(['EDEO', 'Freedom House']);
    });

    it('shows the name whose card asks for it, while it is open', async () => {
      await open('search');
      await pointAt(tab, 'Freedom House');
      const card = await tab.card();
      await clickWords(card, 'button', 'Zijpaneel');
      await waitForEntity(panel, 'Freedom House');
      await tab.waitFor(() => !CSS.highlights.get('duiding-open')?.size);
    });
  });

  // Firefox opens its sidebar from a frame for nobody: the popup stands in.
  it('or what stands in for it shows the name whose card asks for it, while it is closed', async () => {
    await pointAt(tab, 'Freedom House');
    const card = await tab.card();
    await clickWords(card, 'button', 'Zijpaneel');
    const shown = name === 'firefox' ? await browser.openPopup() : await openedSidePanel(browser);
    await waitForEntity(shown, 'Freedom House');
    await shown.close();
  });

  it('hears no complaint', async () => {
    expect(await browser.complaints()).toEqual([]);
  });
});

/** In alphabetical order. */
async function namesIn(panel: Panel): Promise<readonly string[]> {
  return (await listedNames(panel)).map(({ name }) => name).toSorted();
}

/** Presses the citation of the first fact of a pack. */
async function openPassage(panel: Panel, pack: string): Promise<void> {
  await panel.click(`.fact[data-fact^="${pack}"] .citation--pressable`);
}
