import type { MarkDensity } from '../../utils/core/view.ts';
import { LIBRARY_WORDS, type SamplePiece } from '../../utils/i18n/library-words.ts';
import { useReader } from '../shared/reader.ts';

export type MarksSampleProps = { readonly marks: MarkDensity };

/** How a page looks with this choice of marks, in a few lines of it. */
export function MarksSample({ marks }: MarksSampleProps) {
  const { sample, densityMeans } = LIBRARY_WORDS[useReader().language];
  return (
    <figure class="marks-sample">
      <p class="marks-sample__page">
        {sample.map((piece, index) => (
          <SampleText key={index} piece={piece} marks={marks} />
        ))}
      </p>
      <figcaption>
        <p class="marks-sample__means" role="status">
          {densityMeans[marks]}
        </p>
      </figcaption>
    </figure>
  );
}

function SampleText({ piece, marks }: { readonly piece: SamplePiece; readonly marks: MarkDensity }) {
  if (typeof piece === 'string') return <>{piece}</>;
  const drawn = marks === 'all' || (marks === 'few' && piece.first);
  return <span class={drawn ? 'marks-sample__mark' : undefined}>{piece.name}</span>;
}
