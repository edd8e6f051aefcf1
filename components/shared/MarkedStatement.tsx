import type { EntityId, Span } from '../../utils/core/model.ts';
import type { MarkedText } from '../../utils/core/view.ts';
import { EntityLink } from './EntityLink.tsx';
import { MarkedSpans } from './MarkedSpans.tsx';

export type MarkedStatementProps = {
  readonly statement: MarkedText;
  /** The entity whose card or page this is: its own name leads nowhere. */
  readonly ownId?: EntityId | null;
  /** What of it matched a search, marked. Ascending, apart from each other. */
  readonly marks?: readonly Span[];
  readonly onOpenEntity: (entityId: EntityId) => void;
};

/** A statement with the names in it as links. A name of several entities leads to the likeliest. */
export function MarkedStatement({ statement, ownId = null, marks = [], onOpenEntity }: MarkedStatementProps) {
  return (
    <>
      {toPieces(statement, ownId).map(({ start, text, entityId }) =>
        entityId === null ? (
          <MarkedSpans key={start} text={text} from={start} marks={marks} />
        ) : (
          <EntityLink key={start} entityId={entityId} onOpenEntity={onOpenEntity}>
            <MarkedSpans text={text} from={start} marks={marks} />
          </EntityLink>
        ),
      )}
    </>
  );
}

type Piece = { readonly start: number; readonly text: string; readonly entityId: EntityId | null };

/** The text cut at its links: all of it, in order. */
function toPieces({ text, mentions }: MarkedText, ownId: EntityId | null): readonly Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  for (const { span, candidates } of mentions) {
    const [entityId = null] = candidates;
    if (entityId === null || candidates.some((candidate) => candidate === ownId)) continue;
    pieces.push({ start: end, text: text.slice(end, span.start), entityId: null });
    pieces.push({ start: span.start, text: text.slice(span.start, span.end), entityId });
    end = span.end;
  }
  pieces.push({ start: end, text: text.slice(end), entityId: null });
  return pieces.filter((piece) => piece.text !== '');
}
