import { MARK_DENSITIES, type MarkDensity } from '../../utils/core/view.ts';
import { LIBRARY_WORDS } from '../../utils/i18n/library-words.ts';
import { useReader } from '../shared/reader.ts';
import { Choice } from './Choice.tsx';

export type MarksChoiceProps = {
  readonly marks: MarkDensity;
  /** Id of the element that names the choice. */
  readonly labelledBy: string;
  readonly onMarks: (marks: MarkDensity) => void;
};

/** How many names are drawn, on every page. */
export function MarksChoice({ marks, labelledBy, onMarks }: MarksChoiceProps) {
  const { density } = LIBRARY_WORDS[useReader().language];
  const options = MARK_DENSITIES.map((value) => ({ value, label: density[value] }));
  return <Choice options={options} chosen={marks} labelledBy={labelledBy} onChoose={onMarks} />;
}
