import type { Paragraph, SourceDocument, Span } from '../model.ts';
import { fingerprint } from '../text/fingerprint.ts';

/** What is wrong, and where in the document's file. */
export type TextProblem = { readonly path: string; readonly expected: string; readonly found: string };

/**
 * Compare a document with a text that should be its own: length, headings, paragraphs, sentences and
 * their fingerprints.
 *
 * The SHA-256 isn't compared, since the core can't hash: callers do, and a text whose SHA-256 is right
 * can only have problems that are the document's fault.
 *
 * @returns In order of place, or `[]` where all is well. A text of another length has that one problem.
 */
export function findTextProblems(document: SourceDocument, text: string): TextProblem[] {
  if (text.length !== document.length) {
    return [{ path: 'length', expected: `${text.length}, as the text has`, found: `${document.length}` }];
  }
  return document.sections.flatMap(({ heading, paragraphs }, index) => {
    const path = `sections[${index}]`;
    return [
      ...(heading && slice(text, heading.span) !== heading.text
        ? [{ path: `${path}.heading.span`, expected: `the span of ‘${heading.text}’`, found: 'other words' }]
        : []),
      ...paragraphs.flatMap((paragraph, number) => paragraphProblems(paragraph, text, `${path}.paragraphs[${number}]`)),
    ];
  });
}

function paragraphProblems({ span, sentences }: Paragraph, text: string, path: string): TextProblem[] {
  const problems: TextProblem[] = [];
  if (!isTrimmed(slice(text, span)) || slice(text, span).includes('\n')) {
    problems.push({ path: `${path}.span`, expected: 'one paragraph, without white space around it', found: 'more' });
  }
  let end = span.start;
  sentences.forEach((sentence, index) => {
    const place = `${path}.sentences[${index}]`;
    if (text.slice(end, sentence.span.start).trim() !== '' || !isTrimmed(slice(text, sentence.span))) {
      problems.push({ path: `${place}.span`, expected: 'a span from where the last sentence ended', found: 'another' });
    }
    const found = fingerprint(slice(text, sentence.span));
    if (found !== sentence.fingerprint) {
      problems.push({
        path: `${place}.fingerprint`,
        expected: `${found}, as the text has`,
        found: sentence.fingerprint,
      });
    }
    end = sentence.span.end;
  });
  if (text.slice(end, span.end).trim() !== '') {
    problems.push({ path: `${path}.sentences`, expected: 'sentences up to the end of the paragraph', found: 'fewer' });
  }
  return problems;
}

function slice(text: string, { start, end }: Span): string {
  return text.slice(start, end);
}

function isTrimmed(text: string): boolean {
  return text.trim() === text;
}
