import type { CardSource, Locator, Passage } from '../../utils/core/view.ts';
import { Citation } from './Citation.tsx';
import { Icon } from './Icon.tsx';
import { useReader } from './reader.ts';

export type PassageSheetProps = {
  readonly passage: Passage;
  readonly locator: Locator;
  readonly source: CardSource;
};

/** The words behind a fact on sunk paper, the evidence marked; or one sentence, where the document has no text here. */
export function PassageSheet({ passage, locator, source }: PassageSheetProps) {
  const { words } = useReader();
  if (passage.kind === 'detached') {
    return (
      <p class="passage passage--detached">
        <Icon name="detached" /> {words.facts.detached}
      </p>
    );
  }
  const { text, span, language } = passage;
  return (
    <figure class="passage">
      <blockquote lang={language}>
        {text.slice(0, span.start)}
        <mark>{text.slice(span.start, span.end)}</mark>
        {text.slice(span.end)}
      </blockquote>
      <figcaption class="passage__source">
        <Citation locator={locator} source={source} />
      </figcaption>
    </figure>
  );
}
