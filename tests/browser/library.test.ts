import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { parsePack } from '../../utils/core/pack/parse.ts';
import { readPackFiles } from '../../utils/tooling/seed-files.ts';
import type { Site } from '../../utils/tooling/serve.ts';
import type { BrowserDriver, Tab } from './drivers/browser-driver.ts';
import { BROWSERS, launchBrowser } from './drivers/launch-browser.ts';
import { clickWords, waitForWords } from './panel-stage.ts';
import { pointAt, serveStage, toPage, waitForMark } from './stage.ts';

const SEEDS = join(import.meta.dirname, '..', '..', 'seeds');

let site: Site;
beforeAll(async () => {
  site = await serveStage({
    '/story': toPage('<p>Een rapport van Freedom House.</p><p>Nog een van Freedom House.</p>'),
  });
});
afterAll(() => site?.close());

describe.each(BROWSERS)('in %s, the library', (name) => {
  let browser: BrowserDriver;
  let page: Tab;
  let library: Tab;
  beforeAll(async () => {
    browser = await launchBrowser(name);
    page = browser.firstTab;
    await page.goTo(`${site.address}/story`);
    await waitForMark(page, 'Freedom House');
    library = await browser.openExtensionPage('library.html');
  });
  afterAll(() => browser?.close());

  it.each(['start-page', 'china-rusland-oekraine'])('lists the pack %s with what it holds', async (id) => {
    const { manifest, documents, entities, facts } = parsePack(await readPackFiles(join(SEEDS, id)));
    await waitForWords(library, manifest.title.nl);
    await waitForWords(library, `${documents.length} document, ${entities.length} namen, ${facts.length} feiten`);
  });

  it('says of which pack the text is not included', async () => {
    await library.waitFor(() => document.querySelectorAll('.pack-entry').length === 2);
    const without = await library.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('.pack-entry')].map((entry) =>
        entry.innerText.includes('De tekst van het document zit er niet bij'),
      ),
    );
    expect(without.toSorted()).toEqual([false, true]);
  });

  it('changes the language of all that is open, and back', async () => {
    const popup = await browser.openExtensionPage('popup.html', page);
    const panel = await browser.openSidePanel();
    await waitForWords(popup, 'Aan op deze site');
    await waitForWords(panel, 'Deze pagina');

    await choose('English');
    await waitForWords(library, 'Included');
    await waitForWords(library, 'The start page');
    await library.waitFor(() => document.documentElement.lang === 'en' && document.title === 'Duiding: library');
    await waitForWords(popup, 'On for this site');
    await waitForWords(panel, 'This page');
    await cardSays('American organisation that measures how free countries are');

    await choose('The browser’s');
    await waitForWords(library, 'Meegeleverd');
    await waitForWords(popup, 'Aan op deze site');
    await waitForWords(panel, 'Deze pagina');
    await cardSays('Amerikaanse organisatie die meet hoe vrij landen zijn');
    await panel.close();
    await popup.close();
  });

  it('keeps the language while the background is stopped', async () => {
    await choose('English');
    await waitForWords(library, 'Included'); // The choice is kept by then.
    await browser.stopBackground();
    await cardSays('American organisation that measures how free countries are');
    await library.reload();
    await waitForWords(library, 'Included');
    await choose('The browser’s');
    await waitForWords(library, 'Meegeleverd');
  });

  it('changes how many names are marked on every page', async () => {
    await choose('Alle');
    await waitForWords(library, 'Elke naam, elke keer.');
    await page.waitFor(() => CSS.highlights.get('duiding-quiet')?.size === 2);
    await choose('Geen');
    await page.waitFor(() => !CSS.highlights.get('duiding-quiet')?.size);
    await choose('Weinig');
    await page.waitFor(() => CSS.highlights.get('duiding-quiet')?.size === 1);
  });

  it('opens from the popup', async () => {
    await library.close();
    await page.bringToFront();
    const popup = await browser.openPopup();
    await popup.click('.brand-row .icon-button:last-child');
    library = await browser.findTab('/library.html');
    await waitForWords(library, 'Bibliotheek');
  });

  it('hears no complaint', async () => {
    expect(await browser.complaints()).toEqual([]);
  });

  const choose = (label: string) => clickWords(library, '.choice__label', label);

  async function cardSays(words: string): Promise<void> {
    await page.bringToFront();
    await pointAt(page, 'Freedom House');
    await waitForWords(await page.card(), words);
    await page.press('Escape');
    await page.waitFor(() => !CSS.highlights.get('duiding-open')?.size);
  }
});
