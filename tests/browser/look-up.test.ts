import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { Site } from '../../utils/tooling/serve.ts';
import type { BrowserDriver, Panel, Tab } from './drivers/browser-driver.ts';
import { BROWSERS, launchBrowser } from './drivers/launch-browser.ts';
import { clickWords, openedSidePanel, waitForEntity, waitForWords } from './panel-stage.ts';
import { pointOn, serveStage, toPage } from './stage.ts';

/** Words of the reader's sources where nothing is marked, and words that are in none. */
const STORY = toPage(
  `<p>Het regent in <b>Steenbergen</b>.</p>
   <div contenteditable style="inline-size: 30em">Wie was <i>Freedom House</i> ook weer?</div>
   <p>Een slordige <u>Fredom Hous</u>.</p>`,
);

let site: Site;
beforeAll(async () => {
  site = await serveStage({ '/': STORY });
});
afterAll(() => site?.close());

describe.each(BROWSERS)('in %s, selected words', (name) => {
  let browser: BrowserDriver;
  let tab: Tab;
  beforeAll(async () => {
    browser = await launchBrowser(name);
    tab = browser.firstTab;
    await tab.goTo(site.address);
  });
  afterAll(() => browser?.close());

  /** Selects the only `words` and looks them up; returns where the answer shows. */
  const lookUp = async (selector: string): Promise<Panel> => {
    const words = await tab.evaluate((of) => {
      const element = document.querySelector(of);
      if (element) getSelection()?.selectAllChildren(element);
      return element?.textContent ?? '';
    }, selector);
    // Chromium opens the panel for the reader's own press only, which no driver has: there it is open already.
    const panel = name === 'chromium' ? await browser.openSidePanel() : null;
    await browser.pressInMenu(tab, await pointOn(tab, words), `Zoek ‘${words}’ op in je bronnen`, words);
    return panel ?? openedSidePanel(browser);
  };
  const queryIn = (panel: Panel) => panel.evaluate(() => document.querySelector('input')?.value);

  it('in an editor are looked up in the panel', async () => {
    const panel = await lookUp('i');
    await panel.waitFor(() => document.querySelector('[role=row]')?.textContent?.includes('Freedom House'));
    expect(await queryIn(panel)).toBe('Freedom House');
    await panel.close();
  });

  it('that no source has are said to be in none', async () => {
    const panel = await lookUp('b');
    await waitForWords(panel, 'Niets gevonden voor ‘Steenbergen’.');
    await panel.close();
  });

  it('that are spelt wrong lead to the name that is meant', async () => {
    const panel = await lookUp('u');
    await waitForWords(panel, 'Niets gevonden voor ‘Fredom Hous’. Bedoelde je Freedom House?');
    await clickWords(panel, '[role=link]', 'Freedom House');
    await waitForEntity(panel, 'Freedom House');
    await panel.close();
  });

  it('leave no complaint behind', async () => {
    expect(await browser.complaints()).toEqual([]);
  });
});
