import { rm } from 'node:fs/promises';
import { join } from 'node:path';

import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';

import { ANSWER_TIMEOUT, LOST_AFTER } from '../../utils/core/limits.ts';
import type { Site } from '../../utils/tooling/serve.ts';
import { copyBuild, raiseVersion, rewrite } from './copied-build.ts';
import type { BrowserDriver, Tab, View } from './drivers/browser-driver.ts';
import { PATIENCE, poll } from './drivers/document-view.ts';
import { BROWSERS, launchBrowser } from './drivers/launch-browser.ts';
import { clickWords, closeLibrary, deleteDatabase, listedNames, waitForWords } from './panel-stage.ts';
import { markedWords, pointAt, serveStage, toPage, waitForMark } from './stage.ts';

const CLOSED = 'Je bibliotheek gaat niet open';
const NO_ANSWER = 'Geen antwoord van je bibliotheek';
const RETRY = 'Opnieuw proberen';

let site: Site;
beforeAll(async () => {
  site = await serveStage({ '/story': toPage('<p>Een rapport van Freedom House.</p><p>De diplomaten van EDEO.</p>') });
});
afterAll(() => site?.close());

describe.each(BROWSERS)('in %s', (name) => {
  let browser: BrowserDriver;
  let tab: Tab;

  const begin = async (extension?: string) => {
    browser = await launchBrowser(name, extension === undefined ? {} : { extension });
    tab = browser.firstTab;
  };
  const readStory = async () => {
    await tab.goTo(`${site.address}/story`);
    await waitForMark(tab, 'EDEO');
  };

  describe('a library that a newer version wrote', () => {
    beforeAll(async () => {
      await begin();
      await readStory();
      await closeLibrary(browser);
    });
    afterAll(() => browser?.close());

    it('is told of in a card', async () => {
      await pointAt(tab, 'Freedom House');
      await waitForWords(await tab.card(), CLOSED);
      await waitForWords(await tab.card(), 'nieuwere versie van Duiding');
      await tab.press('Escape');
    });

    it('leaves a page alone', async () => {
      await tab.reload();
      const panel = await browser.openSidePanel();
      await waitForWords(panel, CLOSED);
      expect(await markedWords(tab)).toEqual([]);
      expect(
        await tab.evaluate(() => [...document.documentElement.children].map(({ localName }) => localName)),
      ).toEqual(['head', 'body']);
      await panel.close();
    });

    it('is told of in the panel’s search, the library and the popup, and all work once it is repaired', async () => {
      const library = await browser.openExtensionPage('library.html');
      await waitForWords(library, CLOSED);
      const popup = await browser.openExtensionPage('popup.html', tab);
      await waitForWords(popup, CLOSED);
      await tab.bringToFront();
      const panel = await browser.openSidePanel();
      await panel.click('#panel-tab-search');
      await panel.click('.search-field__input');
      await panel.type('edeo');
      await waitForWords(panel, CLOSED);

      await browser.evaluateInExtension(deleteDatabase);
      await clickWords(panel, 'button', RETRY);
      await waitForWords(panel, 'De diplomatieke dienst van de Europese Unie');
      await panel.close();
      await clickWords(popup, 'button', RETRY);
      expect(await listedNames(popup)).toHaveLength(2);
      await popup.close();
      await clickWords(library, 'button', RETRY);
      await waitForWords(library, 'Meegeleverd');
      await library.close();
      await waitForMark(tab, 'EDEO');
      await readCard(tab);
    });

    it('complains of nothing but that', async () => {
      expect((await browser.complaints()).filter(({ text }) => !text.includes('Another connection wants'))).toEqual([]);
    });
  });

  describe('a background that is stopped between question and answer', () => {
    let holder: Tab;
    beforeAll(async () => {
      await begin();
      await readStory();
      await browser.stopBackground();
      // A page of ours that asks nothing until the test says so.
      holder = await browser.openExtensionPage('card.html');
    });
    afterAll(() => browser?.close());
    afterEach(() => release(holder));

    it('is asked once more', async () => {
      await hold(holder);
      const popup = await browser.openExtensionPage('popup.html', tab);
      await popup.waitFor(() => document.querySelector('.popup-screen'));
      await browser.stopBackground();
      await release(holder);
      expect(await listedNames(popup)).toHaveLength(2);
      await popup.close();
    });

    it('is told of if it is stopped twice, and answers again', async () => {
      await browser.stopBackground();
      await hold(holder);
      const popup = await browser.openExtensionPage('popup.html', tab);
      // A question that comes just as the background stops is told lost by nobody: it waits for as long as it may.
      await poll(
        async () => {
          await browser.stopBackground();
          return popup.evaluate((sentence) => document.body.innerText.includes(sentence), NO_ANSWER);
        },
        'the popup to give up',
        LOST_AFTER + ANSWER_TIMEOUT + PATIENCE,
      );
      await release(holder);
      await clickWords(popup, 'button', RETRY);
      expect(await listedNames(popup)).toHaveLength(2);
      await popup.close();
    });
  });

  describe('a database that the browser deletes', () => {
    beforeAll(async () => {
      await begin();
      await readStory();
    });
    afterAll(() => browser?.close());

    it('is filled again, and nothing looks empty', async () => {
      const library = await browser.openExtensionPage('library.html');
      await library.waitFor(() => document.querySelectorAll('.pack-entry').length === 2);
      await library.evaluate(deleteDatabase);
      await library.reload();
      await library.waitFor(() => document.querySelectorAll('.pack-entry').length === 2);
      await library.close();
      await readCard(tab);
      await tab.reload();
      await waitForMark(tab, 'EDEO');
    });
  });

  describe('a pack that is broken', () => {
    let extension: string;
    beforeAll(async () => {
      extension = await copyBuild(name);
      await rewrite(join(extension, 'seeds', 'start-page.json'), '"voice":"stated"', '"voice":"shouted"');
      await begin(extension);
    });
    afterAll(async () => {
      await browser?.close();
      await rm(extension, { recursive: true, force: true });
    });

    it('is refused whole, while the other one works', async () => {
      await readStory();
      await readCard(tab);
      const library = await browser.openExtensionPage('library.html');
      await library.waitFor(() => document.querySelectorAll('.pack-entry').length === 1);
      expect(await library.evaluate(() => document.body.innerText)).not.toContain('De startpagina');
    });

    it('is named in the console, with file, path and reason', async () => {
      const [complaint, ...others] = await browser.complaints();
      expect(others).toEqual([]);
      expect(complaint?.kind).toBe('error');
      expect(complaint?.text).toMatch(/facts\/start\.json at \[0\]\.voice: expected .*stated.*, found .*shouted/);
    });
  });

  describe('an update of a pack', () => {
    let extension: string;
    beforeAll(async () => {
      extension = await copyBuild(name);
      await begin(extension);
      await readStory();
    });
    afterAll(async () => {
      await browser?.close();
      await rm(extension, { recursive: true, force: true });
    });

    it('that is stopped half-way leaves the old or the new one, whole, and comes in the end', async () => {
      const library = await browser.openExtensionPage('library.html');
      const before = await contentsOf(library);
      await raiseVersion(extension, 'new');
      await browser.reloadExtension();
      await browser.stopBackground();
      const after = await browser.openExtensionPage('library.html');
      expect(await contentsOf(after)).toEqual(before);
      await after.reload();
      await waitForWords(after, 'versie new');
      expect(await contentsOf(after)).toEqual(before);
      await tab.reload();
      await waitForMark(tab, 'EDEO');
      await readCard(tab);
    });
  });
});

async function readCard(tab: Tab): Promise<void> {
  await pointAt(tab, 'Freedom House');
  const card = await tab.card();
  await card.waitFor(() => document.querySelector('.fact'));
  await tab.press('Escape');
  await tab.waitFor(() => !CSS.highlights.get('duiding-open')?.size);
}

/** What the library says that each pack holds, without versions. */
async function contentsOf(library: View): Promise<readonly string[]> {
  await library.waitFor(() => document.querySelectorAll('.pack-entry').length === 2);
  return library.evaluate(() =>
    [...document.querySelectorAll('.pack-entry__origin')].map((line) => line.textContent?.split(' · ').at(-1) ?? ''),
  );
}

/** Keeps the database for itself, so that whoever asks it waits, until it is released. */
async function hold(view: View): Promise<void> {
  await view.evaluate(
    () =>
      new Promise<void>((held, fail) => {
        const opening = indexedDB.open('duiding');
        opening.onerror = () => fail(opening.error);
        opening.onsuccess = () => {
          const database = opening.result;
          const transaction = database.transaction(database.objectStoreNames, 'readwrite');
          transaction.oncomplete = () => database.close();
          let isHeld = true;
          Object.assign(window, {
            releaseDatabase: () => {
              isHeld = false;
            },
          });
          const goOn = () => {
            held();
            // A transaction lasts as long as it is asked something.
            if (isHeld) transaction.objectStore('sites').count().onsuccess = goOn;
          };
          goOn();
        };
      }),
  );
}

async function release(view: View): Promise<void> {
  await view.evaluate(() => {
    const { releaseDatabase } = window as unknown as { releaseDatabase?: () => void };
    releaseDatabase?.();
  });
}
