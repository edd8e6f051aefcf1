import { useState } from 'preact/hooks';

import type { Failure } from '../../utils/core/failure.ts';
import type { DocumentId } from '../../utils/core/model.ts';
import type { AttachedText } from '../../utils/core/source/attached-text.ts';
import { toFailure } from '../shared/to-failure.ts';
import { readTextFile, type TextFile } from './read-text-file.ts';

/** How the reader's texts come and go. */
export type TextActions = {
  /** Keeps a text: of a document, or of whichever it is (`null`). Answers whose it is. */
  readonly attach: (text: string, documentId: DocumentId | null) => Promise<{ readonly documentId: DocumentId }>;
  /** Takes a text away, and answers it: `null` if there was none. */
  readonly detach: (documentId: DocumentId) => Promise<AttachedText | null>;
  readonly restore: (text: AttachedText) => Promise<unknown>;
};

/** Where something is told: at a document, or (`null`) for all of them. */
export type TextPlace = DocumentId | null;

/** What became of what the reader last did in one place. */
export type TextState =
  | { readonly kind: 'working' }
  | { readonly kind: 'added' }
  | { readonly kind: 'removed'; readonly text: AttachedText }
  | { readonly kind: 'restored' }
  | { readonly kind: 'refused'; readonly why: TextRefusal }
  | { readonly kind: 'failed'; readonly failure: Failure; readonly retry: () => void };

/** Why a file isn't taken. */
export type TextRefusal =
  | { readonly kind: 'several' | Exclude<TextFile['kind'], 'text'> }
  | (Failure & { readonly kind: 'not-this-text' });

export type TextControl = {
  /** `undefined` where nothing was done. */
  readonly stateAt: (place: TextPlace) => TextState | undefined;
  readonly add: (files: readonly File[], place: TextPlace) => void;
  readonly remove: (documentId: DocumentId) => void;
  readonly restore: (text: AttachedText) => void;
  /** Leaves a failure as it is. */
  readonly dismiss: (place: TextPlace) => void;
};

/** Where an outcome is told, and what it is; `null` for nothing to tell. */
type Outcome = { readonly place: TextPlace; readonly state: TextState | null };

/** Add, remove and restore texts, each place on its own: what is told at one document stays while others change. */
export function useTexts({ attach, detach, restore }: TextActions): TextControl {
  const [states, setStates] = useState<ReadonlyMap<TextPlace, TextState>>(new Map());

  const tell = (...outcomes: readonly Outcome[]) =>
    setStates((before) => {
      const after = new Map(before);
      for (const { place, state } of outcomes) {
        if (state) after.set(place, state);
        else after.delete(place);
      }
      return after;
    });

  const attempt = async (place: TextPlace, work: () => Promise<Outcome>) => {
    tell({ place, state: { kind: 'working' } });
    try {
      tell({ place, state: null }, await work());
    } catch (error) {
      const failure = toFailure(error);
      const retry = () => void attempt(place, work);
      tell({
        place,
        state:
          failure.kind === 'not-this-text' ? { kind: 'refused', why: failure } : { kind: 'failed', failure, retry },
      });
    }
  };

  return {
    stateAt: (place) => states.get(place),
    add: (files, place) => void attempt(place, () => addFile(files, place, attach)),
    remove: (documentId) =>
      void attempt(documentId, async () => {
        const text = await detach(documentId);
        return { place: documentId, state: text && { kind: 'removed', text } };
      }),
    restore: (text) =>
      void attempt(text.documentId, async () => {
        await restore(text);
        return { place: text.documentId, state: { kind: 'restored' } };
      }),
    dismiss: (place) => tell({ place, state: null }),
  };
}

async function addFile(
  [file, ...others]: readonly File[],
  place: TextPlace,
  attach: TextActions['attach'],
): Promise<Outcome> {
  if (!file) return { place, state: null };
  if (others.length > 0) return { place, state: { kind: 'refused', why: { kind: 'several' } } };
  const read = await readTextFile(file);
  if (read.kind !== 'text') return { place, state: { kind: 'refused', why: read } };
  const { documentId } = await attach(read.text, place);
  return { place: documentId, state: { kind: 'added' } };
}
