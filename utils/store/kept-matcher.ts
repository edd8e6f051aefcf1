import type { Matcher } from '../core/matcher/compile.ts';
import { loadMatcher, serialiseMatcher } from '../core/matcher/serialise.ts';
import type { DuidingDatabase, PackRow } from './database.ts';

/**
 * The compiled names of the packs in use: as they were kept, or compiled anew and kept, if packs have
 * changed or what was kept isn't whole.
 *
 * @param compile - Is given 32 random bits that no page can guess.
 */
export async function openMatcher(
  database: DuidingDatabase,
  packs: readonly PackRow[],
  compile: (seed: number) => Matcher,
): Promise<Matcher> {
  const source = toSource(packs);
  const row = await database.matchers.get(ONLY);
  const kept = row?.source === source ? loadMatcher(row.bytes) : null;
  if (kept) return kept;
  const [seed = 0] = crypto.getRandomValues(new Int32Array(1));
  const matcher = compile(seed);
  // Without it the next start is slower, and nothing else: a full disk is no reason to find no names.
  await database.matchers.put({ id: ONLY, source, bytes: serialiseMatcher(matcher) }).catch(() => undefined);
  return matcher;
}

/** Names come from generations, in the order of packs; a pack's openness is compiled with them. */
function toSource(packs: readonly PackRow[]): string {
  return packs.map(({ id, active, manifest }) => `${id} ${active} ${manifest.private}`).join('\n');
}

const ONLY = 'names';
