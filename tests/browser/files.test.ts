import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FILES } from '../../utils/core/site.ts';
import type { BrowserDriver, Tab } from './drivers/browser-driver.ts';
import { PATIENCE } from './drivers/document-view.ts';
import { BROWSERS, launchBrowser } from './drivers/launch-browser.ts';
import { waitForWords } from './panel-stage.ts';
import { askBackground, markedWords, openCard, toPage, waitForMark, waitForNoCard } from './stage.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'duiding-files-'));
  await writeFile(join(folder, 'page.html'), toPage('<p>Hier staat Freedom House.</p>'));
  await writeFile(join(folder, 'text.txt'), 'Een bericht.\n\nFreedom House telt punten.\n');
});
afterAll(() => rm(folder, { recursive: true }));

describe.each(BROWSERS)('in %s, a file of the reader’s', (name) => {
  let browser: BrowserDriver;
  let tab: Tab;
  beforeAll(async () => {
    browser = await launchBrowser(name);
    tab = browser.firstTab;
  });
  afterAll(() => browser?.close());

  const goTo = (file: string) => tab.goTo(pathToFileURL(join(folder, file)).href);

  it('is left alone unless the reader allows it, and the popup says how', async () => {
    await browser.setFileAccess(false);
    await tab.bringToFront();
    await goTo('page.html');
    const popup = await browser.openPopup();
    await waitForWords(popup, 'alleen als je dat toestaat');
    await popup.close();
    expect(await markedWords(tab)).toEqual([]);
  });

  it.each(['page.html', 'text.txt'])('is served once it is allowed: %s', async (file) => {
    await browser.setFileAccess(true);
    await tab.bringToFront();
    await goTo(file);
    await waitForMark(tab, 'Freedom House');
    await openCard(tab, 'Freedom House');
    await tab.press('Escape');
    await waitForNoCard(tab);
    const popup = await browser.openPopup();
    await waitForWords(popup, 'Bestanden op deze computer');
    await popup.close();
  });

  it('is switched off with all the others', async () => {
    await goTo('page.html');
    await waitForMark(tab, 'Freedom House');
    const library = await browser.openExtensionPage('library.html');
    await askBackground(library, 'setSite', { site: FILES, on: false });
    await expect.poll(() => markedWords(tab), { timeout: PATIENCE }).toEqual([]);
    await askBackground(library, 'setSite', { site: FILES, on: true });
    await waitForMark(tab, 'Freedom House');
    await library.close();
  });

  it('is switched by the reader’s keys, with all the others', async () => {
    await goTo('page.html');
    await waitForMark(tab, 'Freedom House');
    await browser.giveCommand('here');
    await expect.poll(() => markedWords(tab), { timeout: PATIENCE }).toEqual([]);
    await browser.giveCommand('here');
    await waitForMark(tab, 'Freedom House');
  });

  it('hears no complaint', async () => {
    expect(await browser.complaints()).toEqual([]);
  });
});
