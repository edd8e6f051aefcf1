import { foldChar } from '../text/fold.ts';
import type { Form } from './compile.ts';

/**
 * True if the words of the page have the capitals that the name's rule asks for.
 *
 * @param surface - The words as on the page, as many as the form has.
 */
export function fitsCase(form: Pick<Form, 'caseRule' | 'written'>, surface: readonly string[]): boolean {
  switch (form.caseRule) {
    case 'any':
      return true;
    case 'exact':
      return form.written.every((word, index) => visible(word) === visible(surface[index] ?? ''));
    case 'capital':
      return (
        form.written.every((word, index) => hasItsCapital(word, visible(surface[index] ?? ''))) &&
        !isShout(form, surface)
      );
  }
}

/** A small letter in the pack (de, for) may be a capital in a headline; a capital must be one. */
function hasItsCapital(written: string, onPage: string): boolean {
  return !isCapital(written.charAt(0)) || isCapital(onPage.charAt(0));
}

/** Capitals throughout say nothing about a name of up to three letters: RUS may be a country code. */
function isShout({ written }: Pick<Form, 'written'>, surface: readonly string[]): boolean {
  const name = written.join('');
  const onPage = surface.map(visible).join('');
  return name.length < 4 && onPage.length > 1 && onPage === onPage.toUpperCase() && name !== name.toUpperCase();
}

function isCapital(char: string): boolean {
  return char !== char.toLowerCase();
}

/** Without soft hyphens and the like, accents composed: what the reader sees. */
function visible(word: string): string {
  return Array.from(word.normalize('NFC'))
    .filter((char) => foldChar(char) !== '')
    .join('');
}
