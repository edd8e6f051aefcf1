/*
 * Where `npm start`, `npm test`, `npm run bench` and the tools for pack authors enter. It runs on whatever Node the machine has (20 and
 * later), sees to it that the packages are installed, and then starts the command on the Node that they bring.
 */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const COMMANDS = ['start', 'test', 'bench', 'pack', 'recognise'];

const [command, ...args] = process.argv.slice(2);
if (!COMMANDS.includes(command)) {
  console.error(`Usage: node utils/tooling/bootstrap.mjs ${COMMANDS.join('|')} [arguments]`);
  process.exit(2);
}
// Ctrl-C reaches the command as well; what it has started is for it to end.
process.on('SIGINT', () => {});

if (!isInstalled()) {
  // Not on standard output: that is the command's own.
  console.error('Installing the packages of package-lock.json (npm ci).');
  const started = Date.now();
  const timer = setInterval(() => console.error(`… npm ci, ${Math.round((Date.now() - started) / 1000)} s`), 10_000);
  const code = await run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], process.stderr);
  clearInterval(timer);
  if (code !== 0) process.exit(code);
}
if (!existsSync(join(ROOT, '.wxt', 'tsconfig.json'))) {
  const code = await run('wxt', ['prepare'], process.stderr);
  if (code !== 0) process.exit(code);
}
process.exit(await run('node', [join('utils', 'tooling', `${command}.ts`), ...args], process.stdout));

/** True if what npm wrote down of its last install holds every package of the lockfile, in its version. */
function isInstalled() {
  const installed = readPackages(join(ROOT, 'node_modules', '.package-lock.json'));
  const wanted = readPackages(join(ROOT, 'package-lock.json'));
  return Object.entries(wanted).every(([path, { version, integrity, optional }]) => {
    if (path === '') return true;
    const there = installed[path];
    // Those of other platforms are never there.
    return there ? there.version === version && there.integrity === integrity : optional === true;
  });
}

/** The `packages` of a lockfile by path, or none where there is no such file. */
function readPackages(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : {};
}

/** Runs a program, those of the packages first, with its output to `output`, and resolves to its exit code. */
function run(name, parameters, output) {
  const bin = join(ROOT, 'node_modules', '.bin');
  const child = spawn(name, parameters, {
    cwd: ROOT,
    stdio: ['inherit', output, 'inherit'],
    // Windows starts what npm puts there only through a shell.
    shell: process.platform === 'win32',
    env: { ...process.env, PATH: `${bin}${delimiter}${process.env.PATH ?? ''}` },
  });
  return new Promise((resolve) => {
    child.once('error', (error) => {
      console.error(`${name}: ${error.message}`);
      resolve(1);
    });
    child.once('close', (code) => resolve(code ?? 1));
  });
}
