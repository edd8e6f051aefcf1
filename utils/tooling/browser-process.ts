import { type ChildProcess, spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';

/** A browser that runs on a profile of its own, which lasts as long as it does. */
export type BrowserProcess = {
  /** The last lines that it wrote to its error output, for whoever must explain why it didn't start. */
  lastWords(): string;
  /** Resolves when the browser has ended, by whatever hand. */
  readonly exited: Promise<void>;
  /** File descriptors 3 and 4 of the browser, if asked for. */
  readonly pipe: { readonly toBrowser: Writable; readonly fromBrowser: Readable } | null;
  /**
   * Waits a little for a browser that was asked to quit, ends it and all that it started if it didn't,
   * and removes the profile. May be called twice.
   */
  end(): Promise<void>;
};

/** Makes an empty folder for a profile. Whoever starts the browser removes it. */
export function createProfile(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'duiding-profile-'));
}

/**
 * Starts a browser. Should this process end first, the browser ends with it.
 *
 * @param profile - From {@link createProfile}; removed when the browser has ended.
 */
export function startBrowser(
  binary: string,
  parameters: readonly string[],
  profile: string,
  options: { readonly withPipe: boolean },
): BrowserProcess {
  const child = spawn(binary, parameters, {
    stdio: ['ignore', 'ignore', 'pipe', ...(options.withPipe ? (['pipe', 'pipe'] as const) : [])],
    // A process group of its own: browsers are many processes, and all of them must end.
    detached: process.platform !== 'win32',
  });
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()).once('error', () => resolve()));
  const stopCaring = endWithThisProcess(() => {
    kill(child);
    removeNow(profile);
  });

  return {
    lastWords: collectLastWords(child),
    exited,
    pipe: options.withPipe ? { toBrowser: child.stdio[3] as Writable, fromBrowser: child.stdio[4] as Readable } : null,
    async end() {
      await Promise.race([exited, new Promise((resolve) => setTimeout(resolve, GRACE).unref())]);
      kill(child);
      await exited;
      stopCaring();
      await rm(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
    },
  };
}

/**
 * Has `clean` called when this process ends, by itself or by a signal. A signal that nobody else listens to
 * still ends it.
 *
 * @returns The function that calls it off.
 */
function endWithThisProcess(clean: () => void): () => void {
  const onSignal = (signal: NodeJS.Signals) => {
    stopCaring();
    clean();
    if (process.listenerCount(signal) === 0) process.kill(process.pid, signal);
  };
  const stopCaring = () => {
    process.off('exit', clean);
    for (const signal of SIGNALS) process.off(signal, onSignal);
  };
  process.on('exit', clean);
  for (const signal of SIGNALS) process.on(signal, onSignal);
  return stopCaring;
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Time for a browser to end by itself, in ms. */
const GRACE = 3_000;
/** Lines of error output that are kept. */
const KEPT_LINES = 8;

function collectLastWords(child: ChildProcess): () => string {
  let lines: string[] = [];
  child.on('error', (error) => lines.push(error.message));
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    lines = [...lines, ...text.split('\n').filter((line) => line.trim() !== '')].slice(-KEPT_LINES);
  });
  return () => lines.join('\n');
}

/** The whole group, also after its leader has ended: helpers sometimes linger. */
function kill(child: ChildProcess): void {
  if (child.pid === undefined) return;
  try {
    if (process.platform === 'win32') child.kill('SIGKILL');
    else process.kill(-child.pid, 'SIGKILL');
  } catch {
    // Already gone.
  }
}

function removeNow(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  } catch {
    // The system's own temporary folder is emptied sooner or later.
  }
}
