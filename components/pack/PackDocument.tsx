import type { EntityId } from '../../utils/core/model.ts';
import type { ListedDocument } from '../../utils/core/view.ts';
import { sourceDateInWords } from '../../utils/i18n/dates.ts';
import { capitalised, numeral } from '../../utils/i18n/grammar.ts';
import { PACK_WORDS } from '../../utils/i18n/pack-words.ts';
import { Button } from '../shared/Button.tsx';
import { EntityLink } from '../shared/EntityLink.tsx';
import { Icon } from '../shared/Icon.tsx';
import { useReader } from '../shared/reader.ts';
import { SourceName } from '../shared/SourceName.tsx';
import { KnownLine } from './KnownLine.tsx';

export type PackDocumentProps = {
  readonly document: ListedDocument;
  /** Goes where its text can be added. */
  readonly onAdd: () => void;
  readonly onOpenEntity: (entityId: EntityId) => void;
};

/** One document of a pack: what is known of it, and what isn't. Its name is a heading of level 3. */
export function PackDocument({ document, onAdd, onOpenEntity }: PackDocumentProps) {
  const { language, now, words: shared } = useReader();
  const words = PACK_WORDS[language];
  const { source, author, publisher, textFrom } = document;
  const size = [
    words.sections(document.sections),
    words.paragraphs(document.paragraphs),
    words.sentences(document.sentences),
  ];
  return (
    <section class="pack-document">
      <h3 class="pack-document__name">
        <Icon name={textFrom === null ? 'detached' : 'document'} size={16} />
        <span>{capitalised(language, source.description)}</span>
      </h3>
      <dl class="key-lines">
        <KnownLine
          label={words.title}
          says={source.title && <SourceName source={source} first />}
          otherwise={words.notInDocument}
        />
        <KnownLine
          label={words.author}
          says={author && <AuthorName {...author} onOpenEntity={onOpenEntity} />}
          otherwise={words.notInDocument}
        />
        <KnownLine label={words.publisher} says={publisher} otherwise={words.notInDocument} />
        <KnownLine
          label={words.date}
          says={source.date && sourceDateInWords(source.date, language, now)}
          otherwise={words.notInDocument}
        />
        <KnownLine label={words.size} says={size.join(', ')} />
        <KnownLine label={words.facts} says={numeral(language, document.facts)} />
        <KnownLine label={words.text} says={textFrom && words.textFrom[textFrom]} otherwise={words.noText} />
      </dl>
      {textFrom === null && (
        <Button kind="more" onPress={onAdd}>
          {shared.facts.addDocument}
        </Button>
      )}
    </section>
  );
}

type AuthorNameProps = NonNullable<ListedDocument['author']> & Pick<PackDocumentProps, 'onOpenEntity'>;

function AuthorName({ name, entityId, onOpenEntity }: AuthorNameProps) {
  if (entityId === null) return <>{name}</>;
  return (
    <EntityLink entityId={entityId} onOpenEntity={onOpenEntity}>
      {name}
    </EntityLink>
  );
}
