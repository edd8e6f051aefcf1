import type { PackId } from '../../utils/core/model.ts';
import { LIBRARY_WORDS } from '../../utils/i18n/library-words.ts';
import type { PackOverview } from '../../utils/messages/protocol.ts';
import { FailureMessage } from '../shared/FailureMessage.tsx';
import { useReader } from '../shared/reader.ts';
import { latestAnswer, useAnswer } from '../shared/use-answer.ts';
import { PackEntry, type PackEntryProps } from './PackEntry.tsx';
import { TextNote } from './TextNote.tsx';

export type PackListProps = Pick<PackEntryProps, 'control' | 'drop' | 'asked'> & {
  /** Stable, as is the next. In order of precedence. */
  readonly getPacks: () => Promise<readonly PackOverview[]>;
  /** Calls back whenever packs or texts came or went; returns how to stop that. */
  readonly watch: (onChange: () => void) => () => void;
  readonly onAbout: (packId: PackId) => void;
};

/** The packs in use, and what became of a file that was dropped for no document in particular. */
export function PackList({ getPacks, watch, onAbout, ...entry }: PackListProps) {
  const words = LIBRARY_WORDS[useReader().language];
  const [state, askAgain] = useAnswer(getPacks, watch);
  if (state.kind === 'failed') return <FailureMessage failure={state.failure} onRetry={askAgain} />;
  const packs = latestAnswer(state);
  if (!packs) return null;
  if (packs.length === 0) return <p>{words.noPacks}</p>;
  return (
    <>
      <TextNote place={null} control={entry.control} />
      <ul class="library-screen__packs">
        {packs.map((pack) => (
          <PackEntry key={pack.manifest.id} pack={pack} {...entry} onAbout={() => onAbout(pack.manifest.id)} />
        ))}
      </ul>
    </>
  );
}
