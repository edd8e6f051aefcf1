import { FACT_KINDS, type FactKind, VOICES, type Voice } from '../../utils/core/model.ts';
import type { PackProfile } from '../../utils/core/view.ts';
import { numeral } from '../../utils/i18n/grammar.ts';
import { PACK_WORDS } from '../../utils/i18n/pack-words.ts';
import { PanelSection } from '../panel/PanelSection.tsx';
import { Icon } from '../shared/Icon.tsx';
import { useReader } from '../shared/reader.ts';

export type FactTableProps = Pick<PackProfile, 'facts'>;

/** How many facts there are of each kind, in each voice. Kinds and voices without any are left out. */
export function FactTable({ facts }: FactTableProps) {
  const { language } = useReader();
  const words = PACK_WORDS[language];
  const kinds = FACT_KINDS.filter((kind) => facts.some((group) => group.kind === kind));
  const voices = VOICES.filter((voice) => facts.some((group) => group.voice === voice));
  const total = countOf(facts);
  return (
    <PanelSection title={words.byKind} count={total}>
      <table class="fact-table">
        <caption class="unseen">{words.byKind}</caption>
        <thead>
          <tr>
            <th scope="col">
              <span class="unseen">{words.kind}</span>
            </th>
            {voices.map((voice) => (
              <th key={voice} scope="col" title={words.voices[voice].replaceAll('\u00ad', '')}>
                <Icon name={voice} />
                <span class="fact-table__word">{words.voices[voice]}</span>
              </th>
            ))}
            <th class="fact-table__total" scope="col">
              <span class="fact-table__word">{words.total}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {kinds.map((kind) => (
            <Row key={kind} head={words.kinds[kind]} facts={facts} kind={kind} voices={voices} />
          ))}
        </tbody>
        <tfoot>
          <Row head={words.total} facts={facts} kind={null} voices={voices} />
        </tfoot>
      </table>
    </PanelSection>
  );
}

type RowProps = FactTableProps & {
  readonly head: string;
  /** `null`: all of them. */
  readonly kind: FactKind | null;
  readonly voices: readonly Voice[];
};

function Row({ head, facts, kind, voices }: RowProps) {
  const own = facts.filter((group) => kind === null || group.kind === kind);
  return (
    <tr>
      <th scope="row">{head}</th>
      {voices.map((voice) => (
        <Cell key={voice} count={countOf(own.filter((group) => group.voice === voice))} />
      ))}
      <Cell count={countOf(own)} />
    </tr>
  );
}

/** None is said, and hardly seen. */
function Cell({ count }: { readonly count: number }) {
  const { language } = useReader();
  if (count > 0) return <td>{numeral(language, count)}</td>;
  return (
    <td class="fact-table__none">
      <span class="unseen">0</span>
      <span aria-hidden="true">·</span>
    </td>
  );
}

function countOf(groups: PackProfile['facts']): number {
  return groups.reduce((sum, { count }) => sum + count, 0);
}
