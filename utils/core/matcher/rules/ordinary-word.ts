import { KNOWN_LANGUAGES } from '../../text/ordinary-words.ts';
import type { Block } from '../block.ts';
import type { StoredName } from '../compile.ts';
import { LOCATIVES, setOf } from './closed-classes.ts';
import type { Occurrence } from './occurrence.ts';
import { isPlace } from './place.ts';

/**
 * A name that is also an ordinary word of the page's language (Van, Er, Best) is meant as a name: it has its
 * capital where a word has none. At the beginning of a sentence, in a headline of capitals, and for German
 * nouns the capital says nothing; there a place needs at least its preposition (in Essen).
 *
 * It is none beside what makes a longer name of it (Van der Laan, Europese Unie), nor with a second part that makes
 * a word of it (the town Grond, Grondbeleid). A name that the pack itself writes small (van, as lists of places have
 * their aliases) is nothing but the word, unless it asks for a name near it.
 */
export function isMoreThanAWord({ block, name, hit, first, last }: Occurrence): boolean {
  if (hit.ending === 'compound' && block.isOrdinary(first)) return false;
  if (name.caseRule !== 'capital' || first !== last || !isWord(block, first)) return true;
  if (name.kind === 'adjective' || name.kind === 'demonym') return true;
  if (isSmall(name.text.charAt(0))) return name.near.length > 0;
  if (isPlace(name) && block.isJoined(first) && LOCATIVES.has(block.wordAt(first - 1))) return true;
  if (block.capitals !== 'telling' || block.language === 'de' || block.startsSentence(first)) return false;
  return !isPiece(block, first);
}

/** Places and people have a capital wherever they are written, whatever a pack does: no shafts (assen) in Assen. */
export function hasTheCapitalOfItsKind({ block, name, first }: Occurrence): boolean {
  if (name.caseRule !== 'capital' || !isSmall(name.text.charAt(0)) || /\p{Lu}/u.test(name.text)) return true;
  if (!isCalledSo(name)) return true;
  return name.near.length > 0 || !isSmall(block.surfaceAt(first).charAt(0));
}

function isCalledSo({ type, kind }: StoredName): boolean {
  return (isPlace({ type }) || type === 'person') && (kind === 'name' || kind === 'variant' || kind === 'short');
}

/** In the language of the page, or of the block itself: an English menu on a Dutch page. */
function isWord(block: Block, index: number): boolean {
  if (block.isListed(index)) return true;
  if (!block.isListed(index, KNOWN_LANGUAGES)) return false;
  return block.isListed(index, [block.ownLanguage ?? 'en']);
}

/** With a particle of surnames behind it, or beside a capital that no name explains. */
function isPiece(block: Block, index: number): boolean {
  if (block.isJoined(index + 1) && PARTICLES.has(block.wordAt(index + 1))) return true;
  return [index - 1, index + 1].some((other) => {
    const isBeside = block.isJoined(Math.max(index, other)) && block.hasCapital(other);
    return isBeside && !block.startsSentence(other) && !isNamedAlone(block, other);
  });
}

const PARTICLES = setOf('de den der het t');

/** A name that is no adjective there: Utrecht Er, but not Europese Unie. */
function isNamedAlone(block: Block, index: number): boolean {
  return block.isNamed(index) && !/(?:se|sch|sche|ish|an)$/.test(block.wordAt(index));
}

function isSmall(char: string): boolean {
  return char !== char.toUpperCase();
}
