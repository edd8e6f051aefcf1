import { FirefoxRemote } from '../../../utils/tooling/firefox-remote.ts';
import { installInFirefox, launchFirefox, type RunningFirefox } from '../../../utils/tooling/launch-firefox.ts';
import type { BrowserDriver, Command, Complaint, Media, Panel, Point, Tab, View } from './browser-driver.ts';
import { VIEWPORT } from './browser-driver.ts';
import { poll, toExpression } from './document-view.ts';
import { readComplaints, startCollectingComplaints } from './firefox-complaints.ts';
import { setFirefoxMedia } from './firefox-media.ts';
import { openFirefoxPopup, openFirefoxSidebar } from './firefox-panels.ts';
import { FirefoxTab } from './firefox-views.ts';

type TabBrowser = HTMLElement & { readonly browserId: number; readonly currentURI: { readonly spec: string } };
declare const gBrowser: {
  readonly tabs: readonly { readonly linkedBrowser: TabBrowser }[];
  selectedTab: object;
  addTrustedTab(url: string): { readonly linkedBrowser: TabBrowser };
};
declare const Services: {
  readonly locale: { availableLocales: readonly string[]; requestedLocales: readonly string[] };
  readonly prefs: { setStringPref(name: string, value: string): void };
};
type Extension = {
  readonly backgroundState: string;
  readonly views: ReadonlySet<{
    readonly viewType: string;
    readonly xulBrowser: { readonly browsingContext: { readonly id: number } };
  }>;
  wakeupBackground(): Promise<void>;
  terminateBackground(options: { readonly ignoreDevToolsAttached: boolean }): Promise<void>;
};
declare const WebExtensionPolicy: {
  getByID(id: string): { readonly extension: Extension; getURL(path: string): string } | null;
};
type Addon = { enable(): Promise<void>; disable(): Promise<void>; reload(): Promise<void> };
declare const ChromeUtils: {
  importESModule(address: string): {
    readonly AddonManager: { getAddonByID(id: string): Promise<Addon> };
    readonly ExtensionPermissions: Record<
      'add' | 'remove',
      (id: string, permissions: object, extension: object) => Promise<void>
    >;
  };
};

/** Starts Firefox, unseen, with the extension in `extension`. */
export async function launchFirefoxDriver(binary: string, extension: string, language: string): Promise<BrowserDriver> {
  const firefox = await launchFirefox({ binary, headless: true, preferences: PREFERENCES });
  try {
    const remote = new FirefoxRemote(firefox.marionette);
    await remote.run(setLanguage, language);
    await remote.run(startCollectingComplaints);
    const id = await installInFirefox(firefox.marionette, extension);
    const origin = await remote.run((addon) => WebExtensionPolicy.getByID(addon)?.getURL('') ?? '', id);
    await remote.run(() => window.resizeTo(1600, 1200));

    const firstTab = new FirefoxTab(remote, await remote.selectedTab());
    await firstTab.setViewport(VIEWPORT);
    const driver = new FirefoxDriver(firefox, remote, id, origin.replace(/\/$/, ''), firstTab);
    await driver.setMedia({});
    return driver;
  } catch (error) {
    await firefox.close();
    throw error;
  }
}

/** As the manifest suggests them. With Shift, a keyboard types the capital. */
const SHORTCUTS: Readonly<Record<Command, string>> = {
  next: 'Alt+.',
  previous: 'Alt+,',
  panel: 'Alt+Shift+D',
  here: 'Alt+Shift+U',
};

const PREFERENCES = {
  // What is timed is timed to the microsecond; readers' clocks are blurred.
  'privacy.reduceTimerPrecision': false,
  // The mouse takes the way of the reader's own, through the window: over frames and popovers alike.
  'remote.events.async.mouse.enabled': true,
  'remote.events.async.wheel.enabled': true,
  // Nothing leaves this machine: whatever isn't loopback goes to a proxy that isn't there.
  'network.proxy.type': 1,
  'network.proxy.http': '127.0.0.1',
  'network.proxy.http_port': 1,
  'network.proxy.ssl': '127.0.0.1',
  'network.proxy.ssl_port': 1,
  'network.proxy.no_proxies_on': 'localhost, 127.0.0.1',
};

class FirefoxDriver implements BrowserDriver {
  readonly name = 'firefox';
  readonly extensionOrigin: string;
  readonly firstTab: Tab;
  readonly #firefox: RunningFirefox;
  readonly #remote: FirefoxRemote;
  readonly #id: string;
  #media: Media = {};

  constructor(firefox: RunningFirefox, remote: FirefoxRemote, id: string, origin: string, firstTab: Tab) {
    this.#firefox = firefox;
    this.#remote = remote;
    this.#id = id;
    this.extensionOrigin = origin;
    this.firstTab = firstTab;
  }

  async newTab(url: string): Promise<Tab> {
    const tab = new FirefoxTab(this.#remote, await this.#remote.run(openTab));
    await tab.setViewport(VIEWPORT);
    await tab.goTo(url);
    return tab;
  }

  async findTab(part: string): Promise<Tab> {
    const browserId = await poll(() => this.#remote.run(findTab, part), `a tab at …${part}…`);
    return new FirefoxTab(this.#remote, browserId);
  }

  async openExtensionPage(path: string, page?: Tab): Promise<Tab> {
    return this.newTab(`${this.extensionOrigin}/${path}${page ? `?tab=${await page.id()}` : ''}`);
  }

  openPopup(): Promise<Panel> {
    return openFirefoxPopup(this.#remote, this.#id);
  }

  openSidePanel(): Promise<Panel> {
    return openFirefoxSidebar(this.#remote, this.#id);
  }

  async giveCommand(name: Command): Promise<void> {
    const browserId = await this.#remote.selectedTab();
    await new FirefoxTab(this.#remote, browserId).press(SHORTCUTS[name]);
  }

  async pressInMenu(tab: Tab, point: Point, title: string, _selected: string): Promise<void> {
    await tab.bringToFront();
    const place = await this.#remote.toWindow(await this.#remote.contextOf(await this.#remote.selectedTab()), point);
    const button = 2;
    await this.#remote.perform({
      type: 'pointer',
      id: 'mouse',
      actions: [
        { type: 'pointerMove', duration: 0, ...place },
        { type: 'pointerDown', button },
        { type: 'pointerUp', button },
      ],
    });
    await poll(() => this.#remote.run(pressMenuItem, title), `“${title}” in the menu`);
  }

  async setMedia(media: Media): Promise<void> {
    this.#media = { ...this.#media, ...media };
    await setFirefoxMedia(this.#remote, this.#media);
  }

  evaluateInExtension: View['evaluate'] = async (
    code: string | ((...args: never[]) => unknown),
    ...args: readonly unknown[]
  ) => {
    const background = await this.#remote.run(findBackground, this.#id);
    // The answer's type is the caller's word: what comes back is JSON.
    return (await this.#remote.evaluate(background, toExpression(code, args))) as never;
  };

  async stopBackground(): Promise<void> {
    await this.#remote.run(
      (id) => WebExtensionPolicy.getByID(id)?.extension.terminateBackground({ ignoreDevToolsAttached: true }),
      this.#id,
    );
  }

  async reloadExtension(): Promise<void> {
    await this.#remote.run(changeAddon, this.#id, 'reload');
  }

  async setExtensionEnabled(enabled: boolean): Promise<void> {
    await this.#remote.run(changeAddon, this.#id, enabled ? 'enable' : 'disable');
  }

  async setFileAccess(allowed: boolean): Promise<void> {
    await this.#remote.run(changeFileAccess, this.#id, allowed);
  }

  async complaints(): Promise<readonly Complaint[]> {
    return readComplaints(this.#remote, this.extensionOrigin);
  }

  close(): Promise<void> {
    return this.#firefox.close();
  }
}

/*
 * The functions below run inside Firefox.
 */

/** Without a language pack the browser's own words stay English; what extensions see is Dutch all the same. */
function setLanguage(language: string): void {
  Services.locale.availableLocales = ['en', 'nl'];
  Services.locale.requestedLocales = [language];
  Services.prefs.setStringPref('intl.accept_languages', language);
}

function openTab(): number {
  const tab = gBrowser.addTrustedTab('about:blank');
  gBrowser.selectedTab = tab;
  return tab.linkedBrowser.browserId;
}

function findTab(part: string): number | undefined {
  return gBrowser.tabs.find(({ linkedBrowser }) => linkedBrowser.currentURI.spec.includes(part))?.linkedBrowser
    .browserId;
}

/** The background page, woken if need be. */
async function findBackground(id: string): Promise<number> {
  const extension = WebExtensionPolicy.getByID(id)?.extension;
  if (!extension) throw new Error('The extension is off');
  await extension.wakeupBackground();
  const view = [...extension.views].find(({ viewType }) => viewType === 'background');
  if (!view) throw new Error('The extension has no background');
  return view.xulBrowser.browsingContext.id;
}

async function changeFileAccess(id: string, allowed: boolean): Promise<void> {
  const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
  const policy = WebExtensionPolicy.getByID(id);
  if (!policy) throw new Error('The extension is off');
  const permissions = { permissions: ['internal:fileSchemeAllowed'], origins: [], data_collection: [] };
  await ExtensionPermissions[allowed ? 'add' : 'remove'](id, permissions, policy.extension);
}

/** @returns False if the menu isn't open, or has no such item. */
function pressMenuItem(title: string): boolean {
  type Menu = Element & { readonly state: string; activateItem(item: Element): void };
  const menu = document.getElementById('contentAreaContextMenu') as Menu | null;
  const item = [...(menu?.querySelectorAll('menuitem') ?? [])].find((one) => one.getAttribute('label') === title);
  if (menu?.state !== 'open' || !item) return false;
  menu.activateItem(item);
  return true;
}

async function changeAddon(id: string, change: 'enable' | 'disable' | 'reload'): Promise<void> {
  const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
  await (await AddonManager.getAddonByID(id))[change]();
}
