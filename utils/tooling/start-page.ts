import { join } from 'node:path';

import type { SourceDocument, Span } from '../core/model.ts';
import { parsePack } from '../core/pack/parse.ts';
import { readPackFiles } from './seed-files.ts';

const PACK = join(import.meta.dirname, '..', '..', 'seeds', 'start-page');

/**
 * The page that `npm start` opens, as HTML: the shipped document that carries its own words.
 *
 * @throws {FailureError} If the shipped pack is bad.
 */
export async function startPage(): Promise<string> {
  const { documents } = parsePack(await readPackFiles(PACK));
  const document = documents.find(({ text }) => text !== null);
  if (!document) throw new Error('The pack start-page embeds no document');
  return toHtml(document);
}

/**
 * A document as an article on a page of its own: its title, then each section's heading and paragraphs.
 *
 * @throws {RangeError} If the document is detached: there are no words to show.
 */
export function toHtml({ language, title, description, sections, text }: SourceDocument): string {
  if (text === null) throw new RangeError('A detached document has no words');
  const wordsOf = ({ start, end }: Span) => escapeHtml(text.slice(start, end));
  const name = escapeHtml(title ?? description.nl);
  const body = sections.flatMap(({ heading, paragraphs }) => [
    ...(heading ? [`<h2>${wordsOf(heading.span)}</h2>`] : []),
    ...paragraphs.map(({ span }) => `<p>${wordsOf(span)}</p>`),
  ]);
  return `<!doctype html>
<html lang="${escapeHtml(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${name}</title>
<style>${STYLE}</style>
</head>
<body>
<article>
<h1>${name}</h1>
${body.join('\n')}
</article>
</body>
</html>
`;
}

const STYLE = `
:root { color-scheme: light dark; --ink: light-dark(#1b1e21, #eceae4); --paper: light-dark(#fcfbf8, #1d2023); }
body { margin: 0; background: var(--paper); color: var(--ink); font: 19px/30px Charter, "Bitstream Charter", "Charis SIL", "Sitka Text", Cambria, Georgia, serif; }
article { max-width: 35em; margin: 0 auto; padding: 72px 24px 120px; }
h1 { font-size: 40px; line-height: 46px; font-weight: 600; letter-spacing: -.01em; text-wrap: balance; margin: 0 0 28px; }
h2 { font-size: 24px; line-height: 30px; font-weight: 600; text-wrap: balance; margin: 44px 0 12px; }
p { margin: 0 0 16px; text-wrap: pretty; hyphens: auto; hyphenate-limit-chars: 14 5 5; }
h1 + p { font-size: 22px; line-height: 34px; }
@media (width < 600px) { article { padding: 36px 20px 72px; } h1 { font-size: 32px; line-height: 38px; } }
`;

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
