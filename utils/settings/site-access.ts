import { browser } from '#imports';

/**
 * Ask the reader for access to a site, within the press that wants it. A page that was open before holds no
 * script of ours, so it is loaded anew.
 *
 * @param site - A host name.
 * @param tabId - The tab that shows the site.
 */
export async function requestSiteAccess(site: string, tabId: number): Promise<void> {
  const granted = await browser.permissions.request({ origins: [`http://${site}/*`, `https://${site}/*`] });
  if (granted) await browser.tabs.reload(tabId);
}
