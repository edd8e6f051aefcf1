import { join } from 'node:path';

import type { BrowserKind } from './find-browser.ts';

/** The top of the checkout. */
export const ROOT = join(import.meta.dirname, '..', '..');

/** The build for each browser: what WXT calls it, and where it puts it. */
export const BUILDS: Readonly<Record<BrowserKind, { readonly target: string; readonly folder: string }>> = {
  chromium: { target: 'chrome', folder: join(ROOT, '.output', 'chrome-mv3') },
  firefox: { target: 'firefox', folder: join(ROOT, '.output', 'firefox-mv3') },
};

/** Where every build has the page of the framed card, below the extension's address. */
export const CARD_PATH = '/card.html';

/** True of the address of a card's frame. */
export function isCard(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, pathname } = new URL(url);
  return protocol.endsWith('-extension:') && pathname === CARD_PATH;
}
