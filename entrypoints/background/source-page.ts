import type { DocumentId, Span } from '../../utils/core/model.ts';
import type { Passage } from '../../utils/core/view.ts';
import type { CardOrder } from '../../utils/store/card-tokens.ts';
import type { OnPage } from '../../utils/store/library.ts';
import { NOWHERE } from '../../utils/store/library.ts';
import { readSentenceTexts } from './page-questions.ts';
import type { Services } from './services.ts';
import { askFrame } from './tabs.ts';

/*
 * Pages that are a document of the reader's.
 */

/** What a question about the page of a tab starts from. @param tabId - `null` for no page. */
export async function getOnPage({ host, reports }: Services, tabId: number | null): Promise<OnPage> {
  const report = tabId === null ? null : await reports.get(tabId);
  if (!report) return NOWHERE;
  const documents = await host.use(({ library }) => library.documents.findPageDocuments(report.sentences));
  return {
    present: report.entities.map(({ entityId }) => entityId),
    documents: documents.map(({ documentId }) => documentId),
    pointedAt: null,
  };
}

/** The same for a card, which was ordered for one mention of the page. */
export function toCardPage(page: OnPage, { present, within }: Pick<CardOrder, 'present' | 'within'>): OnPage {
  return { ...page, present, pointedAt: within };
}

/** The words behind a fact: on the page of the tab, if that is the document and has them, else from the library. */
export async function findPassage(
  services: Services,
  documentId: DocumentId,
  span: Span,
  tabId: number | null,
): Promise<Passage> {
  const { documents } = await getOnPage(services, tabId);
  if (tabId !== null && documents.includes(documentId)) {
    const parts = await services.host.use(({ library }) => library.documents.partsOf(documentId, span));
    for (const frameId of await services.reports.findHolders(tabId, documentId)) {
      const ask = askFrame(tabId, frameId);
      const { shown } = await ask('showSentences', { documentId, parts }).catch(() => ({ shown: false }));
      if (shown) return { kind: 'on-page' };
    }
  }
  return services.host.use(({ library }) => library.documents.getPassage(documentId, span));
}

/** The sentences of a document as the page of a tab writes them. */
export async function readPageSentences(
  { reports }: Services,
  tabId: number,
  documentId: DocumentId,
): Promise<{ index: number; text: string }[]> {
  const holders = await reports.findHolders(tabId, documentId);
  const texts = await Promise.all(
    holders.map((frameId) => askFrame(tabId, frameId)('readSentences', { documentId }).then(readSentenceTexts)),
  );
  return texts.flat();
}
