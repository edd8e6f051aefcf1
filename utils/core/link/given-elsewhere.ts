/**
 * Whether a page gives the name of a country or a part of the world to something smaller or farther away, and so means
 * that wherever it writes the name: a text keeps to one sense of a name.
 *
 * Source: W. A. Gale, K. W. Church and D. Yarowsky, One sense per discourse, HLT (1992), 233–237.
 *
 * @param texts - Blocks of the page.
 * @param word - As the page writes it.
 */
export function isGivenElsewhere(texts: readonly string[], word: string): boolean {
  return texts.some((text) => isVillage(text, word)) || (word === 'Europa' && texts.some(isAboutJupiter));
}

/** America (Limburg); in De Krim, where only a village keeps the capital of its article. */
function isVillage(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (IN_PROVINCE.test(text.slice(at + word.length, at + word.length + LONGEST_PROVINCE))) return true;
    const isWhole = !/^\p{L}/u.test(text.slice(at + word.length));
    if (isWhole && RAISED_ARTICLE.test(text.slice(Math.max(0, at - LONGEST_ARTICLE), at))) return true;
  }
  return false;
}

/** The provinces of the Netherlands and of Belgium that speak Dutch, and how they are shortened. */
const IN_PROVINCE =
  /^ \((?:Groningen|Gr|Friesland|Fr|Drenthe|Dr|Overijssel|Ov|Gelderland|Gld|Flevoland|Utrecht|Ut|Noord-Holland|NH|Zuid-Holland|ZH|Zeeland|Zld|Noord-Brabant|NB|Limburg|L|Antwerpen|Oost-Vlaanderen|West-Vlaanderen|Vlaams-Brabant)\.?\)/;
/** UTF-16 units. */
const LONGEST_PROVINCE = 20;

const RAISED_ARTICLE = /\p{Ll},? De $/u;
/** UTF-16 units. */
const LONGEST_ARTICLE = 6;

/** Europa is a moon of Jupiter as well. */
function isAboutJupiter(text: string): boolean {
  return (
    /(?<!\p{L})Jupiters?(?!\p{L})/u.test(text) &&
    /(?<!\p{L})(?:manen|maan|moons?|Monde?|lunes?|sonde|Io|Ganymedes)(?!\p{L})/u.test(text)
  );
}
