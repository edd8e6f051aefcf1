import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { Site } from '../../utils/tooling/serve.ts';
import type { BrowserDriver, Tab } from '../browser/drivers/browser-driver.ts';
import { BROWSERS, launchBrowser } from '../browser/drivers/launch-browser.ts';
import { openCard, serveStage, toPage, waitForMark, waitForNoCard } from '../browser/stage.ts';

/** Texts of ten million characters in one node, no two alike. */
const BURDENS = [
  { what: 'prose', sentence: 'Op dag # sprak Rusland met de Europese Unie over EDEO en nog iets. ' },
  { what: 'one-letter words', sentence: 'a # b c d e f g h i j k l m n o p q r s t u v w x y z Rusland ' },
  { what: 'overlapping names', sentence: 'Europese Europese Unie Europese Commissie # ' },
];

const pages = Object.fromEntries(BURDENS.map(({ sentence }, index) => [`/burden${index}`, toBurden(sentence)]));

let site: Site;
beforeAll(async () => {
  site = await serveStage({ ...pages, '/story': toPage('<p>Een rapport van Freedom House.</p>') });
});
afterAll(() => site?.close());

describe.each(BROWSERS)('in %s, while a page is read that is never done with', (name) => {
  let browser: BrowserDriver;
  let tab: Tab;
  beforeAll(async () => {
    browser = await launchBrowser(name);
    tab = browser.firstTab;
  });
  afterAll(() => browser?.close());

  it.each(BURDENS.map((burden, index) => ({ ...burden, path: `/burden${index}` })))(
    '$what, the card of another opens',
    async ({ path }) => {
      const burden = await browser.newTab(site.address + path);
      await waitForMark(burden, 'EDEO');
      const written = await textsWritten(burden);
      await tab.goTo(`${site.address}/story`);
      await waitForMark(tab, 'Freedom House');
      await openCard(tab, 'Freedom House');
      await tab.press('Escape');
      await waitForNoCard(tab);
      // It has been busy all the time, and still is.
      await burden.waitFor((before) => Number(document.body.dataset.written) > before + 1, written);
      await burden.close();
    },
  );

  it('hears no complaint', async () => {
    expect(await browser.complaints()).toEqual([]);
  });
});

/**
 * A page that writes another text of ten million characters every time the one before is a second old. It isn't laid out,
 * which takes Chromium a quarter of a minute, and is read all the same.
 */
function toBurden(sentence: string): string {
  const script = `
    const sentence = ${JSON.stringify(sentence)};
    let written = 0;
    const write = () => {
      const parts = Array.from({ length: 1e7 / sentence.length }, (_, at) => sentence.replace('#', written + at));
      document.querySelector('p').firstChild.data = parts.join('');
      document.body.dataset.written = ++written;
    };
    write();
    setInterval(write, 1000);`;
  return toPage(`<div>Over EDEO.</div><p>Niets.</p><script>${script}</script>`, '<style>p { display: none }</style>');
}

function textsWritten(tab: Tab): Promise<number> {
  return tab.evaluate(() => Number(document.body.dataset.written));
}
