import type { CDPSession } from 'playwright-core';

import type { Complaint, Media, Panel, Point } from './browser-driver.ts';
import { attach, type ExceptionDetails, type Speak, toComplaint } from './chromium-target.ts';
import { DocumentView, poll } from './document-view.ts';
import { NAMED_KEYS, parseChord } from './keys.ts';

/**
 * The toolbar popup or the side panel, which aren't tabs: opens it, finds the target that is new, and waits
 * until its page has loaded.
 *
 * @param session - Of the whole browser.
 * @param complaints - Where the panel's own go.
 */
export async function openChromiumPanel(
  session: CDPSession,
  origin: string,
  media: Media,
  complaints: Complaint[],
  open: () => Promise<unknown>,
): Promise<ChromiumPanel> {
  const before = new Set((await findPanels(session, origin)).map(({ targetId }) => targetId));
  await open();
  const target = await poll(async () => {
    const panels = await findPanels(session, origin);
    return panels.find(({ targetId }) => !before.has(targetId)) ?? panels.at(-1);
  }, 'the panel');
  const speak = await attach(session, target.targetId, (event) => {
    const complaint = toComplaint(event);
    if (complaint) complaints.push(complaint);
  });
  await speak('Runtime.enable');
  const panel = new ChromiumPanel(speak);
  await panel.setMedia(media);
  await panel.waitFor(() => location.protocol === 'chrome-extension:' && document.readyState === 'complete');
  await untilStill(panel);
  return panel;
}

/** Panels slide into view. */
async function untilStill(panel: ChromiumPanel): Promise<void> {
  let last = '';
  await poll(async () => {
    const size = await panel.evaluate(() => (innerWidth > 0 ? `${innerWidth} × ${innerHeight}` : ''));
    const still = size !== '' && size === last;
    last = size;
    return still;
  }, 'the panel to stand still');
}

export class ChromiumPanel extends DocumentView implements Panel {
  readonly #speak: Speak;

  constructor(speak: Speak) {
    super();
    this.#speak = speak;
  }

  protected async evaluateSource(expression: string): Promise<unknown> {
    const answer = (await this.#speak('Runtime.evaluate', {
      expression,
      awaitPromise: true,
      returnByValue: true,
    })) as { result: { value?: unknown }; exceptionDetails?: ExceptionDetails };
    const failure = answer.exceptionDetails;
    if (failure) throw new Error(failure.exception?.description ?? failure.text);
    return answer.result.value;
  }

  protected async takePicture(): Promise<Buffer> {
    const { data } = await this.#speak('Page.captureScreenshot', { format: 'png' });
    return Buffer.from(data as string, 'base64');
  }

  async clickAt({ x, y }: Point): Promise<void> {
    await this.#speak('Input.dispatchMouseEvent', { type: 'mouseMoved', x, y });
    await this.#speak('Input.dispatchMouseEvent', { type: 'mousePressed', x, y, button: 'left', clickCount: 1 });
    await this.#release('Input.dispatchMouseEvent', { type: 'mouseReleased', x, y, button: 'left', clickCount: 1 });
  }

  async type(text: string): Promise<void> {
    for (const key of text) await this.press(key);
  }

  async press(chord: string): Promise<void> {
    const { held, key } = parseChord(chord);
    const modifiers = held.reduce((bits, modifier) => bits | MODIFIER_BITS[modifier], 0);
    const named = NAMED_KEYS[key];
    const event = { key, modifiers, windowsVirtualKeyCode: named?.number ?? key.toUpperCase().charCodeAt(0) };
    const text = named ? (key === 'Enter' ? '\r' : '') : key;
    await this.#speak('Input.dispatchKeyEvent', { ...event, type: text ? 'keyDown' : 'rawKeyDown', text });
    await this.#release('Input.dispatchKeyEvent', { ...event, type: 'keyUp' });
  }

  /** Lifts what is pressed. What the press or the lifting closes can't say that it has heard. */
  async #release(method: string, parameters: object): Promise<void> {
    await this.#speak(method, parameters).catch(() => {});
  }

  async close(): Promise<void> {
    // The answer may never come: the page is gone.
    void this.evaluateSource('window.close()').catch(() => {});
    await poll(
      () =>
        this.#speak('Runtime.evaluate', { expression: '1' }).then(
          () => false,
          () => true,
        ),
      'the panel to close',
    );
  }

  async setMedia({ colourScheme = 'light', reducedMotion = false, forcedColours = false }: Media): Promise<void> {
    await this.#speak('Emulation.setEmulatedMedia', {
      features: [
        { name: 'prefers-color-scheme', value: colourScheme },
        { name: 'prefers-reduced-motion', value: reducedMotion ? 'reduce' : 'no-preference' },
        { name: 'forced-colors', value: forcedColours ? 'active' : 'none' },
      ],
    });
  }
}

const MODIFIER_BITS = { Alt: 1, Control: 2, Meta: 4, Shift: 8 } as const;

/** Our pages that aren't tabs: Playwright attaches to every tab, and to nothing else. */
async function findPanels(session: CDPSession, origin: string) {
  const { targetInfos } = await session.send('Target.getTargets');
  return targetInfos.filter(({ type, url, attached }) => type === 'page' && url.startsWith(`${origin}/`) && !attached);
}
