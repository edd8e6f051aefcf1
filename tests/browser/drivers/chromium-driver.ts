import { type BrowserContext, type CDPSession, chromium, type Page } from 'playwright-core';

import type { BrowserDriver, Command, Complaint, Media, Panel, Point, Tab, View } from './browser-driver.ts';
import { VIEWPORT } from './browser-driver.ts';
import { type ChromiumPanel, openChromiumPanel } from './chromium-panels.ts';
import { attach, COMPLAINT_KINDS, toComplaint } from './chromium-target.ts';
import { ChromiumTab } from './chromium-views.ts';
import { poll, toExpression } from './document-view.ts';

/** Starts Chromium, unseen, with the extension in `extension`. */
export async function launchChromiumDriver(
  binary: string,
  extension: string,
  language: string,
): Promise<BrowserDriver> {
  const context = await chromium.launchPersistentContext('', {
    executablePath: binary,
    headless: true,
    viewport: VIEWPORT,
    colorScheme: 'light',
    env: { ...process.env, LANGUAGE: language },
    args: [...PARAMETERS, `--lang=${language}`],
    // Playwright's own habits that a reader doesn't have: no way back without loading anew, no scrollbars.
    ignoreDefaultArgs: ['--disable-back-forward-cache', '--disable-extensions', '--hide-scrollbars'],
  });
  try {
    const complaints = collectComplaints(context);
    const session = await sessionOf(context);
    await collectWorkerErrors(session, complaints);
    const { id } = await session.send('Extensions.loadUnpacked', { path: extension });
    const driver = new ChromiumDriver(context, session, id, complaints);
    await assertLanguage(driver.firstTab, language);
    return driver;
  } catch (error) {
    await context.close();
    throw error;
  }
}

const PARAMETERS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--enable-unsafe-extension-debugging',
  // Nothing leaves this machine.
  '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE localhost , EXCLUDE 127.0.0.1',
];

/** Chromium lets nothing unpacked start again unless it is in developer mode. */
const ALLOW_RESTART = 'chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true })';

class ChromiumDriver implements BrowserDriver {
  readonly name = 'chromium';
  readonly extensionOrigin: string;
  readonly firstTab: Tab;
  readonly #context: BrowserContext;
  readonly #session: CDPSession;
  readonly #id: string;
  readonly #complaints: Complaint[];
  readonly #panels: ChromiumPanel[] = [];
  #media: Media = {};

  constructor(context: BrowserContext, session: CDPSession, id: string, complaints: Complaint[]) {
    this.#context = context;
    this.#session = session;
    this.#id = id;
    this.#complaints = complaints;
    this.extensionOrigin = `chrome-extension://${id}`;
    const [page] = context.pages();
    if (!page) throw new Error('Chromium started without a tab');
    this.firstTab = this.#tabOf(page);
  }

  async newTab(url: string): Promise<Tab> {
    const page = await this.#context.newPage();
    await applyMedia(page, this.#media);
    const tab = this.#tabOf(page);
    await tab.goTo(url);
    return tab;
  }

  async findTab(part: string): Promise<Tab> {
    const page = await poll(
      async () => this.#context.pages().find((candidate) => candidate.url().includes(part)),
      `a tab at …${part}…`,
    );
    await page.waitForLoadState();
    await applyMedia(page, this.#media);
    return this.#tabOf(page);
  }

  async openExtensionPage(path: string, page?: Tab): Promise<Tab> {
    return this.newTab(`${this.extensionOrigin}/${path}${page ? `?tab=${await page.id()}` : ''}`);
  }

  openPopup(): Promise<Panel> {
    return this.#openPanel('chrome.action.openPopup()');
  }

  openSidePanel(): Promise<Panel> {
    return this.#openPanel('chrome.windows.getLastFocused().then(({ id }) => chrome.sidePanel.open({ windowId: id }))');
  }

  async giveCommand(name: Command): Promise<void> {
    await this.#emit('commands.onCommand', name);
  }

  async pressInMenu(_tab: Tab, _point: Point, _title: string, selectionText: string): Promise<void> {
    await this.#emit('contextMenus.onClicked', { menuItemId: 'look-up', selectionText });
  }

  async setMedia(media: Media): Promise<void> {
    this.#media = { ...this.#media, ...media };
    await Promise.all(this.#context.pages().map((page) => applyMedia(page, this.#media)));
    // One that is closed meanwhile has nothing to set.
    await Promise.all(this.#panels.map((panel) => panel.setMedia(this.#media).catch(() => {})));
  }

  evaluateInExtension: View['evaluate'] = async (
    code: string | ((...args: never[]) => unknown),
    ...args: readonly unknown[]
  ) => {
    // The answer's type is the caller's word: what comes back is JSON.
    return (await this.#evaluateUnseen(`${this.extensionOrigin}/manifest.json`, toExpression(code, args))) as never;
  };

  async stopBackground(): Promise<void> {
    const targetId = await this.#findWorker();
    if (targetId) await this.#session.send('Target.closeTarget', { targetId });
  }

  async reloadExtension(): Promise<void> {
    const old = await this.#findWorker();
    await this.#evaluateUnseen(
      'chrome://extensions',
      `${ALLOW_RESTART}.then(() => chrome.developerPrivate.reload(${JSON.stringify(this.#id)}))`,
    );
    await poll(async () => {
      const worker = await this.#findWorker();
      return worker !== null && worker !== old;
    }, 'the extension to start again');
  }

  async setExtensionEnabled(enabled: boolean): Promise<void> {
    await this.#evaluateUnseen(
      'chrome://extensions',
      `chrome.management.setEnabled(${JSON.stringify(this.#id)}, ${enabled})`,
    );
    await poll(
      async () => Boolean(await this.#findWorker()) === enabled,
      `the extension to be ${enabled ? 'on' : 'off'}`,
    );
  }

  async setFileAccess(allowed: boolean): Promise<void> {
    // Chromium starts the extension again.
    await this.#evaluateUnseen(
      'chrome://extensions',
      `${ALLOW_RESTART}.then(() => chrome.developerPrivate.updateExtensionConfiguration({
        extensionId: ${JSON.stringify(this.#id)},
        fileAccess: ${allowed},
      }))`,
    );
    await poll(
      async () => (await this.evaluateInExtension('chrome.extension.isAllowedFileSchemeAccess()')) === allowed,
      `files to be ${allowed ? 'open' : 'shut'}`,
    );
  }

  async complaints(): Promise<readonly Complaint[]> {
    return this.#complaints.filter(
      ({ source, text }) => source.startsWith(`${this.extensionOrigin}/`) && text !== CUT_OFF,
    );
  }

  close(): Promise<void> {
    return this.#context.close();
  }

  #tabOf(page: Page): Tab {
    return new ChromiumTab(page, async () => {
      const [tab] = (await this.evaluateInExtension('chrome.tabs.query({ active: true })')) as {
        readonly id: number;
      }[];
      if (!tab) throw new Error('No tab is in front');
      return tab.id;
    });
  }

  /** Calls the listeners of the background to an event, with `detail` and the tab in front. */
  async #emit(event: string, detail: unknown): Promise<void> {
    // Wakes it.
    await this.evaluateInExtension('chrome.runtime.sendMessage({}).catch(() => {})');
    const worker = await poll(() => this.#findWorker(), 'the background');
    const speak = await attach(this.#session, worker, () => {});
    await speak('Runtime.evaluate', {
      awaitPromise: true,
      expression: `chrome.tabs.query({ active: true, lastFocusedWindow: true })
        .then(([tab]) => chrome.${event}.dispatch(${JSON.stringify(detail)}, tab))`,
    });
  }

  /** The service worker's target, or `null` while it is stopped. */
  async #findWorker(): Promise<string | null> {
    const { targetInfos } = await this.#session.send('Target.getTargets');
    const worker = targetInfos.find(
      ({ type, url }) => type === 'service_worker' && url.startsWith(this.extensionOrigin),
    );
    return worker?.targetId ?? null;
  }

  async #openPanel(expression: string): Promise<Panel> {
    const panel = await openChromiumPanel(this.#session, this.extensionOrigin, this.#media, this.#complaints, () =>
      this.#evaluateUnseen(`${this.extensionOrigin}/manifest.json`, expression),
    );
    this.#panels.push(panel);
    return panel;
  }

  /**
   * Evaluates in a tab behind all others, at an address that has the API and no code of its own, with a
   * reader's gesture to its name, and closes it.
   */
  async #evaluateUnseen(url: string, expression: string): Promise<unknown> {
    const opened = this.#context.waitForEvent('page');
    await this.#session.send('Target.createTarget', { url: 'about:blank', background: true });
    const page = await opened;
    try {
      await page.goto(url);
      const session = await this.#context.newCDPSession(page);
      const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
        expression,
        awaitPromise: true,
        returnByValue: true,
        userGesture: true,
      });
      if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
      return result.value;
    } finally {
      await page.close();
    }
  }
}

/** What Chromium answers a worker that `stopBackground` stopped in the middle of a call. By itself it stops none that is busy. */
const CUT_OFF = 'Error: No SW';

/** Everything with a source, in order; whose it is is told when it is asked for. */
function collectComplaints(context: BrowserContext): Complaint[] {
  const complaints: Complaint[] = [];
  context.on('console', (message) => {
    const kind = COMPLAINT_KINDS[message.type()];
    if (kind) complaints.push({ kind, text: message.text(), source: message.location().url });
  });
  context.on('weberror', (event) => {
    const error = event.error();
    const source = /[a-z-]+:\/\/[^\s)]+?(?=:\d+:\d+)/.exec(error.stack ?? '')?.[0] ?? event.page()?.url() ?? '';
    complaints.push({ kind: 'uncaught', text: error.message, source });
  });
  return complaints;
}

/** What a service worker throws, which Playwright keeps to itself. */
async function collectWorkerErrors(session: CDPSession, complaints: Complaint[]): Promise<void> {
  session.on('Target.targetCreated', async ({ targetInfo: { type, targetId } }) => {
    if (type !== 'service_worker') return;
    try {
      const speak = await attach(session, targetId, (event) => {
        const complaint = event.method === 'Runtime.exceptionThrown' ? toComplaint(event) : null;
        if (complaint) complaints.push(complaint);
      });
      await speak('Runtime.enable');
    } catch {
      // It has stopped already.
    }
  });
  await session.send('Target.setDiscoverTargets', { discover: true });
}

async function sessionOf(context: BrowserContext): Promise<CDPSession> {
  const browser = context.browser();
  if (!browser) throw new Error('Chromium has ended');
  return browser.newBrowserCDPSession();
}

async function applyMedia(
  page: Page,
  { colourScheme = 'light', reducedMotion = false, forcedColours = false, medium = 'screen' }: Media,
) {
  await page.emulateMedia({
    media: medium,
    colorScheme: colourScheme,
    reducedMotion: reducedMotion ? 'reduce' : 'no-preference',
    forcedColors: forcedColours ? 'active' : 'none',
  });
}

/** Chromium falls back on English without a word where it lacks a language. */
async function assertLanguage(tab: Tab, language: string): Promise<void> {
  const spoken = await tab.evaluate(() => navigator.language);
  if (!spoken.startsWith(language)) {
    throw new Error(`This Chromium speaks ${spoken}, not ${language} (on Debian: install chromium-l10n)`);
  }
}
