import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { INTENT_DELAY } from '../../utils/core/limits.ts';
import { type Site, serve } from '../../utils/tooling/serve.ts';
import type { BrowserDriver, FrameView, Tab, View } from './drivers/browser-driver.ts';
import { poll } from './drivers/document-view.ts';
import { BROWSERS, launchBrowser } from './drivers/launch-browser.ts';
import {
  cardOf,
  openCard,
  outlast,
  pointAt,
  pointOn,
  send,
  settled,
  toPage,
  waitForMark,
  waitForNoCard,
} from './stage.ts';

/** What the pages of this file keep of all that they could notice. */
type Seen = {
  /** `childList HTML +DIV`: what a MutationObserver on the document was told. */
  readonly changes: string[];
  /** Events that name a part of the document which isn't the page's own. */
  readonly events: string[];
  /** Messages, errors, reports and lines in the console. */
  readonly words: string[];
};
declare const seen: Seen;

/** The first script of the page: listens before any other code, to all that it knows the name of. */
const SPY = `<script>
  var seen = { changes: [], events: [], words: [] };
  const names = (nodes) => [...nodes].map((node) => (node.outerHTML ?? node.data).slice(0, 99)).join();
  new MutationObserver((records) => {
    for (const { type, target, addedNodes, removedNodes, attributeName } of records) {
      seen.changes.push([type, target.nodeName, '+' + names(addedNodes), '-' + names(removedNodes), attributeName].join(' '));
    }
  }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  const isTheirs = (node) => node instanceof Element && !node.closest('body, head') && node !== document.documentElement;
  const TYPES = ('pointerover pointerenter pointerdown pointermove pointerup pointerout pointerleave mouseover mouseenter ' +
    'mousedown mousemove mouseup mouseout mouseleave click auxclick dblclick contextmenu wheel mousewheel touchstart touchend ' +
    'keydown keypress keyup beforeinput input focus blur focusin focusout dragstart dragover drop selectstart copy cut paste ' +
    'scroll scrollend beforetoggle toggle transitionrun transitionend animationstart load error').split(' ');
  for (const type of TYPES) for (const target of [window, document, document.documentElement]) {
    target.addEventListener(type, (event) => {
      if ([event.target, ...event.composedPath()].some(isTheirs)) seen.events.push(type);
    }, true);
  }
  const note = (what) => (event) => seen.words.push(what + ' ' + (event.data ?? event.message ?? event.reason ?? event.blockedURI ?? event.type));
  for (const type of ['message', 'messageerror', 'error', 'unhandledrejection', 'securitypolicyviolation', 'ANNOUNCEMENT']) {
    addEventListener(type, note(type), true);
  }
  for (const level of ['log', 'info', 'warn', 'error', 'debug']) console[level] = (...words) => seen.words.push(level + ' ' + words);
</script>`;

/** Fonts that the page offers by every name that our surfaces ask for: each is fetched if a letter of ours would use it. */
const TRAPS = `<style>${[
  ...[
    'Charter',
    'Bitstream Charter',
    'Charis SIL',
    'Sitka Text',
    'Cambria',
    'Georgia',
    'Segoe UI',
    'Roboto',
    'Noto Sans',
  ],
  ...['Times', 'Arial', 'Trap'],
]
  .map((family, index) => `@font-face { font-family: "${family}"; src: url(/trap/${index}) }`)
  .join('\n')}
  body, input { font: 18px/28px monospace }</style>`;

const BODY = `<p>Bij EDEO werken ze, bij Freedom House ook.</p><p><input id="field"></p>`;

/** All that a page could do by style to what stands in it. */
const HOSTILE = `<style>
  html { font-size: 200px; writing-mode: vertical-rl; direction: rtl; --paper: red }
  html * { font-family: Trap !important; color: red !important; letter-spacing: 9px !important }
  html > div, div { display: none !important; opacity: 0 !important; filter: blur(9px) !important; transform: scale(.01) !important;
    clip-path: circle(1px) !important; pointer-events: none !important; width: 1px !important; position: static !important; inset: 0 !important }
  html body { writing-mode: horizontal-tb; direction: ltr; font: 18px/28px monospace !important }
  html body * { font-family: monospace !important }
</style>`;

/** A page that can't leave alone what isn't its own. */
const MEDDLER = `<script>
  var fights = 0;
  new MutationObserver((records) => {
    for (const { addedNodes } of records) for (const node of addedNodes) if (node.nodeName === 'DIV') {
      fights++;
      node.style.opacity = '0.01';
    }
  }).observe(document.documentElement, { childList: true });
</script>`;

describe.each(BROWSERS)('in %s', (name) => {
  let browser: BrowserDriver;
  let tab: Tab;
  let site: Site;
  /** The path of every request that reached the server. */
  const requests: string[] = [];
  let spied: string;

  beforeAll(async () => {
    browser = await launchBrowser(name);
    tab = browser.firstTab;
    const id = (await browser.evaluateInExtension('chrome.runtime.id')) as string;
    spied = toPage(BODY, SPY.replace('ANNOUNCEMENT', announcementOf(id)) + TRAPS);
    const pages: Readonly<Record<string, string>> = {
      '/': spied,
      '/hostile': toPage(BODY, HOSTILE + TRAPS),
      '/meddler': toPage(BODY, MEDDLER),
      '/framing': toPage('<iframe width="400" height="300"></iframe>'),
    };
    site = await serve((path) => {
      requests.push(path);
      const body = pages[path];
      return body ? { body, type: 'text/html; charset=utf-8' } : null;
    });
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  describe('a page that listens to everything', () => {
    let atLoad: number;
    beforeAll(async () => {
      await tab.goTo(site.address);
      await waitForMark(tab, 'EDEO');
      atLoad = await tab.evaluate(() => seen.changes.length);
    });

    it('is as it would be without us', async () => {
      expect(await tab.evaluate(() => document.documentElement.outerHTML)).toBe(await htmlWithoutUs(tab, spied));
      expect(await tab.evaluate(() => [document.styleSheets.length, document.adoptedStyleSheets.length])).toEqual([
        1, 0,
      ]);
    });

    it('sees at most a bare element come and go, all through a reader’s session', async () => {
      const card = await openCard(tab, 'EDEO');
      expect(await tab.evaluate(() => document.documentElement.outerHTML)).toBe(
        (await htmlWithoutUs(tab, spied)).replace('</body>', '</body><div></div>'),
      );
      await useCard(tab, card);
      await waitForNoCard(tab);
      await tab.clickAt(await pointOn(tab, 'Freedom House'));
      await cardOf(tab, 'Freedom House');
      await tab.click('#field');
      await waitForNoCard(tab);
      const changes = await tab.evaluate((start) => seen.changes.slice(start), atLoad);
      expect(new Set(changes)).toEqual(new Set(['childList HTML +<div></div> - ', 'childList HTML + -<div></div> ']));
      expect(await tab.evaluate(() => document.documentElement.outerHTML)).toBe(await htmlWithoutUs(tab, spied));
    });

    it('hears no event of a card, nor a word of ours', async () => {
      expect(await tab.evaluate(() => seen.events)).toEqual([]);
      expect(await tab.evaluate(() => seen.words)).toEqual([]);
    });

    it('reads nothing that names us', async () => {
      await openCard(tab, 'EDEO');
      const names = await tab.evaluate(() => [
        ...performance.getEntries().map((entry) => entry.name),
        ...Object.getOwnPropertyNames(window),
        document.cookie,
      ]);
      expect(names.filter((text) => /extension:|wxt|duiding/i.test(text))).toEqual([]);
      expect(await tab.evaluate(() => [window.length, document.querySelectorAll('iframe').length])).toEqual([0, 0]);
    });

    it('can’t find or select a word of an open card', async () => {
      const card = await cardOf(tab, 'EDEO');
      const gloss = await card.evaluate(() => document.querySelector('.card__gloss')?.textContent ?? '');
      expect(gloss).not.toBe('');
      const found = await tab.evaluate(async (words) => {
        // Unknown to the types, as no standard has it.
        const { find } = window as unknown as { find(text: string, ...options: boolean[]): boolean };
        const look = (...options: boolean[]) => {
          try {
            return find.call(window, words, ...options);
          } catch {
            return false; // Firefox refuses to look into any frame of another site, hit or miss.
          }
        };
        const hits = [look(), look(false, false, true, false, true, true)];
        getSelection()?.setPosition(document.body, 0);
        getSelection()?.modify('extend', 'forward', 'documentboundary');
        const selected = getSelection()?.toString() ?? '';
        const roots = [getSelection()?.anchorNode, getSelection()?.focusNode].map(
          (node) => node?.getRootNode() === document,
        );
        getSelection()?.removeAllRanges();
        return { hits, roots, leaks: selected.includes(words) };
      }, gloss);
      expect(found).toEqual({ hits: [false, false], roots: [true, true], leaks: false });
      await tab.press('Escape');
      await waitForNoCard(tab);
    });

    it('opens nothing by events of its own making', async () => {
      const { x, y } = await pointOn(tab, 'EDEO');
      await settled(tab);
      await tab.mouse.moveTo({ x: 3, y: 500 });
      await tab.evaluate(
        (clientX, clientY) => {
          const where = { clientX, clientY, bubbles: true, composed: true, detail: 1 };
          const target = document.elementFromPoint(clientX, clientY) as HTMLElement;
          for (const type of ['pointerover', 'pointermove', 'pointerdown', 'pointerup']) {
            target.dispatchEvent(new PointerEvent(type, { ...where, pointerType: 'mouse', isPrimary: true }));
          }
          for (const type of ['mouseover', 'mousemove', 'mousedown', 'mouseup', 'click']) {
            target.dispatchEvent(new MouseEvent(type, where));
          }
          for (const key of ['Shift', 'Enter', '.']) {
            target.dispatchEvent(new KeyboardEvent('keydown', { key, altKey: key === '.', bubbles: true }));
          }
          target.click();
        },
        x,
        y,
      );
      await outlast(tab, INTENT_DELAY);
      expect(await tab.cardCount()).toBe(0);
    });

    it('can’t switch us off by a forged announcement', async () => {
      const id = (await browser.evaluateInExtension('chrome.runtime.id')) as string;
      await tab.evaluate((type) => {
        const detail = { contentScriptName: 'content', messageId: 'forged' };
        for (const target of [document, window]) target.dispatchEvent(new CustomEvent(type, { detail }));
        postMessage({ type, ...detail }, '*');
      }, announcementOf(id));
      await openCard(tab, 'EDEO');
      await tab.press('Escape');
      await waitForNoCard(tab);
    });
  });

  it('a page hears nothing of our going and coming back', async () => {
    await tab.goTo(site.address);
    await waitForMark(tab, 'EDEO');
    await browser.reloadExtension();
    await untilBegunAnew(tab);
    await browser.setExtensionEnabled(false);
    await browser.setExtensionEnabled(true);
    await untilBegunAnew(tab);
    expect(await tab.evaluate(() => seen.words)).toEqual([]);
    expect(await tab.evaluate(() => document.documentElement.outerHTML)).toBe(await htmlWithoutUs(tab, spied));
  });

  describe('a page that means harm', () => {
    it('changes nothing of a card by its style', async () => {
      await tab.goTo(`${site.address}/hostile`);
      await waitForMark(tab, 'EDEO');
      const card = await openCard(tab, 'EDEO');
      expect((await card.box()).width).toBe(360);
      const looks = await card.evaluate(() => {
        const { color, fontSize, letterSpacing, direction } = getComputedStyle(document.querySelector('h2') as Element);
        return { color, fontSize, letterSpacing: Number.parseFloat(letterSpacing) < 1, direction };
      });
      expect(looks).toEqual({ color: 'rgb(27, 30, 33)', fontSize: '22px', letterSpacing: true, direction: 'ltr' });
      await tab.press('Escape');
    });

    it('gets no more cards once it has meddled with three', async () => {
      await tab.goTo(`${site.address}/meddler`);
      await waitForMark(tab, 'EDEO');
      // A name that is pointed at may be tried twice: as it is approached, and as it is asked for.
      for (let turn = 0; Number(await tab.evaluate('fights')) < 3; turn++) {
        const before = await tab.evaluate('fights');
        await pointAt(tab, turn % 2 === 0 ? 'EDEO' : 'Freedom House');
        await tab.waitFor(`fights > ${before}`);
        await outlast(tab, INTENT_DELAY);
        await waitForNoCard(tab);
      }
      const fights = await tab.evaluate('fights');
      await pointAt(tab, 'Freedom House');
      await outlast(tab, INTENT_DELAY);
      expect(await tab.evaluate('fights')).toBe(fights);
      expect(await tab.cardCount()).toBe(0);
    });
  });

  describe('the page of the card', () => {
    it('stays empty in a tab, and with a token of nobody’s', async () => {
      const page = await browser.openExtensionPage('card.html');
      expect(await page.evaluate(() => document.body.innerText.trim())).toBe('');
      await page.evaluate(presentToken, 'f'.repeat(32));
      await page.waitFor(() => document.querySelector('.failure'));
      expect(await page.evaluate(() => document.querySelectorAll('.fact, .card__gloss').length)).toBe(0);
      await page.close();
    });

    it('stays empty in a frame of a page, also with a token that was used', async () => {
      await tab.goTo(site.address);
      await waitForMark(tab, 'EDEO');
      await openCard(tab, 'EDEO');
      const tokens = (await browser.evaluateInExtension(
        `chrome.storage.session.get(null).then((all) => Object.keys(all).filter((key) => key.startsWith('card:')))`,
      )) as string[];
      expect(tokens.length).toBeGreaterThan(0);
      await tab.goTo(`${site.address}/framing`);
      const address = await browser.evaluateInExtension(`chrome.runtime.getURL('card.html')`);
      await tab.evaluate((url) => document.querySelector('iframe')?.setAttribute('src', url), address as string);
      const card = await tab.card();
      await card.waitFor(() => document.readyState === 'complete');
      for (const key of tokens) {
        await card.evaluate(presentToken, key.slice('card:'.length));
        await card.waitFor(() => document.querySelector('.failure'));
        expect(await card.evaluate(() => document.querySelectorAll('.fact, .card__gloss').length)).toBe(0);
      }
    });

    it('is refused all that isn’t for cards, and no other page of ours is taken for one', async () => {
      await tab.goTo(site.address);
      await waitForMark(tab, 'EDEO');
      const card = await openCard(tab, 'EDEO');
      const page = await browser.openExtensionPage('library.html');
      const failure = 'not-allowed';
      for (const duiding of [
        'getPage',
        'setSite',
        'setMarks',
        'search',
        'getCard',
        'getPacks',
        'findMentions',
        'orderCard',
      ]) {
        expect([duiding, await failureOf(card, duiding)]).toEqual([duiding, failure]);
      }
      for (const duiding of ['redeemToken', 'getCardByToken', 'openInPanel', 'startPage', 'reportPage', 'orderCard']) {
        expect([duiding, await failureOf(page, duiding)]).toEqual([duiding, failure]);
      }
      expect(await failureOf(card, 'getCardByToken')).toBe('card-expired');
      await page.close();
    });
  });

  it('nothing leaves the machine, nor reaches the site by another way than the page’s own', async () => {
    await tab.goTo(site.address);
    await waitForMark(tab, 'EDEO');
    const panel = await browser.openSidePanel();
    await panel.waitFor(() => document.body.innerText.includes('EDEO'));
    await panel.close();
    const popup = await browser.openPopup();
    await popup.waitFor(() => document.querySelector('input[type=search], [role=combobox], input'));
    await popup.type('zijde');
    await popup.waitFor(() => document.body.innerText.includes('Nieuwe Zijderoute'));
    await popup.close();
    const pagesOwn = ['/', '/hostile', '/meddler', '/framing', '/favicon.ico'];
    expect([...new Set(requests)].filter((path) => !pagesOwn.includes(path))).toEqual([]);
  });

  it('nobody complains', async () => {
    expect(await browser.complaints()).toEqual([]);
  });
});

/** The name under which WXT announces a content script, which a page could listen to or forge. */
function announcementOf(id: string): string {
  return `${id}:content:wxt:content-script-started`;
}

/** Everything that a reader does in a card: pointer, wheel, press, keys; ends with Escape. */
async function useCard(tab: Tab, card: FrameView): Promise<void> {
  const { x, y, width, height } = await card.box();
  await tab.mouse.moveTo({ x: x + width / 2, y: y + height / 2 }, 8);
  await tab.mouse.wheel(0, 120);
  await tab.mouse.wheel(0, -120);
  await card.click('.citation--pressable');
  await card.waitFor(() => document.querySelector('.passage'));
  await card.press('Tab');
  await card.type('x');
  await card.press('ArrowDown');
  await card.press('Escape');
  await card.waitFor(() => !document.querySelector('.passage'));
  await card.press('Escape');
}

/** Waits until a copy of us that started just now serves the page. */
async function untilBegunAnew(tab: Tab): Promise<void> {
  await tab.bringToFront();
  // The copy before it may hear the pointer first.
  await poll(async () => {
    await pointAt(tab, 'EDEO');
    await outlast(tab, INTENT_DELAY);
    return tab.visibleCard();
  }, 'a card of the copy that started');
  await tab.press('Escape');
  await waitForNoCard(tab);
}

function htmlWithoutUs(tab: Tab, source: string): Promise<string> {
  return tab.evaluate((html) => new DOMParser().parseFromString(html, 'text/html').documentElement.outerHTML, source);
}

/** Runs in a page of the card's: says what the content script says, to itself. */
function presentToken(token: string): void {
  const { port1 } = new MessageChannel();
  postMessage({ kind: 'open', token, surface: 'EDEO', openedBy: 'pointer', room: 500 }, '*', [port1]);
}

/** The kind of failure that the background replies with to a question from here. */
async function failureOf(view: View, name: string): Promise<string | null> {
  const question = { token: 'f'.repeat(32), texts: ['EDEO'], present: [], candidates: [], entities: [] };
  const reply = await send(view, name, question);
  return reply && !reply.ok ? reply.failure.kind : null;
}
