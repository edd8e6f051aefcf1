import type { Span } from '../../utils/core/model.ts';

export type MarkedSpansProps = {
  readonly text: string;
  /** Where `text` begins in the string that `marks` count in. */
  readonly from?: number;
  /** Ascending, apart from each other; what falls outside `text` is left out. */
  readonly marks: readonly Span[];
};

/** A text, or a piece of one, with what matched in it marked. */
export function MarkedSpans({ text, from = 0, marks }: MarkedSpansProps) {
  const here = marks
    .map(({ start, end }) => ({ start: Math.max(0, start - from), end: Math.min(text.length, end - from) }))
    .filter(({ start, end }) => start < end);
  return (
    <>
      {here.map(({ start, end }, index) => [
        text.slice(here[index - 1]?.end ?? 0, start),
        <mark key={start}>{text.slice(start, end)}</mark>,
      ])}
      {text.slice(here.at(-1)?.end ?? 0)}
    </>
  );
}
