import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';

import { Button } from '../shared/Button.tsx';

export type FileButtonProps = {
  /** Gets what was chosen: one file. */
  readonly onFiles: (files: readonly File[]) => void;
  /** A verb. */
  readonly children: ComponentChildren;
};

/** A button that lets the reader choose a text file. */
export function FileButton({ onFiles, children }: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        type="file"
        hidden
        accept="text/*,.txt,.md"
        ref={input}
        onChange={({ currentTarget }) => {
          const files = [...(currentTarget.files ?? [])];
          currentTarget.value = ''; // The same file may be chosen again, mended.
          onFiles(files);
        }}
      />
      <Button kind="more" onPress={() => input.current?.click()}>
        {children}
      </Button>
    </>
  );
}
