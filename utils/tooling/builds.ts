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

/** The same page, where it tells of a walk along the page's mentions. */
export const WALK_PATH = '/card.html#walk';

/** True of the address of a card's frame; or, with {@link WALK_PATH}, of a walk's. */
export function isCard(url: string, path = CARD_PATH): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, pathname, hash } = new URL(url);
  return protocol.endsWith('-extension:') && pathname + hash === path;
}
