import { FILES } from '../core/site.ts';
import type { SwitchState } from '../core/view.ts';
import { clockTime } from './dates.ts';
import { counted, type InEachLanguage } from './grammar.ts';

/** What keeps Duiding out of a page, by kind of page, as the place of the site's name says it. */
type ClosedPage = 'browser' | 'store' | 'viewer' | 'file' | 'hidden' | 'other';

/** A sentence, and what can be done about it. */
export type Notice = { readonly says: string; readonly hint: string };

/** The words of the popup, and of the states of a page wherever they are shown. */
export type ToolbarWords = {
  readonly panel: string;
  readonly library: string;
  readonly searchLabel: string;

  /** A site as the reader knows it. */
  readonly siteName: (site: string) => string;
  /** The switch, by its site. */
  readonly siteSwitch: (site: string) => string;
  readonly siteOn: string;
  readonly siteOff: string;
  readonly siteClosed: string;

  /** In the place of the switch's words, and on the button, while nothing is read anywhere. */
  readonly allOff: string;
  readonly pausedUntil: (time: Date) => string;

  readonly off: Notice;
  readonly allOffNotice: Notice;
  readonly pauseNotice: Notice;
  readonly pause: string;
  readonly endPause: string;
  readonly everywhereOff: string;
  readonly everywhereOn: string;
  /** On the button, where the library doesn't open. */
  readonly trouble: string;
  readonly noAccess: Notice;
  readonly giveAccess: string;
  readonly cannotRun: Readonly<Record<ClosedPage, { readonly title: string; readonly why: string } & Notice>>;
  readonly nothingHere: string;
  readonly reading: string;
  readonly readingNew: string;

  /** ‘7 namen’. */
  readonly names: (count: number) => string;
  /** ‘14 keer genoemd’, after the names or alone. */
  readonly mentioned: (count: number) => string;
  readonly moreInPanel: (count: number) => string;
};

/** What the popup says. */
export const TOOLBAR_WORDS: InEachLanguage<ToolbarWords> = {
  nl: {
    panel: 'Zijpaneel',
    library: 'Bibliotheek en instellingen',
    searchLabel: 'Zoek in je bronnen',

    siteName: (site) => (site === FILES ? 'Bestanden op deze computer' : site),
    siteSwitch: (site) => (site === FILES ? 'Duiding in bestanden op deze computer' : `Duiding op ${site}`),
    siteOn: 'Aan op deze site',
    siteOff: 'Uit op deze site',
    siteClosed: 'Nog geen toegang',

    allOff: 'Overal uit',
    pausedUntil: (time) => `Pauze tot ${clockTime('nl', time)}`,

    allOffNotice: { says: 'Duiding staat overal uit.', hint: 'Zoeken in je bronnen kan wel.' },
    pauseNotice: {
      says: 'Duiding leest even niet mee.',
      hint: 'Na de pauze worden de open pagina’s vanzelf weer gelezen.',
    },
    pause: 'Een uur pauze',
    endPause: 'Pauze beëindigen',
    everywhereOff: 'Overal uit',
    everywhereOn: 'Weer aan',
    trouble: 'Je bibliotheek gaat niet open',
    off: {
      says: 'Duiding leest hier niet mee.',
      hint: 'Zet de schakelaar om, en de pagina wordt meteen gelezen.',
    },
    noAccess: {
      says: 'De browser vraagt je eerst om toegang tot deze site.',
      hint: 'Duiding leest de tekst op je eigen computer en verstuurt niets.',
    },
    giveAccess: 'Toegang geven',
    cannotRun: {
      browser: {
        title: 'Pagina van de browser',
        why: 'Hier mag geen uitbreiding werken',
        says: 'Op pagina’s van de browser zelf kan Duiding niets markeren.',
        hint: 'Zoeken in je bronnen kan wel.',
      },
      store: {
        title: 'Winkel voor uitbreidingen',
        why: 'Hier mag geen uitbreiding werken',
        says: 'Op pagina’s van de winkel kan Duiding niets markeren.',
        hint: 'Zoeken in je bronnen kan wel.',
      },
      viewer: {
        title: 'Document in de browser',
        why: 'Hier mag geen uitbreiding werken',
        says: 'In documenten die de browser zelf toont, zoals een pdf, kan Duiding niets markeren.',
        hint: 'Zoeken in je bronnen kan wel.',
      },
      file: {
        title: 'Bestand op deze computer',
        why: 'Nog geen toegang',
        says: 'Bestanden op je eigen computer leest Duiding alleen als je dat toestaat.',
        hint: 'Dat kan waar je browser uitbreidingen beheert: geef Duiding daar toegang tot bestanden, en laad de pagina opnieuw.',
      },
      hidden: {
        title: 'Pagina die gesloten is',
        why: 'De browser houdt uitbreidingen hier weg',
        says: 'Op pagina’s van de browser zelf kan Duiding niets markeren; in bestanden op je computer alleen als je dat toestaat.',
        hint: 'Dat kan waar je browser uitbreidingen beheert: geef Duiding daar toegang tot bestanden.',
      },
      other: {
        title: 'Deze pagina',
        why: 'Duiding leest alleen webpagina’s',
        says: 'Op deze pagina kan Duiding niets markeren.',
        hint: 'Zoeken in je bronnen kan wel.',
      },
    },
    nothingHere: 'Op deze pagina staat niets waar je bronnen over spreken.',
    reading: 'Deze pagina lezen…',
    readingNew: 'Nieuwe pagina lezen…',

    names: (count) => counted('nl', count, { one: 'naam', other: 'namen' }),
    mentioned: (count) => counted('nl', count, { one: 'keer genoemd', other: 'keer genoemd' }),
    moreInPanel: (count) => `Nog ${counted('nl', count, { one: 'naam', other: 'namen' })} in het zijpaneel`,
  },
  en: {
    panel: 'Side panel',
    library: 'Library and settings',
    searchLabel: 'Search your sources',

    siteName: (site) => (site === FILES ? 'Files on this computer' : site),
    siteSwitch: (site) => (site === FILES ? 'Duiding in files on this computer' : `Duiding on ${site}`),
    siteOn: 'On for this site',
    siteOff: 'Off for this site',
    siteClosed: 'No access yet',

    allOff: 'Off everywhere',
    pausedUntil: (time) => `Paused until ${clockTime('en', time)}`,

    allOffNotice: { says: 'Duiding is off everywhere.', hint: 'You can still search your sources.' },
    pauseNotice: {
      says: 'Duiding isn’t reading along for now.',
      hint: 'After the pause, open pages are read again by themselves.',
    },
    pause: 'Pause for an hour',
    endPause: 'End the pause',
    everywhereOff: 'Off everywhere',
    everywhereOn: 'On again',
    trouble: 'Your library doesn’t open',
    off: {
      says: 'Duiding doesn’t read along here.',
      hint: 'Turn the switch on, and the page is read at once.',
    },
    noAccess: {
      says: 'The browser first asks you for access to this site.',
      hint: 'Duiding reads the text on your own computer and sends nothing.',
    },
    giveAccess: 'Give access',
    cannotRun: {
      browser: {
        title: 'A page of the browser',
        why: 'No extension may run here',
        says: 'Duiding can’t mark the browser’s own pages.',
        hint: 'You can still search your sources.',
      },
      store: {
        title: 'The extension store',
        why: 'No extension may run here',
        says: 'Duiding can’t mark the pages of the store.',
        hint: 'You can still search your sources.',
      },
      viewer: {
        title: 'A document in the browser',
        why: 'No extension may run here',
        says: 'Duiding can’t mark documents that the browser itself displays, such as a PDF.',
        hint: 'You can still search your sources.',
      },
      file: {
        title: 'A file on this computer',
        why: 'No access yet',
        says: 'Duiding reads files on your own computer only if you allow it.',
        hint: 'You can do so where your browser manages extensions: give Duiding access to files there, and reload the page.',
      },
      hidden: {
        title: 'A page that is closed',
        why: 'The browser keeps extensions out',
        says: 'Duiding can’t mark the browser’s own pages, and files on your computer only if you allow it.',
        hint: 'You can do so where your browser manages extensions: give Duiding access to files there.',
      },
      other: {
        title: 'This page',
        why: 'Duiding reads web pages only',
        says: 'Duiding can’t mark this page.',
        hint: 'You can still search your sources.',
      },
    },
    nothingHere: 'Nothing on this page is in your sources.',
    reading: 'Reading this page…',
    readingNew: 'Reading the new page…',

    names: (count) => counted('en', count, { one: 'name', other: 'names' }),
    mentioned: (count) =>
      count === 1 ? 'mentioned once' : `mentioned ${counted('en', count, { one: 'time', other: 'times' })}`,
    moreInPanel: (count) => `${counted('en', count, { one: 'more name', other: 'more names' })} in the side panel`,
  },
};

/** What keeps us from reading, in the place where else "Aan op deze site" stands. */
export function switchWords(state: SwitchState, words: ToolbarWords): string {
  switch (state.kind) {
    case 'on':
      return words.siteOn;
    case 'site-off':
      return words.siteOff;
    case 'all-off':
      return words.allOff;
    case 'pause':
      return words.pausedUntil(new Date(state.until));
  }
}
