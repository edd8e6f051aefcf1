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
  return texts.some((text) => isElsewhere(text, word));
}

/**
 * America (Limburg), de buurtschap Amerika, Amerika is een gehucht; and in De Krim, where only a village keeps the capital
 * of its article.
 */
function isElsewhere(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const behind = text.slice(at + word.length, at + word.length + LONGEST_LOOK);
    if (IN_PROVINCE.test(behind) || IS_SMALL.test(behind)) return true;
    const before = text.slice(Math.max(0, at - LONGEST_LOOK), at);
    if (!/^\p{L}/u.test(behind) && (SMALL.test(before) || RAISED_ARTICLE.test(before))) return true;
  }
  return false;
}

/** UTF-16 units. */
const LONGEST_LOOK = 40;

/** The provinces of the Netherlands and of Belgium that speak Dutch, and how they are shortened. */
const IN_PROVINCE =
  /^ \((?:Groningen|Gr|Friesland|Fr|Drenthe|Dr|Overijssel|Ov|Gelderland|Gld|Flevoland|Utrecht|Ut|Noord-Holland|NH|Zuid-Holland|ZH|Zeeland|Zld|Noord-Brabant|NB|Limburg|L|Antwerpen|Oost-Vlaanderen|West-Vlaanderen|Vlaams-Brabant)\.?\)/;

/** Also as the second part of a word. A hotel or a ship of that name is spoken of beside the country; these are what a page is about. */
const SMALL_THINGS = '(?:buurtschap|gehucht|dorp|dorpje|straatje|straat|maan)';
const SMALL = new RegExp(`${SMALL_THINGS}[ ‘'“"]+$`, 'u');
const IS_SMALL = new RegExp(`^ is een (?:\\p{Ll}+ )?${SMALL_THINGS}(?!\\p{L})`, 'u');
const RAISED_ARTICLE = /\p{Ll},? De $/u;
