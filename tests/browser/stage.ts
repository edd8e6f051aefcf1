import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Answer, PanelProtocol, Question, Reply } from '../../utils/messages/protocol.ts';
import { type Page, type Site, serve } from '../../utils/tooling/serve.ts';
import type { FrameView, Point, Tab, View } from './drivers/browser-driver.ts';
import { poll } from './drivers/document-view.ts';

/** The browser's, in pages of ours. */
declare const chrome: { readonly runtime: { sendMessage(message: object): Promise<Reply<unknown> | undefined> } };

/** What lies beside a checkout of ours, and isn't part of it. */
export const SHARED = join(import.meta.dirname, '..', '..', '..', 'shared');

/** The article's text as received, or `null` where it isn't at hand. */
export const ARTICLE_TEXT: string | null = readArticle();

/** The article as a page. */
export const ARTICLE: string | null = ARTICLE_TEXT && toArticlePage(ARTICLE_TEXT);

/** Serves pages by path, and the article at `/article` where there is one. */
export function serveStage(pages: Readonly<Record<string, string | Page>>): Promise<Site> {
  return serve((path) => {
    const page = path === '/article' ? ARTICLE : pages[path];
    if (!page) return null;
    return typeof page === 'string' ? { body: page, type: 'text/html; charset=utf-8' } : page;
  });
}

/** A page in Dutch around `body`. */
export function toPage(body: string, head = ''): string {
  return `<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>Krant</title>${head}</head><body>${body}</body></html>`;
}

type MarkKind = 'quiet' | 'open' | 'current' | 'flash';

/** The words that bear a mark of this kind, in page order as far as marks keep it. @param within - What they stand in. */
export function markedWords(view: View, kind: MarkKind = 'quiet', within = 'html'): Promise<string[]> {
  return view.evaluate(
    (name, selector) => {
      const element = document.querySelector(selector);
      const ranges = [...(CSS.highlights.get(name) ?? [])];
      return ranges
        .filter(({ startContainer }) => element?.contains(startContainer))
        .map((range) => {
          const live = document.createRange();
          live.setStart(range.startContainer, range.startOffset);
          live.setEnd(range.endContainer, range.endOffset);
          return live.toString();
        });
    },
    `duiding-${kind}`,
    within,
  );
}

/** Waits until `word` bears a mark. */
export function waitForMark(view: View, word: string, kind: MarkKind = 'quiet'): Promise<boolean> {
  return view.waitFor(
    (wanted, name) =>
      [...(CSS.highlights.get(name) ?? [])].some((range) => {
        const live = document.createRange();
        live.setStart(range.startContainer, range.startOffset);
        live.setEnd(range.endContainer, range.endOffset);
        return live.toString() === wanted;
      }),
    word,
    `duiding-${kind}`,
  );
}

/**
 * The middle of the `nth` place (from 0) where the document says `words`, in one text node, scrolled into view; in its own
 * viewport.
 *
 * @throws {Error} If the document doesn't say so.
 */
export async function pointOn(view: View, words: string, nth = 0): Promise<Point> {
  const point = await view.evaluate(
    (wanted, skip) => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      let left = skip;
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const at = node.nodeValue?.indexOf(wanted) ?? -1;
        if (at < 0 || left-- > 0) continue;
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + wanted.length);
        node.parentElement?.scrollIntoView({ block: 'center' });
        const box = range.getClientRects()[0];
        return box ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : null;
      }
      return null;
    },
    words,
    nth,
  );
  if (!point) throw new Error(`It doesn't say “${words}”`);
  return point;
}

/** Takes the pointer to `words` from elsewhere and leaves it there. @param frame - Which says them, not the page itself. */
export async function pointAt(tab: Tab, words: string, nth = 0, frame: FrameView | null = null): Promise<void> {
  const inView = await pointOn(frame ?? tab, words, nth);
  await settled(tab);
  const origin = (await frame?.box()) ?? { x: 0, y: 0 };
  const point = { x: origin.x + inView.x, y: origin.y + inView.y };
  await tab.mouse.moveTo({ x: Math.max(point.x - 60, 1), y: Math.max(point.y - 30, 1) });
  await tab.mouse.moveTo(point);
}

/** Points at `words` until their card is seen and bears `name`. */
export async function openCard(tab: Tab, words: string, name = words): Promise<FrameView> {
  await pointAt(tab, words);
  return cardOf(tab, name);
}

/** Waits for the card that bears `name`. */
export async function cardOf(tab: Tab, name: string): Promise<FrameView> {
  return poll(async () => {
    const card = await tab.visibleCard();
    return (await card?.evaluate(() => document.querySelector('h2')?.textContent)) === name ? card : null;
  }, `the card of ${name}`);
}

/** Waits until there is no card, nor one that is made ready. */
export async function waitForNoCard(tab: Tab): Promise<void> {
  await poll(async () => (await tab.cardCount()) === 0, 'the card to go');
}

/** Lets more time pass than `limit`, in ms, which a story is about. */
export async function outlast(tab: Tab, limit: number): Promise<void> {
  await tab.evaluate((ms) => new Promise((done) => setTimeout(done, ms)), limit + 200);
}

/** Asks the background as one of our own pages does, and returns its reply. @param page - One of them. */
export async function askBackground<N extends keyof PanelProtocol>(
  page: View,
  name: N,
  question: Question<PanelProtocol, N>,
): Promise<Answer<PanelProtocol, N>> {
  const reply = await send(page, name, question);
  if (!reply?.ok) throw new Error(`${name}: ${JSON.stringify(reply)}`);
  // The protocol ties name and answer together; the wire can't.
  return reply.value as Answer<PanelProtocol, N>;
}

/** What the background replies to a question of any kind from a page of ours; `null` if nothing. */
export function send(page: View, name: string, question: unknown): Promise<Reply<unknown> | null> {
  return page.evaluate(
    async (duiding, asked) => (await chrome.runtime.sendMessage({ duiding, question: asked })) ?? null,
    name,
    question,
  );
}

/** Lets a scroll end, and the rest after it in which nothing opens: as a reader does. */
export async function settled(tab: Tab): Promise<void> {
  await tab.evaluate(
    () =>
      new Promise<void>((done) => {
        const rest = () => {
          removeEventListener('scroll', startAnew, true);
          done();
        };
        let timer = setTimeout(rest, 400);
        const startAnew = () => {
          clearTimeout(timer);
          timer = setTimeout(rest, 400);
        };
        addEventListener('scroll', startAnew, true);
      }),
  );
}

function readArticle(): string | null {
  const folder = join(SHARED, 'seeds');
  const [file] = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.txt')) : [];
  return file ? readFileSync(join(folder, file), 'utf8') : null;
}

function toArticlePage(text: string): string {
  const paragraphs = text.trim().split(/\n+/);
  const escaped = paragraphs.map((line) => line.replaceAll('&', '&amp;').replaceAll('<', '&lt;'));
  return toPage(
    `<article>${escaped.map((line) => (line.length < 40 ? `<h2>${line}</h2>` : `<p>${line}</p>`)).join('\n')}</article>`,
  );
}
