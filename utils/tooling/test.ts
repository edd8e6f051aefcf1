import { readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

import { ROOT } from './builds.ts';
import { findBrowser, howToInstall, installMissingBrowsers } from './find-browser.ts';
import { runTool } from './run-tool.ts';

type Count = { readonly passed: number; readonly failed: number; readonly skipped: number };

const PASSED: Count = { passed: 1, failed: 0, skipped: 0 };
const FAILED: Count = { passed: 0, failed: 1, skipped: 0 };

/** One thing that is looked at, on its own; `earlier` holds what came of those before it. */
type Part = {
  readonly heading: string;
  run(filters: readonly string[], earlier: ReadonlyMap<string, Count>): Promise<Count>;
};

const PARTS: Readonly<Record<string, Part>> = {
  types: {
    heading: 'Types',
    run: () => check(['tsc', '--noEmit', '-p', '.'], ['tsc', '--noEmit', '-p', 'utils/core']),
  },
  style: { heading: 'Style', run: () => check(['biome', 'check', '--error-on-warnings', '.']) },
  unused: { heading: 'Nothing unused', run: () => check(['knip']) },
  build: { heading: 'Builds', run: () => check(['wxt', 'build'], ['wxt', 'build', '-b', 'firefox']) },
  size: { heading: 'Size of what every page loads', run: () => check(['size-limit']) },
  lint: {
    heading: 'Firefox’s own linter',
    run: () => check(['web-ext', 'lint', '--source-dir', '.output/firefox-mv3', '--warnings-as-errors']),
  },
  unit: { heading: 'Unit tests', run: (filters) => vitest('unit', filters) },
  browser: { heading: 'Tests in Chromium and Firefox', run: (...args) => testInBrowsers('browser', ...args) },
  soak: { heading: 'Long tests in Chromium and Firefox', run: (...args) => testInBrowsers('soak', ...args) },
};

/** What is too long to be looked at each time. */
const LONG: ReadonlySet<string> = new Set(['soak']);
const EACH_TIME = Object.keys(PARTS).filter((name) => !LONG.has(name));

/**
 * `npm test [-- --only part,part] [-- file …]`: looks at everything but what is long, one part after the other, and goes
 * on when one fails. The last line counts: a part is one, except tests, which count each. Files narrow the tests down.
 *
 * @returns The exit code: 0, 1 if anything failed, 2 if a part doesn't exist.
 */
async function test(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { only: { type: 'string', default: EACH_TIME.join(',') } },
    allowPositionals: true,
  });
  const counts = new Map<string, Count>();
  for (const name of values.only.split(',')) {
    const part = PARTS[name];
    if (!part) {
      console.error(`No part is called ${name}. Parts: ${Object.keys(PARTS).join(', ')}`);
      return 2;
    }
    console.log(`\n── ${part.heading} ${'─'.repeat(Math.max(3, 76 - part.heading.length))}`);
    counts.set(name, await part.run(positionals, counts));
  }
  return report(counts);
}

/** Runs commands up to the first that fails. */
async function check(...commands: readonly (readonly [tool: string, ...parameters: string[]])[]): Promise<Count> {
  for (const [tool, ...parameters] of commands) {
    const code = await runTool(tool, parameters);
    if (code !== 0) return FAILED;
  }
  return PASSED;
}

async function testInBrowsers(
  project: 'browser' | 'soak',
  filters: readonly string[],
  earlier: ReadonlyMap<string, Count>,
): Promise<Count> {
  if (earlier.get('build')?.failed) {
    console.log('Left out: there is nothing built to test.');
    return FAILED;
  }
  await installMissingBrowsers(['chromium', 'firefox']);
  for (const kind of ['chromium', 'firefox'] as const) if (!findBrowser(kind)) console.log(howToInstall(kind));
  return vitest(project, filters);
}

/** What vitest's JSON report says, as far as it is needed here. */
type VitestReport = {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly testResults: readonly {
    readonly status: string;
    readonly assertionResults: readonly { readonly status: string }[];
  }[];
};

async function vitest(project: string, filters: readonly string[]): Promise<Count> {
  const file = join(tmpdir(), `duiding-${project}-${process.pid}.json`);
  const code = await runTool('vitest', [
    ...['run', '--config', 'tests/vitest.config.ts', '--project', project],
    ...['--reporter=default', '--reporter=json', `--outputFile.json=${file}`],
    ...filters,
  ]);
  try {
    return toCount(JSON.parse(await readFile(file, 'utf8')), code);
  } catch {
    // It ended before it could report.
    return FAILED;
  } finally {
    await rm(file, { force: true });
  }
}

/** A file that fails outside its tests (it can't be loaded, say) counts as one, and so does any other reason to fail. */
function toCount(found: VitestReport, code: number): Count {
  const broken = found.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  );
  const failed = found.numFailedTests + broken.length;
  return {
    passed: found.numPassedTests,
    failed: failed === 0 && code !== 0 ? 1 : failed,
    skipped: found.numPendingTests + found.numTodoTests,
  };
}

function report(counts: ReadonlyMap<string, Count>): number {
  const sum = (key: keyof Count) => [...counts.values()].reduce((total, count) => total + count[key], 0);
  const failed = [...counts].filter(([, count]) => count.failed > 0);
  console.log('');
  for (const [name] of failed) console.log(`Failed: ${PARTS[name]?.heading}`);
  console.log(`${sum('passed')} passed, ${sum('failed')} failed${sum('skipped') ? `, ${sum('skipped')} skipped` : ''}`);
  return failed.length > 0 ? 1 : 0;
}

process.chdir(ROOT);
process.exitCode = await test(process.argv.slice(2));
