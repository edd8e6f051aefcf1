import type { CardSource } from '../../utils/core/view.ts';
import { sourceDateInWords } from '../../utils/i18n/dates.ts';
import { Icon } from './Icon.tsx';
import { useReader } from './reader.ts';
import { SourceName } from './SourceName.tsx';

export type SourceLineProps = {
  /** In order. Nothing is shown for none. */
  readonly sources: readonly CardSource[];
  /** Of a private pack: said with a lock. */
  readonly private?: boolean;
};

/**
 * Where all that stands below it comes from: "Uit *titel*, maart 2022, 4 jaar oud, en 1 ander document". The page that
 * the reader looks at comes first: "Van deze pagina: *titel*, …".
 */
export function SourceLine({ sources, private: isPrivate = false }: SourceLineProps) {
  const { language, now, words } = useReader();
  const [first, ...others] = sources.toSorted((a, b) => Number(b.isThisPage) - Number(a.isThisPage));
  if (!first) return null;
  return (
    <p class="source-line">
      {isPrivate && (
        <>
          <Icon name="lock" />{' '}
        </>
      )}
      {first.isThisPage ? words.facts.fromThisPage : words.facts.from} <SourceName source={first} />
      {first.date !== null && (
        <>
          {', '}
          <span class="figures">{sourceDateInWords(first.date, language, now)}</span>
        </>
      )}
      {isPrivate && `, ${words.facts.private}`}
      {others.length > 0 && `, ${words.facts.otherDocuments(others.length)}`}
    </p>
  );
}
