import type { Language, Name, NameKind } from '../model.ts';

/**
 * May a genitive follow a name of this kind: `'s`, a bare apostrophe, or an s of {@link takesSolidGenitive}?
 */
export function takesGenitive({ kind }: Pick<Name, 'kind'>): boolean {
  return TAKES_GENITIVE.has(kind);
}

const TAKES_GENITIVE: ReadonlySet<NameKind> = new Set(['name', 'variant', 'short', 'acronym', 'metonym', 'demonym']);

/**
 * May a genitive s be written solid behind the name (Poetins, Ruslands)? Dutch and German do so; in French,
 * Frances is no genitive, and English has its apostrophe.
 *
 * @param last - The last word of the name, folded. Under four letters an s makes another word (Rus, Russ);
 *   after a sibilant an apostrophe stands instead.
 */
export function takesSolidGenitive({ kind, language }: Pick<Name, 'kind' | 'language'>, last: string): boolean {
  return (
    INFLECTED.has(primary(language)) &&
    TAKES_GENITIVE.has(kind) &&
    kind !== 'acronym' &&
    /....$/.test(last) &&
    !ENDS_IN_SIBILANT.test(last)
  );
}

/** After these, a genitive is an apostrophe alone: VS’, Texas’. */
export const ENDS_IN_SIBILANT = /[sxz]$/;

/**
 * Endings that the last word of an adjective grows: Dutch has one, German five.
 *
 * @param last - The last word of the name, folded.
 */
export function adjectiveEndings({ kind, language }: Pick<Name, 'kind' | 'language'>, last: string): readonly string[] {
  if (kind !== 'adjective' || last.endsWith('e')) return [];
  if (primary(language) === 'nl') return ['e'];
  return primary(language) === 'de' && last.endsWith('isch') ? ['e', 'en', 'em', 'er', 'es'] : [];
}

/**
 * A name as German declines its first word: in den Vereinigten Staaten, der Europäischen Union, im Russischen Reich.
 *
 * @param text - Of the name, or a declined form of it.
 * @returns Further texts of it; `[]` for a name of one word, and in other languages.
 */
export function declensions({ text, language }: Pick<Name, 'text' | 'language'>): readonly string[] {
  const [, first = '', ending = '', rest = ''] = /^(\p{Lu}\p{L}{3,}?)(e|er|es)(\s\p{Lu}.*)$/u.exec(text) ?? [];
  if (primary(language) !== 'de' || first === '') return [];
  return DECLINED.filter((other) => other !== ending).map((other) => `${first}${other}${rest}`);
}

const DECLINED = ['e', 'en', 'er', 'es'];

/**
 * May a second part of {@link SECOND_PARTS} be written solid behind the name (Chinabeleid)? Only names of
 * one word with a capital, which are long enough not to be a piece of something else.
 *
 * @param words - Of the name, folded.
 */
export function takesSecondPart(
  { kind, language, caseRule }: Pick<Name, 'kind' | 'language' | 'caseRule'>,
  words: readonly string[],
): boolean {
  const [word = ''] = words;
  return (
    words.length === 1 &&
    /....$/.test(word) &&
    caseRule === 'capital' &&
    TAKES_PART.has(kind) &&
    INFLECTED.has(primary(language))
  );
}

const TAKES_PART: ReadonlySet<NameKind> = new Set(['name', 'variant', 'short', 'metonym']);

/**
 * What may be written solid behind a name without making another name of it, folded. Never ‘any letters’: Krimi
 * is no Krim, and what ends in -dorp, -mans or -stad is a name of its own.
 *
 * Words for dealings with a country or a person, as politics and its press compound them.
 */
export const SECOND_PARTS: ReadonlySet<string> = new Set(
  // Dutch
  (
    'aanhanger aanhangers aanpak aanval adviseur afdeling agenda akkoord analist annexatie analyse beeld ' +
    'bankier basis beleid beraad berichtgeving besluit bezoek bijeenkomst blokkade boycot brief brug campagne ' +
    'chef complot conferentie conflict connectie correspondent coalitie crisis criticus critici deal debat ' +
    'delegatie deskundige deskundigen dialoog diplomatie discussie dossier dreiging effect embargo expert ' +
    'experts export factor fonds front ganger gangers gas getrouw getrouwe gevoel gezant gezind gezinde handel ' +
    'heffing heffingen hulp import invasie invloed kaart kenner kenners kritisch kritische kwestie leider lobby ' +
    'macht markt missie nieuws oorlog opmars onderhandelingen overleg oliehandel partner plan plannen poging ' +
    'politiek positie probleem propaganda rapport redacteur referendum regime reis relatie relaties risico ' +
    'route sanctie sancties specialist standpunt steun strategie tarief tarieven tegenstander tegenstanders ' +
    'toerist toeristen top toespraak tribunaal veldtocht verdrag verslaggever vluchteling vluchtelingen visie ' +
    'voorstel vraagstuk vriend vrienden vriendelijk vriendelijke watcher watchers woordvoerder zaak ' +
    'aanbod alliantie ambities angst avontuur commissie congres deals desk doctrine gesprek gesprekken haat ' +
    'herdenking inzet investering investeringen koers kritiek lening leningen leverantie leveringen liefde ' +
    'moeheid nota notitie offensief paragraaf programma protest protesten retoriek strijder strijders studie ' +
    'studies transport transporten veteraan veteranen vijand vijanden vlucht vluchten vrees vriendschap ' +
    'akkoorden bewind gezanten grens kamp olie overeenkomst pact partij partijen regering spion spionnen troepen tijdperk ' +
    // German
    'abkommen beauftragter berater besuch bild einsatz experte experten geschaft geschafte handel hilfe hilfen ' +
    'interesse interessen kenner konflikt krieg krise kurs politik reise sanktionen strategie versteher vertrag'
  ).split(' '),
);

const INFLECTED: ReadonlySet<string> = new Set(['nl', 'de']);

function primary(language: Language): string {
  return language.split('-')[0] ?? '';
}
