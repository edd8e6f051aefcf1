import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { CARD_HEIGHTS, INTENT_DELAY, LEAVE_DELAY, SCROLL_REST } from '../../utils/core/limits.ts';
import type { Site } from '../../utils/tooling/serve.ts';
import type { BrowserDriver, FrameView, Point, Size, Tab } from './drivers/browser-driver.ts';
import { VIEWPORT } from './drivers/browser-driver.ts';
import { poll } from './drivers/document-view.ts';
import { BROWSERS, launchBrowser } from './drivers/launch-browser.ts';
import {
  cardOf,
  markedWords,
  openCard,
  outlast,
  pointAt,
  pointOn,
  serveStage,
  settled,
  toPage,
  waitForMark,
  waitForNoCard,
} from './stage.ts';

const PAGE = toPage(
  `<p id="edge">Helemaal aan de rand staat Kazachstan</p>
   <article>
     <h1>Wie is wie</h1>
     <p><input id="field" value="een veld"></p>
     <p>Bij EDEO werken ze <span id="calm">zonder ophef</span>, bij <b>Freedom House</b> ook.</p>
     <p>Lees het <a href="/elsewhere">Verdrag van Lissabon</a> nog eens na.</p>
     <dialog><p>In een venster staat Indonesië.</p><button>Sluiten</button></dialog>
     <div class="gap"></div>
     <p>Aan het eind staat Xi Jinping alleen.</p>
     <div class="gap"></div>
   </article>`,
  `<style>
     body { margin: 0; font: 18px/28px sans-serif }
     #edge { text-align: right }
     article { max-width: 640px; margin: 0 auto }
     .gap { height: 1400px }
   </style>`,
);

/** Names that stand inside others, and one that has grown. */
const GROWN = toPage('<p>De VN-Veiligheidsraad kwam bijeen.</p><p>Het Chinabeleid verandert.</p>');

/** Where nothing lies. */
const NOWHERE: Point = { x: 3, y: 300 };

let site: Site;
beforeAll(async () => {
  site = await serveStage({ '/': PAGE, '/elsewhere': toPage('<p>Elders.</p>'), '/grown': GROWN });
});
afterAll(() => site?.close());

describe.each(BROWSERS)('in %s, a card', (name) => {
  let browser: BrowserDriver;
  let tab: Tab;
  beforeAll(async () => {
    browser = await launchBrowser(name);
    tab = browser.firstTab;
    await tab.goTo(site.address);
    await waitForMark(tab, 'EDEO');
  });
  afterAll(() => browser?.close());
  beforeEach(async () => {
    await tab.mouse.moveTo(NOWHERE);
    await waitForNoCard(tab);
  });

  describe('opens', () => {
    it('at a click, that no hover would answer so soon after scrolling', async () => {
      const point = await pointOn(tab, 'EDEO');
      await tab.clickAt(point);
      await cardOf(tab, 'EDEO');
      await tab.press('Escape');
    });

    it('not for a pointer that passes by', async () => {
      const point = await pointOn(tab, 'EDEO');
      await settled(tab);
      await tab.mouse.moveTo(point);
      await tab.mouse.moveTo({ x: point.x, y: point.y + 120 });
      await outlast(tab, INTENT_DELAY);
      expect(await tab.cardCount()).toBe(0);
    });

    it('not while text is being selected, nor by the click that ends it', async () => {
      const start = await tab.centreOf('#calm');
      const point = await pointOn(tab, 'EDEO');
      await settled(tab);
      await tab.mouse.moveTo(start);
      await tab.mouse.down();
      await tab.mouse.moveTo(point, 5);
      await outlast(tab, INTENT_DELAY);
      expect(await tab.cardCount()).toBe(0);
      await tab.mouse.up();
      expect(await tab.evaluate(() => getSelection()?.toString())).toContain('werken');
      await outlast(tab, INTENT_DELAY);
      expect(await tab.cardCount()).toBe(0);
      await tab.evaluate(() => getSelection()?.removeAllRanges());
    });

    it('not for a name that was scrolled under the pointer, until that moves', async () => {
      const point = await pointOn(tab, 'Xi Jinping');
      await tab.evaluate(() => scrollBy({ top: -200, behavior: 'instant' }));
      await settled(tab);
      await tab.mouse.moveTo(point);
      const before = await tab.evaluate(() => scrollY);
      await tab.mouse.wheel(0, 200);
      await tab.waitFor((start) => scrollY === start + 200, before);
      await outlast(tab, SCROLL_REST + INTENT_DELAY);
      expect(await tab.cardCount()).toBe(0);
      await tab.mouse.moveTo({ x: point.x + 2, y: point.y });
      await cardOf(tab, 'Xi Jinping');
      await tab.press('Escape');
    });

    it('in a link with Shift only, and a click follows the link', async () => {
      await pointAt(tab, 'Verdrag van Lissabon');
      await outlast(tab, INTENT_DELAY);
      expect(await tab.cardCount()).toBe(0);
      await tab.hold('Shift');
      await cardOf(tab, 'Verdrag van Lissabon');
      await tab.release('Shift');
      await tab.press('Escape');
      await tab.click('a');
      await tab.waitFor(() => location.pathname === '/elsewhere');
      await tab.back();
      await waitForMark(tab, 'EDEO');
      expect(await tab.visibleCard()).toBeNull();
    });
  });

  it('opens in a dialog that shuts off the rest of the page, and in no other place then', async () => {
    await tab.evaluate(() => document.querySelector('dialog')?.showModal());
    const card = await openCard(tab, 'Indonesië');
    await card.click('.citation--pressable');
    await card.waitFor(() => document.querySelector('.passage'));
    await card.press('Escape');
    await card.press('Escape');
    await waitForNoCard(tab);
    expect(await tab.evaluate(() => document.querySelector('dialog')?.open)).toBe(true);
    await tab.evaluate(() => document.querySelector('dialog')?.close());
    await openCard(tab, 'EDEO');
    await tab.evaluate(() => document.querySelector('dialog')?.showModal());
    await waitForNoCard(tab);
    await tab.evaluate(() => document.querySelector('dialog')?.close());
  });

  describe('closes', () => {
    it('at Escape, and stays closed under a pointer that rests', async () => {
      await openCard(tab, 'EDEO');
      await tab.press('Escape');
      await waitForNoCard(tab);
      await outlast(tab, INTENT_DELAY);
      expect(await tab.cardCount()).toBe(0);
      expect(await markedWords(tab, 'open')).toEqual([]);
    });

    it('when the pointer has been in it and leaves, but not before', async () => {
      const card = await openCard(tab, 'EDEO');
      const { x, y, width, height } = await card.box();
      await tab.mouse.moveTo({ x: x + width / 2, y: y + height / 2 }, 12);
      await outlast(tab, LEAVE_DELAY);
      expect(await tab.visibleCard()).not.toBeNull();
      await tab.mouse.moveTo(NOWHERE);
      await waitForNoCard(tab);
    });

    it('when its neighbour’s opens', async () => {
      await openCard(tab, 'EDEO');
      await openCard(tab, 'Freedom House');
      await poll(async () => (await tab.cardCount()) === 1, 'the first card to go');
      expect(await markedWords(tab, 'open')).toEqual(['Freedom House']);
      await tab.press('Escape');
    });

    it('at a press elsewhere, which the page hears', async () => {
      await openCard(tab, 'EDEO');
      await tab.click('#field');
      await waitForNoCard(tab);
      expect(await tab.evaluate(() => document.activeElement?.id)).toBe('field');
    });

    it('and leaves focus and selection as they were', async () => {
      await tab.click('#field');
      await tab.evaluate(() => {
        const field = document.querySelector('input');
        field?.setSelectionRange(1, 4);
      });
      const card = await openCard(tab, 'EDEO');
      await card.click('h2');
      await card.waitFor(() => document.hasFocus());
      await card.press('Escape');
      await waitForNoCard(tab);
      const after = await tab.evaluate(() => {
        const { activeElement: field } = document;
        return field instanceof HTMLInputElement ? [field.id, field.selectionStart, field.selectionEnd] : [];
      });
      expect(after).toEqual(['field', 1, 4]);
    });

    it('and leaves what was selected on the page', async () => {
      await tab.evaluate(() => {
        document.querySelector('input')?.blur();
        getSelection()?.selectAllChildren(document.querySelector('#calm') as Element);
      });
      const card = await openCard(tab, 'EDEO');
      await card.click('h2');
      await card.press('Escape');
      await waitForNoCard(tab);
      expect(await tab.evaluate(() => getSelection()?.toString())).toBe('zonder ophef');
      await tab.evaluate(() => getSelection()?.removeAllRanges());
    });
  });

  describe('stands', () => {
    // Without motion a card is at once where it stands.
    beforeAll(() => browser.setMedia({ reducedMotion: true }));
    afterAll(async () => {
      await browser.setMedia({ reducedMotion: false });
      await tab.setViewport(VIEWPORT);
    });

    it.each([
      { words: 'Freedom House', at: 60, side: 'under' },
      { words: 'Freedom House', at: 250, side: 'under' },
      { words: 'Xi Jinping', at: 420, side: 'over' },
      { words: 'Xi Jinping', at: 770, side: 'over' },
      { words: 'Kazachstan', at: 20, side: 'under' },
    ])('$side its mark and in view, for $words at $at px', async ({ words, at, side }) => {
      const mark = await bringTo(tab, words, at);
      const box = await (await openCardAt(tab, words, mark)).box();
      if (side === 'under') expect(box.y).toBeGreaterThanOrEqual(mark.y + mark.height);
      else expect(box.y + box.height).toBeLessThanOrEqual(mark.y);
      const width = await tab.evaluate(() => document.documentElement.clientWidth);
      expect(box.x).toBeGreaterThanOrEqual(0);
      expect(box.x + box.width).toBeLessThanOrEqual(width);
      expect(box.y).toBeGreaterThanOrEqual(0);
      expect(box.y + box.height).toBeLessThanOrEqual(VIEWPORT.height);
      await tab.press('Escape');
    });

    it('by its mark while the page scrolls, and goes with it', async () => {
      const mark = await bringTo(tab, 'Xi Jinping', 250);
      const card = await openCardAt(tab, 'Xi Jinping', mark);
      const before = await card.box();
      const scrolled = await tab.evaluate(() => {
        const start = scrollY;
        scrollBy({ top: 40, behavior: 'instant' });
        return scrollY - start;
      });
      expect(scrolled).toBeGreaterThan(0);
      await poll(async () => Math.abs((await card.box()).y - (before.y - scrolled)) < 1, 'the card to follow');
      await tab.evaluate(() => scrollBy({ top: 900, behavior: 'instant' }));
      await waitForNoCard(tab);
    });

    it('grows away from its mark for a passage that has no room', async () => {
      const mark = await bringTo(tab, 'Kazachstan', 20);
      const card = await openCardAt(tab, 'Kazachstan', mark);
      const before = await card.box();
      await card.click('.citation--pressable');
      await card.waitFor(() => document.querySelector('.passage'));
      const after = await poll(async () => {
        const now = await card.box();
        return now.height > before.height ? now : null;
      }, 'the card to grow');
      expect(after).toMatchObject({ x: before.x, y: before.y, width: before.width });
      expect(Object.values(CARD_HEIGHTS)).toContain(after.height);
    });

    it('at the bottom of a narrow window, as wide as that', async () => {
      await tab.setViewport({ width: 400, height: 800 });
      const box = await (await openCard(tab, 'EDEO')).box();
      const width = await tab.evaluate(() => document.documentElement.clientWidth);
      expect(box).toMatchObject({ x: 0, width });
      expect(box.y + box.height).toBe(800);
      await tab.press('Escape');
    });
  });

  describe('for a reader who reads on', () => {
    it('fills its frame exactly, without a second scroll bar', async () => {
      const card = await openCard(tab, 'EDEO');
      await card.click('.citation--pressable');
      await card.waitFor(() => document.querySelector('.passage'));
      const { x, y, width, height } = await card.evaluate(() => {
        const { scrollWidth, scrollHeight } = document.documentElement;
        const slip = document.querySelector('.card')?.getBoundingClientRect();
        return {
          x: scrollWidth - innerWidth,
          y: scrollHeight - innerHeight,
          width: (slip?.width ?? 0) - innerWidth,
          height: (slip?.height ?? 0) - innerHeight,
        };
      });
      expect({ x, y, width, height }).toEqual({ x: 0, y: 0, width: 0, height: 0 });
      await card.press('Escape');
      await card.press('Escape');
    });

    it('opens a name in its place, and goes back by the crumb and by Backspace', async () => {
      const card = await openCard(tab, 'EDEO');
      for (const back of ['crumb', 'Backspace'] as const) {
        await card.click('.entity-link');
        await card.waitFor(() => document.querySelector('.card__back'));
        expect(await nameIn(card)).not.toBe('EDEO');
        expect(await card.evaluate(() => document.querySelector('.card__back')?.textContent)).toBe('EDEO');
        if (back === 'crumb') await card.click('.card__back');
        else await card.press('Backspace');
        await card.waitFor(() => document.querySelector('h2')?.textContent === 'EDEO');
      }
      expect(await tab.evaluate(() => location.pathname)).toBe('/');
      await card.press('Escape');
    });

    it('opens a passage, which Escape closes before the card', async () => {
      const card = await openCard(tab, 'EDEO');
      await card.click('.citation--pressable');
      await card.waitFor(() => document.querySelector('.passage'));
      await card.press('Escape');
      await card.waitFor(() => !document.querySelector('.passage'));
      expect(await card.evaluate(() => document.activeElement?.className)).toContain('citation');
      expect(await tab.visibleCard()).not.toBeNull();
      await card.press('Escape');
      await waitForNoCard(tab);
    });

    it('offers the names inside the words, and says why they are a name', async () => {
      const grown = await browser.newTab(`${site.address}/grown`);
      await waitForMark(grown, 'VN-Veiligheidsraad');
      const council = await openCard(grown, 'VN-Veiligheidsraad');
      expect(await council.evaluate(() => document.querySelector('.card__inner')?.textContent)).toBe(
        'Ook in deze woorden: Verenigde Naties',
      );
      await council.click('.card__inner .entity-link');
      await council.waitFor(() => document.querySelector('h2')?.textContent === 'Verenigde Naties');
      expect(await council.evaluate(() => document.querySelector('.card__inner, .card__reason'))).toBeNull();
      await council.press('Backspace');
      await council.waitFor(() => document.querySelector('h2')?.textContent === 'VN-Veiligheidsraad');
      await council.waitFor(() => document.querySelector('.card__inner'));
      await council.press('Escape');
      await waitForNoCard(grown);

      const china = await openCard(grown, 'Chinabeleid', 'China');
      await china.evaluate(() => document.querySelector<HTMLElement>('.card__ask')?.focus());
      await china.press('Enter');
      const reason = await china.waitFor(() => document.querySelector('.card__reason p')?.textContent);
      expect(reason).toMatch(/^‘Chinabeleid’ is een samenstelling met ‘China’, een naam uit het pak .+\.$/);
      await china.press('Escape');
      await china.waitFor(() => !document.querySelector('.card__reason p'));
      await china.press('Escape');
      await waitForNoCard(grown);
      await grown.close();
    });

    it('shows more facts, and reads on at the first of them', async () => {
      const card = await openCard(tab, 'EDEO');
      const few = await countFacts(card);
      await card.click('.card__foot button');
      await card.waitFor((before) => document.querySelectorAll('.fact').length > before, few);
      const focused = await card.evaluate(() =>
        [...document.querySelectorAll('.fact')].indexOf(document.activeElement as Element),
      );
      expect(focused).toBe(few);
      await card.press('Escape');
    });

    it('is gone through by key, in reading order', async () => {
      const card = await openCard(tab, 'EDEO');
      await card.click('h2');
      const stops = await card.evaluate(() =>
        [...document.querySelectorAll('[tabindex="0"], button')].map(({ textContent }) => textContent),
      );
      // A key goes its own way to the frame: what it does is waited for.
      const waitForFocus = (wanted: string | null | undefined) =>
        card.waitFor((text) => document.activeElement?.textContent === text, wanted ?? '');
      for (const stop of stops) {
        await card.press('Tab');
        await waitForFocus(stop);
      }
      await card.press('Shift+Tab');
      await waitForFocus(stops.at(-2));
      await card.evaluate(() => document.querySelector<HTMLElement>('.entity-link')?.focus());
      await card.press('Enter');
      await card.waitFor(() => document.querySelector('.card__back'));
      await card.press('Escape');
      await waitForNoCard(tab);
    });

    it('is a dialog by the name of what it tells', async () => {
      const card = await openCard(tab, 'EDEO');
      const heard = await card.evaluate(() => {
        const dialog = document.querySelector('[role=dialog]');
        const label = document.getElementById(dialog?.getAttribute('aria-labelledby') ?? '');
        return [label?.textContent, dialog?.getAttribute('aria-modal'), document.documentElement.lang];
      });
      expect(heard).toEqual(['EDEO', null, 'nl']);
      await tab.press('Escape');
    });
  });

  describe('sends on to the side panel', () => {
    const WHOLE = 'Freedom in the World'; // Said on the page of Freedom House, but not in its card.

    it.runIf(name === 'chromium')('which opens, and shows the same', async () => {
      const card = await openCard(tab, 'Freedom House');
      await card.click('.card__foot-end button');
      await poll(
        () =>
          browser.evaluateInExtension(
            'chrome.runtime.getContexts({ contextTypes: ["SIDE_PANEL"] }).then((all) => all.length)',
          ),
        'the side panel',
      );
      await waitForNoCard(tab);
      const panel = await browser.openSidePanel();
      await panel.waitFor(
        (name, text) =>
          document.querySelector('h1, h2')?.textContent === name && document.body.innerText.includes(text),
        'Freedom House',
        WHOLE,
      );
      await panel.close();
    });

    it.runIf(name === 'firefox')('which shows the same if it is open', async () => {
      const panel = await browser.openSidePanel();
      const card = await openCard(tab, 'Freedom House');
      await card.click('.card__foot-end button');
      await panel.waitFor(
        (name, text) =>
          document.querySelector('h1, h2')?.textContent === name && document.body.innerText.includes(text),
        'Freedom House',
        WHOLE,
      );
      await waitForNoCard(tab);
      await panel.close();
    });

    it.runIf(name === 'firefox')('or, if that is closed, to the popup', async () => {
      const card = await openCard(tab, 'Freedom House');
      await card.click('.card__foot-end button');
      await poll(
        () =>
          browser.evaluateInExtension(
            `browser.extension.getViews({ type: 'popup' })[0]?.document.body.innerText.includes(${JSON.stringify(WHOLE)})`,
          ),
        'the popup',
      );
      await browser.evaluateInExtension(`browser.extension.getViews({ type: 'popup' })[0].close()`);
      await poll(
        () => browser.evaluateInExtension(`browser.extension.getViews({ type: 'popup' }).length === 0`),
        'the popup to close',
      );
    });
  });

  it('follows the reader’s colours, not the page’s', async () => {
    for (const [colourScheme, paper] of [
      ['dark', 'rgb(29, 32, 35)'],
      ['light', 'rgb(252, 251, 248)'],
    ] as const) {
      await browser.setMedia({ colourScheme });
      const card = await openCard(tab, 'EDEO');
      expect(
        await card.evaluate(() => getComputedStyle(document.querySelector('.card') as Element).backgroundColor),
      ).toBe(paper);
      await tab.press('Escape');
      await waitForNoCard(tab);
    }
  });

  it('speaks English in a browser that does', async () => {
    const english = await launchBrowser(name, { language: 'en' });
    try {
      await english.firstTab.goTo(site.address);
      await waitForMark(english.firstTab, 'EDEO');
      const card = await openCard(english.firstTab, 'EDEO', 'EEAS');
      const text = await card.evaluate(() => document.body.innerText);
      expect(text).toContain('The diplomatic service of the European Union');
      expect(text).toContain('Side panel');
      expect(await card.evaluate(() => document.documentElement.lang)).toBe('en');
    } finally {
      await english.close();
    }
  });

  it('hears no complaint', async () => {
    expect(await browser.complaints()).toEqual([]);
  });
});

function nameIn(card: FrameView): Promise<string | null | undefined> {
  return card.evaluate(() => document.querySelector('h2')?.textContent);
}

function countFacts(card: FrameView): Promise<number> {
  return card.evaluate(() => document.querySelectorAll('.fact').length);
}

async function openCardAt(tab: Tab, name: string, { x, y, width, height }: Point & Size): Promise<FrameView> {
  const point = { x: x + width / 2, y: y + height / 2 };
  await tab.mouse.moveTo({ x: point.x - 9, y: point.y });
  await tab.mouse.moveTo(point);
  return cardOf(tab, name);
}

/** Scrolls until `words` stand at `top` px of the viewport, as far as the page allows, and lets the page rest. */
async function bringTo(tab: Tab, words: string, top: number): Promise<Point & Size> {
  const { y } = await boxOfWords(tab, words);
  await tab.evaluate((by) => scrollBy({ top: by, behavior: 'instant' }), y - top);
  await settled(tab);
  return boxOfWords(tab, words);
}

async function boxOfWords(tab: Tab, words: string): Promise<Point & Size> {
  const box = await tab.evaluate((wanted) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.nodeValue?.indexOf(wanted) ?? -1;
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + wanted.length);
      const { x, y, width, height } = range.getBoundingClientRect();
      return { x, y, width, height };
    }
    return null;
  }, words);
  if (!box) throw new Error(`The page doesn't say “${words}”`);
  return box;
}
