import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

import { ROOT } from '../builds.ts';

/** Word lists that may lie beside the checkout, one word a line. */
const FOLDER = join(ROOT, '..', 'shared', 'words');
const FILES = ['nl.txt.gz', 'en.txt.gz'] as const;

/** The words of Dutch and English as these write them, or `null` where the lists aren't at hand. */
export function readWordLists(): ReadonlySet<string> | null {
  const files = FILES.map((name) => join(FOLDER, name));
  if (!files.every((file) => existsSync(file))) return null;
  return new Set(files.flatMap((file) => gunzipSync(readFileSync(file)).toString('utf8').split('\n')));
}
