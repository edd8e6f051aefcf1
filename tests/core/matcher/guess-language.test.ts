import { describe, expect, it } from 'vitest';
import { compileMatcher } from '../../../utils/core/matcher/compile.ts';
import { guessLanguage } from '../../../utils/core/matcher/guess-language.ts';

const matcher = compileMatcher([], undefined, 7);

describe('guessLanguage', () => {
  it.each([
    { text: 'De minister wil niet dat er meer geld naar het leger gaat.', language: 'nl' },
    { text: 'The minister does not want to spend more money on the army.', language: 'en' },
    { text: 'Der Minister will nicht noch mehr Geld für die Armee ausgeben.', language: 'de' },
    { text: 'Le ministre ne veut pas donner plus d’argent à l’armée.', language: 'fr' },
    { text: 'Hotel Europa', language: null },
    { text: 'Министр не хочет тратить больше денег', language: null },
  ])('takes “$text” for $language', ({ text, language }) => {
    expect(guessLanguage([text], matcher)).toBe(language);
  });

  it('takes all texts together', () => {
    expect(guessLanguage(['De minister', 'wil niet', 'dat er meer geld'], matcher)).toBe('nl');
  });

  it('reads no more texts than it takes to tell', () => {
    const dutch = Array.from({ length: 100 }, () => 'het niet');
    const english = Array.from({ length: 1_000 }, () => 'money');
    expect(guessLanguage([...dutch, ...english], matcher)).toBe('nl');
  });

  it('reads no more of one text than it is told to', () => {
    expect(guessLanguage([`de minister wil niet ${'the army wants it '.repeat(50)}`], matcher, 20)).toBe('nl');
  });
});
