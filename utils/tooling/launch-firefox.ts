import { access, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { type BrowserProcess, createProfile, startBrowser } from './browser-process.ts';
import { connectMarionette, type Marionette } from './marionette.ts';

export type FirefoxOptions = {
  readonly binary: string;
  /** Without a window that anyone sees. */
  readonly headless: boolean;
  /** On top of {@link PREFERENCES}. */
  readonly preferences?: Readonly<Record<string, string | number | boolean>>;
};

export type RunningFirefox = {
  /** Set to the browser's own context ("chrome"), from which every page can be reached. */
  readonly marionette: Marionette;
  readonly exited: Promise<void>;
  /** Quits, and leaves neither process nor profile. */
  close(): Promise<void>;
};

/**
 * Starts Firefox on an empty profile and takes its reins.
 *
 * @throws {Error} If it doesn't start within half a minute; the message ends with what Firefox said last.
 */
export async function launchFirefox({ binary, headless, preferences = {} }: FirefoxOptions): Promise<RunningFirefox> {
  const profile = await createProfile();
  await writeFile(join(profile, 'user.js'), toUserScript({ ...PREFERENCES, ...preferences }));

  const parameters = ['--marionette', '--remote-allow-system-access', '--no-remote', '--profile', profile];
  const browser = startBrowser(binary, headless ? [...parameters, '--headless'] : parameters, profile, {
    withPipe: false,
  });
  try {
    const marionette = await connectMarionette(await readPort(profile, browser));
    await marionette.send('Marionette:SetContext', { value: 'chrome' });
    return { marionette, exited: browser.exited, close: () => quit(marionette, browser) };
  } catch (error) {
    await browser.end();
    throw error;
  }
}

/**
 * Loads the unpacked extension in `folder` until Firefox ends.
 *
 * @returns Its id.
 */
export async function installInFirefox(marionette: Marionette, folder: string): Promise<string> {
  return (await marionette.send('Addon:Install', { path: folder, temporary: true })) as string;
}

/** An empty profile greets, updates, reports and recommends; none of that belongs here. */
const PREFERENCES: Readonly<Record<string, string | number | boolean>> = {
  'marionette.port': 0,
  'app.update.enabled': false,
  'app.normandy.enabled': false,
  'browser.aboutwelcome.enabled': false,
  'browser.discovery.enabled': false,
  'browser.newtabpage.enabled': false,
  'browser.region.network.url': '',
  'browser.safebrowsing.malware.enabled': false,
  'browser.safebrowsing.phishing.enabled': false,
  'browser.safebrowsing.update.enabled': false,
  'browser.search.update': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.homepage': 'about:blank',
  'browser.startup.homepage_override.mstone': 'ignore',
  'browser.startup.page': 0,
  'browser.tabs.warnOnClose': false,
  'browser.translations.automaticallyPopup': false,
  'browser.warnOnQuit': false,
  'datareporting.healthreport.uploadEnabled': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'extensions.getAddons.cache.enabled': false,
  'extensions.systemAddon.update.enabled': false,
  'extensions.update.enabled': false,
  'media.gmp-manager.updateEnabled': false,
  'messaging-system.rsexperimentloader.enabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'services.settings.server': 'data:,#remote-settings-off',
  'termsofuse.bypassNotification': true,
  'toolkit.telemetry.reportingpolicy.firstRun': false,
};

function toUserScript(preferences: Readonly<Record<string, string | number | boolean>>): string {
  return Object.entries(preferences)
    .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`)
    .join('');
}

/** Firefox chooses a free port and writes it into its profile as soon as it listens. */
async function readPort(profile: string, browser: BrowserProcess): Promise<number> {
  const file = join(profile, 'MarionetteActivePort');
  let ended = false;
  browser.exited.then(() => {
    ended = true;
  });
  for (const start = Date.now(); !ended && Date.now() - start < START_TIMEOUT; await sleep(50)) {
    const port = await access(file).then(
      async () => Number.parseInt(await readFile(file, 'utf8'), 10),
      () => Number.NaN,
    );
    if (port > 0) return port;
  }
  throw new Error(`Firefox didn't start.\n${browser.lastWords()}`);
}

/** In ms. */
const START_TIMEOUT = 30_000;

async function quit(marionette: Marionette, browser: BrowserProcess): Promise<void> {
  // It may be gone already; then there is nothing to ask.
  await marionette.send('Marionette:Quit', { flags: ['eForceQuit'] }).catch(() => {});
  marionette.close();
  await browser.end();
}
