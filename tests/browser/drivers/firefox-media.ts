import type { FirefoxContext, FirefoxRemote } from '../../../utils/tooling/firefox-remote.ts';
import type { Media } from './browser-driver.ts';
import { poll } from './document-view.ts';

declare const gBrowser: {
  readonly tabs: readonly { readonly linkedBrowser: { readonly browsingContext: { mediumOverride: string } } }[];
};
declare const Services: { readonly prefs: { setIntPref(name: string, value: number): void } };

/** Sets what pages are told of the reader's system, and waits until all that are open have heard. */
export async function setFirefoxMedia(
  remote: FirefoxRemote,
  { colourScheme = 'light', reducedMotion = false, forcedColours = false, medium = 'screen' }: Media,
): Promise<void> {
  await remote.run(setMedium, medium);
  await remote.run(setPreferences, [
    // Popup and sidebar follow the browser's own colours, pages those of the system; a reader has both from the system.
    ['ui.systemUsesDarkTheme', colourScheme === 'dark' ? 1 : 0],
    ['ui.prefersReducedMotion', reducedMotion ? 1 : 0],
    ['browser.display.document_color_use', forcedColours ? 2 : 1],
  ]);
  const query =
    `(prefers-color-scheme: ${colourScheme}) and (prefers-reduced-motion: ${reducedMotion ? 'reduce' : 'no-preference'})` +
    ` and (forced-colors: ${forcedColours ? 'active' : 'none'})`;
  await poll(() => remote.run(allMatch, query), query);
}

/*
 * The functions below run inside Firefox.
 */

function setPreferences(preferences: readonly (readonly [name: string, value: number])[]): void {
  for (const [name, value] of preferences) Services.prefs.setIntPref(name, value);
}

/** Of the tabs alone: what else there is can't be printed. */
function setMedium(medium: 'screen' | 'print'): void {
  for (const { linkedBrowser } of gBrowser.tabs) {
    linkedBrowser.browsingContext.mediumOverride = medium === 'print' ? 'print' : '';
  }
}

/** True if every document in the window is told so: of tabs, frames, popup and sidebar. */
async function allMatch(query: string): Promise<boolean> {
  const documents: FirefoxContext[] = [];
  const visit = (context: FirefoxContext) => {
    documents.push(context);
    context.children.forEach(visit);
  };
  const sidebar = document.getElementById('sidebar') as
    | (Element & { readonly contentDocument: Document | null })
    | null;
  for (const place of [document, sidebar?.contentDocument]) {
    for (const browser of place?.querySelectorAll<Element & { readonly browsingContext: FirefoxContext | null }>(
      'browser[remote=true]',
    ) ?? []) {
      if (browser.browsingContext) visit(browser.browsingContext);
    }
  }
  const answers = await Promise.all(
    documents.map(({ currentWindowGlobal }) =>
      currentWindowGlobal
        .getActor('MarionetteCommands')
        .executeScript(`return matchMedia(${JSON.stringify(query)}).matches`, [], { sandboxName: null }),
    ),
  );
  return answers.every(Boolean);
}
