import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { BUILDS, ROOT } from './builds.ts';
import { installMissingBrowsers } from './find-browser.ts';
import { runTool } from './run-tool.ts';

const FOLDER = join(ROOT, 'tests', 'bench');
const ENDING = '.bench.ts';

/**
 * `npm run bench [-- name …]`: builds Duiding, runs the named benches of `tests/bench` or all, one after the other, and
 * prints their tables together at the end, in Markdown. While they run, each says what it is at.
 *
 * Nothing is judged: a limit stands beside its figure, and one that is exceeded fails nothing.
 *
 * @returns The exit code: 0, 1 if a bench couldn't be run to its end, 2 if one doesn't exist.
 */
async function bench(names: readonly string[]): Promise<number> {
  const known = readdirSync(FOLDER)
    .filter((file) => file.endsWith(ENDING))
    .map((file) => file.slice(0, -ENDING.length));
  const unknown = names.find((name) => !known.includes(name));
  if (unknown !== undefined) {
    console.error(`No bench is called ${unknown}. Benches: ${known.join(', ')}`);
    return 2;
  }
  if (!(await prepare())) return 1;

  const tables: string[] = [];
  let failed = 0;
  for (const name of names.length > 0 ? names : known) {
    const table = await runBench(name);
    if (table === null) {
      console.error(`${name}: failed`);
      failed++;
    } else tables.push(table);
  }
  console.log(tables.join(''));
  return failed > 0 ? 1 : 0;
}

/** True if peers and browsers are here and both builds are fresh. */
async function prepare(): Promise<boolean> {
  if (!arePeersInstalled()) {
    const code = await runTool('npm', ['ci', '--prefix', join('tests', 'bench'), '--no-audit', '--no-fund']);
    if (code !== 0) return false;
  }
  await installMissingBrowsers(['chromium', 'firefox']);
  for (const { target } of Object.values(BUILDS)) {
    if ((await runTool('wxt', ['build', '-b', target])) !== 0) return false;
  }
  return true;
}

/** True if what npm wrote down of its last install is what the lockfile asks for. */
function arePeersInstalled(): boolean {
  const installed = join(FOLDER, 'node_modules', '.package-lock.json');
  return existsSync(installed) && versionsIn(installed) === versionsIn(join(FOLDER, 'package-lock.json'));
}

function versionsIn(lockfile: string): string {
  // npm's own format.
  const { packages } = JSON.parse(readFileSync(lockfile, 'utf8')) as { packages: Record<string, { version?: string }> };
  return Object.entries(packages)
    .filter(([path]) => path !== '')
    .map(([path, { version }]) => `${path}@${version}`)
    .sort()
    .join('\n');
}

/** Passes on what the bench says of its progress. @returns Its tables, or `null` if it failed. */
function runBench(name: string): Promise<string | null> {
  const child = spawn(process.execPath, ['--expose-gc', join(FOLDER, `${name}${ENDING}`)], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const started = Date.now();
  const timer = setInterval(() => console.log(`… ${name}, ${Math.round((Date.now() - started) / 1000)} s`), 10_000);
  let table = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    table += text;
  });
  return new Promise((resolve) => {
    const end = (result: string | null) => {
      clearInterval(timer);
      resolve(result);
    };
    child.once('error', (error) => {
      console.error(`${name}: ${error.message}`);
      end(null);
    });
    child.once('close', (code) => end(code === 0 ? table : null));
  });
}

process.chdir(ROOT);
process.exitCode = await bench(process.argv.slice(2));
