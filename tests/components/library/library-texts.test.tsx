// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';

import { LibraryScreen, type LibraryScreenProps } from '../../../components/library/LibraryScreen.tsx';
import { FailureError } from '../../../utils/core/failure.ts';
import { MAX_TEXT_FILE } from '../../../utils/core/limits.ts';
import type { DocumentId } from '../../../utils/core/model.ts';
import type { AttachedText } from '../../../utils/core/source/attached-text.ts';
import type { ListedDocument } from '../../../utils/core/view.ts';
import { SOURCE } from '../../fixtures/make-card.ts';
import { makeListedDocument, makePack, makePackOverview } from '../../fixtures/make-pack.ts';
import { makeTexts } from '../../fixtures/make-page.ts';
import { get, happen, names, press, show, text } from '../show.tsx';

const { documentId } = SOURCE;
const ADD = 'Toevoegen: tekst van Opiniestuk';
const REMOVE = 'Weghalen: tekst van Opiniestuk';
const TEXT: AttachedText = { documentId, sha256: '', from: 'file', content: { kind: 'whole', text: 'Er is spoor.' } };

describe('LibraryScreen, the texts of documents', () => {
  it.each<{ textFrom: ListedDocument['textFrom']; says: string; button: string | null }>([
    { textFrom: null, says: 'tekst ontbreekt', button: ADD },
    { textFrom: 'pack', says: 'met tekst', button: null },
    { textFrom: 'page', says: 'tekst van een pagina', button: REMOVE },
    { textFrom: 'file', says: 'tekst uit een bestand', button: REMOVE },
  ])('says “$says”, and offers what can be done', async ({ textFrom, says, button }) => {
    await open(textFrom);
    expect(rowText()).toContain(`Opiniestukmrt 2022${says}`);
    expect(names('button').filter((name) => name.includes('tekst van'))).toEqual(button === null ? [] : [button]);
  });

  it('adds a chosen file to the document', async () => {
    const { attach } = await open(null);
    await choose(makeFile('Er is spoor.'));
    expect(attach).toHaveBeenCalledExactlyOnceWith('Er is spoor.', documentId);
    expect(rowText()).toContain('De tekst staat nu in je bibliotheek.');
    expect(names('button')).toContain(REMOVE);
  });

  it('finds the document of a file that is dropped on the page', async () => {
    const { attach } = await open(null);
    await drop([makeFile('Er is spoor.')], document.body);
    expect(attach).toHaveBeenCalledExactlyOnceWith('Er is spoor.', null);
    expect(rowText()).toContain('De tekst staat nu in je bibliotheek.');
    expect(document.activeElement?.textContent).toContain('De tekst staat nu in je bibliotheek.');
  });

  it('takes a file that is dropped on a document for that one', async () => {
    const { attach } = await open(null);
    await drop([makeFile('Er is spoor.')], row());
    expect(attach).toHaveBeenCalledExactlyOnceWith('Er is spoor.', documentId);
  });

  it('shows where a file that is being dragged would go', async () => {
    await open(null);
    await drag('dragover', [], document.body);
    expect(text()).toContain('Laat los, en Duiding zoekt het document erbij.');
    await drag('dragover', [], row());
    expect(text()).toContain('Laat los, en dit wordt de tekst van het document.');
    await drag('dragleave', [], document.body);
    expect(text()).not.toContain('Laat los');
  });

  it.each([
    { what: 'too large', files: [makeFile('', MAX_TEXT_FILE + 1)], says: 'Dit bestand is groter dan 40 MB.' },
    { what: 'not text', files: [makeFile('PK\0\0')], says: 'Dit bestand is geen tekst.' },
    { what: 'unreadable', files: [makeUnreadable()], says: 'De browser kan dit bestand niet lezen.' },
    { what: 'one of several', files: [makeFile('a'), makeFile('b')], says: 'Kies één bestand tegelijk.' },
  ])('refuses a file that is $what, and asks nobody', async ({ files, says }) => {
    const { attach } = await open(null);
    await drop(files, row());
    expect(get('alert').textContent).toContain(says);
    expect(attach).not.toHaveBeenCalled();
    expect(names('button')).toContain(ADD);
  });

  it.each([
    { target: row, says: 'Dit bestand bevat 3 van de 43 zinnen van het document: het is deze tekst niet.' },
    { target: () => document.body, says: 'waarvan het 3 van de 43 zinnen bevat: het is die tekst niet.' },
  ])('says how near another text comes: $says', async ({ target, says }) => {
    const failure = new FailureError({ kind: 'not-this-text', held: 3, all: 43 });
    await open(null, { attach: () => Promise.reject(failure) });
    await drop([makeFile('Iets anders.')], target());
    expect(get('alert').textContent).toContain(says);
  });

  it('says what went wrong, and tries again', async () => {
    const attach = vi.fn<LibraryScreenProps['texts']['attach']>();
    attach.mockRejectedValueOnce(new FailureError({ kind: 'no-answer' })).mockResolvedValue({ documentId });
    await open(null, { attach });
    await choose(makeFile('Er is spoor.'));
    expect(get('alert').textContent).toContain('Er is niets verloren.');
    await press('button', 'Opnieuw proberen');
    expect(attach).toHaveBeenCalledTimes(2);
    expect(rowText()).toContain('De tekst staat nu in je bibliotheek.');
  });

  it('takes away a text that the reader added, and brings it back', async () => {
    const { restore } = await open('file');
    await press('button', REMOVE);
    expect(rowText()).toContain('De tekst staat niet meer in je bibliotheek.');
    expect(document.activeElement).toBe(get('button', 'Ongedaan maken'));
    await press('button', 'Ongedaan maken');
    expect(restore).toHaveBeenCalledExactlyOnceWith(TEXT);
    expect(rowText()).toContain('De tekst staat weer in je bibliotheek.');
    expect(names('button')).toContain(REMOVE);
  });

  it('goes to the document that the reader was sent to, each time', async () => {
    let send: (documentId: DocumentId) => void = () => {};
    const watchAsked: LibraryScreenProps['watchAsked'] = (onAsked) => {
      send = onAsked;
      onAsked(documentId);
      return () => {};
    };
    await open(null, {}, { watchAsked });
    expect(document.activeElement).toBe(row());
    row().blur();
    await happen(() => send(documentId));
    expect(document.activeElement).toBe(row());
  });
});

/** The library with one document, whose text comes and goes as in the real one. */
async function open(
  first: ListedDocument['textFrom'],
  texts: Partial<LibraryScreenProps['texts']> = {},
  props: Partial<LibraryScreenProps> = {},
) {
  let textFrom = first;
  let tell = () => {};
  const become = (next: ListedDocument['textFrom']) => {
    textFrom = next;
    tell();
  };
  const attach = vi.fn(async () => {
    become('file');
    return { documentId };
  });
  const restore = vi.fn(async () => become('file'));
  const all: LibraryScreenProps['texts'] = {
    ...makeTexts(),
    watch: (onChange) => {
      tell = onChange;
      return () => {};
    },
    attach,
    detach: async () => {
      become(null);
      return TEXT;
    },
    restore,
    ...texts,
  };
  await show(
    <LibraryScreen
      getPacks={async () => [makePackOverview({ documents: [makeListedDocument({ textFrom })] })]}
      getPack={async () => makePack()}
      getCard={async () => null}
      texts={all}
      watchAsked={() => () => {}}
      language="browser"
      onLanguage={vi.fn()}
      marks="few"
      onMarks={vi.fn()}
      {...props}
    />,
  );
  return { attach, restore };
}

function row(): HTMLElement {
  const found = document.querySelector<HTMLElement>('.document-row');
  if (!found) throw new Error('No document is listed');
  return found;
}

function rowText(): string {
  return row().textContent ?? '';
}

/** Chooses a file in the browser's own window, which opens by itself nowhere but in a browser. */
async function choose(file: File): Promise<void> {
  const input = row().querySelector<HTMLInputElement>('input[type="file"]');
  if (!input) throw new Error('No file can be chosen');
  Object.defineProperty(input, 'files', { value: [file] });
  await happen(() => input.dispatchEvent(new Event('change', { bubbles: true })));
}

async function drop(files: readonly File[], target: HTMLElement): Promise<void> {
  await drag('drop', files, target);
}

/** An event of dragging files, as a browser makes it: it says that they are files, and gives them when they are dropped. */
async function drag(name: 'dragover' | 'dragleave' | 'drop', files: readonly File[], target: HTMLElement) {
  const event = new Event(name, { bubbles: true, cancelable: true });
  Object.assign(event, { dataTransfer: { types: ['Files'], files }, relatedTarget: null });
  await happen(() => target.dispatchEvent(event));
}

/** @param size - In bytes, if it says to have more than it holds. */
function makeFile(content: string, size = content.length): File {
  return Object.defineProperties(new File([content], 'tekst.txt', { type: 'text/plain' }), {
    size: { value: size },
    text: { value: async () => content },
  });
}

function makeUnreadable(): File {
  const moved = async () => {
    throw new DOMException('Moved', 'NotFoundError');
  };
  return Object.defineProperties(new File([], 'weg.txt'), { text: { value: moved } });
}
