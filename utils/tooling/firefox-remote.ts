import { setTimeout as sleep } from 'node:timers/promises';

import type { Marionette } from './marionette.ts';

/*
 * Everything is done from within the browser's own window ("chrome context"), never by switching to a page:
 * from there tabs, frames of extensions, the toolbar popup and the sidebar are reached in one way, and
 * mouse and keys take the path that a reader's take.
 *
 * A tab is known by its `browserId`, which it keeps; a document by the id of its browsing context, which
 * changes when a navigation moves the tab to another process. So contexts are looked up anew each time.
 */

/** The part of Firefox's inner API that is used here. Source: https://searchfox.org/mozilla-central */
export type FirefoxContext = {
  readonly id: number;
  readonly browserId: number;
  readonly name: string;
  readonly children: readonly FirefoxContext[];
  readonly parent: FirefoxContext | null;
  readonly top: FirefoxContext;
  readonly topChromeWindow: Window;
  readonly embedderElement: BrowserElement;
  readonly sessionHistory: { readonly index: number } | null;
  readonly webProgress: { readonly isLoadingDocument: boolean };
  readonly currentURI: { readonly spec: string };
  readonly currentWindowGlobal: {
    readonly innerWindowId: number;
    readonly documentURI: { readonly spec: string };
    /** `null`: what the window shows, wherever it is scrolled. A rectangle would count from the document's top. */
    drawSnapshot(rectangle: null, scale: number, ground: string): Promise<ImageBitmap>;
    getActor(name: 'MarionetteCommands'): {
      executeScript(script: string, args: readonly unknown[], options: object): Promise<unknown>;
      toBrowserWindowCoordinates(point: readonly [number, number]): Promise<[number, number]>;
      dispatchEvent(name: string, details: object): Promise<void>;
    };
  };
};

export type BrowserElement = Element & {
  readonly browserId: number;
  readonly browsingContext: FirefoxContext;
  fixupAndLoadURIString(url: string, options: object): void;
  goBack(): void;
  goForward(): void;
  reload(): void;
};

declare const BrowsingContext: {
  get(id: number): FirefoxContext;
  getCurrentTopByBrowserId(id: number): FirefoxContext | null;
};
declare const Services: { readonly scriptSecurityManager: { getSystemPrincipal(): object } };
declare const gBrowser: { readonly selectedBrowser: BrowserElement };

export type Navigation =
  | { readonly kind: 'load'; readonly url: string }
  | { readonly kind: 'back' | 'forward' | 'reload' };

/** One source of WebDriver's "perform actions". Source: https://w3c.github.io/webdriver/#actions */
export type InputSource = {
  readonly type: 'pointer' | 'key' | 'wheel';
  readonly id: string;
  readonly actions: readonly Readonly<Record<string, unknown>>[];
};

/** Firefox's hands and eyes: documents, input, pictures. */
export class FirefoxRemote {
  readonly marionette: Marionette;

  /** @param marionette - In the browser's own context, as `launchFirefox` leaves it. */
  constructor(marionette: Marionette) {
    this.marionette = marionette;
  }

  /** Runs `code` in the browser's window. It is sent as source; arguments and answer are JSON. */
  async run<A extends readonly unknown[], R>(code: (...args: A) => R, ...args: A): Promise<Awaited<R>> {
    const script = `return (${code})(...arguments)`;
    // The answer's type is the function's own.
    return (await this.marionette.send('WebDriver:ExecuteScript', { script, args, sandbox: 'system' })) as Awaited<R>;
  }

  /** The tab in front. */
  selectedTab(): Promise<number> {
    return this.run(() => gBrowser.selectedBrowser.browserId);
  }

  /** The top document of a tab. */
  contextOf(browserId: number): Promise<number> {
    return this.run((id) => {
      const context = BrowsingContext.getCurrentTopByBrowserId(id);
      if (!context) throw new Error(`Tab ${id} is closed`);
      return context.id;
    }, browserId);
  }

  /** Waits until the new document has loaded, whatever came of it. */
  async navigate(browserId: number, navigation: Navigation): Promise<void> {
    const before = await this.run(startNavigation, browserId, navigation);
    for (const start = Date.now(); Date.now() - start < LOAD_TIMEOUT; await sleep(25)) {
      if (await this.run(hasArrived, browserId, before)) return;
    }
    throw new Error(`Firefox didn't finish to ${navigation.kind} within ${LOAD_TIMEOUT / 1000} s`);
  }

  /** Evaluates an expression in the document's own world, and awaits it. */
  evaluate(context: number, expression: string): Promise<unknown> {
    return this.run(evaluateIn, context, `return (${expression})`, null);
  }

  /** Frames below a document, at any depth, whose address has `path` after its origin. */
  findFrames(context: number, path: string): Promise<readonly number[]> {
    return this.run(findFrames, context, path);
  }

  /** The frame of that name below a document, at any depth; 0 for none. */
  findFrameByName(context: number, name: string): Promise<number> {
    return this.run(findFrameByName, context, name);
  }

  /** Where a frame is seen in its tab's viewport, or `null` if it isn't seen. Works in closed shadow roots. */
  async boxOfFrame(frame: number): Promise<{ x: number; y: number; width: number; height: number } | null> {
    const [parent, top] = await this.run((id) => {
      const context = BrowsingContext.get(id);
      return [context.parent?.id ?? 0, context.top.id] as const;
    }, frame);
    const script = `return (${boxOfFrame})(window.browsingContext, ${frame})`;
    const box = (await this.run(evaluateIn, parent, script, 'system')) as ReturnType<typeof boxOfFrame>;
    if (!box || parent === top) return box;
    const [origin, place] = await Promise.all([this.toWindow(top, { x: 0, y: 0 }), this.toWindow(parent, box)]);
    return { ...box, x: place.x - origin.x, y: place.y - origin.y };
  }

  /** From px of a document's viewport to px of the browser's window. */
  async toWindow(
    context: number,
    { x, y }: { readonly x: number; readonly y: number },
  ): Promise<{ x: number; y: number }> {
    const [left, top] = await this.run(
      (id, point) =>
        BrowsingContext.get(id).currentWindowGlobal.getActor('MarionetteCommands').toBrowserWindowCoordinates(point),
      context,
      [x, y] as const,
    );
    return { x: Math.round(left), y: Math.round(top) };
  }

  /** Mouse, keys and wheel. Places are px of the browser's window; what is held stays held. */
  async perform(...sources: readonly InputSource[]): Promise<void> {
    await this.marionette.send('WebDriver:PerformActions', { actions: sources });
  }

  /** What a document's viewport shows, as a PNG. */
  async takePicture(context: number): Promise<Buffer> {
    return Buffer.from(await this.run(takePicture, context), 'base64');
  }
}

/** In ms. */
const LOAD_TIMEOUT = 30_000;

/*
 * The functions below run inside Firefox.
 */

type Place = {
  readonly document: number;
  readonly entry: number;
  /** False on the way to a blank document, and where only the history knows what comes. */
  readonly leadsToPage: boolean;
};

function startNavigation(browserId: number, navigation: Navigation): Place {
  const context = BrowsingContext.getCurrentTopByBrowserId(browserId);
  if (!context) throw new Error(`Tab ${browserId} is closed`);
  const before = {
    document: context.currentWindowGlobal.innerWindowId,
    entry: context.sessionHistory?.index ?? -1,
    leadsToPage: navigation.kind === 'load' && navigation.url !== 'about:blank',
  };
  const browser = context.embedderElement;
  switch (navigation.kind) {
    case 'load':
      browser.fixupAndLoadURIString(navigation.url, {
        triggeringPrincipal: Services.scriptSecurityManager.getSystemPrincipal(),
      });
      break;
    case 'back':
      browser.goBack();
      break;
    case 'forward':
      browser.goForward();
      break;
    case 'reload':
      browser.reload();
      break;
  }
  return before;
}

/** Another document, or another place in the same one (`#…`). */
function hasArrived(browserId: number, before: Place): boolean {
  const context = BrowsingContext.getCurrentTopByBrowserId(browserId);
  if (!context?.currentWindowGlobal || context.webProgress.isLoadingDocument) return false;
  // A page in another process is preceded there by a blank document, which isn't it.
  if (before.leadsToPage && context.currentWindowGlobal.documentURI.spec === 'about:blank') return false;
  return (
    context.currentWindowGlobal.innerWindowId !== before.document ||
    (context.sessionHistory?.index ?? -1) !== before.entry
  );
}

function evaluateIn(context: number, script: string, sandboxName: 'system' | null): Promise<unknown> {
  const timeout = 120_000; // In ms: as long as the command around it may take.
  return BrowsingContext.get(context)
    .currentWindowGlobal.getActor('MarionetteCommands')
    .executeScript(script, [], { sandboxName, timeout });
}

function findFrames(context: number, path: string): readonly number[] {
  const found: number[] = [];
  const visit = (frame: FirefoxContext) => {
    const address = frame.currentWindowGlobal?.documentURI.spec ?? '';
    if (address.replace(/^[a-z-]+:\/\/[^/]*/, '').replace(/\?[^#]*/s, '') === path) found.push(frame.id);
    frame.children.forEach(visit);
  };
  BrowsingContext.get(context).children.forEach(visit);
  return found;
}

function findFrameByName(context: number, name: string): number {
  const find = (frames: readonly FirefoxContext[]): number => {
    for (const frame of frames) {
      const found = frame.name === name ? frame.id : find(frame.children);
      if (found !== 0) return found;
    }
    return 0;
  };
  return find(BrowsingContext.get(context).children);
}

function boxOfFrame(context: FirefoxContext, frame: number) {
  const element = context.children.find(({ id }) => id === frame)?.embedderElement;
  if (!element?.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return null;
  const { x, y, width, height } = element.getBoundingClientRect();
  return width > 0 && height > 0 ? { x, y, width, height } : null;
}

async function takePicture(id: number): Promise<string> {
  const { currentWindowGlobal, topChromeWindow } = BrowsingContext.get(id);
  const { document, devicePixelRatio } = topChromeWindow;
  const snapshot = await currentWindowGlobal.drawSnapshot(null, devicePixelRatio, 'white');
  const canvas = document.createElementNS('http://www.w3.org/1999/xhtml', 'canvas') as HTMLCanvasElement;
  canvas.width = snapshot.width;
  canvas.height = snapshot.height;
  canvas.getContext('2d')?.drawImage(snapshot, 0, 0);
  return canvas.toDataURL('image/png').replace('data:image/png;base64,', '');
}
