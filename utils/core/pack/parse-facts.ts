import { MAX_ABOUT, MAX_FACTS, MAX_HOLDER_LENGTH, MAX_STATEMENT_LENGTH } from '../limits.ts';
import {
  type Evidence,
  FACT_KINDS,
  type Fact,
  type FactId,
  type Holder,
  REFERENCES,
  SHADES,
  type SourceDocument,
  type Span,
  VOICES,
} from '../model.ts';
import {
  describeValue,
  inItem,
  inKey,
  listOf,
  object,
  oneOf,
  optional,
  type Place,
  type Reader,
  refuse,
} from './read-json.ts';
import { edtf, entityOf, type Known, localText, slug, span } from './values.ts';

/**
 * Read one file of `facts/`: a list.
 *
 * @param document - The document that bears the file's name, in which its evidence stands. `null` if the
 *   pack has none: then only background can stand here.
 * @throws {FailureError} `bad-pack`.
 */
export function parseFacts(value: unknown, file: string, document: SourceDocument | null, known: Known): Fact[] {
  const root = { file, path: '' };
  const passages = document?.sections.flatMap(({ paragraphs }) => paragraphs.map(({ span }) => span)) ?? [];
  return listOf(factFile(known), { least: 0, most: MAX_FACTS })(value, root).map((fact, index) => {
    const place = inItem(root, index);
    checkVoice(fact, place);
    checkAbout(fact, inKey(place, 'about'));
    const evidence = fact.evidence && toEvidence(fact.evidence, document, passages, inKey(place, 'evidence'));
    // A border: here slugs become ids.
    return { ...fact, id: `${known.packId}/${fact.id}` as FactId, evidence };
  });
}

const factFile = (known: Known) =>
  object({
    id: slug,
    about: listOf(entityOf(known), { least: 1, most: MAX_ABOUT }),
    statement: localText(MAX_STATEMENT_LENGTH),
    kind: oneOf(FACT_KINDS),
    voice: oneOf(VOICES),
    holder: optional(holderReader(known), null),
    shade: optional(oneOf(SHADES), null),
    date: optional(edtf, null),
    evidence: optional(span, null),
    refers: optional(oneOf(REFERENCES), null),
  });

type FactFile = ReturnType<ReturnType<typeof factFile>>;

/** The id of an entity, or words for someone whom the pack doesn't know. */
function holderReader(known: Known): Reader<Holder> {
  const entity = entityOf(known);
  const words = localText(MAX_HOLDER_LENGTH);
  return (value, place) =>
    typeof value === 'string'
      ? { kind: 'entity', entityId: entity(value, place) }
      : { kind: 'words', words: words(value, place) };
}

/** What each voice must have and can't have. */
function checkVoice({ voice, holder, shade, evidence, refers }: FactFile, place: Place): void {
  const why = `since the voice is ${voice}`;
  const isSomeones = voice === 'reported' || voice === 'judged';
  if (isSomeones && !holder) refuse(inKey(place, 'holder'), `a holder, ${why}`, 'nothing');
  if (!isSomeones && holder) refuse(inKey(place, 'holder'), `nothing, ${why}`, 'a holder');
  if (!isSomeones && shade) refuse(inKey(place, 'shade'), `nothing, ${why}`, shade);
  if (voice !== 'background' && !evidence) refuse(inKey(place, 'evidence'), `a span, ${why}`, 'nothing');
  if (voice === 'background' && evidence) refuse(inKey(place, 'evidence'), `nothing, ${why}`, 'a span');
  if (refers && !evidence) refuse(inKey(place, 'refers'), 'nothing, since there is no evidence', refers);
}

function checkAbout({ about }: FactFile, place: Place): void {
  about.forEach((entityId, index) => {
    if (about.indexOf(entityId) < index)
      refuse(inItem(place, index), 'an entity not named before', describeValue(entityId));
  });
}

/** Evidence lies within one paragraph: that is the passage a reader is shown. */
function toEvidence(span: Span, document: SourceDocument | null, passages: readonly Span[], place: Place): Evidence {
  if (!document) return refuse(place, 'a document of the same name as this file', 'nothing');
  if (!passages.some(({ start, end }) => start <= span.start && span.end <= end)) {
    refuse(place, 'a span within one paragraph of the document', `[${span.start}, ${span.end}]`);
  }
  return { documentId: document.id, span };
}
