import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

import type { Entity, EntityId, Name, Pack } from '../../utils/core/model.ts';
import { parsePack } from '../../utils/core/pack/parse.ts';
import { ROOT } from '../../utils/tooling/builds.ts';
import { readPackFiles } from '../../utils/tooling/seed-files.ts';
import { SHARED } from '../browser/stage.ts';

/** The packs that ship, in order of their names. */
export function readPacks(): Promise<readonly Pack[]> {
  const seeds = join(ROOT, 'seeds');
  const folders = readdirSync(seeds, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return Promise.all(folders.map(async ({ name }) => parsePack(await readPackFiles(join(seeds, name)))));
}

/** By how many names they hold: places, the largest first; in the last, organisations and people as well. */
export const PLACE_LISTS = ['10k', '100k', '1m'] as const;

/**
 * Real things as entities of one name each, or `null` where the list isn't at hand.
 *
 * @param language - That the names are said to be of: Dutch ones take a genitive s and second parts, English ones none.
 */
export function readPlaces(list: (typeof PLACE_LISTS)[number], language = 'en'): readonly Entity[] | null {
  const file = join(SHARED, 'names', `names_${list}.ndjson.gz`);
  if (!existsSync(file)) return null;
  const lines = gunzipSync(readFileSync(file)).toString('utf8').trimEnd().split('\n');
  return lines.flatMap((line, index) => {
    // The list's own format: a JSON object a line.
    const { name, type, cc } = JSON.parse(line) as { name: string; type: string; cc?: string };
    // A pack with a name of signs alone is refused.
    return /[\p{L}\p{N}]/u.test(name) ? [toEntity(index, { text: name, language }, `${type}, ${cc ?? '?'}`)] : [];
  });
}

function toEntity(index: number, name: Pick<Name, 'text' | 'language'>, gloss: string): Entity {
  return {
    id: `places/${index}` as EntityId, // Ids are branded strings, and this is where these are made.
    type: 'city',
    names: [{ ...name, kind: 'name', caseRule: 'capital', near: [], year: null }],
    gloss: { nl: gloss, en: gloss },
    relations: [],
    links: { wikidata: null, sameAs: [] },
  };
}

/** So much of each page, in UTF-16 units, so that no single one decides. */
export const PAGE_SHARE = 8_000;

/** Paragraphs of 58 real pages in many languages, in the order of the pages, or `null` where these aren't at hand. */
export function readPageTexts(): readonly string[] | null {
  return readPages(PAGE_SHARE)?.flat() ?? null;
}

/**
 * The same, page by page.
 *
 * @param share - How much of each, in UTF-16 units.
 */
export function readPages(share: number): readonly (readonly string[])[] | null {
  const folder = join(SHARED, 'pages');
  if (!existsSync(folder)) return null;
  const pages = readdirSync(folder)
    .filter((name) => name.endsWith('.html'))
    .sort();
  const paragraphs = pages.map((name) => firstParagraphs(readFileSync(join(folder, name), 'utf8'), share));
  // As strings of their own, as they come out of a message: a piece of a page is slower to read.
  return structuredClone(paragraphs);
}

/** What a reader would see, nearly: for a matcher it need only be real text in real pieces. */
function firstParagraphs(html: string, share: number): string[] {
  const body = html.slice(Math.max(html.search(/<body/i), 0)).replace(/<(script|style|noscript|svg)\b.*?<\/\1>/gis, '');
  const blocks = body.replace(
    /<\/?(p|div|li|td|th|h[1-6]|tr|ul|ol|table|section|article|br|dd|dt|pre)\b[^>]*>/gi,
    '\0',
  );
  const texts = blocks
    .replace(/<[^>]*>/g, '')
    .replaceAll('&amp;', '&')
    .split('\0');
  const paragraphs: string[] = [];
  let length = 0;
  for (const text of texts.map((raw) => raw.trim()).filter((raw) => raw !== '')) {
    if (length >= share) break;
    paragraphs.push(text.slice(0, share - length));
    length += text.length;
  }
  return paragraphs;
}
