import { browser } from '#imports';
import { siteOf } from '../../utils/core/site.ts';

/** What is known of a page that asks. */
export type PageSender = {
  readonly tabId: number;
  readonly frameId: number;
  readonly windowId: number;
  /** That of the tab's page, whichever frame asks: the reader switches off what the address bar says. */
  readonly site: string;
};
/** What is known of a framed card that asks. */
export type CardSender = { readonly tabId: number; readonly frameId: number; readonly windowId: number };
/** What compiles names for us. */
export type CompilerSender = { readonly compiles: true };
/** One of our own top-level pages. */
export type PanelSender = { readonly own: true };

/** A content script: our code in a page that isn't ours. */
export function toPageSender(raw: unknown): PageSender | null {
  const { tab, frameId, url } = toSender(raw);
  if (tab?.id === undefined || tab.windowId === undefined || frameId === undefined || !url || isOwn(url)) return null;
  // Without access to the site itself, the browser doesn't tell its address.
  const page = tab.url && URL.canParse(tab.url) ? new URL(tab.url) : url;
  return { tabId: tab.id, frameId, windowId: tab.windowId, site: siteOf(page) };
}

/** The card page, in a frame of a tab. */
export function toCardSender(raw: unknown): CardSender | null {
  const { tab, frameId, url } = toSender(raw);
  if (tab?.id === undefined || tab.windowId === undefined || !frameId || !url || !isOwn(url)) return null;
  return url.pathname === '/card.html' ? { tabId: tab.id, frameId, windowId: tab.windowId } : null;
}

/** The document that compiles names: ours, and in no tab. */
export function toCompilerSender(raw: unknown): CompilerSender | null {
  const { tab, url } = toSender(raw);
  return !tab && url && isOwn(url) && url.pathname === '/compiler.html' ? { compiles: true } : null;
}

/** Popup, side panel or library: ours, and not in a frame of anyone's page. */
export function toPanelSender(raw: unknown): PanelSender | null {
  const { frameId, url } = toSender(raw);
  return !frameId && url && isOwn(url) && url.pathname !== '/card.html' ? { own: true } : null;
}

type Sender = {
  readonly tab: { readonly id?: number; readonly windowId?: number; readonly url?: string } | undefined;
  readonly frameId: number | undefined;
  readonly url: URL | null;
};

/** The browser's own words about who sent a message; a message of another extension never gets here. */
function toSender(raw: unknown): Sender {
  const { tab, frameId, url } = raw as { tab?: Sender['tab']; frameId?: number; url?: string };
  return { tab, frameId, url: url && URL.canParse(url) ? new URL(url) : null };
}

/** With a dynamic address, Chromium's `getURL` gives another host than the one that pages of ours have. */
function isOwn(url: URL): boolean {
  return url.protocol === new URL(browser.runtime.getURL('/')).protocol;
}
