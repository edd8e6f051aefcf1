import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { Site } from '../../utils/tooling/serve.ts';
import { startPage } from '../../utils/tooling/start-page.ts';
import type { BrowserDriver, Tab, View } from './drivers/browser-driver.ts';
import { poll } from './drivers/document-view.ts';
import { BROWSERS, launchBrowser } from './drivers/launch-browser.ts';
import { clickWords, waitForWords } from './panel-stage.ts';
import {
  ARTICLE,
  ARTICLE_TEXT,
  askBackground,
  cardOf,
  markedWords,
  openCard,
  pointAt,
  serveStage,
  settled,
  toPage,
  waitForMark,
  waitForNoCard,
} from './stage.ts';

/**
 * The article as its first publisher prints it: without a date before it, no word broken, and other lines. Before each
 * paragraph a line of ours: a name to point at that no sentence of the article holds.
 */
const EDITION = (ARTICLE ?? '')
  .replace('date 2022-03 ', '')
  .replace(/(\p{L})- (?=overeenkomst)/gu, '$1')
  .replace(/(<p>.{40}\S*) /g, '$1<br>\n')
  .replaceAll('<p>', '<p>Zie: Ruslandfactor.</p><p>')
  .replace('</head>', '<style>body { font: 18px/28px serif } article { width: 640px; margin: 0 auto }</style></head>');

let site: Site;
beforeAll(async () => {
  site = await serveStage({
    '/start': await startPage(),
    '/edition': EDITION,
    '/elsewhere': toPage('<p>Lees ook over de Ruslandfactor.</p><p>En over Freedom House.</p>'),
  });
});
afterAll(() => site?.close());

describe.each(BROWSERS)('in %s, a page that is a source of the reader’s', (name) => {
  let browser: BrowserDriver;
  let tab: Tab;
  beforeAll(async () => {
    browser = await launchBrowser(name, { language: 'nl' });
    tab = browser.firstTab;
  });
  afterAll(() => browser?.close());

  const openPopup = async () => {
    const popup = await browser.openExtensionPage('popup.html', tab);
    await waitForWords(popup, 'Deze pagina is een van je bronnen');
    return popup;
  };

  it('is called so, with how much of it stands there', async () => {
    await tab.goTo(`${site.address}/start`);
    await waitForMark(tab, 'EDEO');
    const popup = await openPopup();
    await waitForWords(popup, 'zinnen staan hier');
    await waitForWords(popup, 'De tekst staat in je bibliotheek');
    await popup.close();
  });

  it('isn’t one that only names the same things', async () => {
    await tab.goTo(`${site.address}/elsewhere`);
    await waitForMark(tab, 'Ruslandfactor');
    const library = await browser.openExtensionPage('library.html');
    const question = { tabId: await tab.id(), language: 'nl' } as const;
    const page = await poll(async () => {
      const state = await askBackground(library, 'getPage', question);
      return state.kind === 'on' && state.read ? state : null;
    }, 'the page to be read');
    expect(page.sources).toEqual([]);
    await library.close();
  });

  describe.skipIf(ARTICLE === null)('and whose text is not in the library (../shared/seeds)', () => {
    beforeAll(async () => {
      await tab.goTo(`${site.address}/edition`);
      await waitForMark(tab, 'Ruslandfactor');
      await (await openPopup()).close();
      await tab.bringToFront();
    });

    it('flashes the words of a citation where they stand, and takes the card out of their way', async () => {
      await pointAt(tab, 'Ruslandfactor');
      await pressCitation(await cardOf(tab, 'Ruslandfactor'));
      expect(await flashedWords()).toMatch(/^De ‘Ruslandfactor’/);
      expect(await tab.evaluate(() => scrollY)).toBeGreaterThan(0);
      await waitForNoCard(tab);
    });

    it('closes a card that would lie over the words of its citation', async () => {
      // Near the top, so that the card has room below only: there the words are.
      const lineBefore = () =>
        tab.evaluate(() => {
          const isSource = ({ textContent }: Element) => textContent?.startsWith('De ‘Ruslandfactor’');
          const line = [...document.querySelectorAll('p')].find(isSource)?.previousElementSibling;
          const { x, y, height } = line?.getBoundingClientRect() ?? new DOMRect();
          return { x: x + 80, y: y + height / 2 };
        });
      const { y: below } = await lineBefore();
      await tab.evaluate((top) => scrollBy({ top, behavior: 'instant' }), below - 150);
      await settled(tab);
      const point = await lineBefore();
      await tab.mouse.moveTo({ x: point.x - 60, y: point.y - 30 });
      await tab.mouse.moveTo(point);
      await pressCitation(await cardOf(tab, 'Ruslandfactor'));
      expect(await flashedWords()).toMatch(/^De ‘Ruslandfactor’/);
      await waitForNoCard(tab);
    });

    it('leaves out of a card what the sentence under the pointer says', async () => {
      const card = await openCard(tab, 'Freedom House');
      await waitForWords(card, 'in de zin die je leest');
      const here = await statementsIn(card);
      await tab.press('Escape');
      await waitForNoCard(tab);

      const other = await browser.newTab(`${site.address}/elsewhere`);
      await waitForMark(other, 'Freedom House');
      const elsewhere = await statementsIn(await openCard(other, 'Freedom House'));
      expect(elsewhere.filter((statement) => !here.includes(statement))).not.toEqual([]);
      await other.close();
    });

    it('gives its text to the library by one press, so that passages open elsewhere', async () => {
      const popup = await openPopup();
      await waitForWords(popup, '42 van de 43 zinnen staan hier');
      await clickWords(popup, 'button', 'Tekst aan je bibliotheek toevoegen');
      await waitForWords(popup, 'De tekst staat nu in je bibliotheek');
      await popup.close();
      expect(await passageElsewhere()).toMatch(/^De ‘Ruslandfactor’/);
    });

    describe('gives in the library', () => {
      let library: Tab;
      beforeAll(async () => {
        library = await browser.openExtensionPage('library.html');
      });
      afterAll(() => library?.close());

      it('its text away, and back', async () => {
        await waitForWords(library, 'tekst van een pagina');
        await removeText();
        await clickWords(library, 'button', 'Ongedaan maken');
        await waitForWords(library, 'De tekst staat weer in je bibliotheek.');
        await waitForWords(library, 'tekst van een pagina');
      });

      it('place to no file that is another text', async () => {
        await removeText();
        await dropFile('.document-row[data-document]', 'Iets anders. Dat is het.');
        await waitForWords(library, 'Dit bestand bevat geen van de 43 zinnen van het document');
        await waitForWords(library, 'tekst ontbreekt');
      });

      it.each([
        { on: 'its row', selector: '.document-row[data-document]' },
        { on: 'the page', selector: 'h1' },
      ])('place to the file of its text, dropped on $on', async ({ selector }) => {
        await dropFile(selector, ARTICLE_TEXT ?? '');
        await waitForWords(library, 'tekst uit een bestand');
        await removeText();
      });

      it('the whole passage of a fact, from then on', async () => {
        await dropFile('h1', ARTICLE_TEXT ?? '');
        await waitForWords(library, 'tekst uit een bestand');
        expect(await passageElsewhere()).toMatch(/^De ‘Ruslandfactor’/);
      });

      async function removeText(): Promise<void> {
        await library.click('.document-row[data-document] button');
        await waitForWords(library, 'De tekst staat niet meer in je bibliotheek.');
        await waitForWords(library, 'tekst ontbreekt');
      }

      function dropFile(selector: string, text: string): Promise<void> {
        return library.evaluate(
          (on, words) => {
            const dataTransfer = new DataTransfer();
            dataTransfer.items.add(new File([words], 'stuk.txt', { type: 'text/plain' }));
            const options = { dataTransfer, bubbles: true, cancelable: true };
            for (const type of ['dragenter', 'dragover', 'drop'])
              document.querySelector(on)?.dispatchEvent(new DragEvent(type, options));
          },
          selector,
          text,
        );
      }
    });

    it('hears no complaint', async () => {
      expect(await browser.complaints()).toEqual([]);
    });
  });

  async function pressCitation(view: View): Promise<void> {
    await view.click('.citation--pressable');
  }

  function statementsIn(card: View): Promise<string[]> {
    return card.evaluate(() =>
      [...document.querySelectorAll('.fact__words')].map(({ textContent }) => textContent ?? ''),
    );
  }

  async function flashedWords(): Promise<string> {
    await tab.waitFor(() => CSS.highlights.get('duiding-flash')?.size);
    return (await markedWords(tab, 'flash')).join(' ');
  }

  /** The words that the library has behind the first fact of a card on another page. */
  async function passageElsewhere(): Promise<string> {
    await tab.goTo(`${site.address}/elsewhere`);
    const card = await openCard(tab, 'Ruslandfactor');
    await pressCitation(card);
    return (await card.waitFor(() => document.querySelector('.passage mark')?.textContent)) ?? '';
  }
});
