import { spawn } from 'node:child_process';
import { delimiter, join } from 'node:path';

import { ROOT } from './builds.ts';

/**
 * Runs a program of `node_modules/.bin` at the top of the checkout and passes its lines on as they come.
 * While it says nothing, a line every ten seconds says that it is still at work.
 *
 * @returns Its exit code; 1 if it doesn't start or was ended by a signal.
 */
export function runTool(name: string, parameters: readonly string[]): Promise<number> {
  const onWindows = process.platform === 'win32';
  const child = spawn(name, parameters, {
    cwd: ROOT,
    // Windows starts what npm puts there only through a shell.
    shell: onWindows,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      PATH: `${join(ROOT, 'node_modules', '.bin')}${delimiter}${process.env.PATH ?? ''}`,
      // Through a pipe, tools leave colours out unless they are asked for.
      ...(process.stdout.isTTY && { FORCE_COLOR: '1' }),
    },
  });

  const started = Date.now();
  const tick = () => console.log(`… ${name}, ${Math.round((Date.now() - started) / 1000)} s`);
  let timer = setInterval(tick, SILENCE);
  const pass = (to: NodeJS.WriteStream) => (bytes: Uint8Array) => {
    to.write(bytes);
    clearInterval(timer);
    timer = setInterval(tick, SILENCE);
  };
  child.stdout.on('data', pass(process.stdout));
  child.stderr.on('data', pass(process.stderr));

  return new Promise((resolve) => {
    const end = (code: number) => {
      clearInterval(timer);
      resolve(code);
    };
    child.once('error', (error) => {
      console.error(`${name}: ${error.message}`);
      end(1);
    });
    child.once('close', (code) => end(code ?? 1));
  });
}

/** In ms. */
const SILENCE = 10_000;
