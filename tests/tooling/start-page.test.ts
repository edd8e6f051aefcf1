import { describe, expect, it } from 'vitest';

import type { DocumentId, SourceDocument } from '../../utils/core/model.ts';
import { startPage, toHtml } from '../../utils/tooling/start-page.ts';

const TEXT = 'Vis & <friet>\nKop\nEen alinea.';

const DOCUMENT: SourceDocument = {
  id: 'proef/stuk' as DocumentId, // made up here, as the parser would
  language: 'nl',
  date: null,
  author: null,
  title: 'Vis & <friet>',
  shortName: { nl: 'Stuk', en: 'Piece' },
  publisher: null,
  description: { nl: 'Een stuk', en: 'A piece' },
  sha256: '',
  length: TEXT.length,
  sections: [
    {
      heading: { text: 'Kop', span: { start: 14, end: 17 } },
      label: null,
      paragraphs: [{ span: { start: 18, end: 29 }, sentences: [] }],
    },
  ],
  text: TEXT,
};

describe('toHtml', () => {
  it('shows title, headings and paragraphs in order', () => {
    const body = toHtml(DOCUMENT).split('<article>')[1];
    expect(body).toContain('<h2>Kop</h2>\n<p>Een alinea.</p>');
  });

  it('escapes what the document says', () => {
    expect(toHtml(DOCUMENT)).toContain('<h1>Vis &amp; &lt;friet></h1>');
  });

  it('refuses a document without words', () => {
    expect(() => toHtml({ ...DOCUMENT, text: null })).toThrow(RangeError);
  });
});

describe('startPage', () => {
  it('shows the shipped document in its own language', async () => {
    expect(await startPage()).toMatch(/^<!doctype html>\n<html lang="nl">/);
  });
});
