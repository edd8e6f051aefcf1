import { createProfile, startBrowser } from './browser-process.ts';
import { type Cdp, connectCdp } from './cdp.ts';

export type ChromiumOptions = {
  readonly binary: string;
  /** Without a window that anyone sees. */
  readonly headless: boolean;
};

export type RunningChromium = {
  /** A conversation with the browser as a whole. */
  readonly cdp: Cdp;
  readonly exited: Promise<void>;
  /** Quits, and leaves neither process nor profile. */
  close(): Promise<void>;
};

/**
 * Starts Chromium on an empty profile and takes its reins.
 *
 * @throws {Error} If it doesn't start; the message ends with what Chromium said last.
 */
export async function launchChromium({ binary, headless }: ChromiumOptions): Promise<RunningChromium> {
  const profile = await createProfile();
  const parameters = [
    ...PARAMETERS,
    `--user-data-dir=${profile}`,
    ...(headless ? ['--headless=new', WINDOW_SIZE] : []),
  ];
  const browser = startBrowser(binary, [...parameters, 'about:blank'], profile, { withPipe: true });
  if (!browser.pipe) throw new Error('No pipe to Chromium'); // Asked for above.

  const cdp = connectCdp(browser.pipe);
  const close = async () => {
    // It may be gone already; then there is nothing to ask.
    await cdp.send('Browser.close').catch(() => {});
    await browser.end();
  };
  try {
    await cdp.send('Browser.getVersion');
    return { cdp, exited: browser.exited, close };
  } catch {
    await browser.end();
    throw new Error(`Chromium didn't start.\n${browser.lastWords()}`);
  }
}

/**
 * Loads the unpacked extension in `folder` until Chromium ends.
 *
 * @returns Its id.
 */
export async function installInChromium(cdp: Cdp, folder: string): Promise<string> {
  const { id } = (await cdp.send('Extensions.loadUnpacked', { path: folder })) as { readonly id: string };
  return id;
}

const WINDOW_SIZE = '--window-size=1280,900';

const PARAMETERS = [
  // The pipe alone may load extensions, and no other program can reach it.
  '--remote-debugging-pipe',
  '--enable-unsafe-extension-debugging',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--password-store=basic',
  '--use-mock-keychain',
  // Chromium's sandbox refuses to run for root.
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];
