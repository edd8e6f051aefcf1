import type { DocumentId } from '../../utils/core/model.ts';
import type { Locator, Passage } from '../../utils/core/view.ts';

/** How a surface reaches the texts of documents. Stable, as are its functions. */
export type DocumentTexts = {
  /** The words behind a fact, by where it stands. */
  readonly getPassage: (locator: Locator) => Promise<Passage>;
  /** Goes where the text of a document can be added. */
  readonly addDocument: (documentId: DocumentId) => Promise<unknown>;
  /** Calls back whenever packs or texts came or went; returns how to stop that. */
  readonly watch: (onChange: () => void) => () => void;
};
