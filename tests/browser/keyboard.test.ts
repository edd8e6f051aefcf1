import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import type { Site } from '../../utils/tooling/serve.ts';
import { findViolations } from './drivers/accessibility.ts';
import type { BrowserDriver, Tab, View } from './drivers/browser-driver.ts';
import { PATIENCE, poll } from './drivers/document-view.ts';
import { BROWSERS, launchBrowser } from './drivers/launch-browser.ts';
import { openedSidePanel } from './panel-stage.ts';
import { cardOf, markedWords, serveStage, toPage, waitForMark, waitForNoCard } from './stage.ts';

/** Three mentions, the last a screen below, and one that can't be seen. It keeps what keys it hears. */
const STORY = toPage(
  `<p>Een rapport van Freedom House.</p><details><summary>Meer</summary><p>Ook Kazachstan.</p></details>
   <p>Lees het <a href="#here">Verdrag van Lissabon</a>.</p><p><input id="field"></p>
   <div style="block-size: 3000px"></div><p>De diplomaten van EDEO lazen het.</p>`,
  `<script>
     var heard = [];
     addEventListener('keydown', ({ key }) => heard.push(key));
   </script>`,
);

/** What a page needs, and one line isn't: a landmark or heading of ours would be one more on the way through the page. */
const OF_PAGES = ['landmark-one-main: html', 'page-has-heading-one: html'];

let site: Site;
beforeAll(async () => {
  site = await serveStage({ '/': STORY, '/silent': toPage('<p>Het regent in het dorp.</p>') });
});
afterAll(() => site?.close());

describe.each(BROWSERS)('in %s, a reader without a pointer', (name) => {
  let browser: BrowserDriver;
  let tab: Tab;
  beforeAll(async () => {
    browser = await launchBrowser(name);
    tab = browser.firstTab;
  });
  afterAll(() => browser?.close());
  beforeEach(async () => {
    await tab.goTo(site.address);
    await waitForMark(tab, 'EDEO');
  });

  /** Waits until the line says so. */
  const waitForLine = (words: RegExp | string) =>
    expect
      .poll(async () => (await tab.walkLine())?.evaluate(() => document.querySelector('[role=status]')?.textContent), {
        timeout: PATIENCE,
      })
      .toMatch(words);
  const current = () => markedWords(tab, 'current');
  const heard = () => tab.evaluate('heard') as Promise<string[]>;

  it('walks from name to name and round, each in view, marked and told', async () => {
    await browser.giveCommand('next');
    await waitForLine(/^Freedom House, organisatie, \d+ feiten, 1 van 3$/);
    expect(await current()).toEqual(['Freedom House']);
    await browser.giveCommand('next');
    await waitForLine(/^Verdrag van Lissabon, overeenkomst, \d+ feiten, 2 van 3$/);
    await browser.giveCommand('next');
    await waitForLine(/^EDEO, organisatie, \d+ feiten, 3 van 3$/);
    expect(await current()).toEqual(['EDEO']);
    expect(await tab.evaluate(() => scrollY)).toBeGreaterThan(1000);
    await browser.giveCommand('next');
    await waitForLine(/^Freedom House, organisatie, \d+ feiten, 1 van 3$/);
    await browser.giveCommand('previous');
    await waitForLine(/^EDEO, organisatie, \d+ feiten, 3 van 3$/);
  });

  it('begins where the page is scrolled to', async () => {
    await tab.evaluate(() => scrollTo({ top: 1000, behavior: 'instant' }));
    await browser.giveCommand('previous');
    await waitForLine(/^Verdrag van Lissabon, overeenkomst, \d+ feiten, 2 van 3$/);
  });

  it('opens the card with Enter, is in it, and comes back with Escape', async () => {
    await tab.evaluate(() => document.querySelector('a')?.focus());
    await browser.giveCommand('next');
    await waitForLine(/^Freedom House, organisatie, \d+ feiten, 1 van 3$/);
    await tab.press('Enter');
    const card = await cardOf(tab, 'Freedom House');
    await card.waitFor(() => document.hasFocus() && document.activeElement?.matches('h2'));
    await card.press('Tab');
    await card.waitFor(() => document.activeElement?.matches('.card [role=link], .card button'));
    await card.press('Escape');
    await waitForNoCard(tab);
    await tab.waitFor(() => document.hasFocus() && document.activeElement?.matches('a'));
    expect(await tab.evaluate(() => location.hash)).toBe('');
    await browser.giveCommand('next');
    await waitForLine(/^Verdrag van Lissabon, overeenkomst, \d+ feiten, 2 van 3$/);
    expect(await heard()).not.toContain('Enter');
  });

  it('has Enter for the page before and after the walk, and in its fields', async () => {
    await tab.press('Enter');
    await browser.giveCommand('next');
    await waitForLine(/^Freedom House, organisatie, \d+ feiten, 1 van 3$/);
    await tab.evaluate(() => document.querySelector('input')?.focus());
    await tab.press('Enter');
    await tab.evaluate(() => document.querySelector('input')?.blur());
    await tab.press('Escape');
    await poll(async () => (await tab.walkLine()) === null, 'the line to go');
    expect(await current()).toEqual([]);
    await tab.press('Enter');
    expect((await heard()).filter((key) => key !== 'Alt' && key !== '.')).toEqual([
      'Enter',
      'Enter',
      'Escape',
      'Enter',
    ]);
    expect(await tab.cardCount()).toBe(0);
  });

  it('is told where there is nothing to walk to', async () => {
    await tab.goTo(`${site.address}/silent`);
    await poll(async () => {
      await browser.giveCommand('next');
      return (await tab.walkLine()) !== null;
    }, 'the line');
    await waitForLine('Op deze pagina staat geen naam uit je bronnen.');
  });

  it('tells the page nothing but that something of ours is there', async () => {
    await browser.giveCommand('next');
    await waitForLine(/^Freedom House, organisatie, \d+ feiten, 1 van 3$/);
    const found = await tab.evaluate(() => {
      // Not in every browser's types.
      const { find } = window as unknown as { find(words: string): boolean };
      return [window.length, document.documentElement.innerText.includes('organisatie'), find('organisatie')];
    });
    expect(found).toEqual([0, false, false]);
  });

  it.each(['light', 'dark'] as const)(
    'is told in words that stand in nobody’s way, in %s colours',
    async (colourScheme) => {
      await browser.setMedia({ colourScheme });
      await browser.giveCommand('next');
      await waitForLine(/^Freedom House, organisatie, \d+ feiten, 1 van 3$/);
      const found = await findViolations((await tab.walkLine()) as View);
      expect(found.filter((violation) => !OF_PAGES.includes(violation))).toEqual([]);
      await browser.setMedia({ colourScheme: 'light' });
    },
  );

  it('switches the site off and on', async () => {
    await browser.giveCommand('here');
    await poll(async () => (await markedWords(tab)).length === 0, 'the marks to go');
    await browser.giveCommand('here');
    await waitForMark(tab, 'EDEO');
  });

  // Chromium opens it only for keys of the reader's own, which no driver has.
  it.runIf(name === 'firefox')('opens the side panel', async () => {
    await browser.giveCommand('panel');
    await (await openedSidePanel(browser)).close();
  });

  it('leaves no complaint behind', async () => {
    expect(await browser.complaints()).toEqual([]);
  });
});
