import type { CardSource } from '../../utils/core/view.ts';
import { capitalised, midSentence } from '../../utils/i18n/grammar.ts';
import { useReader } from './reader.ts';

export type SourceNameProps = {
  readonly source: Pick<CardSource, 'title' | 'description' | 'language'>;
  /** Whether it begins a line, and not stands within a sentence. */
  readonly first?: boolean;
};

/** A document by its title in italics or, where it bears none, by what it is, in roman. */
export function SourceName({ source, first = false }: SourceNameProps) {
  const { language } = useReader();
  if (source.title === null) return first ? capitalised(language, source.description) : midSentence(source.description);
  return (
    <i class="source-title" lang={source.language}>
      {source.title}
    </i>
  );
}
