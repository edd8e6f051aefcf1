import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { env, platform } from 'node:process';

/** `chromium` stands for every browser built on it. */
export type BrowserKind = 'chromium' | 'firefox';

/**
 * The path of a browser's program, or `null` if there is none: first what the environment names
 * (`DUIDING_CHROMIUM`, `DUIDING_FIREFOX`), then what stands on the PATH, then the usual folders.
 *
 * @throws {Error} If the environment names a file that isn't there.
 */
export function findBrowser(kind: BrowserKind): string | null {
  const variable = `DUIDING_${kind.toUpperCase()}`;
  const named = env[variable];
  if (named) {
    if (!existsSync(named)) throw new Error(`${variable} is ${named}, and nothing is there`);
    return named;
  }
  return [...onPath(kind), ...inUsualFolders(kind)].find((file) => existsSync(file)) ?? null;
}

/**
 * Installs the browsers that are missing, where that is ours to do: on Debian, as root. Says so, and shows
 * the installer's own lines. Elsewhere, or where all are there, does nothing.
 */
export async function installMissingBrowsers(kinds: readonly BrowserKind[]): Promise<void> {
  const packages = kinds.flatMap(missingPackages);
  if (packages.length === 0 || process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) return;
  console.log(`Installing ${packages.join(', ')} with apt-get.`);
  const installed = await run('apt-get', ['install', '-y', '--no-install-recommends', ...packages]);
  if (installed) return;
  // The list of packages may be old or empty.
  if (await run('apt-get', ['update'])) await run('apt-get', ['install', '-y', '--no-install-recommends', ...packages]);
}

/** One line that says how to get the browser, for the machine that this is. */
export function howToInstall(kind: BrowserKind): string {
  const name = kind === 'chromium' ? 'Chromium' : 'Firefox';
  const variable = `DUIDING_${kind.toUpperCase()}`;
  const sources: Readonly<Record<string, string>> = {
    linux:
      kind === 'chromium'
        ? 'install the package chromium (or Chrome from google.com/chrome)'
        : 'install the package firefox-esr (or firefox)',
    darwin: kind === 'chromium' ? 'brew install --cask chromium (or Chrome, Edge)' : 'brew install --cask firefox',
    win32:
      kind === 'chromium'
        ? 'Edge is part of Windows; else winget install Google.Chrome'
        : 'winget install Mozilla.Firefox',
  };
  return `${name}: ${sources[platform] ?? 'install it'}, or set ${variable} to the path of its program.`;
}

function onPath(kind: BrowserKind): string[] {
  const names =
    kind === 'chromium'
      ? ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge']
      : ['firefox', 'firefox-esr'];
  const folders = (env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  const ending = platform === 'win32' ? '.exe' : '';
  return names.flatMap((name) => folders.map((folder) => join(folder, name + ending)));
}

function inUsualFolders(kind: BrowserKind): string[] {
  switch (platform) {
    case 'darwin': {
      const programs =
        kind === 'chromium'
          ? ['Chromium', 'Google Chrome', 'Microsoft Edge'].map((name) => `${name}.app/Contents/MacOS/${name}`)
          : ['Firefox.app/Contents/MacOS/firefox'];
      return programs.flatMap((program) => [join('/Applications', program), join(homedir(), 'Applications', program)]);
    }
    case 'win32': {
      const programs =
        kind === 'chromium'
          ? [
              'Chromium/Application/chrome.exe',
              'Google/Chrome/Application/chrome.exe',
              'Microsoft/Edge/Application/msedge.exe',
            ]
          : ['Mozilla Firefox/firefox.exe'];
      const folders = [env.ProgramFiles, env['ProgramFiles(x86)'], env.LocalAppData];
      return programs.flatMap((program) => folders.flatMap((folder) => (folder ? [join(folder, program)] : [])));
    }
    default: {
      const programs =
        kind === 'chromium' ? ['/snap/bin/chromium', '/opt/google/chrome/chrome'] : ['/snap/bin/firefox'];
      return programs;
    }
  }
}

/** Debian keeps all of Chromium's languages but English in a package of its own. */
const CHROMIUM_LANGUAGES = '/usr/lib/chromium/locales';

function missingPackages(kind: BrowserKind): string[] {
  const program = findBrowser(kind);
  if (kind === 'firefox') return program ? [] : ['firefox-esr'];
  if (!program) return ['chromium', 'chromium-l10n'];
  const speaksDutch = !existsSync(CHROMIUM_LANGUAGES) || existsSync(join(CHROMIUM_LANGUAGES, 'nl.pak'));
  return speaksDutch ? [] : ['chromium-l10n'];
}

/** True if the command ended well. */
function run(command: string, parameters: readonly string[]): Promise<boolean> {
  const child = spawn(command, parameters, {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  return new Promise((resolve) => {
    child.once('error', () => resolve(false)).once('exit', (code) => resolve(code === 0));
  });
}
