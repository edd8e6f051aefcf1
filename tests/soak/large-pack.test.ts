import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { MAX_NAMES, MAX_NAMES_AT_ONCE } from '../../utils/core/limits.ts';
import type { Site } from '../../utils/tooling/serve.ts';
import { copyBuild, raiseVersion } from '../browser/copied-build.ts';
import type { BrowserDriver, Tab } from '../browser/drivers/browser-driver.ts';
import { PATIENCE } from '../browser/drivers/document-view.ts';
import { BROWSERS, launchBrowser } from '../browser/drivers/launch-browser.ts';
import { markedWords, openCard, serveStage, settled, toPage, waitForMark } from '../browser/stage.ts';

/** More than the background compiles itself; as many an entity as it may have, so that they are soon seeded. */
const NAMES = MAX_NAMES_AT_ONCE + MAX_NAMES;
/** The last name, and what its card is headed: the first one of its entity. */
const LAST = NAMES - 1;
const FIRST_OF_LAST = NAMES - MAX_NAMES;

let site: Site;
beforeAll(async () => {
  site = await serveStage({
    '/story': toPage(
      `<p>Het bestuur van ${nameOf('Oud', LAST)} vergadert.</p><p>Dat van ${nameOf('Nieuw', LAST)} niet.</p>`,
    ),
  });
});
afterAll(() => site?.close());

describe.each(BROWSERS)('in %s, a pack of more names than the background compiles itself', (name) => {
  let extension: string;
  let browser: BrowserDriver;
  let tab: Tab;
  beforeAll(async () => {
    extension = await copyBuild(name);
    await writePack(extension, 'Oud', '2');
    browser = await launchBrowser(name, { extension });
    tab = browser.firstTab;
  });
  afterAll(async () => {
    await browser?.close();
    await rm(extension, { recursive: true, force: true });
  });

  /** Until they are compiled, those of the version before are found. */
  const readUntilMarked = (word: string) =>
    expect
      .poll(
        async () => {
          await tab.goTo(`${site.address}/story`);
          await settled(tab);
          return markedWords(tab);
        },
        { timeout: 3 * PATIENCE },
      )
      .toEqual([word]);

  it('is recognised and explained', async () => {
    await tab.goTo(`${site.address}/story`);
    await waitForMark(tab, nameOf('Oud', LAST));
    await openCard(tab, nameOf('Oud', LAST), nameOf('Oud', FIRST_OF_LAST));
    await tab.press('Escape');
  });

  it('is recognised after the background was stopped', async () => {
    await browser.stopBackground();
    await tab.reload();
    await waitForMark(tab, nameOf('Oud', LAST));
  });

  it('is recognised as it is now, once another version of it came', async () => {
    await writePack(extension, 'Nieuw', '2');
    await raiseVersion(extension, '3');
    await browser.reloadExtension();
    await readUntilMarked(nameOf('Nieuw', LAST));
    await openCard(tab, nameOf('Nieuw', LAST), nameOf('Nieuw', FIRST_OF_LAST));
    await tab.press('Escape');
  });

  it('leaves no document behind that compiled it', async () => {
    const documents = await browser.evaluateInExtension(
      `'offscreen' in chrome
         ? chrome.runtime.getContexts({ contextTypes: ['OFFSCREEN_DOCUMENT'] }).then(({ length }) => length)
         : 0`,
    );
    expect(documents).toBe(0);
  });

  it('hears no complaint', async () => {
    expect(await browser.complaints()).toEqual([]);
  });
});

describe.each(BROWSERS)('in %s, a pack whose names can’t be compiled', (name) => {
  const SCRIPT = 'compile-names.js';
  let extension: string;
  let script: string;
  let browser: BrowserDriver;
  beforeAll(async () => {
    extension = await copyBuild(name);
    script = await readFile(join(extension, SCRIPT), 'utf8');
    await writePack(extension, 'Oud', '2');
    await writeFile(join(extension, SCRIPT), 'throw new Error("no memory");');
    browser = await launchBrowser(name, { extension });
  });
  afterAll(async () => {
    await browser?.close();
    await rm(extension, { recursive: true, force: true });
  });

  it('leaves the library open, and is told of in the console', async () => {
    const library = await browser.openExtensionPage('library.html');
    await library.waitFor(() => document.querySelectorAll('.pack-entry').length === 2);
    const complaints = await browser.complaints();
    expect(complaints.map(({ text }) => text)).toContainEqual(
      expect.stringMatching(/names of the packs couldn't be compiled: .*no memory/),
    );
    await library.close();
  });

  it('is compiled when the background wakes next', async () => {
    await writeFile(join(extension, SCRIPT), script);
    await browser.stopBackground();
    await browser.firstTab.goTo(`${site.address}/story`);
    await waitForMark(browser.firstTab, nameOf('Oud', LAST));
  });
});

/** In place of a shipped pack: the library has no other door yet. */
async function writePack(extension: string, word: string, version: string): Promise<void> {
  const manifest = {
    format: 1,
    id: 'start-page',
    version,
    title: { nl: 'Verenigingen', en: 'Societies' },
    description: { nl: 'Gemaakt voor een proef.', en: 'Made for a trial.' },
    licence: 'MIT',
    language: 'nl',
    private: false,
  };
  const entities = Array.from({ length: NAMES / MAX_NAMES }, (_, entity) => [
    `entities/${word.toLowerCase()}-${entity}.json`,
    {
      type: 'organisation',
      names: Array.from({ length: MAX_NAMES }, (_, at) => ({
        text: nameOf(word, entity * MAX_NAMES + at),
        language: 'nl',
      })),
      gloss: { nl: `Vereniging ${entity}`, en: `Society ${entity}` },
    },
  ]);
  const files = { 'pack.json': manifest, ...Object.fromEntries(entities) };
  await writeFile(join(extension, 'seeds', 'start-page.json'), JSON.stringify(files));
}

/** A name like no other: in letters, as figures would be words of their own. */
function nameOf(word: string, index: number): string {
  const letters = [...String(index)].map((figure) => 'bdfgklmnpr'.charAt(Number(figure)));
  return `${word}${letters.join('o')}`;
}
