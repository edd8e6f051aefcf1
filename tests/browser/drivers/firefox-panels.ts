import type { FirefoxContext, FirefoxRemote } from '../../../utils/tooling/firefox-remote.ts';
import type { Panel, Point } from './browser-driver.ts';
import { poll } from './document-view.ts';
import { FirefoxView } from './firefox-views.ts';

type PanelBrowser = Element & { readonly browsingContext: FirefoxContext };

declare const BrowsingContext: { get(id: number): FirefoxContext };
declare const ChromeUtils: {
  importESModule(address: string): {
    readonly ExtensionParent: {
      readonly apiManager: {
        readonly global: {
          browserActionFor(extension: object): { openPopup(window: object, needsGesture: false): void };
        };
      };
    };
  };
};
declare const WebExtensionPolicy: { getByID(id: string): { readonly extension: object } };
declare const SidebarController: { show(command: string): Promise<void>; hide(): void };

/** Opens the toolbar popup as a press on its button does, and waits until its page has loaded. */
export async function openFirefoxPopup(remote: FirefoxRemote, extensionId: string): Promise<Panel> {
  await remote.run((id) => {
    const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
    ExtensionParent.apiManager.global
      .browserActionFor(WebExtensionPolicy.getByID(id).extension)
      .openPopup(window, false);
  }, extensionId);
  const popup = await whenLoaded(new FirefoxPopup(remote, () => remote.run(findPopup)));
  // Firefox gives the page the focus a moment later; its window follows only where there is a screen.
  await popup.waitFor(() => document.hasFocus());
  await remote.run(focusPopup);
  return popup;
}

/** Opens the sidebar, and waits until its page has loaded. */
export async function openFirefoxSidebar(remote: FirefoxRemote, extensionId: string): Promise<Panel> {
  // Firefox derives the name of the sidebar's command from the extension's id in this way.
  await remote.run(
    (command) => SidebarController.show(command),
    `${extensionId.replace(/[^a-z0-9_-]/gi, '_')}-sidebar-action`,
  );
  const sidebar = await whenLoaded(new FirefoxSidebar(remote, () => remote.run(findSidebar)));
  await remote.run(laidOut);
  return sidebar;
}

async function whenLoaded<P extends FirefoxView & Panel>(panel: P): Promise<P> {
  await panel.waitFor(() => location.protocol === 'moz-extension:' && document.readyState === 'complete');
  return panel;
}

class FirefoxSidebar extends FirefoxView implements Panel {
  async close(): Promise<void> {
    await this.remote.run(() => SidebarController.hide());
    await this.remote.run(laidOut);
  }
}

class FirefoxPopup extends FirefoxView implements Panel {
  /** The popup is a window of its own, which the pointer of the browser's window doesn't reach: ask its document. */
  override async clickAt(point: Point): Promise<void> {
    const context = await this.findContext();
    for (const type of ['mousemove', 'mousedown', 'mouseup']) {
      await this.remote.run(dispatchMouse, context, point, type);
    }
  }

  async close(): Promise<void> {
    await this.remote.run(hidePopup);
    await poll(
      () =>
        this.findContext().then(
          () => false,
          () => true,
        ),
      'the popup to close',
    );
  }
}

/*
 * The functions below run inside Firefox.
 */

function findPopup(): number {
  const browser = [...document.querySelectorAll<PanelBrowser>('browser.webextension-popup-browser')].at(-1);
  if (!browser) throw new Error('No popup is open');
  return browser.browsingContext.id;
}

function focusPopup(): void {
  [...document.querySelectorAll<HTMLElement>('browser.webextension-popup-browser')].at(-1)?.focus();
}

function hidePopup(): void {
  for (const browser of document.querySelectorAll('browser.webextension-popup-browser')) {
    (browser.closest('panel') as (Element & { hidePopup(): void }) | null)?.hidePopup();
  }
}

function findSidebar(): number {
  const sidebar = document.getElementById('sidebar') as
    | (Element & { readonly contentDocument: Document | null })
    | null;
  const browser = sidebar?.contentDocument?.getElementById('webext-panels-browser') as PanelBrowser | null | undefined;
  if (!browser) throw new Error('No sidebar is open');
  return browser.browsingContext.id;
}

/** The page beside the sidebar stands elsewhere once the window is drawn with it, or without. */
function laidOut(): Promise<void> {
  return new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done())));
}

function dispatchMouse(context: number, { x, y }: Point, type: string): Promise<void> {
  return BrowsingContext.get(context)
    .currentWindowGlobal.getActor('MarionetteCommands')
    .dispatchEvent('synthesizeMouseAtPoint', {
      x,
      y,
      eventData: { type, button: 0, clickCount: type === 'mousemove' ? 0 : 1 },
    });
}
