import { browser } from '#imports';
import type { PackId } from '../../utils/core/model.ts';
import { parsePack } from '../../utils/core/pack/parse.ts';
import { createCardTokens } from '../../utils/store/card-tokens.ts';
import { createLibraryHost } from '../../utils/store/library-host.ts';
import { openStore } from '../../utils/store/open-store.ts';
import { createPageReports } from '../../utils/store/page-reports.ts';
import type { ShippedPack } from '../../utils/store/seed-packs.ts';
import type { SessionArea } from '../../utils/store/session-area.ts';
import { createCompiler } from './compiler.ts';
import { LatestQuestions } from './latest-questions.ts';

/** What the handlers of a background share. Nothing in it is lost when the background is stopped. */
export function createServices() {
  // Content scripts can't read the session area: its default access is for our own contexts alone.
  const session = browser.storage.session as SessionArea;
  const compiler = createCompiler();
  return {
    host: createLibraryHost(openStore, SHIPPED, (failure) => console.error(failure.message), compiler.compile),
    compiler,
    questions: new LatestQuestions(),
    reports: createPageReports(session),
    tokens: createCardTokens(session, () => Date.now()),
    session,
  };
}

export type Services = ReturnType<typeof createServices>;

/** Id and version go into the code, so that a start needs no file to know that nothing changed. */
const MANIFESTS = import.meta.glob<{ readonly id: PackId; readonly version: string }>('../../seeds/*/pack.json', {
  eager: true,
  import: 'default',
});

/** In order of id: what several packs know bears the name and gloss of the first. */
const SHIPPED: readonly ShippedPack[] = Object.values(MANIFESTS).map(({ id, version }) => ({
  id,
  version,
  // The types know the packs by name; a template is none of them.
  load: async () => parsePack(await (await fetch(browser.runtime.getURL(`/seeds/${id}.json` as '/'))).json()),
}));
