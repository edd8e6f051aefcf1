/*
 * How much there is to load: the gzip size of what every page gets (the content script and its sheet), of what a card's
 * frame gets (its page and all that this refers to), and of the whole build.
 *
 * Each file is compressed by itself, at gzip's best level.
 */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

import { BUILDS, CARD_PATH } from '../../utils/tooling/builds.ts';
import { BROWSERS } from '../browser/drivers/launch-browser.ts';
import { toSize, toTable } from './table.ts';

const builds = BROWSERS.map((name) => BUILDS[name].folder);
/** Within a build. */
const CARD = CARD_PATH.slice(1);
const rows = {
  'every page: content script and its sheet': filesIn('content-scripts/'),
  'a card’s frame: page, script, shared chunks, sheets': (build: string) => filesOfPage(build, CARD),
  'of those, what only the card uses': (build: string) => ownFilesOfPage(build, CARD),
  'the shipped packs': filesIn('seeds/'),
  'the whole build': filesIn(''),
} as const;

const cells = Object.entries(rows).map(async ([what, choose]) => [
  what,
  ...(await Promise.all(builds.map(async (build) => toSize(await weightOf(build, await choose(build)))))),
]);
console.log(toTable(['gzip', ...BROWSERS], await Promise.all(cells)));

/** The files whose path in the build begins so. */
function filesIn(prefix: string): (build: string) => Promise<readonly string[]> {
  return async (build) => (await filesOf(build)).filter((path) => path.startsWith(prefix));
}

async function filesOf(build: string): Promise<string[]> {
  const entries = await readdir(build, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(build.length + 1)
        .replaceAll('\\', '/'),
    );
}

/** A page and every file that it or its scripts name, in turn. */
async function filesOfPage(build: string, page: string): Promise<readonly string[]> {
  const all = await filesOf(build);
  const found = new Set([page]);
  for (const path of found) {
    if (!/\.(html|js|css)$/.test(path)) continue;
    const source = await readFile(join(build, path), 'utf8');
    for (const other of all)
      if (other.includes('/') && source.includes(other.split('/').at(-1) ?? other)) found.add(other);
  }
  return [...found];
}

/** Without what another page of ours loads as well. */
async function ownFilesOfPage(build: string, page: string): Promise<readonly string[]> {
  const pages = (await filesOf(build)).filter((path) => /^[^/]+\.html$/.test(path) && path !== page);
  const others = new Set((await Promise.all(pages.map((other) => filesOfPage(build, other)))).flat());
  return (await filesOfPage(build, page)).filter((path) => !others.has(path));
}

async function weightOf(build: string, paths: readonly string[]): Promise<number> {
  const compress = promisify(gzip);
  const sizes = await Promise.all(
    paths.map(async (path) => (await compress(await readFile(join(build, path)), { level: 9 })).length),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}
