import { describe, expect, it } from 'vitest';
import { linkMentions } from '../../../utils/core/link/link-mentions.ts';
import { compileMatcher } from '../../../utils/core/matcher/compile.ts';
import type { EntityType, Name } from '../../../utils/core/model.ts';
import { entityId, makeEntity, makeName } from '../../fixtures/make-entity.ts';

const acronym = (text: string, rest: Partial<Name> = {}) =>
  makeName(text, { kind: 'acronym', caseRule: 'exact', ...rest });
const adjective = (text: string, rest: Partial<Name> = {}) => makeName(text, { kind: 'adjective', ...rest });
const short = (text: string, rest: Partial<Name> = {}) => makeName(text, { kind: 'short', ...rest });
const term = (text: string, rest: Partial<Name> = {}) => makeName(text, { kind: 'term', caseRule: 'any', ...rest });
const near = [entityId('rusland')];

const matcher = compileMatcher(
  [
    entity('china', 'country', [
      'China',
      adjective('Chinees'),
      adjective('Chinese'),
      makeName('Chinese', { kind: 'adjective', language: 'en' }),
      makeName('China', { language: 'de' }),
      makeName('China', { language: 'en' }),
    ]),
    entity('rusland', 'country', [
      'Rusland',
      adjective('Russisch'),
      makeName('Rus', { kind: 'demonym' }),
      makeName('Russland', { language: 'de' }),
      makeName('Russia', { language: 'en' }),
    ]),
    entity('frankrijk', 'country', ['Frankrijk', adjective('Frans'), makeName('France', { language: 'fr' })]),
    entity('oekraine', 'country', [
      'Oekraïne',
      makeName('de Oekraïne', { kind: 'variant' }),
      makeName('the Ukraine', { language: 'en', kind: 'variant' }),
    ]),
    entity('vs', 'country', [
      'Verenigde Staten',
      acronym('VS'),
      short('Amerika'),
      adjective('American', { language: 'en' }),
      acronym('US', { language: 'en' }),
      makeName('Vereinigte Staaten', { language: 'de' }),
    ]),
    entity('europa', 'region', ['Europa', adjective('Europees'), adjective('Europese')]),
    entity('azie', 'region', ['Azië']),
    entity('eu', 'organisation', [acronym('EU'), 'Europese Unie', acronym('UE', { language: 'fr' })]),
    entity('ap', 'organisation', [acronym('AP', { near }), 'Associated Press']),
    entity('edeo', 'organisation', [acronym('EDEO'), 'Europese Dienst voor Extern Optreden']),
    entity('raad', 'organisation', [short('Veiligheidsraad')], ['vn']),
    entity('vn', 'organisation', ['Verenigde Naties']),
    entity('poetin', 'person', ['Vladimir Poetin', short('Poetin')]),
    entity('best', 'city', ['Best', 'Er', 'van', 'assen']),
    entity('unye', 'city', ['Unie']),
    entity('moskou', 'government', [makeName('Moskou', { kind: 'metonym', near })], ['rusland']),
    entity('peking', 'city', ['Peking']),
    entity('regering', 'government', [makeName('Peking', { kind: 'metonym', near })]),
    entity(
      'invasie',
      'event',
      ['Russische invasie in Oekraïne', 'Inval van 2022', short('invasie', { caseRule: 'any', near })],
      ['rusland'],
    ),
    entity('spelen', 'event', [short('Spelen', { near }), 'Winterspelen van 2022']),
    entity('sancties', 'programme', [short('sancties', { caseRule: 'any', near })], ['rusland']),
    entity('democratie', 'concept', [term('democratie')]),
    entity('overeenkomst', 'agreement', [term('samenwerkingsovereenkomst')]),
    entity('techniek', 'concept', [term('ruimtevaart- en rakettechnologie')]),
  ].map((one) => ({ ...one, private: false })),
);

describe.each([
  {
    rule: 'genitives and second parts',
    cases: [
      { why: 'a solid s', text: 'Ruslands grenzen', found: ['Ruslands'] },
      { why: 'an apostrophe and an s', text: 'China’s grenzen', found: ['China’s'] },
      { why: 'a bare apostrophe behind an s', text: 'de VS’ grenzen', found: ['VS’'] },
      { why: 'no closing quotation mark', text: 'hij zei ‘de VS’ en zweeg', found: ['VS'] },
      { why: 'a second part that is known', text: 'het Chinabeleid', found: ['Chinabeleid'] },
      { why: 'no second part that isn’t', text: 'de Chinatown', found: [] },
      { why: 'a second part behind a soft hyphen', text: 'het China\u00adbeleid', found: ['China\u00adbeleid'] },
    ],
  },
  {
    rule: 'hyphens',
    cases: [
      { why: 'a compound', text: 'de EU-landen', found: ['EU'] },
      { why: 'a small first part', text: 'pro-Russische', found: ['Russische'] },
      { why: 'two peoples', text: 'de Turks-Russische grens', found: ['Russische'] },
      { why: 'two states', text: 'de Iran-Rusland-as', found: ['Rusland'] },
      { why: 'no colour before a country', text: 'in Wit-Rusland', found: [] },
      { why: 'no people of a colour', text: 'Wit-Russische', found: [] },
      { why: 'no station', text: 'op Peking-Noord', found: [] },
      { why: 'no park', text: 'het Europa-Huis', found: [] },
      { why: 'a name without the article of its compound', text: 'voor de Oekraïne-top', found: ['Oekraïne'] },
      { why: 'no airline', text: 'een toestel van Air-China', found: [] },
    ],
  },
  {
    rule: 'parts of the world',
    cases: [
      { why: 'a part of a country', text: 'in Oost-Oekraïne', found: ['Oekraïne'] },
      { why: 'no other continent', text: 'in Zuid-Amerika', found: [] },
      { why: 'no other continent by another name', text: 'in Latijns-Amerika', found: [] },
      { why: 'no part of a continent', text: 'in Zuidoost-Azië', found: [] },
      { why: 'no sea', text: 'de Zuid-Chinese Zee', found: [] },
      { why: 'no union of another continent', text: 'de Verenigde Staten van Europa', found: ['Europa'] },
    ],
  },
  {
    rule: 'names in other names',
    cases: [
      { why: 'no airline', text: 'hij vloog met China Airlines', found: [] },
      { why: 'no bank', text: 'hij spaart bij de Bank of China', found: [] },
      { why: 'no council', text: 'zij sprak bij de Raad van Europa', found: [] },
      { why: 'no club', text: 'gisteren won Dynamo Moskou van Rusland', found: ['Rusland'] },
      { why: 'no hotel', text: 'wij slapen in hotel Europa', found: [] },
      { why: 'no ship', text: 'daar ligt het vrachtschip Oekraïne', found: [] },
      { why: 'no namesake', text: 'dat zei Jan Poetin', found: [] },
      { why: 'no namesake’s initial', text: 'dat zei J. Poetin', found: [] },
      { why: 'his own initial', text: 'dat zei V. Poetin', found: ['Poetin'] },
      { why: 'a title', text: 'dat zei President Poetin', found: ['Poetin'] },
      { why: 'a first word of the sentence', text: 'Waarom China dat wil', found: ['China'] },
      { why: 'a verb that opens a question', text: 'Verdubbelt China de prijs?', found: ['China'] },
      { why: 'a name behind a name', text: 'als Rusland Oekraïne aanvalt', found: ['Rusland', 'Oekraïne'] },
      { why: 'a subject before its object', text: 'zij weet dat Trump Rusland steunt', found: ['Rusland'] },
      { why: 'an object behind its subject', text: 'zij weet dat Rusland Charkov bezet', found: ['Rusland'] },
      { why: 'whose president he is', text: 'dat zei Zelensky van Oekraïne', found: ['Oekraïne'] },
      { why: 'whose ministry it is', text: 'het ministerie van Defensie van Oekraïne', found: ['Oekraïne'] },
      { why: 'an adjective before any name', text: 'de Russische Doema', found: ['Russische'] },
      { why: 'no adjective of another language before a name', text: 'hij vloog met American Airlines', found: [] },
      { why: 'no first name', text: 'dat zei Frans Bauer', found: [] },
      { why: 'an adjective before a name', text: 'het was een Frans Airbustoestel', found: ['Frans'] },
      { why: 'no name of another language in a name', text: 'zij reed de Tour de France', found: [] },
    ],
  },
  {
    rule: 'other instances',
    cases: [
      { why: 'its own', text: 'Rusland zweeg in de Veiligheidsraad', found: ['Rusland', 'Veiligheidsraad'] },
      { why: 'no nation’s own', text: 'zij zat in de Nationale Veiligheidsraad', found: [] },
      { why: 'no other body’s', text: 'de Veiligheidsraad van Turkije', found: [] },
      {
        why: 'whose it is',
        text: 'de Veiligheidsraad van de Verenigde Naties',
        found: ['Veiligheidsraad', 'Verenigde Naties'],
      },
      { why: 'no invasion of another country', text: 'Rusland zag de invasie van Koeweit', found: ['Rusland'] },
      { why: 'no invasion by another country', text: 'Rusland zag de Turkse invasie', found: ['Rusland'] },
      { why: 'no invasion of animals', text: 'Rusland zag een invasie van muggen', found: ['Rusland'] },
      { why: 'the invasion that is near', text: 'Rusland noemt de invasie anders', found: ['Rusland', 'invasie'] },
      { why: 'no sanctions against others', text: 'Rusland wil sancties tegen Iran', found: ['Rusland'] },
      { why: 'no Games of another year', text: 'Rusland won de Spelen van 2018', found: ['Rusland'] },
      { why: 'no Games to come', text: 'Rusland wil naar de volgende Spelen', found: ['Rusland'] },
      { why: 'no other union', text: 'de Europese Unie voor Radio en Televisie', found: ['Europese'] },
      { why: 'no party', text: 'hij stemt op het Forum voor Democratie', found: [] },
      { why: 'no parliament', text: 'zij zit in het Europees Parlement', found: [] },
      { why: 'no championship', text: 'zij won de Europese titel', found: [] },
      { why: 'no invasion of another year', text: 'Rusland herdenkt de invasie van 1944', found: ['Rusland'] },
      { why: 'no second one', text: 'Rusland zag de tweede invasie', found: ['Rusland'] },
    ],
  },
  {
    rule: 'languages and people',
    cases: [
      { why: 'no language', text: 'een boek in het Russisch.', found: [] },
      { why: 'no language that is spoken', text: 'zij hoort dat het Russisch klinkt', found: [] },
      { why: 'no language that is translated from', text: 'een roman uit het Chinees vertaald', found: [] },
      { why: 'no language without its noun', text: 'zij leerde Chinees op school', found: [] },
      { why: 'an adjective behind het', text: 'in het Chinees porselein', found: ['Chinees'] },
      { why: 'what is said to be so', text: 'de boot is Russisch', found: ['Russisch'] },
      { why: 'one of two', text: 'veel Chinees en Russisch gas', found: ['Chinees', 'Russisch'] },
      { why: 'an inhabitant', text: 'daar woont een jonge Chinees', found: ['Chinees'] },
      { why: 'no friend', text: 'dat zei zijn vriend Frans tegen ons', found: [] },
      { why: 'an inhabitant by age', text: 'daar woont een 34-jarige Rus', found: ['Rus'] },
      { why: 'an inhabitant in a headline', text: 'Rus opgepakt in Delft', found: ['Rus'] },
      { why: 'no namesake', text: 'gisteren won Rus van Keys.', found: [] },
      { why: 'no namesake where she has a first name', text: 'daar speelt Arantxa Rus. De Rus won.', found: [] },
      { why: 'no surname with a particle', text: 'dat zei speler Van der China', found: [] },
    ],
  },
  {
    rule: 'acronyms',
    cases: [
      { why: 'a state', text: 'China en de VS praten', found: ['China', 'VS'] },
      { why: 'a state in a headline', text: 'VS dreigt met heffingen', found: ['VS'] },
      { why: 'no versus', text: 'gisteren speelde Ajax VS Feyenoord', found: [] },
      { why: 'no size', text: 'schoenen in maat 42 EU', found: [] },
      { why: 'countries that are counted', text: 'de 27 EU-landen', found: ['EU'] },
      { why: 'no price', text: 'het kost € 5 EU', found: [] },
      { why: 'no initials', text: 'dat zei J. VS', found: [] },
      { why: 'none in capitals throughout', text: 'WEG MET DE EU', found: [] },
      { why: 'a long name in capitals throughout', text: 'WEG MET CHINA', found: ['CHINA'] },
      { why: 'no firm', text: 'hij werkt bij de EU Groep', found: [] },
      { why: 'none of another language', text: 'hij werkt bij de UE', found: [] },
      { why: 'an agency', text: 'Dat meldt AP over Rusland.', found: ['AP', 'Rusland'] },
      { why: 'no authority', text: 'De AP beboet een bedrijf uit Rusland.', found: ['Rusland'] },
      { why: 'none in a headline', text: 'AP beboet bedrijf uit Rusland', found: ['Rusland'] },
    ],
  },
  {
    rule: 'seats of government',
    cases: [
      { why: 'a government', text: 'Rusland zweeg, maar Moskou ontkent.', found: ['Rusland', 'Moskou'] },
      { why: 'no place', text: 'Rusland viert feest in Moskou.', found: ['Rusland'] },
      { why: 'no town that celebrates', text: 'Rusland zag hoe Moskou viert', found: ['Rusland'] },
      { why: 'no town of a mayor', text: 'Rusland hoort burgemeester Ivan Petrov van Moskou', found: ['Rusland'] },
      { why: 'no town that is taken', text: 'Rusland wist dat zij Moskou morgen zouden innemen', found: ['Rusland'] },
      { why: 'who sends money', text: 'Rusland kreeg geld uit Moskou', found: ['Rusland', 'Moskou'] },
      { why: 'no capital', text: 'Rusland sluit de hoofdstad Moskou.', found: ['Rusland'] },
      { why: 'no target', text: 'Rusland meldt een aanval op Moskou.', found: ['Rusland'] },
      { why: 'no dateline', text: 'MOSKOU – Rusland zwijgt.', found: ['Rusland'] },
      { why: 'no town in a list', text: 'In Rusland liggen steden als Omsk en Moskou.', found: ['Rusland'] },
    ],
  },
  {
    rule: 'ordinary words',
    cases: [
      { why: 'a town behind its preposition', text: 'In Best is het droog', found: ['Best'] },
      { why: 'no word that begins a sentence', text: 'Er is niets. Best mooi.', found: [] },
      { why: 'no word that a pack writes small', text: 'de vader van een kind', found: [] },
      { why: 'no word that a pack writes small, raised', text: 'daar ging Van naar huis', found: [] },
      { why: 'no small word where the name has a capital', text: 'de assen van een wagen', found: [] },
      { why: 'a name that a pack writes small', text: 'wij gaan naar Assen toe', found: ['Assen'] },
      { why: 'no union', text: 'zij steunt de Afrikaanse Unie', found: [] },
      { why: 'no other kind of place', text: 'zij woont in de gemeente China', found: [] },
    ],
  },
  {
    rule: 'parted words',
    cases: [
      {
        why: 'a word with the hyphen of a line',
        text: 'een samenwerkings- overeenkomst',
        found: ['samenwerkings- overeenkomst'],
      },
      { why: 'no two words that share a part', text: 'een samenwerkings- en overeenkomst', found: [] },
      {
        why: 'a name that has such a hyphen',
        text: 'de ruimtevaart- en rakettechnologie',
        found: ['ruimtevaart- en rakettechnologie'],
      },
    ],
  },
])('of $rule, linkMentions', ({ cases }) => {
  it.each(cases)('finds $why: $text', ({ text, found }) => {
    const [mentions = []] = linkMentions([text], matcher, 'nl');
    expect(mentions.map(({ span }) => text.slice(span.start, span.end))).toEqual(found);
  });
});

describe('in other languages, linkMentions', () => {
  it.each([
    { language: 'de', text: 'Die Agenten von Russland reisen nach China.', found: ['Russland', 'China'] },
    { language: 'de', text: 'Er flog mit China Airlines.', found: [] },
    { language: 'de', text: 'Er lebt in den Vereinigten Staaten.', found: ['Vereinigten Staaten'] },
    { language: 'en', text: 'She flew with American Airlines.', found: [] },
    { language: 'en', text: 'She flew with an American President.', found: ['American'] },
    { language: 'en', text: 'The shares of US Steel rose.', found: [] },
    { language: 'en', text: 'The Chinese Sun Yang swam.', found: ['Chinese'] },
    { language: 'fr', text: 'La France a gagné.', found: ['France'] },
    { language: 'en', text: 'Russia Launches Attack on China', found: ['Russia', 'China'] },
    { language: 'en', text: 'On Monday Russia said so.', found: ['Russia'] },
    { language: 'en', text: 'They left the Ukraine at once.', found: ['the Ukraine'] },
    { language: 'en', text: 'They joined the Ukraine Solidarity group.', found: [] },
    { language: 'fr', text: 'Il vient de l’Oekraïne.', found: ['Oekraïne'] },
    { language: 'fr', text: 'Il parle au Conseil de l’Europa.', found: [] },
  ])('finds $found in $text', ({ language, text, found }) => {
    const [mentions = []] = linkMentions([text], matcher, language);
    expect(mentions.map(({ span }) => text.slice(span.start, span.end))).toEqual(found);
  });
});

describe('a mention', () => {
  it.each([
    { text: 'In Rusland.', rules: ['name'] },
    { text: 'Ruslands grens', rules: ['genitive'] },
    { text: 'Ruslandbeleid', rules: ['compound'] },
    { text: 'Rusland zwijgt, Moskou ook.', rules: ['name', 'beside'] },
    { text: 'een samenwerkings- overeenkomst', rules: ['rejoined'] },
  ])('says by which rule it is one: $text', ({ text, rules }) => {
    const [mentions = []] = linkMentions([text], matcher, 'nl');
    expect(mentions.map(({ rule }) => rule)).toEqual(rules);
  });

  it('names what stands inside it', () => {
    const [mentions = []] = linkMentions(['De Russische invasie in Oekraïne.'], matcher, 'nl');
    expect(mentions.map(({ inner }) => inner)).toEqual([['rusland', 'oekraine'].map(entityId)]);
  });

  it('is of the kind that the word before it states', () => {
    const [mentions = []] = linkMentions(['Rusland belde met de regering Peking.'], matcher, 'nl');
    expect(mentions.at(-1)?.candidates).toEqual([entityId('regering')]);
  });
});

function entity(slug: string, type: EntityType, names: readonly (string | Name)[], related: readonly string[] = []) {
  const relations = related.map((target) => ({ kind: 'related-to' as const, target: entityId(target), factId: null }));
  return makeEntity(slug, names, { type, relations });
}
