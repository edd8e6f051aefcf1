import {
  MAX_DESCRIPTION_LENGTH,
  MAX_DOCUMENT_LENGTH,
  MAX_DOCUMENT_PARTS,
  MAX_NAME_LENGTH,
  MAX_TITLE_LENGTH,
} from '../limits.ts';
import type { DocumentId, Section, SourceDocument, Span } from '../model.ts';
import { findTextProblems } from './check-text.ts';
import {
  inItem,
  inKey,
  listOf,
  matching,
  object,
  optional,
  type Place,
  type Reader,
  refuse,
  text,
  wholeNumber,
} from './read-json.ts';
import { edtf, entityOf, type Known, language, localText, span } from './values.ts';

/**
 * Read one file of `documents/`.
 *
 * @throws {FailureError} `bad-pack`.
 */
export function parseDocument(value: unknown, file: string, id: DocumentId, known: Known): SourceDocument {
  const place = { file, path: '' };
  const { author, shortName, ...rest } = documentFile(known)(value, place);
  const document: SourceDocument = {
    id,
    ...rest,
    author: author && { name: author.name, entityId: author.entity },
    shortName: shortName ?? (rest.title === null ? rest.description : { nl: rest.title, en: rest.title }),
  };
  checkOrder(document, inKey(place, 'sections'));
  const [problem] = document.text === null ? [] : findTextProblems(document, document.text);
  if (problem) refuse({ file, path: problem.path }, problem.expected, problem.found);
  return document;
}

const documentFile = (known: Known) =>
  object({
    language,
    date: optional(edtf, null),
    author: optional(object({ name: text(MAX_NAME_LENGTH), entity: optional(entityOf(known), null) }), null),
    title: optional(text(MAX_TITLE_LENGTH), null),
    publisher: optional(text(MAX_TITLE_LENGTH), null),
    description: localText(MAX_DESCRIPTION_LENGTH),
    shortName: optional(localText(MAX_TITLE_LENGTH), null),
    sha256: matching(/^[0-9a-f]{64}$/, 'a SHA-256 in 64 small hexadecimal digits'),
    length: wholeNumber(1, MAX_DOCUMENT_LENGTH),
    sections: listOf(section, { least: 1, most: MAX_DOCUMENT_PARTS }),
    text: optional(documentText, null),
  });

const paragraph = object({
  span,
  sentences: listOf(
    object({ span, fingerprint: matching(/^[0-9a-f]{16}$/, 'a fingerprint of 16 small hexadecimal digits') }),
    { least: 1, most: MAX_DOCUMENT_PARTS },
  ),
});

const sectionFile = object({
  heading: optional(object({ text: text(MAX_TITLE_LENGTH), span }), null),
  label: optional(localText(MAX_TITLE_LENGTH), null),
  paragraphs: listOf(paragraph, { least: 0, most: MAX_DOCUMENT_PARTS }),
});

function section(value: unknown, place: Place): Section {
  const read = sectionFile(value, place);
  if ((read.heading === null) === (read.label === null)) {
    refuse(place, 'either a heading or a label', read.heading ? 'both' : 'neither');
  }
  return read;
}

/** As received, white space around it included: spans count from its very first character. */
const documentText: Reader<string> = (value, place) =>
  typeof value === 'string' && value.length > 0 && value.length <= MAX_DOCUMENT_LENGTH
    ? value
    : refuse(place, `a text of 1 to ${MAX_DOCUMENT_LENGTH} characters`, 'another value');

/** Headings and paragraphs stand in the order of the text and never overlap; sentences lie in their paragraph. */
function checkOrder({ sections, length }: SourceDocument, place: Place): void {
  let end = 0;
  sections.forEach(({ heading, paragraphs }, index) => {
    const here = inItem(place, index);
    if (heading) end = checkFollows(heading.span, { start: end, end: length }, inKey(inKey(here, 'heading'), 'span'));
    paragraphs.forEach((paragraph, number) => {
      const there = inItem(inKey(here, 'paragraphs'), number);
      end = checkFollows(paragraph.span, { start: end, end: length }, inKey(there, 'span'));
      let sentenceEnd = paragraph.span.start;
      paragraph.sentences.forEach((sentence, order) => {
        const room = { start: sentenceEnd, end: paragraph.span.end };
        sentenceEnd = checkFollows(sentence.span, room, inKey(inItem(inKey(there, 'sentences'), order), 'span'));
      });
    });
  });
}

/** @returns The end of `inner`, where the next may begin. */
function checkFollows(inner: Span, room: Span, place: Place): number {
  if (inner.start < room.start || inner.end > room.end) {
    refuse(place, `a span within [${room.start}, ${room.end}]`, `[${inner.start}, ${inner.end}]`);
  }
  return inner.end;
}
