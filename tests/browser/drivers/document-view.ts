import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import type { Point, View } from './browser-driver.ts';

/** How long anything that is awaited may take, in ms. */
export const PATIENCE = 10_000;
/** Between two looks at what is awaited, in ms. */
const LOOK = 25;

/** What both browsers' views do alike, upon the few things that each does in its own way. */
export abstract class DocumentView implements View {
  /** Evaluates an expression, awaits it, and answers with JSON data. */
  protected abstract evaluateSource(expression: string): Promise<unknown>;
  protected abstract takePicture(): Promise<Buffer>;
  abstract clickAt(point: Point): Promise<void>;
  abstract type(text: string): Promise<void>;
  abstract press(chord: string): Promise<void>;

  async evaluate<R>(code: string | ((...args: never[]) => R), ...args: readonly unknown[]): Promise<Awaited<R>> {
    // The answer's type is the caller's word: what comes back is JSON.
    return (await this.evaluateSource(toExpression(code, args))) as Awaited<R>;
  }

  async waitFor<R>(code: string | ((...args: never[]) => R), ...args: readonly unknown[]): Promise<Awaited<R>> {
    const expression = toExpression(code, args);
    return (await poll(() => this.evaluateSource(expression), expression)) as Awaited<R>;
  }

  async centreOf(selector: string): Promise<Point> {
    return (await this.waitFor(centreOf, selector)) as Point;
  }

  async click(selector: string): Promise<void> {
    await this.clickAt(await this.centreOf(selector));
  }

  async screenshot(path: string): Promise<void> {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, await this.takePicture());
  }
}

/**
 * Asks until the answer is truthy, and returns that.
 *
 * A question that throws is asked again: documents come and go while one waits for them.
 *
 * @param wish - What is awaited, for the sentence of the error.
 * @param patience - In ms.
 * @throws {Error} After so long, with the last answer.
 */
export async function poll<T>(ask: () => Promise<T>, wish: string, patience = PATIENCE): Promise<NonNullable<T>> {
  let last: unknown;
  for (const start = Date.now(); Date.now() - start < patience; await sleep(LOOK)) {
    try {
      const answer = await ask();
      if (answer) return answer;
      last = answer;
    } catch (error) {
      last = error;
    }
  }
  throw new Error(`Waited in vain for ${wish}\nLast answer: ${String(last)}`);
}

/** The source of a call. A string is taken as an expression already. */
export function toExpression(code: string | ((...args: never[]) => unknown), args: readonly unknown[]): string {
  return typeof code === 'string' ? code : `(${code})(...${JSON.stringify(args)})`;
}

/** Runs in the document. `null` while there is no such element, and while it moves: a press would miss it. */
async function centreOf(selector: string): Promise<Point | null> {
  const find = () => {
    const element = document.querySelector(selector);
    element?.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
    // The first line of what wraps: the middle of the whole may be beside it.
    const box = element?.getClientRects()[0];
    return box && box.width > 0 ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : null;
  };
  const before = find();
  if (!before) return null;
  await new Promise((done) => {
    requestAnimationFrame(() => requestAnimationFrame(done));
    setTimeout(done, 100); // Behind another tab there are no frames.
  });
  const now = find();
  return now?.x === before.x && now.y === before.y ? now : null;
}
