import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { type Site, serve } from '../../utils/tooling/serve.ts';
import type { BrowserDriver } from './drivers/browser-driver.ts';
import { BROWSERS, launchBrowser } from './drivers/launch-browser.ts';

const PAGE = `<!doctype html><html lang="nl"><meta charset="utf-8"><title>Krant</title>
  <h1>Een krant</h1><p>Het woord is aan <span id="name">Freedom House</span> in deze krant.</p></html>`;

/** Pages of ours that open in a tab of their own as well as in their place. */
const EXTENSION_PAGES = ['popup.html', 'sidepanel.html', 'library.html'];

let site: Site;
beforeAll(async () => {
  site = await serve((path) => (path === '/' ? { body: PAGE, type: 'text/html; charset=utf-8' } : null));
});
afterAll(() => site.close());

describe.each(BROWSERS)('in %s, Duiding', (name) => {
  let browser: BrowserDriver;
  beforeAll(async () => {
    browser = await launchBrowser(name);
    await browser.firstTab.goTo(site.address);
  });
  afterAll(() => browser?.close());

  it('leaves a page as it is', async () => {
    expect(await browser.firstTab.evaluate(() => document.querySelector('h1')?.textContent)).toBe('Een krant');
    expect(await browser.firstTab.cardCount()).toBe(0);
  });

  it('shows a card for a name under the pointer', async () => {
    const tab = browser.firstTab;
    await tab.waitFor(() => CSS.highlights.size > 0);
    await tab.mouse.moveTo(await tab.centreOf('#name'));
    const card = await tab.card();
    expect(await card.waitFor(() => document.querySelector('h1, h2')?.textContent)).toBe('Freedom House');
  });

  it.each(EXTENSION_PAGES)('opens %s', async (path) => {
    const tab = await browser.openExtensionPage(path, browser.firstTab);
    await tab.waitFor(() => document.body.innerText.trim() !== '');
    expect(await tab.url()).toMatch(new RegExp(`^${browser.extensionOrigin}/${path}\\?tab=\\d+$`));
    await tab.close();
  });

  it('opens its popup over the page', async () => {
    const popup = await browser.openPopup();
    await popup.waitFor(() => document.body.innerText.trim() !== '');
    await popup.close();
  });

  it('opens its side panel beside the page', async () => {
    const panel = await browser.openSidePanel();
    await panel.waitFor(() => document.body.innerText.trim() !== '');
    await panel.close();
  });

  it('complains of nothing', async () => {
    expect(await browser.complaints()).toEqual([]);
  });
});
