import { MAX_DESCRIPTION_LENGTH, MAX_PACK_FILES, MAX_TITLE_LENGTH } from '../limits.ts';
import type { DocumentId, EntityId, Fact, FactId, Pack, PackId, PackManifest } from '../model.ts';
import { parseDocument } from './parse-document.ts';
import { parseEntity } from './parse-entity.ts';
import { parseFacts } from './parse-facts.ts';
import { flag, matching, object, refuse, text, wholeNumber } from './read-json.ts';
import { isSlug, type Known, language, localText, slug } from './values.ts';

/**
 * Read a pack from its files. The format is told by example in `seeds/README.md`.
 *
 * @param files - From the path within the pack (`entities/edeo.json`) to what `JSON.parse` made of it.
 *   Neither changed nor kept.
 * @returns The pack, its parts in order of path and its facts in order of file, every default filled in
 *   and every reference checked. Where a document carries its text, that is checked against its spans
 *   and fingerprints too; its SHA-256 isn't, since hashing is not for the core.
 * @throws {FailureError} `bad-pack`, at the first thing that is wrong.
 */
export function parsePack(files: Readonly<Record<string, unknown>>): Pack {
  const parts = sortFiles(files);
  const manifest = parseManifest(parts.manifest);
  const packId = manifest.id;
  const known: Known = { packId, entities: new Set(parts.entities.map(({ slug }) => slug)) };

  // Borders: here the names of files become ids.
  const documents = parts.documents.map(({ path, slug, value }) =>
    parseDocument(value, path, `${packId}/${slug}` as DocumentId, known),
  );
  const documentOf = new Map(parts.documents.map(({ slug }, index) => [slug, documents[index]]));
  const lists = parts.facts.map(({ path, slug, value }) => ({
    path,
    facts: parseFacts(value, path, documentOf.get(slug) ?? null, known),
  }));
  const facts = collectFacts(lists);
  const entities = parts.entities.map(({ path, slug, value }) =>
    parseEntity(value, path, `${packId}/${slug}` as EntityId, facts, known),
  );
  return { manifest, documents, entities, facts: [...facts.values()] };
}

const MANIFEST = 'pack.json';

function parseManifest(value: unknown): PackManifest {
  const { format: _, id, ...rest } = manifestFile(value, { file: MANIFEST, path: '' });
  // A border: here the pack's own slug becomes an id.
  return { id: id as PackId, ...rest };
}

const manifestFile = object({
  format: wholeNumber(1, 1),
  id: slug,
  version: text(MAX_TITLE_LENGTH),
  title: localText(MAX_TITLE_LENGTH),
  description: localText(MAX_DESCRIPTION_LENGTH),
  licence: matching(/^[A-Za-z0-9.+-]{1,64}$/, 'an SPDX identifier such as CC-BY-4.0'),
  language,
  // Never left out: whether a page may see a pack's names is not for a default to decide.
  private: flag,
});

const FOLDERS = ['documents', 'entities', 'facts'] as const;
type Folder = (typeof FOLDERS)[number];

/** A file of one of the three folders. */
type PartFile = { readonly path: string; readonly slug: string; readonly value: unknown };

function sortFiles(files: Readonly<Record<string, unknown>>): Record<Folder, PartFile[]> & { manifest: unknown } {
  const paths = Object.keys(files).sort();
  const place = { file: MANIFEST, path: '' };
  if (!paths.includes(MANIFEST)) refuse(place, 'a file', 'nothing');
  if (paths.length > MAX_PACK_FILES) refuse(place, `a pack of at most ${MAX_PACK_FILES} files`, `${paths.length}`);
  const sorted = {
    manifest: files[MANIFEST],
    documents: [] as PartFile[],
    entities: [] as PartFile[],
    facts: [] as PartFile[],
  };
  for (const path of paths) {
    if (path === MANIFEST) continue;
    const { folder, slug } = splitPath(path);
    sorted[folder].push({ path, slug, value: files[path] });
  }
  return sorted;
}

function splitPath(path: string): { folder: Folder; slug: string } {
  const [first, name = '', ...rest] = path.split('/');
  const folder = FOLDERS.find((candidate) => candidate === first);
  const slug = name.endsWith('.json') ? name.slice(0, -'.json'.length) : '';
  if (folder && rest.length === 0 && isSlug(slug)) return { folder, slug };
  return refuse({ file: path, path: '' }, 'pack.json or documents, entities or facts/<id>.json', 'another file');
}

/** All facts by id, in order. Two files may not use one id. */
function collectFacts(lists: readonly { path: string; facts: readonly Fact[] }[]): ReadonlyMap<FactId, Fact> {
  const all = new Map<FactId, Fact>();
  for (const { path, facts } of lists) {
    facts.forEach((fact, index) => {
      if (all.has(fact.id)) refuse({ file: path, path: `[${index}].id` }, 'an id of its own', fact.id);
      all.set(fact.id, fact);
    });
  }
  return all;
}
