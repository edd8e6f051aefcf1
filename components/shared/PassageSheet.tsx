import type { CardSource, Locator, Passage } from '../../utils/core/view.ts';
import { Button } from './Button.tsx';
import { Citation } from './Citation.tsx';
import { Icon } from './Icon.tsx';
import { useReader } from './reader.ts';

export type PassageSheetProps = {
  readonly passage: Passage;
  readonly locator: Locator;
  readonly source: CardSource;
  /** Goes where the document's text can be added. */
  readonly onAddDocument: () => void;
};

/** The words behind a fact on sunk paper, the evidence marked; or one sentence on where they are. */
export function PassageSheet({ passage, locator, source, onAddDocument }: PassageSheetProps) {
  const { words } = useReader();
  switch (passage.kind) {
    case 'text':
      return (
        <figure class="passage">
          <PassageText {...passage} />
          <figcaption class="passage__source">
            <Citation locator={locator} source={source} />
          </figcaption>
        </figure>
      );
    case 'on-page':
      return (
        <p class="passage passage--note" role="status">
          <Icon name="jump" /> {words.facts.passageOnPage}
        </p>
      );
    case 'not-in-text':
      return (
        <p class="passage passage--note">
          <Icon name="detached" /> {words.facts.passageNotInText}
        </p>
      );
    case 'detached':
      return (
        <div class="passage passage--note passage--detached">
          <p>
            <Icon name="detached" /> {words.facts.detached}
          </p>
          <Button kind="more" onPress={onAddDocument}>
            {words.facts.addDocument}
          </Button>
        </div>
      );
  }
}

function PassageText({ text, span, language }: Passage & { readonly kind: 'text' }) {
  return (
    <blockquote lang={language}>
      {text.slice(0, span.start)}
      <mark>{text.slice(span.start, span.end)}</mark>
      {text.slice(span.end)}
    </blockquote>
  );
}
