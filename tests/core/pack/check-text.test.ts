import { join } from 'node:path';

import { describe, expect, it } from 'vitest';

import type { Paragraph, SourceDocument } from '../../../utils/core/model.ts';
import { findTextProblems } from '../../../utils/core/pack/check-text.ts';
import { parsePack } from '../../../utils/core/pack/parse.ts';
import { fingerprint } from '../../../utils/core/text/fingerprint.ts';
import { readPackFiles } from '../../../utils/tooling/seed-files.ts';

const TEXT = 'De kade is diep. Er liggen drie schepen.';
const pack = await readPackFiles(join(import.meta.dirname, '..', '..', 'fixtures', 'packs', 'veerhaven'));
const [logboek] = parsePack(pack).documents;
if (!logboek) throw new Error('The fixture has no log book');

const PARAGRAPH = 'sections[0].paragraphs[0]';

describe('findTextProblems', () => {
  it('finds none in the text of the document itself', () => {
    expect(findTextProblems(logboek, TEXT)).toEqual([]);
  });

  it.each<{ name: string; document?: SourceDocument; text?: string; paths: readonly string[] }>([
    { name: 'another length, and nothing else', text: `${TEXT} Meer niet.`, paths: ['length'] },
    {
      name: 'another sentence of the same length',
      text: TEXT.replace('drie', 'vier'),
      paths: [`${PARAGRAPH}.sentences[1].fingerprint`],
    },
    {
      name: 'white space at the end of a paragraph',
      text: `${TEXT.slice(0, -1)} `,
      paths: [`${PARAGRAPH}.span`, `${PARAGRAPH}.sentences[1].span`],
    },
    { name: 'a paragraph of two lines', text: TEXT.replace('. ', '.\n'), paths: [`${PARAGRAPH}.span`] },
    {
      name: 'a sentence that no span covers',
      document: withParagraph({ sentences: [sentence(0, 16)] }),
      paths: [`${PARAGRAPH}.sentences`],
    },
    {
      name: 'a gap between sentences',
      document: withParagraph({ sentences: [sentence(0, 7), sentence(17, 40)] }),
      paths: [`${PARAGRAPH}.sentences[1].span`],
    },
    {
      name: 'a heading that stands elsewhere',
      document: {
        ...logboek,
        sections: [{ heading: { text: 'De kade', span: { start: 1, end: 8 } }, label: null, paragraphs: [] }],
      },
      paths: ['sections[0].heading.span'],
    },
  ])('finds $name', ({ document = logboek, text = TEXT, paths }) => {
    expect(findTextProblems(document, text).map(({ path }) => path)).toEqual(paths);
  });
});

function withParagraph(change: Partial<Paragraph>): SourceDocument {
  const paragraph = { span: { start: 0, end: TEXT.length }, sentences: [], ...change };
  return { ...(logboek as SourceDocument), sections: [{ heading: null, label: null, paragraphs: [paragraph] }] };
}

function sentence(start: number, end: number) {
  return { span: { start, end }, fingerprint: fingerprint(TEXT.slice(start, end)) };
}
