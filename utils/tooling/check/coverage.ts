import type { Pack, SourceDocument, Span } from '../../core/model.ts';

/** How far the facts of a pack go through one of its documents. */
export type Coverage = {
  readonly sentences: number;
  /** Sentences that are evidence, wholly or in part. */
  readonly covered: number;
  /** What no fact rests on: whole sentences, and pieces of others of at least {@link SHORTEST_GAP} characters. */
  readonly gaps: readonly { readonly place: string; readonly span: Span }[];
};

/** Which sentences of a document carry facts, and what was left. Needs no text: spans tell. */
export function measureCoverage(pack: Pack, document: SourceDocument): Coverage {
  const evidence = pack.facts
    .flatMap((fact) => (fact.evidence?.documentId === document.id ? [fact.evidence.span] : []))
    .sort((a, b) => a.start - b.start);
  const sentences = sentencesOf(document);
  const gaps = sentences.flatMap(({ place, span }) =>
    uncoveredParts(span, evidence)
      .filter((part) => isWhole(part, span) || part.end - part.start >= SHORTEST_GAP)
      .map((part) => ({ place, span: part })),
  );
  const covered = sentences.filter(({ span }) => evidence.some((one) => one.start < span.end && one.end > span.start));
  return { sentences: sentences.length, covered: covered.length, gaps };
}

/** UTF-16 units: less is a joining word or a comma between two clauses. */
const SHORTEST_GAP = 12;

function sentencesOf({ sections }: SourceDocument): { place: string; span: Span }[] {
  return sections.flatMap(({ heading, label, paragraphs }) =>
    paragraphs.flatMap(({ sentences }, paragraph) =>
      sentences.map(({ span }, sentence) => ({
        place: `${heading?.text ?? label?.en ?? ''} ¶${paragraph + 1}, sentence ${sentence + 1}`,
        span,
      })),
    ),
  );
}

/** The parts of `whole` that none of `spans`, sorted by start, touches. */
function uncoveredParts(whole: Span, spans: readonly Span[]): Span[] {
  const parts: Span[] = [];
  let reached = whole.start;
  for (const { start, end } of spans) {
    if (end <= reached || start >= whole.end) continue;
    if (start > reached) parts.push({ start: reached, end: start });
    reached = Math.max(reached, end);
  }
  if (reached < whole.end) parts.push({ start: reached, end: whole.end });
  return parts;
}

function isWhole(part: Span, whole: Span): boolean {
  return part.start === whole.start && part.end === whole.end;
}
