import { existsSync } from 'node:fs';
import { join } from 'node:path';

import { BUILDS } from '../../utils/tooling/builds.ts';

/**
 * Runs before all browser tests: they drive what was built, and don't build it.
 *
 * @throws {Error} If a build is missing.
 */
export function setup(): void {
  for (const { folder } of Object.values(BUILDS)) {
    if (!existsSync(join(folder, 'manifest.json'))) throw new Error(`Nothing is built in ${folder}: npm run build`);
  }
}
