import { setTimeout as sleep } from 'node:timers/promises';

import { CARD_PATH, isCard } from './builds.ts';
import type { BrowserKind } from './find-browser.ts';
import { FirefoxRemote } from './firefox-remote.ts';
import { installInChromium, launchChromium } from './launch-chromium.ts';
import { installInFirefox, launchFirefox } from './launch-firefox.ts';

/** A browser with Duiding in it and one tab, as `npm start` needs it. */
export type ShownBrowser = {
  /** Resolves when the browser has ended, by whatever hand. */
  readonly exited: Promise<void>;
  /** Shows a page, and waits until it has loaded. */
  goTo(url: string): Promise<void>;
  /** Evaluates an expression in the page; the answer is JSON. */
  evaluate(expression: string): Promise<unknown>;
  /** Moves the mouse, as the reader's own, to a place in the page's viewport. */
  moveMouse(point: { readonly x: number; readonly y: number }): Promise<void>;
  /** The words on the card that is seen now, or `null` where none is. */
  readCard(): Promise<string | null>;
  /** What the tab shows, as a PNG. */
  takePicture(): Promise<Buffer>;
  close(): Promise<void>;
};

export type ShowOptions = {
  readonly binary: string;
  /** Without a window that anyone sees. */
  readonly headless: boolean;
  /** The unpacked extension. */
  readonly extension: string;
};

/**
 * Starts a browser on an empty profile with the extension in it.
 *
 * @throws {Error} If the browser doesn't start, or refuses the extension.
 */
export function showBrowser(kind: BrowserKind, options: ShowOptions): Promise<ShownBrowser> {
  return kind === 'chromium' ? showChromium(options) : showFirefox(options);
}

async function showChromium({ extension, ...options }: ShowOptions): Promise<ShownBrowser> {
  const { cdp, exited, close } = await launchChromium(options);
  const attach = async (targetId: string) => {
    const { sessionId } = await cdp.send('Target.attachToTarget', { targetId, flatten: true });
    return sessionId as string;
  };
  const findTargets = async (type: string) => {
    const { targetInfos } = await cdp.send('Target.getTargets');
    return (targetInfos as { type: string; url: string; targetId: string }[]).filter((target) => target.type === type);
  };
  const evaluateIn = async (session: string, expression: string): Promise<unknown> => {
    const answer = await cdp.send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true }, session);
    return (answer.result as { readonly value?: unknown }).value;
  };

  try {
    await installInChromium(cdp, extension);
    const [tab] = await findTargets('page');
    if (!tab) throw new Error('Chromium started without a tab');
    const page = await attach(tab.targetId);
    return {
      exited,
      close,
      goTo: async (url) => {
        await cdp.send('Page.navigate', { url }, page);
        while ((await evaluateIn(page, 'document.readyState')) !== 'complete') await sleep(50);
      },
      evaluate: (expression) => evaluateIn(page, expression),
      moveMouse: async (point) => {
        await cdp.send('Input.dispatchMouseEvent', { type: 'mouseMoved', ...point }, page);
      },
      readCard: async () => {
        const card = (await findTargets('iframe')).find(({ url }) => isCard(url));
        return card ? ((await evaluateIn(await attach(card.targetId), PAINTED_WORDS)) as string | null) : null;
      },
      takePicture: async () => {
        const { data } = await cdp.send('Page.captureScreenshot', { format: 'png' }, page);
        return Buffer.from(data as string, 'base64');
      },
    };
  } catch (error) {
    await close();
    throw error;
  }
}

async function showFirefox({ extension, ...options }: ShowOptions): Promise<ShownBrowser> {
  const { marionette, exited, close } = await launchFirefox(options);
  try {
    await installInFirefox(marionette, extension);
    const remote = new FirefoxRemote(marionette);
    const tab = await remote.selectedTab();
    return {
      exited,
      close,
      goTo: (url) => remote.navigate(tab, { kind: 'load', url }),
      evaluate: async (expression) => remote.evaluate(await remote.contextOf(tab), expression),
      moveMouse: async (point) => {
        const place = await remote.toWindow(await remote.contextOf(tab), point);
        const move = { type: 'pointerMove', duration: 0, ...place };
        await remote.perform({ type: 'pointer', id: 'mouse', actions: [move] });
      },
      readCard: async () => {
        const [card] = await remote.findFrames(await remote.contextOf(tab), CARD_PATH);
        if (card === undefined || !(await remote.boxOfFrame(card))) return null;
        return (await remote.evaluate(card, PAINTED_WORDS)) as string | null;
      },
      takePicture: async () => remote.takePicture(await remote.contextOf(tab)),
    };
  } catch (error) {
    await close();
    throw error;
  }
}

/** A frame that isn't rendered gets no animation frame. */
const PAINTED_WORDS = `new Promise((done) => {
  requestAnimationFrame(() => requestAnimationFrame(() => done(document.body.innerText.trim() || null)));
  setTimeout(() => done(null), 500);
})`;
