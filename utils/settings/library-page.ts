import { browser } from '#imports';
import type { DocumentId } from '../core/model.ts';

/** Show the library at one of its documents: in the tab that has it open already, or in a new one. */
export async function openLibraryAt(documentId: DocumentId): Promise<void> {
  const page = browser.runtime.getURL('/library.html');
  const url = `${page}#${encodeURIComponent(documentId)}`;
  const [open] = await browser.tabs.query({ url: page }).catch(() => []);
  if (open?.id === undefined) {
    await browser.tabs.create({ url });
    return;
  }
  await browser.tabs.update(open.id, { url, active: true });
  if (open.windowId !== undefined) await browser.windows.update(open.windowId, { focused: true });
}

/**
 * Tell `onDocument` which document the library's own address asks for, now and whenever it changes. The address then asks
 * for nothing, so that the same document can be asked for again.
 *
 * @returns A function that stops telling.
 */
export function watchAskedDocument(onDocument: (documentId: DocumentId) => void): () => void {
  const read = () => {
    // Unlike `decodeURIComponent`, this reads whatever a reader may have typed.
    const asked = new URLSearchParams(`id=${location.hash.slice(1)}`).get('id');
    if (!asked) return;
    history.replaceState(null, '', location.pathname);
    // An id that no pack has leads to no row.
    onDocument(asked as DocumentId);
  };
  read();
  window.addEventListener('hashchange', read);
  return () => window.removeEventListener('hashchange', read);
}
