/*
 * Words that languages have few of and make no more: what joins, points and ranks. Folded, Dutch, English,
 * German and French together; where a word means two things in two of them, the rule asks for the language.
 */

export const ARTICLES = setOf('de het een the a an der die das den dem des ein eine einen le la les l un une');

/** After these a name is a place in space, not who rules there. */
export const LOCATIVES = setOf(
  'in te naar nabij rond rondom buiten vanuit uit via boven onder langs near around outside inside at into nach ' +
    'aus um bei a pres vers',
);

export const PREPOSITIONS = setOf(
  'aan bij door in met na naar om onder op over per rond sinds te tegen tot tussen uit van vanaf vanuit via voor ' +
    'volgens wegens zonder about against at between by for from into near of on since to under with without aus auf ' +
    'bei durch fur gegen mit nach seit um vom von vor zu zum zur zwischen a au aux avec chez contre dans des du en ' +
    'entre par pour sans sur vers',
);

/** What may stand between the head of a name and its complement: Raad van Europa, Bank of China. */
export const NAME_JOINTS = setOf('van of voor om for de du d von fur');

/** Behind these a Dutch clause may put its subject and its object side by side: dat Trump Oekraïne helpt. */
export const CLAUSE_OPENERS = setOf(
  'als alsof dat die doordat hoe hoewel indien nadat nu of omdat opdat sinds terwijl toen totdat voordat waarbij ' +
    'waardoor waarin waarmee waarom waarop wanneer wat welke wie zoals zodat zodra want en maar ook zelfs niet doet ' +
    'deed gaat ging had heeft houdt hield is kan kon laat liet mag mocht moest moet was wil wilde wordt werd zag ' +
    'zal ziet zou gaf nam riep sprak vond bood vroeg',
);

/** Ranks and roles, which stand before a person and, in English, behind a country. */
export const TITLES = setOf(
  'president premier minister ministers staatssecretaris koning koningin prins prinses keizer tsaar kanselier ' +
    'bondskanselier generaal kolonel kapitein admiraal gouverneur burgemeester ambassadeur senator paus leider ' +
    'dictator heer meneer mevrouw mr mrs ms miss sir lord lady dr prof professor dhr mw mevr kameraad prime foreign ' +
    'defence defense secretary chancellor king queen prince emperor tsar general colonel governor mayor ambassador ' +
    'chairman leader comrade ministry embassy government parliament spokesman spokesperson spokeswoman prasident ' +
    'kanzler konig herr frau general aussenminister verteidigungsminister roi monsieur madame ministre',
);

/** English and German write these with a capital. */
export const CALENDAR = setOf(
  'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august ' +
    'september october november december montag dienstag mittwoch donnerstag freitag samstag sonntag januar februar ' +
    'marz mai juni juli oktober dezember',
);

/** Before a hyphen or a space: a direction leaves a country what it is, and makes something else of a continent. */
export const DIRECTIONS = setOf(
  'noord zuid oost west midden centraal noordoost noordwest zuidoost zuidwest noordelijk zuidelijk oostelijk ' +
    'westelijk nord sud ost mittel zentral sudost nordost sudwest nordwest north south east west central northern ' +
    'southern eastern western northeast northwest southeast southwest',
);

/** Kinds of things that bear the name of a place: hotel Europa, het schip Oekraïne. Also as the second part of a word. */
export const NAMED_THINGS = setOf(
  'hotel restaurant cafe bar club nachtclub voetbalclub schip vrachtschip cruiseschip jacht veerboot ferry ' +
    'kruiser onderzeeer tanker krant dagblad weekblad tijdschrift zender omroep radiostation album single film ' +
    'documentaire boek roman serie maan planetoide band miss mister captain straat plein metrostation theater ' +
    'bioscoop camping ship newspaper magazine broadcaster moon schiff zeitung bateau journal navire',
);

/** Bodies that are called after a place: Raad van Europa, Bank of China. */
export const NAMED_BODIES = setOf(
  'raad bank stem radio universiteit ronde council voice university tour conseil banque voix universite bund rat',
);

/** A closed class from its words, parted by spaces. */
export function setOf(words: string): ReadonlySet<string> {
  return new Set(words.split(' '));
}

/** Words that begin with one of these stems, parted by spaces. */
export function beginningWith(stems: string): RegExp {
  return new RegExp(`^(?:${stems.split(' ').join('|')})`);
}

/** Words that end in one of these, parted by spaces: themselves, and compounds with them. */
export function endingIn(words: string): RegExp {
  return new RegExp(`(?:${words.split(' ').join('|')})$`);
}
