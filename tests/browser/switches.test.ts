import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import type { Site } from '../../utils/tooling/serve.ts';
import type { BrowserDriver, Panel, Tab } from './drivers/browser-driver.ts';
import { PATIENCE, poll } from './drivers/document-view.ts';
import { BROWSERS, launchBrowser } from './drivers/launch-browser.ts';
import { clickWords, closeLibrary, deleteDatabase, waitForWords } from './panel-stage.ts';
import { markedWords, serveStage, toPage, waitForMark } from './stage.ts';

/** The browser's, in pages of ours. */
declare const chrome: {
  readonly action: {
    getBadgeText(of: { tabId: number }): Promise<string>;
    getTitle(of: { tabId: number }): Promise<string>;
  };
  readonly storage: {
    readonly local: { get(key: string): Promise<Record<string, unknown>>; set(items: object): Promise<void> };
  };
};

let site: Site;
beforeAll(async () => {
  site = await serveStage({
    '/': toPage('<p>Een rapport van Freedom House.</p><p>De diplomaten van EDEO lazen het.</p>'),
  });
});
afterAll(() => site?.close());

describe.each(BROWSERS)('in %s, the reader’s switches', (name) => {
  let browser: BrowserDriver;
  let tab: Tab;
  let popup: Panel | null = null;
  beforeAll(async () => {
    browser = await launchBrowser(name);
    tab = browser.firstTab;
  });
  afterAll(() => browser?.close());
  beforeEach(async () => {
    await tab.goTo(site.address);
    await waitForMark(tab, 'EDEO');
    popup = await browser.openPopup();
  });
  afterEach(() => popup?.close().catch(() => {}));

  const waitForNoMarks = () => poll(async () => (await markedWords(tab)).length === 0, 'the marks to go');
  /** Waits until the toolbar's button says so, in its badge and its title. */
  const waitForButton = async (badge: string, title: RegExp | string) => {
    const tabId = await tab.id();
    await expect
      .poll(
        () =>
          browser.evaluateInExtension(
            async (of) =>
              Promise.all([chrome.action.getBadgeText({ tabId: of }), chrome.action.getTitle({ tabId: of })]),
            tabId,
          ),
        { timeout: PATIENCE },
      )
      .toEqual([badge, expect.stringMatching(title)]);
  };

  it('stop everything, in every open tab, until it is on again', async () => {
    await waitForButton('2', '2 namen, 2 keer genoemd');
    popup = await reopen();
    await clickWords(popup, 'button', 'Overal uit');
    await waitForWords(popup, 'Duiding staat overal uit.');
    await waitForNoMarks();
    await waitForButton('', 'Overal uit');
    await tab.reload();
    await waitForButton('', 'Overal uit');
    popup = await reopen();
    await clickWords(popup, 'button', 'Weer aan');
    await waitForMark(tab, 'EDEO');
    await waitForButton('2', '2 namen, 2 keer genoemd');
  });

  it('pause for an hour, after which the page comes back by itself', async () => {
    await clickWords(popup as Panel, 'button', 'Een uur pauze');
    await waitForWords(popup as Panel, 'Pauze tot ');
    await waitForNoMarks();
    await waitForButton('', 'Pauze tot ');
    const left = await browser.evaluateInExtension(async () => {
      const { rest } = (await chrome.storage.local.get('rest')) as { rest: { until: number } };
      return rest.until - Date.now();
    });
    expect(left / 60_000).toBeGreaterThan(58);
    expect(left / 60_000).toBeLessThanOrEqual(60);
    // The hour is over soon, as a page that is loaded now is told.
    await browser.evaluateInExtension(() =>
      chrome.storage.local.set({ rest: { kind: 'pause', until: Date.now() + 3000 } }),
    );
    await tab.reload();
    await waitForMark(tab, 'EDEO');
    await waitForButton('2', '2 namen, 2 keer genoemd');
  });

  it('are taken back by switching the site on', async () => {
    await clickWords(popup as Panel, 'button', 'Een uur pauze');
    await waitForNoMarks();
    popup = await reopen();
    await popup.click('.switch');
    await waitForMark(tab, 'EDEO');
  });

  it('are nothing to a library that doesn’t open, which the button tells', async () => {
    await closeLibrary(browser);
    await tab.reload();
    await waitForButton('!', 'Je bibliotheek gaat niet open');
    await browser.stopBackground();
    await browser.evaluateInExtension(deleteDatabase);
    await browser.stopBackground();
  });

  async function reopen(): Promise<Panel> {
    await popup?.close().catch(() => {});
    return browser.openPopup();
  }
});
