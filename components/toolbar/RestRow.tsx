import type { Rest } from '../../utils/core/view.ts';
import { TOOLBAR_WORDS } from '../../utils/i18n/toolbar-words.ts';
import { Button } from '../shared/Button.tsx';
import { Icon } from '../shared/Icon.tsx';
import { useReader } from '../shared/reader.ts';

export type RestRowProps = {
  /** The rest that holds now, or `null`. */
  readonly rest: Rest | null;
  readonly onRest: (rest: 'none' | 'hour' | 'always') => void;
};

/** A pause of an hour, and off everywhere; and the ways back. */
export function RestRow({ rest, onRest }: RestRowProps) {
  const words = TOOLBAR_WORDS[useReader().language];
  return (
    <div class="popup-screen__rest">
      {rest?.kind !== 'all-off' && (
        <Button kind="quiet" onPress={() => onRest(rest ? 'none' : 'hour')}>
          <Icon name="pause" />
          {rest ? words.endPause : words.pause}
        </Button>
      )}
      <Button kind="quiet" onPress={() => onRest(rest?.kind === 'all-off' ? 'none' : 'always')}>
        {rest?.kind === 'all-off' ? words.everywhereOn : words.everywhereOff}
      </Button>
    </div>
  );
}
