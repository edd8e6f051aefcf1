import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

const SEEDS = join(import.meta.dirname, '..', '..', 'seeds');

/**
 * The shipped packs as files of the extension: `seeds/<pack>.json` each, an object from the path within
 * the pack (`entities/edeo.json`) to the JSON that stands there.
 *
 * @throws {SyntaxError} If a file isn't JSON; the message names it.
 */
export async function seedFiles(): Promise<{ contents: string; relativeDest: string }[]> {
  const folders = (await readdir(SEEDS, { withFileTypes: true })).filter((entry) => entry.isDirectory());
  return Promise.all(
    folders.map(async ({ name }) => ({
      relativeDest: `seeds/${name}.json`,
      contents: JSON.stringify(await readPackFiles(join(SEEDS, name))),
    })),
  );
}

/** Every JSON file below `folder`, parsed, by its path from there with `/` between the parts, in order of path. */
export async function readPackFiles(folder: string): Promise<Record<string, unknown>> {
  const names = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.json')).sort();
  const entries = await Promise.all(
    names.map(async (name) => [name.split(sep).join('/'), await readJson(join(folder, name))] as const),
  );
  return Object.fromEntries(entries);
}

async function readJson(file: string): Promise<unknown> {
  const text = await readFile(file, 'utf8');
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new SyntaxError(`${relative(SEEDS, file)}: ${(error as Error).message}`);
  }
}
