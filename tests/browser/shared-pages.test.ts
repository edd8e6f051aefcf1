import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { linkMentions } from '../../utils/core/link/link-mentions.ts';
import { groupSame } from '../../utils/core/link/same-entity.ts';
import { compileMatcher, type Matcher } from '../../utils/core/matcher/compile.ts';
import { findMentions } from '../../utils/core/matcher/find.ts';
import { parsePack } from '../../utils/core/pack/parse.ts';
import { readPackFiles } from '../../utils/tooling/seed-files.ts';
import { type Site, serve } from '../../utils/tooling/serve.ts';
import type { BrowserDriver, Point, Tab } from './drivers/browser-driver.ts';
import { PATIENCE, poll } from './drivers/document-view.ts';
import { BROWSERS, launchBrowser } from './drivers/launch-browser.ts';
import { askBackground, SHARED, settled, waitForNoCard } from './stage.ts';

/** Pages of the wild in eight languages. `names`: whether ours stand in it. */
const PAGES = [
  { file: 'deb_handbook_nl-NL_network-services.html', language: 'Dutch', names: false },
  { file: 'deb_install_nl_ch06s03.html', language: 'Dutch', names: false },
  { file: 'fu_uk_BBC_2026_04_25.html', language: 'English', names: true },
  { file: 'fu_be_PoliticoEu_2025_10_23.html', language: 'English', names: true },
  { file: 'fu_de_DW_2023_04_28.html', language: 'German', names: true },
  { file: 'fu_fr_LeFigaro_2024_11_22.html', language: 'French', names: true },
  { file: 'fu_ru_Kommersant_2025_05_14.html', language: 'Russian', names: true },
  { file: 'rd_nytimes-5.html', language: 'Spanish', names: true },
  { file: 'deb_handbook_ja-JP_network-services.html', language: 'Japanese', names: false },
  { file: 'deb_handbook_ar-MA_network-services.html', language: 'Arabic', names: false },
];

const FOLDER = join(SHARED, 'pages');

let site: Site;
let matcher: Matcher;
beforeAll(async () => {
  matcher = await compileShipped();
  site = await serve((path) => {
    const [, scripts, file] = path.split('/');
    if (!file || !PAGES.some((page) => page.file === file)) return null;
    const headers = scripts === 'still' ? { 'content-security-policy': "script-src 'none'" } : {};
    return { body: readFileSync(join(FOLDER, file)), type: 'text/html; charset=utf-8', headers };
  });
});
afterAll(() => site?.close());

describe.skipIf(!existsSync(FOLDER)).each(BROWSERS)('in %s, a page of the wild (from ../shared/pages)', (name) => {
  let browser: BrowserDriver;
  let tab: Tab;
  let library: Tab;
  const without = new Map<string, string>();
  beforeAll(async () => {
    browser = await launchBrowser(name);
    tab = browser.firstTab;
    const first = await browser.openExtensionPage('library.html');
    await askBackground(first, 'getPacks', { language: 'nl' }); // Not to be stopped in the middle of its first work.
    await browser.setExtensionEnabled(false);
    for (const { file } of PAGES) {
      await tab.goTo(`${site.address}/still/${file}`);
      without.set(file, await htmlOf(tab));
    }
    await browser.setExtensionEnabled(true);
    library = await browser.openExtensionPage('library.html');
    await askBackground(library, 'setMarks', { marks: 'all' });
    await tab.bringToFront();
  }, 120_000);
  afterAll(() => browser?.close());

  describe.each(PAGES)('in $language, $file', ({ file, names }) => {
    it('is read, and stays as it is', async () => {
      await tab.goTo(`${site.address}/still/${file}`);
      await whenRead(tab, library);
      expect((await htmlOf(tab)) === without.get(file)).toBe(true);
    });

    it('bears a mark wherever a paragraph holds a name, and nowhere else', async () => {
      await expect.poll(async () => (await paragraphsOf(tab)).filter(lacksMarks), { timeout: PATIENCE }).toEqual([]);
      const paragraphs = await paragraphsOf(tab);
      expect(paragraphs.filter(hasTooManyMarks)).toEqual([]);
      const found = linkMentions(
        paragraphs.map(({ text }) => text),
        matcher,
      ).flat();
      expect(found.length > 0).toBe(names);
    });

    it.runIf(names)('opens the card of a name', async () => {
      const point = await bringMarkIntoView(tab);
      await settled(tab);
      await tab.mouse.moveTo({ x: point.x, y: point.y - 3 });
      await tab.mouse.moveTo(point);
      const card = await tab.card();
      await card.waitFor(() => document.querySelector('h2')?.textContent);
      await tab.press('Escape');
      await waitForNoCard(tab);
    });

    it('is read with its own scripts, too', async () => {
      await tab.goTo(`${site.address}/live/${file}`);
      await whenRead(tab, library);
    });
  });

  it('gives no cause for complaint', async () => {
    expect(await browser.complaints()).toEqual([]);
  });
});

async function compileShipped(): Promise<Matcher> {
  const seeds = join(import.meta.dirname, '..', '..', 'seeds');
  const packs = await Promise.all(
    ['start-page', 'china-rusland-oekraine'].map(async (id) => parsePack(await readPackFiles(join(seeds, id)))),
  );
  const entities = packs.flatMap((pack) => pack.entities);
  const canonical = groupSame(entities);
  return compileMatcher(
    entities.map((entity) => ({ ...entity, private: false })),
    (id) => canonical.get(id) ?? id,
  );
}

function htmlOf(tab: Tab): Promise<string> {
  return tab.evaluate(() => document.documentElement.outerHTML);
}

/** Waits until the page has told what it holds. */
async function whenRead(tab: Tab, library: Tab): Promise<void> {
  const tabId = await tab.id();
  await poll(async () => {
    const page = await askBackground(library, 'getPage', { tabId, language: 'nl' });
    return page.kind === 'on' && page.read;
  }, 'the page to be read');
}

/** A paragraph of a page, and what of it bears a mark. */
type Paragraph = { readonly text: string; readonly marks: readonly string[] };

function lacksMarks({ text, marks }: Paragraph): boolean {
  return !namesIn(text, false).every((name) => marks.includes(name));
}

/** Names that say little alone are found or not by what stands in the paragraphs around. */
function hasTooManyMarks({ text, marks }: Paragraph): boolean {
  const names = namesIn(text, true);
  return marks.length > names.length || !marks.every((word) => names.includes(word));
}

function namesIn(text: string, accept: boolean): string[] {
  return findMentions(text, matcher, () => (accept ? 'beside' : 'far')).map(({ span }) =>
    text.slice(span.start, span.end),
  );
}

/** Paragraphs that are seen and hold nothing but text. */
function paragraphsOf(tab: Tab): Promise<Paragraph[]> {
  return tab.evaluate(() => {
    const ranges = [...(CSS.highlights.get('duiding-quiet') ?? [])];
    return [...document.querySelectorAll('p')]
      .filter(
        (paragraph) => paragraph.childElementCount === 0 && paragraph.checkVisibility({ visibilityProperty: true }),
      )
      .filter(
        (paragraph) =>
          !paragraph.closest('[hidden], [inert], [aria-hidden=true], [contenteditable], code, pre, noscript'),
      )
      .map((paragraph) => ({
        text: paragraph.textContent ?? '',
        marks: ranges
          .filter(({ startContainer }) => paragraph.contains(startContainer))
          .map(
            ({ startContainer, startOffset, endOffset }) =>
              startContainer.nodeValue?.slice(startOffset, endOffset) ?? '',
          ),
      }));
  });
}

/** Scrolls to the first mark that a pointer can reach outside links, and tells where it is. */
async function bringMarkIntoView(tab: Tab): Promise<Point> {
  const found = await tab.evaluate(() => {
    for (const { startContainer, startOffset, endContainer, endOffset } of CSS.highlights.get('duiding-quiet') ?? []) {
      const element = startContainer.parentElement;
      if (!element || element.closest('a, button, summary, [role=link], [role=button]')) continue;
      element.scrollIntoView({ block: 'center', behavior: 'instant' });
      const live = document.createRange();
      live.setStart(startContainer, startOffset);
      live.setEnd(endContainer, endOffset);
      const box = live.getClientRects()[0];
      if (!box) continue;
      const point = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
      if (document.elementFromPoint(point.x, point.y) === element) return point;
    }
    return null;
  });
  if (!found) throw new Error('No mark can be pointed at');
  return found;
}
