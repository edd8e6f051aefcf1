import { CARD_PATH, WALK_PATH } from '../../../utils/tooling/builds.ts';
import type { FirefoxRemote, InputSource } from '../../../utils/tooling/firefox-remote.ts';
import type { FrameView, Modifier, Mouse, Point, Size, Tab, View } from './browser-driver.ts';
import { DocumentView, poll } from './document-view.ts';
import { NAMED_KEYS, parseChord } from './keys.ts';

declare const gBrowser: {
  readonly tabs: readonly FirefoxTabElement[];
  selectedTab: FirefoxTabElement;
  removeTab(tab: FirefoxTabElement): void;
  /** Firefox's own: there while tabs are switched, and a moment longer. */
  readonly _switcher: { readonly switchInProgress: boolean } | null;
};
type FirefoxTabElement = { readonly linkedBrowser: HTMLElement & { readonly browserId: number } };
declare const BrowsingContext: {
  getCurrentTopByBrowserId(id: number): {
    readonly embedderElement: object;
    readonly currentURI: { readonly spec: string };
  };
};
declare const ChromeUtils: {
  importESModule(address: string): {
    readonly ExtensionParent: {
      readonly apiManager: { readonly global: { readonly tabTracker: { getId(tab: FirefoxTabElement): number } } };
    };
  };
};

type Action = InputSource['actions'][number];

/** A document in Firefox, reached by whatever `findContext` finds now. */
export abstract class FirefoxView extends DocumentView {
  protected readonly remote: FirefoxRemote;
  /** The id of the browsing context that holds the document at this moment. */
  protected readonly findContext: () => Promise<number>;

  constructor(remote: FirefoxRemote, findContext: () => Promise<number>) {
    super();
    this.remote = remote;
    this.findContext = findContext;
  }

  protected async evaluateSource(expression: string): Promise<unknown> {
    return this.remote.evaluate(await this.findContext(), expression);
  }

  protected async takePicture(): Promise<Buffer> {
    return this.remote.takePicture(await this.findContext());
  }

  async clickAt(point: Point): Promise<void> {
    const place = await this.remote.toWindow(await this.findContext(), point);
    await this.point({ type: 'pointerMove', duration: 0, ...place }, PRESS, LIFT);
  }

  async type(text: string): Promise<void> {
    await this.keys(...[...text].flatMap((value) => [down(value), up(value)]));
  }

  async press(chord: string): Promise<void> {
    const { held, key } = parseChord(chord);
    const values = [...held, key].map((name) => NAMED_KEYS[name]?.character ?? name);
    await this.keys(...values.map(down), ...values.toReversed().map(up));
  }

  protected point(...actions: readonly Action[]): Promise<void> {
    return this.remote.perform({ type: 'pointer', id: 'mouse', actions });
  }

  protected keys(...actions: readonly Action[]): Promise<void> {
    return this.remote.perform({ type: 'key', id: 'keyboard', actions });
  }
}

const PRESS: Action = { type: 'pointerDown', button: 0 };
const LIFT: Action = { type: 'pointerUp', button: 0 };
const down = (value: string): Action => ({ type: 'keyDown', value });
const up = (value: string): Action => ({ type: 'keyUp', value });

export class FirefoxTab extends FirefoxView implements Tab {
  readonly mouse: Mouse;
  readonly #browserId: number;

  constructor(remote: FirefoxRemote, browserId: number) {
    super(remote, () => remote.contextOf(browserId));
    this.#browserId = browserId;
    this.mouse = this.#createMouse();
  }

  id(): Promise<number> {
    return this.remote.run((browserId) => {
      const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
      const tab = gBrowser.tabs.find(({ linkedBrowser }) => linkedBrowser.browserId === browserId);
      if (!tab) throw new Error('The tab is closed');
      return ExtensionParent.apiManager.global.tabTracker.getId(tab);
    }, this.#browserId);
  }

  url(): Promise<string> {
    return this.remote.run((id) => BrowsingContext.getCurrentTopByBrowserId(id).currentURI.spec, this.#browserId);
  }

  goTo(url: string): Promise<void> {
    return this.remote.navigate(this.#browserId, { kind: 'load', url });
  }

  back(): Promise<void> {
    return this.remote.navigate(this.#browserId, { kind: 'back' });
  }

  forward(): Promise<void> {
    return this.remote.navigate(this.#browserId, { kind: 'forward' });
  }

  reload(): Promise<void> {
    return this.remote.navigate(this.#browserId, { kind: 'reload' });
  }

  async close(): Promise<void> {
    await this.remote.run((browserId) => {
      const tab = gBrowser.tabs.find(({ linkedBrowser }) => linkedBrowser.browserId === browserId);
      if (tab) gBrowser.removeTab(tab);
    }, this.#browserId);
  }

  async bringToFront(): Promise<void> {
    await this.remote.run(selectTab, this.#browserId);
  }

  override async click(selector: string): Promise<void> {
    // What is behind another tab may be laid out anew when it comes to the front.
    await this.bringToFront();
    await super.click(selector);
  }

  override async clickAt(point: Point): Promise<void> {
    await this.bringToFront();
    await super.clickAt(point);
  }

  protected override async keys(...actions: readonly Action[]): Promise<void> {
    await this.bringToFront();
    await super.keys(...actions);
  }

  hold(key: Modifier): Promise<void> {
    return this.keys(down(NAMED_KEYS[key]?.character ?? key));
  }

  release(key: Modifier): Promise<void> {
    return this.keys(up(NAMED_KEYS[key]?.character ?? key));
  }

  async setViewport(size: Size): Promise<void> {
    await this.bringToFront();
    await this.remote.run(sizeBrowser, this.#browserId, size);
    await this.waitFor((width, height) => innerWidth === width && innerHeight === height, size.width, size.height);
  }

  frame(name: string): Promise<FrameView> {
    return poll(async () => {
      const frame = await this.remote.findFrameByName(await this.findContext(), name);
      return frame === 0 ? null : new FirefoxFrame(this.remote, this, frame);
    }, `a frame called ${name}`);
  }

  async visibleCard(): Promise<FrameView | null> {
    for (const frame of await this.#cardFrames()) {
      if (await this.remote.boxOfFrame(frame)) return new FirefoxFrame(this.remote, this, frame);
    }
    return null;
  }

  card(): Promise<FrameView> {
    return poll(() => this.visibleCard(), 'a card');
  }

  async cardCount(): Promise<number> {
    return (await this.#cardFrames()).length;
  }

  async walkLine(): Promise<View | null> {
    const [frame] = await this.remote.findFrames(await this.findContext(), WALK_PATH);
    return frame === undefined ? null : new FirefoxFrame(this.remote, this, frame);
  }

  async #cardFrames(): Promise<readonly number[]> {
    return this.remote.findFrames(await this.findContext(), CARD_PATH);
  }

  #createMouse(): Mouse {
    /** Where it was put last; moving on is along the line from there. */
    let last: Point = { x: 0, y: 0 };
    const inFront = async (...actions: readonly Action[]) => {
      await this.bringToFront();
      await this.point(...actions);
    };
    return {
      moveTo: async (point, steps = 2) => {
        const context = await this.findContext();
        const moves: Action[] = [];
        for (let step = 1; step <= steps; step++) {
          const x = last.x + ((point.x - last.x) * step) / steps;
          const y = last.y + ((point.y - last.y) * step) / steps;
          moves.push({ type: 'pointerMove', duration: 0, ...(await this.remote.toWindow(context, { x, y })) });
        }
        last = point;
        await inFront(...moves);
      },
      down: () => inFront(PRESS),
      up: () => inFront(LIFT),
      click: async (point) => {
        last = point;
        await this.clickAt(point);
      },
      wheel: async (deltaX, deltaY) => {
        await this.bringToFront();
        const place = await this.remote.toWindow(await this.findContext(), last);
        await this.remote.perform({
          type: 'wheel',
          id: 'wheel',
          actions: [{ type: 'scroll', ...place, deltaX: Math.round(deltaX), deltaY: Math.round(deltaY) }],
        });
      },
    };
  }
}

class FirefoxFrame extends FirefoxView implements FrameView {
  readonly #tab: FirefoxTab;
  readonly #frame: number;

  constructor(remote: FirefoxRemote, tab: FirefoxTab, frame: number) {
    super(remote, async () => frame);
    this.#tab = tab;
    this.#frame = frame;
  }

  async box(): Promise<Point & Size> {
    const box = await this.remote.boxOfFrame(this.#frame);
    if (!box) throw new Error('The frame is not seen');
    return box;
  }

  protected override async point(...actions: readonly Action[]): Promise<void> {
    await this.#tab.bringToFront();
    await super.point(...actions);
  }
}

/*
 * The functions below run inside Firefox.
 */

/** The tab that was in front stays on screen, and gets what the pointer does, until the other one is drawn. */
async function selectTab(browserId: number): Promise<void> {
  const tab = gBrowser.tabs.find(({ linkedBrowser }) => linkedBrowser.browserId === browserId);
  if (!tab) throw new Error('The tab is closed');
  if (gBrowser.selectedTab !== tab) gBrowser.selectedTab = tab;
  while (gBrowser._switcher?.switchInProgress) await new Promise((done) => setTimeout(done, 5));
}

/** The window keeps its size: Firefox has no windows as narrow as a telephone. */
function sizeBrowser(browserId: number, { width, height }: Size): void {
  const browser = gBrowser.tabs.find(({ linkedBrowser }) => linkedBrowser.browserId === browserId)?.linkedBrowser;
  if (browser)
    browser.style.cssText = `flex: none; min-width: 0; min-height: 0; width: ${width}px; height: ${height}px`;
}
