import { useEffect, useRef, useState } from 'preact/hooks';

import type { DocumentId } from '../../utils/core/model.ts';
import type { TextPlace } from './use-texts.ts';

/** What a file is being dragged over: a document that takes one, or the page. */
export type DropTarget = { readonly place: TextPlace };

/** Marks an element as one that takes files for a document. */
export const DROP_ATTRIBUTE = 'data-document';

/**
 * Take files that are dropped anywhere on the page.
 *
 * @param onDrop - Gets at least one file, and where it was dropped.
 * @returns What is under the files that are being dragged; `null` while there are none.
 */
export function useFileDrop(onDrop: (files: readonly File[], place: TextPlace) => void): DropTarget | null {
  const [target, setTarget] = useState<DropTarget | null>(null);
  const latest = useRef(onDrop);
  latest.current = onDrop;

  useEffect(() => {
    const { signal, abort } = makeAbort();
    const listen = (name: 'dragenter' | 'dragover' | 'drop', onFiles: (event: DragEvent) => void) =>
      window.addEventListener(
        name,
        (event) => {
          if (!event.dataTransfer?.types.includes('Files')) return;
          event.preventDefault(); // Else the browser would open the file in our place.
          onFiles(event);
        },
        { signal },
      );
    const point = (event: DragEvent) => {
      const place = placeOf(event);
      setTarget((before) => (before && before.place === place ? before : { place }));
    };
    listen('dragenter', point);
    listen('dragover', point);
    listen('drop', (event) => {
      setTarget(null);
      const files = [...(event.dataTransfer?.files ?? [])];
      if (files.length > 0) latest.current(files, placeOf(event));
    });
    window.addEventListener('dragleave', (event) => event.relatedTarget === null && setTarget(null), { signal });
    return abort;
  }, []);

  return target;
}

function makeAbort(): { readonly signal: AbortSignal; readonly abort: () => void } {
  const controller = new AbortController();
  return { signal: controller.signal, abort: () => controller.abort() };
}

function placeOf({ target }: DragEvent): TextPlace {
  const element = target instanceof Element ? target.closest(`[${DROP_ATTRIBUTE}]`) : null;
  // Only a document's row bears the attribute, with its id.
  return (element?.getAttribute(DROP_ATTRIBUTE) ?? null) as DocumentId | null;
}
