import type { Frame, Page } from 'playwright-core';

import { isCard, WALK_PATH } from '../../../utils/tooling/builds.ts';
import type { FrameView, Modifier, Mouse, Point, Size, Tab, View } from './browser-driver.ts';
import { DocumentView, PATIENCE, poll } from './document-view.ts';
import { parseChord } from './keys.ts';

export class ChromiumTab extends DocumentView implements Tab {
  readonly page: Page;
  readonly mouse: Mouse;
  readonly #askId: () => Promise<number>;

  /** @param askId - Answers with the id of the tab in front. */
  constructor(page: Page, askId: () => Promise<number>) {
    super();
    this.page = page;
    this.mouse = createMouse(page);
    this.#askId = askId;
    page.setDefaultTimeout(PATIENCE);
  }

  async id(): Promise<number> {
    await this.bringToFront();
    return this.#askId();
  }

  async url(): Promise<string> {
    return this.page.url();
  }

  async goTo(url: string): Promise<void> {
    await this.page.goto(url).catch(ignoreRefusal);
  }

  async back(): Promise<void> {
    await this.page.goBack({ waitUntil: 'commit' });
    await this.#whenLoaded();
  }

  async forward(): Promise<void> {
    await this.page.goForward({ waitUntil: 'commit' });
    await this.#whenLoaded();
  }

  /** Playwright waits in vain for the loading of a page that comes back as it was left. */
  async #whenLoaded(): Promise<void> {
    await this.waitFor(() => document.readyState === 'complete');
  }

  async reload(): Promise<void> {
    await this.page.reload();
  }

  close(): Promise<void> {
    return this.page.close();
  }

  bringToFront(): Promise<void> {
    return this.page.bringToFront();
  }

  protected evaluateSource(expression: string): Promise<unknown> {
    return this.page.evaluate(expression);
  }

  protected takePicture(): Promise<Buffer> {
    return this.page.screenshot();
  }

  clickAt(point: Point): Promise<void> {
    return this.mouse.click(point);
  }

  async type(text: string): Promise<void> {
    await this.bringToFront();
    await this.page.keyboard.type(text);
  }

  async press(chord: string): Promise<void> {
    await this.bringToFront();
    await press(this.page, chord);
  }

  async hold(key: Modifier): Promise<void> {
    await this.bringToFront();
    await this.page.keyboard.down(key);
  }

  release(key: Modifier): Promise<void> {
    return this.page.keyboard.up(key);
  }

  setViewport(size: Size): Promise<void> {
    return this.page.setViewportSize(size);
  }

  frame(name: string): Promise<FrameView> {
    return poll(async () => {
      const frame = this.page.frames().find((candidate) => candidate.name() === name);
      return frame && new ChromiumFrame(this, frame);
    }, `a frame called ${name}`);
  }

  async visibleCard(): Promise<FrameView | null> {
    for (const frame of this.#cardFrames()) {
      const box = await boxOf(frame).catch(() => null); // Removed meanwhile.
      if (box) return new ChromiumFrame(this, frame);
    }
    return null;
  }

  card(): Promise<FrameView> {
    return poll(() => this.visibleCard(), 'a card');
  }

  async cardCount(): Promise<number> {
    return this.#cardFrames().length;
  }

  async walkLine(): Promise<View | null> {
    const [frame] = this.page.frames().filter((candidate) => isCard(candidate.url(), WALK_PATH));
    return frame ? new ChromiumFrame(this, frame) : null;
  }

  #cardFrames(): Frame[] {
    return this.page.frames().filter((frame) => isCard(frame.url()));
  }
}

class ChromiumFrame extends DocumentView implements FrameView {
  readonly #tab: ChromiumTab;
  readonly #frame: Frame;

  constructor(tab: ChromiumTab, frame: Frame) {
    super();
    this.#tab = tab;
    this.#frame = frame;
  }

  async box(): Promise<Point & Size> {
    const box = await boxOf(this.#frame);
    if (!box) throw new Error('The frame is not seen');
    return box;
  }

  protected evaluateSource(expression: string): Promise<unknown> {
    return this.#frame.evaluate(expression);
  }

  protected async takePicture(): Promise<Buffer> {
    return this.#tab.page.screenshot({ clip: await this.box() });
  }

  async clickAt({ x, y }: Point): Promise<void> {
    const box = await this.box();
    await this.#tab.clickAt({ x: box.x + x, y: box.y + y });
  }

  type(text: string): Promise<void> {
    return this.#tab.type(text);
  }

  press(chord: string): Promise<void> {
    return this.#tab.press(chord);
  }
}

function createMouse(page: Page): Mouse {
  return {
    async moveTo({ x, y }, steps = 2) {
      await page.bringToFront();
      await page.mouse.move(x, y, { steps });
    },
    down: () => page.mouse.down(),
    up: () => page.mouse.up(),
    async click({ x, y }) {
      await page.bringToFront();
      await page.mouse.click(x, y);
    },
    async wheel(deltaX, deltaY) {
      await page.bringToFront();
      await page.mouse.wheel(deltaX, deltaY);
    },
  };
}

async function press(page: Page, chord: string): Promise<void> {
  const { held, key } = parseChord(chord);
  for (const modifier of held) await page.keyboard.down(modifier);
  await page.keyboard.press(key);
  for (const modifier of held.toReversed()) await page.keyboard.up(modifier);
}

/** In the tab's viewport, or `null` where the frame isn't seen. */
async function boxOf(frame: Frame): Promise<(Point & Size) | null> {
  const element = await frame.frameElement();
  const seen = await element.evaluate((node) =>
    (node as Element).checkVisibility({ visibilityProperty: true, opacityProperty: true }),
  );
  const box = seen ? await element.boundingBox() : null;
  return box && box.width > 0 && box.height > 0 ? box : null;
}

/** A page that can't be reached shows the browser's own, as it does for a reader. */
function ignoreRefusal(error: Error): void {
  if (!error.message.includes('net::ERR_')) throw error;
}
