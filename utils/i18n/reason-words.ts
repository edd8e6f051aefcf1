import type { Language, MentionRule, ReadingLanguage } from '../core/model.ts';
import type { MentionReason } from '../core/view.ts';
import { capitalised, type InEachLanguage, LOCALES, quoted } from './grammar.ts';
import { languageNames } from './language-names.ts';

/** What the card says of the words that it was opened from. */
export type ReasonWords = {
  /** Before the names that stand inside the words. */
  readonly alsoInside: string;
  /** The question to which the reason is the answer. */
  readonly question: string;
};

export const REASON_WORDS: InEachLanguage<ReasonWords> = {
  nl: { alsoInside: 'Ook in deze woorden:', question: 'Waarom deze naam?' },
  en: { alsoInside: 'Also in these words:', question: 'Why this name?' },
};

/**
 * Why words of a page are a mention, in one or two sentences: "‘Chinabeleid’ is een samenstelling met ‘China’, een naam
 * uit het pak *Wereldnieuws*."
 *
 * @returns What stands before and after the title of the pack, which the card sets apart.
 */
export function reasonInWords(reason: MentionReason, language: ReadingLanguage): AroundTitle {
  const { rules, things, fromPack } = PHRASES[language];
  const told = toTold(reason, language);
  const phrase = rules[reason.rule](told);
  if (ENDS_WITH_NAME.has(reason.rule)) return fromPack.afterName(phrase);
  const thing = things[reason.rule] ?? things.name;
  return reason.surface === reason.name
    ? fromPack.asWritten(phrase, capitalised(language, thing))
    : fromPack.otherwise(phrase, thing, told.name);
}

/** Rules whose phrase ends with the name as the pack wrote it. */
const ENDS_WITH_NAME: ReadonlySet<MentionRule> = new Set(['genitive', 'compound', 'rejoined']);

/** A reason ready for a phrase: names between quotation marks. */
type Told = {
  readonly surface: string;
  readonly name: string;
  /** What the reader calls the entity, where that is another name. */
  readonly other: string | null;
  /** The language of the name, where the reader's name is another one, in another language: "Engels". */
  readonly foreign: string | null;
  /** The names of the entities that bear the name out, as one list; `null` for none. */
  readonly evidence: { readonly names: string; readonly isOne: boolean } | null;
};

function toTold(reason: MentionReason, language: ReadingLanguage): Told {
  const { surface, name, preferred, nameLanguage, evidence } = reason;
  const tongue = primary(nameLanguage);
  const list = new Intl.ListFormat(LOCALES[language]).format(evidence.map((one) => quoted(language, one)));
  return {
    surface: quoted(language, surface),
    name: quoted(language, name),
    other: preferred === null ? null : quoted(language, preferred),
    foreign: preferred === null || tongue === language ? null : languageNames([tongue], language),
    evidence: evidence.length === 0 ? null : { names: list, isOne: evidence.length === 1 },
  };
}

function primary(language: Language): string {
  return language.split('-')[0] ?? language;
}

type AroundTitle = { readonly before: string; readonly after: string };

type Phrases = {
  /** Without their full stop. */
  readonly rules: Readonly<Record<MentionRule, (told: Told) => string>>;
  /** What such a name is called in the next sentence; `name` for those that aren't here. */
  readonly things: { readonly name: string } & Partial<Readonly<Record<MentionRule, string>>>;
  readonly fromPack: {
    readonly afterName: (phrase: string) => AroundTitle;
    readonly asWritten: (phrase: string, thing: string) => AroundTitle;
    readonly otherwise: (phrase: string, thing: string, name: string) => AroundTitle;
  };
};

const PHRASES: InEachLanguage<Phrases> = {
  nl: {
    rules: {
      name: naming('voor', 'is de naam zelf', 'is een andere naam voor'),
      variant: naming('voor', 'is een andere naam of spelling', 'is een andere naam of spelling van'),
      short: naming('voor', 'is de korte naam', 'is kort voor'),
      acronym: naming('voor', 'is de naam zelf, een afkorting', 'is de afkorting van'),
      adjective: ({ surface, other }) =>
        `${surface} is ${other ? `het bijvoeglijk naamwoord bij ${other}` : 'een bijvoeglijk naamwoord'}`,
      demonym: ({ surface, other }) => `${surface} is een woord voor wie uit ${other ?? 'dat gebied'} komt`,
      metonym: ({ surface }) => `${surface} is een plaats, maar ook een naam voor wie daar beslist`,
      term: naming('voor', 'is het woord zelf', 'is een ander woord voor'),
      expression: naming('voor', 'is de uitdrukking zelf', 'is een andere vorm van de uitdrukking'),
      genitive: ({ surface, name }) => `${surface} wil zeggen: van ${name}`,
      compound: ({ surface, name }) => `${surface} is een samenstelling met ${name}`,
      rejoined: ({ name }) => `Zonder het afbreekstreepje staat hier ${name}`,
      expansion: ({ surface }) => `De pagina legt zelf uit waar ${surface} voor staat`,
      beside: (told) => borneOutInDutch(told, 'in dezelfde alinea'),
      near: (told) => borneOutInDutch(told, 'in de buurt'),
    },
    things: {
      name: 'de naam',
      adjective: 'het woord',
      demonym: 'het woord',
      term: 'het woord',
      expression: 'de uitdrukking',
    },
    fromPack: {
      afterName: (phrase) => ({ before: `${phrase}, een naam uit het pak `, after: '.' }),
      asWritten: (phrase, thing) => ({ before: `${phrase}. ${thing} komt uit het pak `, after: '.' }),
      otherwise: (phrase, thing, name) => ({ before: `${phrase}. In het pak `, after: ` staat ${thing} als ${name}.` }),
    },
  },
  en: {
    rules: {
      name: naming('for', 'is the name itself', 'is another name for'),
      variant: naming('for', 'is another name or spelling', 'is another name or spelling of'),
      short: naming('for', 'is the short name', 'is short for'),
      acronym: naming('for', 'is the name itself, an abbreviation', 'is the abbreviation of'),
      adjective: ({ surface, other }) =>
        `${surface} is ${other ? `the adjective that goes with ${other}` : 'an adjective'}`,
      demonym: ({ surface, other }) => `${surface} is a word for people from ${other ?? 'there'}`,
      metonym: ({ surface }) => `${surface} is a place, but also a name for those in power there`,
      term: naming('for', 'is the word itself', 'is another word for'),
      expression: naming('for', 'is the expression itself', 'is another form of the expression'),
      genitive: ({ surface, name }) => `${surface} is the possessive of ${name}`,
      compound: ({ surface, name }) => `${surface} is a compound word with ${name}`,
      rejoined: ({ name }) => `Without the hyphen from the end of a line, this reads ${name}`,
      expansion: ({ surface }) => `The page itself explains what ${surface} stands for`,
      beside: (told) => borneOutInEnglish(told, 'in the same paragraph'),
      near: (told) => borneOutInEnglish(told, 'close by'),
    },
    things: {
      name: 'the name',
      adjective: 'the word',
      demonym: 'the word',
      term: 'the word',
      expression: 'the expression',
    },
    fromPack: {
      afterName: (phrase) => ({ before: `${phrase}, a name from the pack `, after: '.' }),
      asWritten: (phrase, thing) => ({ before: `${phrase}. ${thing} comes from the pack `, after: '.' }),
      otherwise: (phrase, thing, name) => ({
        before: `${phrase}. In the pack `,
        after: ` ${thing} is written ${name}.`,
      }),
    },
  },
};

/**
 * @param preposition - Between the language of a foreign name and what the reader calls the entity.
 * @param itself - Said where the reader calls the entity so. @param ofOther - Said before what else he calls it.
 */
function naming(preposition: string, itself: string, ofOther: string): (told: Told) => string {
  return ({ surface, other, foreign }) => {
    if (other === null) return `${surface} ${itself}`;
    return foreign ? `${surface} is ${foreign} ${preposition} ${other}` : `${surface} ${ofOther} ${other}`;
  };
}

/** Of several, which are on the page, one at least stands there: nobody counted which. */
function borneOutInDutch({ surface, evidence }: Told, where: string): string {
  const alone = `${surface} zegt op zichzelf te weinig`;
  if (!evidence) return `${alone}, maar ${where} staat een naam die erbij hoort`;
  return `${alone}, maar ${evidence.isOne ? where : 'op deze pagina'} gaat het ook over ${evidence.names}`;
}

function borneOutInEnglish({ surface, evidence }: Told, where: string): string {
  const alone = `${surface} says too little by itself`;
  if (!evidence) return `${alone}, but a name that goes with it stands ${where}`;
  return evidence.isOne
    ? `${alone}, but ${evidence.names} is mentioned ${where}`
    : `${alone}, but ${evidence.names} are mentioned on this page too`;
}
