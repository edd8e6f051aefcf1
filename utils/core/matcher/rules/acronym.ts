import { fold } from '../../text/fold.ts';
import type { Block } from '../block.ts';
import type { StoredName } from '../compile.ts';
import { ARTICLES, PREPOSITIONS, setOf } from './closed-classes.ts';
import type { Occurrence } from './occurrence.ts';

/**
 * Letters that stand for this name, not for another or for none.
 *
 * - Where the page says itself what they stand for, that counts.
 * - Two letters, or letters that ask for a name near them, are chance in another language (UE or EAD in Dutch).
 * - Between two names or two words without an article, VS is _versus_.
 * - Two letters beside a number or a currency sign, or between initials, are a size, a score or a person.
 * - In capitals throughout, any short word looks like one.
 * - Two letters that ask for a name near them say little: an article before them, in Dutch, makes them
 *   a thing of that country (de AP is no press agency), and a headline gives no passage to tell by.
 */
export function isNoOtherAcronym(occurrence: Occurrence): boolean {
  const { block, name, siblings } = occurrence;
  if (name.kind !== 'acronym') return true;
  const confirmed = block.page.confirms(name, siblings());
  if (confirmed !== null) return confirmed;
  const length = lettersOf(name);
  if ((length <= 2 || name.near.length > 0) && !block.mayBeIn(name.language)) return false;
  if (isCompany(occurrence)) return false;
  if (length > 2) return true;
  return (
    !isVersus(occurrence) &&
    !isFigure(occurrence) &&
    !isShouted(block) &&
    !(name.near.length > 0 && isVague(occurrence))
  );
}

/** VN Groep, EU Holding NV: behind its letters, a firm says what it is. */
function isCompany({ block, last }: Occurrence): boolean {
  return block.isJoined(last + 1) && block.hasCapital(last + 1) && COMPANIES.has(block.wordAt(last + 1));
}

const COMPANIES = setOf('groep group holding bv nv inc ltd gmbh media motors airlines airways records holdings');

function lettersOf({ text }: StoredName): number {
  return text.replace(/[^\p{L}\p{N}]/gu, '').length;
}

/** Ajax VS Feyenoord, goed VS kwaad; but China, VS en Rusland, and: dreigt VS met tarieven. */
function isVersus({ block, name, first, last }: Occurrence): boolean {
  const before = first - 1;
  if (fold(name.text) !== 'vs' || !block.isJoined(first) || !block.isJoined(last + 1)) return false;
  if (ARTICLES.has(block.wordAt(before)) || PREPOSITIONS.has(block.wordAt(before))) return false;
  if (block.hasCapital(before)) {
    return block.hasCapital(last + 1) && !(block.startsSentence(before) && block.isListed(before));
  }
  return !block.hasCapital(last + 1) && !PREPOSITIONS.has(block.wordAt(last + 1)) && !VERB.test(block.wordAt(before));
}

/** What a Dutch verb or conjunction before its subject or object looks like. */
const VERB = /(?:t|de|te|den|en)$/;

/** Maat 42 EU, € 5 VS, J.P. VS: beside a figure, a sign of money, or between initials. */
function isFigure({ block, first, last }: Occurrence): boolean {
  const behind = block.isJoined(last + 1) && /^\d{1,3}$/.test(block.surfaceAt(last + 1));
  const isPart = fold(block.gapBefore(last + 1)) === '-'; // 27 EU-landen
  const before = block.isJoined(first) && /^\d{1,3}$/.test(block.surfaceAt(first - 1)) && !isPart;
  const sign = /[$€£¥%]\s?$/.test(block.gapBefore(first)) || /^\s?[$€£¥%]/.test(block.gapBefore(last + 1));
  const initials = /^\.\s?$/.test(block.gapBefore(first)) && /^\p{Lu}$/u.test(block.surfaceAt(first - 1));
  return before || behind || sign || initials;
}

function isShouted(block: Block): boolean {
  return block.capitals === 'shout' && block.wordCount > 1;
}

function isVague({ block, first }: Occurrence): boolean {
  if (block.language === 'nl' && block.isJoined(first) && ARTICLES.has(block.wordAt(first - 1))) return true;
  return block.language === 'nl' && isHeadline(block);
}

/** Few words, and no stop at the end. */
function isHeadline({ text, wordCount }: Block): boolean {
  return wordCount <= LONGEST_HEADLINE && !/[.!?…)]["'”’]?\s*$/.test(text);
}

const LONGEST_HEADLINE = 16;
