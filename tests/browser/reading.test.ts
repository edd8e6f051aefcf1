import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { Site } from '../../utils/tooling/serve.ts';
import { startPage } from '../../utils/tooling/start-page.ts';
import type { BrowserDriver, Tab } from './drivers/browser-driver.ts';
import { poll } from './drivers/document-view.ts';
import { BROWSERS, launchBrowser } from './drivers/launch-browser.ts';
import { ARTICLE, markedWords, openCard, pointAt, serveStage, toPage, waitForMark } from './stage.ts';

const MISSION = [
  { name: 'Nieuwe Zijderoute', says: 'Programma' },
  { name: 'Freedom House', says: 'Organisatie' },
  { name: 'EDEO', says: 'Europese Dienst voor Extern Optreden' },
];

/** The title of the document that came with its text. */
const EMBEDDED = 'De namen achter het nieuws';

/** `Balanceeract ¶2`, with whatever document stands before it. */
const LOCATOR = /¶\s*\S*\s*\d/;

let site: Site;
beforeAll(async () => {
  site = await serveStage({
    '/start': await startPage(),
    '/other': toPage('<p>Een rapport van Freedom House.</p><p>Een stuk over de Ruslandfactor.</p>'),
  });
});
afterAll(() => site?.close());

describe.each(BROWSERS)('in %s, a reader', (name) => {
  let browser: BrowserDriver;
  beforeAll(async () => {
    browser = await launchBrowser(name);
  });
  afterAll(() => browser?.close());

  describe('of our own start page', () => {
    let tab: Tab;
    beforeAll(async () => {
      tab = await browser.newTab(`${site.address}/start`);
    });

    it('sees names marked', () => waitForMark(tab, 'Nieuwe Zijderoute'));

    it.each(MISSION)('hovers $name and reads a fact with its place', (entity) => readCard(tab, entity));

    it('presses the place of a fact, and sees it light up on the page', async () => {
      await pointAt(tab, 'Freedom House');
      await (await tab.card()).click('.citation--pressable');
      await tab.waitFor(() => CSS.highlights.get('duiding-flash')?.size);
      expect((await markedWords(tab, 'flash')).join(' ')).toContain('Freedom House');
      await closeCard(tab);
    });

    it('finds all of it again after the browser has stopped the background', async () => {
      await browser.stopBackground();
      for (const entity of MISSION) await readCard(tab, entity);
      await browser.stopBackground();
      await tab.reload();
      await waitForMark(tab, 'Nieuwe Zijderoute');
    });
  });

  describe.skipIf(ARTICLE === null)('of the article', () => {
    let tab: Tab;
    beforeAll(async () => {
      tab = await browser.newTab(`${site.address}/article`);
    });

    it('sees names marked, few of the many that are known', async () => {
      await waitForMark(tab, 'Nieuwe Zijderoute');
      const marked = await markedWords(tab);
      expect(marked).toContain('Freedom House');
      expect(marked.length).toBeLessThan(45);
    });

    it.each(MISSION)('hovers $name and reads a fact with its place', (entity) => readCard(tab, entity));
  });

  describe('of another page', () => {
    let tab: Tab;
    beforeAll(async () => {
      tab = await browser.newTab(`${site.address}/other`);
      await waitForMark(tab, 'Freedom House');
    });

    it('opens the passage behind a fact, and sees the very words', async () => {
      const card = await openCard(tab, 'Freedom House');
      await card.waitFor((title) => {
        const citations = [...document.querySelectorAll('.citation--pressable')];
        const wanted = citations.find(({ textContent }) => textContent?.includes(title));
        wanted?.setAttribute('data-wanted', '');
        return wanted !== undefined;
      }, EMBEDDED);
      await card.click('[data-wanted]');
      await card.waitFor(() => document.querySelector('.passage mark')?.textContent?.includes('Freedom House'));
      await closeCard(tab);
    });

    it('is told where the passage is, if the text of a document is not in the library', async () => {
      const card = await openCard(tab, 'Ruslandfactor');
      await card.click('.citation--pressable');
      await card.waitFor(() => document.body.innerText.includes('staat niet in je bibliotheek'));
      await closeCard(tab);
    });
  });

  it('hears no complaint', async () => {
    expect(await browser.complaints()).toEqual([]);
  });
});

async function readCard(tab: Tab, { name, says }: { readonly name: string; readonly says: string }): Promise<void> {
  await pointAt(tab, name);
  const card = await tab.card();
  await card.waitFor((wanted) => document.querySelector('h2')?.textContent === wanted, name);
  const text = await card.evaluate(() => document.body.innerText);
  expect(text).toContain(says);
  expect(text).toMatch(LOCATOR);
  expect(await card.evaluate(() => document.querySelectorAll('.fact').length)).toBeGreaterThan(0);
  await waitForMark(tab, name, 'open');
  await closeCard(tab);
}

/** By Escape, of which a first one closes the passage, if one is open. */
async function closeCard(tab: Tab): Promise<void> {
  await poll(async () => {
    await tab.press('Escape');
    return tab.evaluate(() => !CSS.highlights.get('duiding-open')?.size);
  }, 'the card to close');
}
