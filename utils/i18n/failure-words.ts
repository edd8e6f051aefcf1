import type { Failure, StoreTrouble } from '../core/failure.ts';
import type { ReadingLanguage } from '../core/model.ts';
import { counted, type InEachLanguage, numeral } from './grammar.ts';

/** What to tell the reader about a failure: what happened, why and that nothing was lost, and what can be done. */
export type FailureText = {
  readonly title: string;
  readonly explanation: string;
  /** The one button: ask again, or leave it. */
  readonly wayOut: { readonly kind: 'retry' | 'close'; readonly label: string };
};

/** The text for any failure, in the reader's language. */
export function failureText(failure: Failure, language: ReadingLanguage): FailureText {
  const words = FAILURE_WORDS[language];
  switch (failure.kind) {
    case 'store-unavailable':
      return { title: words.libraryClosed, explanation: words.storeTrouble[failure.reason], wayOut: retry(language) };
    case 'bad-pack':
      return {
        title: words.badPack,
        explanation: words.badPackPlace(failure.file, failure.path),
        wayOut: retry(language),
      };
    case 'names-not-compiled':
      return { ...words.namesNotCompiled, wayOut: retry(language) };
    case 'no-answer':
      return { ...words.noAnswer, wayOut: retry(language) };
    case 'no-longer-asked':
      return { ...words.noLongerAsked, wayOut: retry(language) };
    case 'not-allowed':
      return { ...words.notAllowed, wayOut: close(language) };
    case 'card-expired':
      return { ...words.cardExpired, wayOut: close(language) };
    case 'not-this-text':
      return {
        title: words.notThisText,
        explanation: words.notThisTextHolds(failure.held, failure.all),
        wayOut: close(language),
      };
    case 'cannot-run-here':
      return { ...words.cannotRunHere, wayOut: close(language) };
  }
}

function retry(language: ReadingLanguage): FailureText['wayOut'] {
  return { kind: 'retry', label: FAILURE_WORDS[language].retry };
}

function close(language: ReadingLanguage): FailureText['wayOut'] {
  return { kind: 'close', label: FAILURE_WORDS[language].close };
}

type TitleAndExplanation = Pick<FailureText, 'title' | 'explanation'>;

type FailureWords = {
  readonly retry: string;
  readonly close: string;
  readonly libraryClosed: string;
  readonly storeTrouble: Readonly<Record<StoreTrouble, string>>;
  readonly badPack: string;
  readonly badPackPlace: (file: string, path: string) => string;
  readonly namesNotCompiled: TitleAndExplanation;
  readonly noAnswer: TitleAndExplanation;
  readonly noLongerAsked: TitleAndExplanation;
  readonly notAllowed: TitleAndExplanation;
  readonly cardExpired: TitleAndExplanation;
  readonly notThisText: string;
  /** "Hij bevat 3 van de 43 zinnen van het document." */
  readonly notThisTextHolds: (held: number, all: number) => string;
  readonly cannotRunHere: TitleAndExplanation;
};

const FAILURE_WORDS: InEachLanguage<FailureWords> = {
  nl: {
    retry: 'Opnieuw proberen',
    close: 'Sluiten',
    libraryClosed: 'Je bibliotheek gaat niet open',
    storeTrouble: {
      full: 'De browser meldt dat de schijf vol is. Wat je had, staat er nog.',
      blocked:
        'Een andere versie van Duiding heeft je bibliotheek nog open. Sluit de andere vensters van Duiding. Er is niets verloren.',
      newer: 'Je bibliotheek is bewaard door een nieuwere versie van Duiding. Werk Duiding bij. Er is niets verloren.',
      refused:
        'De browser geeft Duiding geen opslag, bijvoorbeeld omdat dit een privévenster is. Duiding heeft niets gewist.',
    },
    badPack: 'Een pak is niet goed te lezen',
    badPackPlace: (file, path) =>
      `Er klopt iets niet in ${file}${path && `, bij ${path}`}. Je andere pakken zijn niet veranderd.`,
    namesNotCompiled: {
      title: 'Nieuwe namen worden nog niet herkend',
      explanation:
        'Het klaarzetten van de namen in je pakken is niet gelukt. Er is niets verloren; Duiding probeert het later opnieuw.',
    },
    noAnswer: {
      title: 'Geen antwoord van je bibliotheek',
      explanation: 'De browser had Duiding even stilgezet. Er is niets verloren.',
    },
    noLongerAsked: {
      title: 'Deze vraag is vervallen',
      explanation: 'De pagina is intussen weg, of heeft iets nieuws gevraagd. Er is niets verloren.',
    },
    notAllowed: {
      title: 'Dat kan hier niet',
      explanation: 'Dit venster mag dat niet aan je bibliotheek vragen. Er is niets veranderd.',
    },
    cardExpired: {
      title: 'Deze kaart is verlopen',
      explanation: 'Een kaart geldt voor één keer. Wijs het woord opnieuw aan.',
    },
    notThisText: 'Dit is een andere tekst',
    notThisTextHolds: (held, all) =>
      `Hij bevat ${numeral('nl', held)} van de ${counted('nl', all, { one: 'zin', other: 'zinnen' })} van het document. Er is niets veranderd.`,
    cannotRunHere: {
      title: 'Op deze pagina werkt Duiding niet',
      explanation: 'De browser houdt uitbreidingen van deze pagina weg. Zoeken in je bronnen kan wel.',
    },
  },
  en: {
    retry: 'Try again',
    close: 'Close',
    libraryClosed: 'Your library won’t open',
    storeTrouble: {
      full: 'The browser says that the disk is full. What you had is still there.',
      blocked:
        'Another version of Duiding still has your library open. Close Duiding’s other windows. Nothing is lost.',
      newer: 'Your library was saved by a newer version of Duiding. Update Duiding. Nothing is lost.',
      refused:
        'The browser gives Duiding no storage, for instance because this is a private window. Duiding has deleted nothing.',
    },
    badPack: 'A pack can’t be read',
    badPackPlace: (file, path) =>
      `Something is wrong in ${file}${path && `, at ${path}`}. Your other packs haven’t changed.`,
    namesNotCompiled: {
      title: 'New names aren’t recognised yet',
      explanation: 'The names in your packs couldn’t be made ready. Nothing is lost; Duiding will try again later.',
    },
    noAnswer: {
      title: 'No answer from your library',
      explanation: 'The browser had stopped Duiding for a moment. Nothing is lost.',
    },
    noLongerAsked: {
      title: 'This question has lapsed',
      explanation: 'The page has gone meanwhile, or has asked something new. Nothing is lost.',
    },
    notAllowed: {
      title: 'That can’t be done here',
      explanation: 'This window may not ask your library for that. Nothing has changed.',
    },
    cardExpired: {
      title: 'This card has expired',
      explanation: 'A card is good for one use. Point at the word again.',
    },
    notThisText: 'This is another text',
    notThisTextHolds: (held, all) =>
      `It holds ${numeral('en', held)} of the document’s ${counted('en', all, { one: 'sentence', other: 'sentences' })}. Nothing has changed.`,
    cannotRunHere: {
      title: 'Duiding doesn’t work on this page',
      explanation: 'The browser keeps extensions away from this page. You can still search your sources.',
    },
  },
};
