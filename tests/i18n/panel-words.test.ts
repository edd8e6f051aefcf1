import { describe, expect, it } from 'vitest';

import { READING_LANGUAGES } from '../../utils/core/model.ts';
import { DOCUMENT_WORDS } from '../../utils/i18n/document-words.ts';
import { languageNames } from '../../utils/i18n/language-names.ts';
import { LIBRARY_WORDS } from '../../utils/i18n/library-words.ts';
import { PACK_WORDS } from '../../utils/i18n/pack-words.ts';
import { PANEL_WORDS } from '../../utils/i18n/panel-words.ts';
import { TOOLBAR_WORDS } from '../../utils/i18n/toolbar-words.ts';

describe('the words of popup, panel and library', () => {
  it.each([
    { says: TOOLBAR_WORDS.nl.names(1), words: '1 naam' },
    { says: TOOLBAR_WORDS.nl.names(1200), words: '1.200 namen' },
    { says: TOOLBAR_WORDS.nl.mentioned(1), words: '1 keer genoemd' },
    { says: TOOLBAR_WORDS.en.mentioned(1), words: 'mentioned once' },
    { says: TOOLBAR_WORDS.en.mentioned(14), words: 'mentioned 14 times' },
    { says: TOOLBAR_WORDS.nl.moreInPanel(210), words: 'Nog 210 namen in het zijpaneel' },
    { says: TOOLBAR_WORDS.en.moreInPanel(1), words: '1 more name in the side panel' },
    { says: PANEL_WORDS.nl.onThisPage(2), words: 'Op deze pagina 2 keer' },
    { says: PANEL_WORDS.en.onThisPage(1), words: 'Once on this page' },
    { says: PANEL_WORDS.nl.joined(1), words: 'Je bronnen leggen 1 verband tussen deze namen.' },
    { says: PANEL_WORDS.en.joined(3), words: 'Your sources draw 3 connections between these names.' },
    { says: PANEL_WORDS.nl.backToSearch(''), words: 'Zoeken' },
    { says: PANEL_WORDS.nl.backToSearch('maastr'), words: 'Zoeken: maastr' },
    { says: PANEL_WORDS.en.nothingFound('silk rode'), words: 'Nothing found for “silk rode”.' },
    { says: PANEL_WORDS.nl.found(1, 2), words: '1 naam en 2 feiten gevonden' },
    { says: LIBRARY_WORDS.en.contents(1, 34, 1), words: '1 document, 34 names, 1 fact' },
    {
      says: LIBRARY_WORDS.en.notThisText(3, 43),
      words: 'This file holds 3 of the document’s 43 sentences: it isn’t this text.',
    },
    {
      says: LIBRARY_WORDS.nl.notThisText(0, 43),
      words: 'Dit bestand bevat geen van de 43 zinnen van het document: het is deze tekst niet.',
    },
    {
      says: LIBRARY_WORDS.en.notThisText(0, 1),
      words: 'This file doesn’t hold the document’s one sentence: it isn’t this text.',
    },
    { says: LIBRARY_WORDS.nl.notAnyText(0, 43), words: 'In dit bestand staat geen zin van je documenten.' },
    { says: DOCUMENT_WORDS.nl.sentencesHere(42, 43), words: '42 van de 43 zinnen staan hier' },
    { says: DOCUMENT_WORDS.en.sentencesHere(42, 43), words: '42 of its 43 sentences stand here' },
    { says: DOCUMENT_WORDS.nl.sentencesHere(1200, 1200), words: 'Alle 1.200 zinnen staan hier' },
    { says: DOCUMENT_WORDS.en.sentencesHere(1, 1), words: 'Its one sentence stands here' },
    { says: PACK_WORDS.nl.statements('judged', 1), words: '1 oordeel' },
    { says: PACK_WORDS.en.statements('reported', 2), words: '2 statements' },
    { says: languageNames(['nl', 'en'], 'nl'), words: 'Nederlands, Engels' },
  ])('say “$words”', ({ says, words }) => {
    expect(says).toBe(words);
  });

  it.each(READING_LANGUAGES)('show a sample of marks with names in it, first and again (%s)', (language) => {
    const names = LIBRARY_WORDS[language].sample.filter((piece) => typeof piece !== 'string');
    expect(names.filter(({ first }) => first).map(({ name }) => name)).toEqual([
      ...new Set(names.map(({ name }) => name)),
    ]);
    expect(names.some(({ first }) => !first)).toBe(true);
  });
});
