import type { FactId, Pack, SourceDocument, Span } from '../../core/model.ts';
import { findDocumentMentions } from './document-names.ts';

/** A fact whose evidence, or what it says of it, isn't right. */
export type EvidenceProblem = {
  readonly factId: FactId;
  /**
   * - `clause`: it begins or ends in the middle of a clause
   * - `unnamed`: it names nothing that the fact is about, and `refers` doesn't say how it means it
   * - `named`: it names something that the fact is about, though `refers` says that it doesn't
   */
  readonly problem: 'clause' | 'unnamed' | 'named';
};

/** What is wrong with the evidence of the pack's facts in one document, in order of facts. */
export function findEvidenceProblems(pack: Pack, document: SourceDocument, text: string): EvidenceProblem[] {
  const mentions = findDocumentMentions(pack, document, text);
  return pack.facts.flatMap((fact) => {
    const { id, evidence, about, refers } = fact;
    if (evidence?.documentId !== document.id) return [];
    const { start, end } = evidence.span;
    const isNamed = mentions.some(
      ({ span, candidates }) => span.start >= start && span.end <= end && candidates.some((one) => about.includes(one)),
    );
    return [
      ...(isWholeClause(text, evidence.span) ? [] : [{ factId: id, problem: 'clause' as const }]),
      ...(isNamed === (refers === null)
        ? []
        : [{ factId: id, problem: isNamed ? ('named' as const) : ('unnamed' as const) }]),
    ];
  });
}

function isWholeClause(text: string, span: Span): boolean {
  return beginsClause(text, span) && endsClause(text, span);
}

/** After a stop, comma, dash or the like, or with a word that joins clauses. */
function beginsClause(text: string, { start, end }: Span): boolean {
  return /(?:^|\n|[.,:;–?!]) *$|^ date \d{4}-\d{2} $/.test(text.slice(0, start)) || JOINS.test(text.slice(start, end));
}

/** With a stop, or before one, a comma, a dash, or a word that joins clauses. */
function endsClause(text: string, { end }: Span): boolean {
  return (
    /[.?!]’?$/.test(text.slice(0, end)) ||
    /^(?:$|\n|[.,:;?!]| – )/.test(text.slice(end)) ||
    JOINS.test(text.slice(end + 1))
  );
}

const JOINS = /^(?:en|of|maar|want|dat|die|toen|als|al|waar|waarin|om)\b/;
