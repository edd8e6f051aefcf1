import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, extname, join } from 'node:path/posix';

import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '..');

/** What a layer may import besides itself: other layers of ours, and packages. */
type Door = { readonly layers: readonly string[]; readonly packages: readonly string[] };

/** A package stands for all below it: `preact` for `preact/hooks`. */
const DOORS: Readonly<Record<string, Door>> = {
  'utils/core': { layers: [], packages: [] },
  'utils/i18n': { layers: ['utils/core'], packages: [] },
  'utils/dom': { layers: ['utils/core', 'utils/i18n'], packages: [] },
  'utils/store': { layers: ['utils/core'], packages: ['dexie'] },
  'utils/messages': { layers: ['utils/core'], packages: [] },
  'utils/settings': { layers: ['utils/core'], packages: ['#imports'] },
  'utils/tooling': { layers: ['utils/core'], packages: ['node:', 'vite'] },
  components: { layers: ['utils/core', 'utils/i18n'], packages: ['preact'] },
  entrypoints: {
    layers: ['utils/core', 'utils/i18n', 'utils/dom', 'utils/store', 'utils/messages', 'utils/settings', 'components'],
    packages: ['preact', '#imports'],
  },
};

/** Doors for types alone, which are gone when the code runs. */
const TYPE_DOORS: Readonly<Record<string, readonly string[]>> = { components: ['utils/messages'] };

const TOP_LEVEL = new Set([
  ...['entrypoints', 'components', 'seeds', 'utils', 'public', 'tests', '.ci', '.gitignore'],
  ...['README.md', 'CHANGELOG.md', 'LICENSE', 'package.json', 'package-lock.json'],
  ...['tsconfig.json', 'wxt.config.ts', 'biome.json', 'knip.json'],
]);

const FILES = listFiles();
const SOURCES = FILES.filter((file) => /\.tsx?$/.test(file) && layerOf(file) in DOORS);

describe.each(Object.keys(DOORS))('%s', (layer) => {
  const files = SOURCES.filter((file) => layerOf(file) === layer);

  it.runIf(files.length > 0).each(files)('%s imports only what its layer may', (file) => {
    expect(importsOf(file).filter((found) => !isAllowed(file, found))).toEqual([]);
  });
});

describe('an entrypoint', () => {
  it.each(SOURCES.filter((file) => layerOf(file) === 'entrypoints'))('%s leaves the others alone', (file) => {
    const own = file.split('/').slice(0, 2).join('/');
    const others = importsOf(file).filter(({ path }) => layerOf(path) === 'entrypoints' && !path.startsWith(`${own}/`));
    expect(others).toEqual([]);
  });
});

describe('an import of ours', () => {
  it.each(SOURCES)('in %s names a file that is there', (file) => {
    const missing = importsOf(file).filter(({ path, isOurs }) => isOurs && !existsSync(join(ROOT, path)));
    expect(missing).toEqual([]);
  });
});

describe('a folder of utils', () => {
  it.each(readdirSync(join(ROOT, 'utils')))('%s says in at most ten lines what lives there', (folder) => {
    const readme = readFileSync(join(ROOT, 'utils', folder, 'README.md'), 'utf8');
    expect(readme.trimEnd().split('\n').length).toBeLessThanOrEqual(10);
  });
});

describe('the repository', () => {
  it('has at its top level only what belongs there', () => {
    const names = new Set(FILES.map((file) => file.split('/')[0] ?? ''));
    expect([...names].filter((name) => !TOP_LEVEL.has(name))).toEqual([]);
  });

  it('names no folder of anyone’s machine', () => {
    const personal = new RegExp(`(^|[\\s"'\`(=])/(${['home', 'root', 'tmp', 'work', 'Users'].join('|')})/`, 'm');
    const readable = FILES.filter((file) => extname(file) !== '.png');
    expect(readable.filter((file) => personal.test(readFileSync(join(ROOT, file), 'utf8')))).toEqual([]);
  });
});

/** Every file that is part of the project or about to be, from its top, with `/` between the parts. */
function listFiles(): string[] {
  const list = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: ROOT });
  const files = list.toString('utf8').split('\0');
  // One that is deleted but not committed so is still listed.
  return files.filter((file) => file !== '' && existsSync(join(ROOT, file)));
}

function layerOf(path: string): string {
  const [top = '', second = ''] = path.split('/');
  return top === 'utils' ? `${top}/${second}` : top;
}

type Import = {
  /** From the project's top if it is ours, else as it is written. */
  readonly path: string;
  readonly isOurs: boolean;
  readonly isType: boolean;
};

/** All that `file` imports, exports from elsewhere or loads later. */
function importsOf(file: string): Import[] {
  const source = readFileSync(join(ROOT, file), 'utf8');
  const found = source.matchAll(
    /^(?:import|export)\s+(?<type>type\s)?(?:[^'"]*?\sfrom\s+)?['"](?<from>[^'"]+)['"]|\bimport\(\s*['"](?<later>[^'"]+)['"]/gm,
  );
  return [...found].map(({ groups = {} }) => {
    const name = groups.from ?? groups.later ?? '';
    const isOurs = name.startsWith('.');
    return { path: isOurs ? join(dirname(file), name) : name, isOurs, isType: groups.type !== undefined };
  });
}

function isAllowed(file: string, { path, isOurs, isType }: Import): boolean {
  const layer = layerOf(file);
  const door = DOORS[layer];
  if (!isOurs)
    return (
      door?.packages.some((name) => path === name || path.startsWith(name.endsWith(':') ? name : `${name}/`)) ?? false
    );
  const other = layerOf(path);
  return other === layer || door?.layers.includes(other) || (isType && TYPE_DOORS[layer]?.includes(other)) || false;
}
