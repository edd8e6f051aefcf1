import { BUILDS } from '../../../utils/tooling/builds.ts';
import { type BrowserKind, findBrowser } from '../../../utils/tooling/find-browser.ts';
import type { BrowserDriver, LaunchOptions } from './browser-driver.ts';
import { launchChromiumDriver } from './chromium-driver.ts';
import { launchFirefoxDriver } from './firefox-driver.ts';

/** Everything is tried in each: `describe.each(BROWSERS)('in %s', …)`. */
export const BROWSERS: readonly BrowserKind[] = ['chromium', 'firefox'];

/**
 * Starts a browser on an empty profile, unseen, with nothing but the extension and this machine in reach.
 *
 * @throws {Error} If the browser isn't installed or doesn't start.
 */
export async function launchBrowser(
  name: BrowserKind,
  { language = 'nl', extension = BUILDS[name].folder }: LaunchOptions = {},
): Promise<BrowserDriver> {
  const binary = findBrowser(name);
  if (!binary) throw new Error(`No ${name} on this machine`);
  return name === 'chromium'
    ? launchChromiumDriver(binary, extension, language)
    : launchFirefoxDriver(binary, extension, language);
}
