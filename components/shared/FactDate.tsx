import type { CardFact } from '../../utils/core/view.ts';
import { dateInWords } from '../../utils/i18n/dates.ts';
import { Leader } from './Leader.tsx';
import { useReader } from './reader.ts';

export type FactDateProps = Pick<CardFact, 'date'>;

/** When a fact holds, at the end of its voice line; that it bears no date is only spoken. */
export function FactDate({ date }: FactDateProps) {
  const { language, words } = useReader();
  if (date === null) return <span class="unseen">, {words.facts.undated}</span>;
  return (
    <>
      <Leader />
      <span class="voice-line__when figures">{dateInWords(date, language)}</span>
    </>
  );
}
