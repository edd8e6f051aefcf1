import type { LocalText, Paragraph, Section, Span } from '../model.ts';
import { fingerprint } from '../text/fingerprint.ts';
import { findSentences } from '../text/sentences.ts';

/** What a plain text shows of its own shape. */
export type Outline = {
  /** The date of a first line that begins with ‘date 2022-03’, as it stands there; `null` without one. */
  readonly date: string | null;
  /** A heading before any paragraph names the whole text. `null` without one. */
  readonly title: string | null;
  readonly sections: readonly Section[];
};

/** A section that the text itself gives no heading. */
export type LabelledSection = {
  /** The paragraph that it begins with, counted from 1 over the whole text, headings left out. */
  readonly paragraph: number;
  readonly label: LocalText;
};

/**
 * Find the headings, paragraphs and sentences of a plain text.
 *
 * A line that isn't blank is a paragraph. It is a heading if it is at most {@link LONGEST_HEADING}
 * characters long, doesn't end in a stop, comma, colon or quotation mark, and isn't the last line.
 *
 * @param labels - Where sections without a heading begin, and what we call them. Paragraphs before the
 *   first heading that none covers stand in a section called {@link OPENING}.
 * @returns Spans in `text` as it is. Time is linear.
 */
export function findOutline(text: string, labels: readonly LabelledSection[] = []): Outline {
  const { date, start } = readDate(text);
  const lines = findLines(text, start);
  const sections: { -readonly [Key in keyof Section]: Section[Key] }[] = [];
  let title: string | null = null;
  let count = 0;
  lines.forEach((line, index) => {
    const words = text.slice(line.start, line.end);
    if (index < lines.length - 1 && isHeading(words)) {
      if (index === 0) title = words;
      else sections.push({ heading: { text: words, span: line }, label: null, paragraphs: [] });
      return;
    }
    count++;
    const label =
      labels.find(({ paragraph }) => paragraph === count)?.label ?? (sections.length === 0 ? OPENING : null);
    if (label) sections.push({ heading: null, label, paragraphs: [] });
    const section = sections.at(-1);
    if (section) section.paragraphs = [...section.paragraphs, toParagraph(text, line)];
  });
  return { date, title, sections };
}

/** Characters of a heading at most: about one line of a narrow column. */
const LONGEST_HEADING = 70;

const OPENING: LocalText = { nl: 'Inleiding', en: 'Opening' };

function readDate(text: string): { date: string | null; start: number } {
  const match = /^\s?date (\d{4}(?:-\d{2}){0,2}) /.exec(text);
  return match?.[1] ? { date: match[1], start: match[0].length } : { date: null, start: 0 };
}

function findLines(text: string, from: number): Span[] {
  const lines: Span[] = [];
  for (let start = from; start < text.length; ) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline;
    const line = text.slice(start, end);
    const trimmed = line.trim();
    const first = start + line.length - line.trimStart().length;
    if (trimmed !== '') lines.push({ start: first, end: first + trimmed.length });
    start = end + 1;
  }
  return lines;
}

function isHeading(line: string): boolean {
  return line.length <= LONGEST_HEADING && !/[.!?…,;:'"’”»)]$/.test(line);
}

function toParagraph(text: string, span: Span): Paragraph {
  const sentences = findSentences(text.slice(span.start, span.end)).map(({ start, end }) => {
    const within = { start: span.start + start, end: span.start + end };
    return { span: within, fingerprint: fingerprint(text.slice(within.start, within.end)) };
  });
  return { span, sentences };
}
