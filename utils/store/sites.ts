import type { DuidingDatabase } from './database.ts';

/** True unless the reader switched `site` off. `site` is a host name, without port. */
export async function isSiteOn(database: DuidingDatabase, site: string): Promise<boolean> {
  return (await database.sites.get(site))?.on ?? true;
}

/** Remember the reader's choice. Only what differs from the default is kept. */
export async function setSiteOn(database: DuidingDatabase, site: string, on: boolean): Promise<void> {
  if (on) await database.sites.delete(site);
  else await database.sites.put({ site, on });
}
