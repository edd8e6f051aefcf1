import { describe, expect, it } from 'vitest';

import { ENTITY_TYPES, READING_LANGUAGES, RELATION_KINDS } from '../../utils/core/model.ts';
import { CARD_WORDS } from '../../utils/i18n/card-words.ts';
import { DOCUMENT_WORDS } from '../../utils/i18n/document-words.ts';
import { capitalised, counted, inWords, midSentence, quoted } from '../../utils/i18n/grammar.ts';
import { PACK_WORDS } from '../../utils/i18n/pack-words.ts';
import { VOICE_HEADINGS } from '../../utils/i18n/voice-words.ts';
import { words } from '../../utils/i18n/words.ts';

describe.each(READING_LANGUAGES)('words in %s', (language) => {
  it('tell all types of entity apart', () => {
    const names = ENTITY_TYPES.map((type) => words(language).types[type].one);
    expect(new Set(names).size).toBe(ENTITY_TYPES.length);
  });

  it.each(RELATION_KINDS)('name %s from either end, as the middle of a line', (kind) => {
    const { out, in: inward } = words(language).relations[kind];
    expect(out).toMatch(/^\p{Ll}/u);
    expect(inward).toMatch(/^\p{Ll}/u);
  });

  it.each(
    textsIn([
      words(language),
      CARD_WORDS[language],
      DOCUMENT_WORDS[language],
      PACK_WORDS[language],
      VOICE_HEADINGS[language],
    ]),
  )('set “%s” as print does', (text) => {
    expect(text).not.toMatch(/!|'|"|\.\.\.| $/);
    expect(text).not.toBe('');
  });
});

describe('words', () => {
  it.each([
    { said: words('nl').facts.moreFacts(1), text: 'Nog 1 feit' },
    { said: words('nl').facts.moreFacts(3), text: 'Nog 3 feiten' },
    { said: words('en').facts.moreFacts(1), text: '1 more fact' },
    { said: words('en').facts.moreFacts(3), text: '3 more facts' },
    { said: words('nl').facts.sources(1), text: '1 bron' },
    { said: words('nl').facts.otherDocuments(1), text: 'en 1 ander document' },
    { said: words('nl').facts.otherDocuments(2), text: 'en 2 andere documenten' },
    { said: words('en').facts.otherDocuments(2), text: 'and 2 other documents' },
    { said: CARD_WORDS.nl.question('Maastricht'), text: 'Wie of wat is hier ‘Maastricht’?' },
    { said: CARD_WORDS.en.question('Maastricht'), text: 'Who or what is “Maastricht” here?' },
    { said: CARD_WORDS.nl.noneOf(2), text: 'Geen van beide' },
    { said: CARD_WORDS.nl.noneOf(3), text: 'Geen van deze' },
  ])('say "$text"', ({ said, text }) => {
    expect(said).toBe(text);
  });
});

describe('grammar', () => {
  it.each([
    { does: 'groups digits', said: counted('nl', 1200, { one: 'feit', other: 'feiten' }), text: '1.200 feiten' },
    { does: 'writes small numbers in words', said: inWords('nl', 3), text: 'drie' },
    { does: 'writes larger numbers in digits', said: inWords('en', 13), text: '13' },
    { does: 'quotes in Dutch', said: quoted('nl', 'EDEO'), text: '‘EDEO’' },
    { does: 'quotes in English', said: quoted('en', 'EDEO'), text: '“EDEO”' },
    { does: 'begins with a capital', said: capitalised('nl', 'geleid door'), text: 'Geleid door' },
    { does: 'leaves the accent off a capital', said: capitalised('nl', 'één feit'), text: 'Eén feit' },
    { does: 'capitalises nothing', said: capitalised('nl', ''), text: '' },
    {
      does: 'puts a description into a sentence',
      said: midSentence('Een opiniestuk van Hilde'),
      text: 'een opiniestuk van Hilde',
    },
    { does: 'leaves a proper name alone', said: midSentence('Anne Franks dagboek'), text: 'Anne Franks dagboek' },
  ])('$does', ({ said, text }) => {
    expect(said).toBe(text);
  });
});

/** Every text in `words`; one that is made for a name or a count, as made for 2. */
function textsIn(words: unknown): readonly string[] {
  if (typeof words === 'string') return [words];
  if (typeof words === 'function') return textsIn(words(2));
  return Object.entries(words as object).flatMap(([key, value]) =>
    key === 'before' || key === 'after' ? [] : textsIn(value),
  );
}
