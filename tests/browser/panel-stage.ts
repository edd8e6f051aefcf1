import type { BrowserDriver, Panel, Tab, View } from './drivers/browser-driver.ts';
import { poll } from './drivers/document-view.ts';

/** A name as popup and side panel list it. */
export type ListedName = { readonly name: string; readonly count: number };

/** The names that are listed, in their order. Waits until there are some. */
export async function listedNames(view: View): Promise<readonly ListedName[]> {
  await view.waitFor(() => document.querySelector('.page-names__row'));
  return view.evaluate(() =>
    [...document.querySelectorAll('.page-names__row')].map((row) => ({
      name: row.querySelector('.page-names__name')?.textContent ?? '',
      count: Number(row.querySelector('.page-names__count')?.textContent),
    })),
  );
}

/** Waits until the document says `words`, anywhere. */
export async function waitForWords(view: View, words: string): Promise<void> {
  await view.waitFor((wanted) => document.body.innerText.includes(wanted), words);
}

/** Waits until the heading of an entity's page is `name`. */
export async function waitForEntity(view: View, name: string): Promise<void> {
  await view.waitFor((wanted) => document.querySelector('.entity-page .place-title')?.textContent === wanted, name);
}

/** Presses the first of what `selector` matches whose words are `words`. Waits for it. */
export async function clickWords(view: View, selector: string, words: string): Promise<void> {
  await view.waitFor(
    (of, wanted) => {
      for (const old of document.querySelectorAll('[data-wanted]')) old.removeAttribute('data-wanted');
      const found = [...document.querySelectorAll(of)].find((element) => element.textContent?.trim() === wanted);
      found?.setAttribute('data-wanted', '');
      return found !== undefined;
    },
    selector,
    words,
  );
  await view.click('[data-wanted]');
}

/** Which place of the page flashes, as the text offset of its words. Waits for one other than `before`. */
export async function flashedPlace(tab: Tab, before = -1): Promise<number> {
  const place = await tab.waitFor((earlier) => {
    const [range] = CSS.highlights.get('duiding-flash') ?? [];
    if (!range) return null;
    const upTo = document.createRange();
    upTo.setStart(document.body, 0);
    upTo.setEnd(range.startContainer, range.startOffset);
    const offset = upTo.toString().length;
    return offset !== earlier && { offset };
  }, before);
  if (!place) throw new Error('Nothing flashes');
  return place.offset;
}

/** The side panel that something of ours has opened. Waits for it. */
export async function openedSidePanel(browser: BrowserDriver): Promise<Panel> {
  await poll(
    () =>
      browser.evaluateInExtension(async () => {
        const { browser: firefox, chrome: chromium } = globalThis as unknown as {
          readonly browser?: { readonly extension: { getViews(of: { type: string }): readonly unknown[] } };
          readonly chrome: {
            readonly runtime: { getContexts?(of: { contextTypes: string[] }): Promise<readonly unknown[]> };
          };
        };
        const open = chromium.runtime.getContexts
          ? await chromium.runtime.getContexts({ contextTypes: ['SIDE_PANEL'] })
          : (firefox?.extension.getViews({ type: 'sidebar' }) ?? []);
        return open.length > 0;
      }),
    'the side panel to open',
  );
  return browser.openSidePanel();
}

/** Makes the library one that a newer version of Duiding wrote: until its database is deleted, it doesn't open. */
export async function closeLibrary(browser: BrowserDriver): Promise<void> {
  await browser.stopBackground();
  await browser.evaluateInExtension(
    () =>
      new Promise<void>((done, fail) => {
        const opening = indexedDB.open('duiding', 1000);
        opening.onerror = () => fail(opening.error);
        opening.onsuccess = () => {
          opening.result.close();
          done();
        };
      }),
  );
  await browser.stopBackground();
}

/** Runs in a page of ours. */
export function deleteDatabase(): Promise<void> {
  return new Promise((done, fail) => {
    const deleting = indexedDB.deleteDatabase('duiding');
    deleting.onerror = () => fail(deleting.error);
    deleting.onsuccess = () => done();
  });
}
