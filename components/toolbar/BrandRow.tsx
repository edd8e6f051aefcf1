import { TOOLBAR_WORDS } from '../../utils/i18n/toolbar-words.ts';
import { IconButton } from '../shared/IconButton.tsx';
import { useReader } from '../shared/reader.ts';
import { Logo } from './Logo.tsx';

export type BrandRowProps = {
  readonly onPanel: () => void;
  readonly onLibrary: () => void;
};

/** Whose window this is, and the ways from it to the panel and the library. */
export function BrandRow({ onPanel, onLibrary }: BrandRowProps) {
  const words = TOOLBAR_WORDS[useReader().language];
  return (
    <header class="brand-row">
      <Logo />
      <h1 class="brand-row__name">Duiding</h1>
      <IconButton icon="panel" label={words.panel} onPress={onPanel} />
      <IconButton icon="settings" label={words.library} onPress={onLibrary} />
    </header>
  );
}
