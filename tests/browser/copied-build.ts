import { cp, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { BUILDS } from '../../utils/tooling/builds.ts';
import type { BrowserKind } from '../../utils/tooling/find-browser.ts';

/** A copy of the build that a test may change, and must remove. */
export async function copyBuild(name: BrowserKind): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'duiding-build-'));
  await cp(BUILDS[name].folder, folder, { recursive: true });
  return folder;
}

/** @throws {Error} If the file doesn't have it: the build is written in another way than this test knows. */
export async function rewrite(file: string, words: string | RegExp, others: string): Promise<void> {
  const text = await readFile(file, 'utf8');
  const changed = text.replace(words, others);
  if (changed === text) throw new Error(`${file} has no ${words}`);
  await writeFile(file, changed);
}

/** Gives the shipped pack `start-page` another version, so that it is seeded anew. */
export async function raiseVersion(extension: string, version: string): Promise<void> {
  const written = /(id["]?:["`]start-page["`],["]?version["]?:["`])\w+/;
  for (const file of ['background.js', 'seeds/start-page.json']) {
    await rewrite(join(extension, file), written, `$1${version}`);
  }
}
