import type { BrowserKind } from '../../../utils/tooling/find-browser.ts';

/**
 * One way to drive both browsers, so that every story is written once.
 *
 *     describe.each(BROWSERS)('in %s', (name) => {
 *       let browser: BrowserDriver;
 *       beforeAll(async () => {
 *         browser = await launchBrowser(name, { language: 'nl' });
 *       });
 *       afterAll(() => browser.close());
 *
 *       it('shows a card on hover', async () => {
 *         const tab = await browser.newTab(`${site.address}/article.html`);
 *         await tab.mouse.moveTo(await tab.centreOf('#name'));
 *         const card = await tab.card();
 *         await card.waitFor(() => document.body.innerText.includes('EDEO'));
 *         await card.click('button');
 *         expect(await browser.complaints()).toEqual([]);
 *       });
 *     });
 *
 * - Pages come from `serveFolder` of `utils/tooling/serve.ts`; nothing but this machine can be reached.
 * - A function given to `evaluate` or `waitFor` is sent as source: it may use its arguments and the page's
 *   globals, nothing from the test around it. Arguments and answer are JSON.
 * - Nothing waits a fixed time. What should happen is awaited by `waitFor`, `card` or `findTab`, which fail
 *   after ten seconds; what shouldn't is looked at (`visibleCard`, `cardCount`) after something that comes later.
 * - Pointer, wheel and keys are the browser's own (trusted) events, sent to the tab in front; a tab comes
 *   to the front by itself when it is asked to use them.
 * - An extension page in a tab is that window's active tab itself. `openExtensionPage('popup.html', tab)`
 *   therefore adds `?tab=<id>`, the tab that counts as *the page*. `openPopup` and `openSidePanel` are the real ones.
 */
export interface BrowserDriver {
  readonly name: BrowserKind;
  /** `chrome-extension://…` or `moz-extension://…`, without a slash at its end. */
  readonly extensionOrigin: string;

  /** The tab that the browser started with, blank. */
  readonly firstTab: Tab;
  /** Opens a tab in front and waits until `url` is loaded. */
  newTab(url: string): Promise<Tab>;
  /** Waits for a tab whose address contains `part`, such as one that Duiding opens itself. */
  findTab(part: string): Promise<Tab>;
  /** Opens one of our pages (`library.html`) in a tab in front. `page`: the tab that it is about. */
  openExtensionPage(path: string, page?: Tab): Promise<Tab>;

  /** The real toolbar popup, over the tab in front. It closes as soon as a tab is given the focus. */
  openPopup(): Promise<Panel>;
  /** The real side panel (in Firefox the sidebar) beside the tab in front. */
  openSidePanel(): Promise<Panel>;

  /**
   * Gives a command of the manifest, for the tab in front.
   *
   * In Firefox by its keys. Chromium keeps a driver's keys within the page: there the background's own listener is called,
   * without a gesture to its name, and that the keys lead to it isn't shown.
   */
  giveCommand(name: Command): Promise<void>;

  /**
   * Presses the item `title` of ours in the menu over `point`, where `selected` is selected.
   *
   * In Firefox in the menu itself. No protocol opens Chromium's: there the background's own listener is called, without a
   * gesture to its name.
   */
  pressInMenu(tab: Tab, point: Point, title: string, selected: string): Promise<void>;

  /** For every tab, frame and panel, present and to come. What is left out is as it was. */
  setMedia(media: Media): Promise<void>;

  /** Runs code in the extension's own origin with all its API (`chrome` or `browser`), unseen. */
  evaluateInExtension: View['evaluate'];
  /** Stops the background as the browser does when it is idle. The next message or event wakes it. */
  stopBackground(): Promise<void>;
  /** As an update does: stops everything of ours and starts it again. */
  reloadExtension(): Promise<void>;
  setExtensionEnabled(enabled: boolean): Promise<void>;
  /** Whether the extension may read files, as the reader says where the browser manages extensions. */
  setFileAccess(allowed: boolean): Promise<void>;

  /** Warnings, logged errors and uncaught errors of our own code so far, in order. A page's own aren't among them. */
  complaints(): Promise<readonly Complaint[]>;

  /** Ends the browser and removes its profile. */
  close(): Promise<void>;
}

/** Anything with a document of its own: a tab, a card, a panel. */
export interface View {
  /** Runs code in the document's own world; a string is an expression. A promise is awaited. */
  evaluate<A extends readonly unknown[], R>(code: (...args: A) => R, ...args: A): Promise<Awaited<R>>;
  evaluate(code: string): Promise<unknown>;
  /** Evaluates until the answer is truthy, and returns that. Fails after ten seconds. */
  waitFor<A extends readonly unknown[], R>(code: (...args: A) => R, ...args: A): Promise<Awaited<R>>;
  waitFor(code: string): Promise<unknown>;

  /** The middle of the first element that matches, scrolled into view, in the document's own viewport. Waits for one. */
  centreOf(selector: string): Promise<Point>;
  /** Presses the mouse there. */
  clickAt(point: Point): Promise<void>;
  /** The two together. */
  click(selector: string): Promise<void>;
  /** Types into what has the focus, a key a character. */
  type(text: string): Promise<void>;
  /** One key with its modifiers: `Escape`, `Shift+Tab`, `Alt+.`, `ArrowDown`. Sent to what has the focus. */
  press(chord: string): Promise<void>;

  /** What the document shows now, as a PNG. Missing folders of `path` are made. */
  screenshot(path: string): Promise<void>;
}

export interface Tab extends View {
  /** The id by which extensions know the tab. */
  id(): Promise<number>;
  url(): Promise<string>;
  goTo(url: string): Promise<void>;
  back(): Promise<void>;
  forward(): Promise<void>;
  reload(): Promise<void>;
  close(): Promise<void>;
  bringToFront(): Promise<void>;

  readonly mouse: Mouse;
  /** Keeps a key down (`Shift`) until {@link release}, also while the mouse moves. */
  hold(key: Modifier): Promise<void>;
  release(key: Modifier): Promise<void>;
  /** At most 1500 × 1000. */
  setViewport(size: Size): Promise<void>;

  /** The frame of this name, at any depth. Waits for one. */
  frame(name: string): Promise<FrameView>;

  /** Waits until a card is seen. Fails after ten seconds. */
  card(): Promise<FrameView>;
  /** The card that is seen now, or `null`. */
  visibleCard(): Promise<FrameView | null>;
  /** Frames of cards in this tab, seen or not. */
  cardCount(): Promise<number>;
  /** The line that tells where a walk along the page's names is, or `null`. */
  walkLine(): Promise<View | null>;
}

/** In px of the tab's viewport; every event is one that the browser made. */
export interface Mouse {
  /** `steps` events on a straight line; two unless said, as one alone may be taken for a jump. */
  moveTo(point: Point, steps?: number): Promise<void>;
  down(): Promise<void>;
  up(): Promise<void>;
  click(point: Point): Promise<void>;
  /** Turns the wheel where the mouse is. */
  wheel(deltaX: number, deltaY: number): Promise<void>;
}

export interface FrameView extends View {
  /** Where it stands in the tab's viewport. */
  box(): Promise<Point & Size>;
}

export interface Panel extends View {
  close(): Promise<void>;
}

export type LaunchOptions = {
  /** Of the browser's own interface, which Duiding follows. Dutch unless said. */
  readonly language?: 'nl' | 'en';
  /** An unpacked extension; the build of this checkout unless said. */
  readonly extension?: string;
};

export type Command = 'next' | 'previous' | 'panel' | 'here';
export type Point = { readonly x: number; readonly y: number };
export type Size = { readonly width: number; readonly height: number };
export type Modifier = 'Shift' | 'Control' | 'Alt' | 'Meta';

/** What a reader's system asks of pages. Light, with motion and free colours, on screen unless set. */
export type Media = {
  readonly colourScheme?: 'light' | 'dark';
  readonly reducedMotion?: boolean;
  readonly forcedColours?: boolean;
  /** What is shown on: as the page is printed, or as on screen. */
  readonly medium?: 'screen' | 'print';
};

export type Complaint = {
  readonly kind: 'uncaught' | 'error' | 'warning';
  readonly text: string;
  /** The address of our file. */
  readonly source: string;
};

/** The viewport of every tab until it is set. */
export const VIEWPORT: Size = { width: 1280, height: 800 };
