import type { CardSource, Locator } from '../../utils/core/view.ts';
import { useReader } from './reader.ts';

export type CitationProps = {
  readonly locator: Locator;
  /** The document, to be named first where there is more than one; `null` where its name goes without saying. */
  readonly source: CardSource | null;
  /** Whether a document without a title is named in short: "Opiniestuk". */
  readonly short?: boolean;
};

/** Where in its document a fact stands: "Balanceeract ¶2". */
export function Citation({ locator, source, short = false }: CitationProps) {
  const { words } = useReader();
  return (
    <>
      {source && <DocumentName source={source} short={short} />}
      {source && ', '}
      <span lang={locator.sectionLanguage}>{locator.section}</span>
      {'\u00a0'}
      <span aria-hidden="true">¶</span>
      <span class="unseen">{words.facts.paragraph} </span>
      {locator.paragraph}
    </>
  );
}

function DocumentName({ source, short }: { readonly source: CardSource; readonly short: boolean }) {
  if (source.title !== null) return <span lang={source.language}>{source.title}</span>;
  return short ? source.shortName : source.description;
}
