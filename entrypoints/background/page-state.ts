import { browser } from '#imports';
import type { ReadingLanguage } from '../../utils/core/model.ts';
import { FILES, siteOf } from '../../utils/core/site.ts';
import type { PageState } from '../../utils/messages/protocol.ts';
import { markDensity } from '../../utils/settings/settings.ts';
import { NOWHERE } from '../../utils/store/library.ts';
import { getSwitch } from './choices.ts';
import type { Services } from './services.ts';
import { isServed } from './tabs.ts';

/** What the page of a tab is to us, and what is on it. */
export async function getPageState(services: Services, tabId: number, language: ReadingLanguage): Promise<PageState> {
  const { host, reports } = services;
  const tab = await browser.tabs.get(tabId).catch(() => null);
  const url = tab?.url && URL.canParse(tab.url) ? new URL(tab.url) : null;
  if (!url) return { kind: 'cannot-run', page: tab ? await hiddenPage() : 'other' };
  const closed = closedPage(url);
  if (closed) return { kind: 'cannot-run', page: closed };
  const site = siteOf(url);
  if (site !== FILES && !(await browser.permissions.contains({ origins: [`${url.protocol}//${site}/*`] })))
    return { kind: 'no-access', site };
  const [marks, switched] = await Promise.all([markDensity.getValue(), getSwitch(services, site)]);
  if (switched.kind !== 'on') return { kind: 'off', site, marks, by: switched };
  // A page that isn't served says nothing, not even that the one before it in this tab is gone.
  const report = tab?.status !== 'complete' || (await isServed(tabId)) ? await reports.get(tabId) : null;
  return host.use(async ({ library }) => {
    if (!report && tab?.status === 'complete') return { kind: 'cannot-run', page: await unservedPage(url) };
    const places = new Map(report?.entities.map((entity) => [entity.entityId, entity.places]));
    const listed = library.getChoices([...places.keys()], language);
    const documents = library.documents.findPageDocuments(report?.sentences ?? []);
    const page = { ...NOWHERE, documents: documents.map(({ documentId }) => documentId) };
    const sources = library.getPageSources(page, language);
    return {
      kind: 'on',
      site,
      title: tab?.title ?? '',
      marks,
      read: report?.read ?? false,
      entities: listed.map(({ entityId, name, nameLanguage, type }) => ({
        entityId,
        name,
        nameLanguage,
        type,
        places: places.get(entityId) ?? [],
      })),
      sources: documents.flatMap(({ documentId, held, all }) => {
        const source = sources.find((candidate) => candidate.documentId === documentId);
        return source ? [{ source, held, all }] : [];
      }),
    };
  });
}

/** Which kind of page it is that browsers keep extensions out of; `null` for a page like any other. */
export function closedPage({ protocol, hostname, pathname }: URL): 'browser' | 'store' | null {
  if (!['http:', 'https:', FILES].includes(protocol)) return 'browser';
  const isStore = STORES.includes(hostname) || (hostname === 'chrome.google.com' && pathname.startsWith('/webstore'));
  return isStore ? 'store' : null;
}

const STORES = ['chromewebstore.google.com', 'addons.mozilla.org'];

/** A page whose address the browser keeps from us. A file is one only where we may not read files. */
async function hiddenPage(): Promise<'browser' | 'hidden'> {
  return (await browser.extension.isAllowedFileSchemeAccess()) ? 'browser' : 'hidden';
}

/** What keeps us out of a page that we may be in. */
async function unservedPage(url: URL): Promise<'file' | 'viewer' | 'other'> {
  if (siteOf(url) === FILES && !(await browser.extension.isAllowedFileSchemeAccess())) return 'file';
  return isViewer(url) ? 'viewer' : 'other';
}

function isViewer({ pathname }: URL): boolean {
  return /\.(pdf|json|xml|svg|txt)$/i.test(pathname);
}
