import { useCallback, useEffect } from 'preact/hooks';

import type { PageState } from '../../utils/messages/protocol.ts';
import type { DocumentTexts } from '../shared/document-texts.ts';
import { type AnswerState, useAnswer } from '../shared/use-answer.ts';

export type PageControl = {
  readonly state: AnswerState<PageState>;
  readonly askAgain: () => void;
  /** Looks at the page again once a choice has been kept; if it can't be kept, the new look says why. */
  readonly afterwards: (kept: Promise<unknown>) => void;
};

/**
 * The page that popup or panel stands by, kept up to date. Its functions are stable.
 *
 * @param getPage - Stable; another function means another page.
 * @param watchPage - Stable. Calls back whenever that page has changed, until the returned function is called.
 * @param watchTexts - The same for packs and texts.
 */
export function usePage(
  getPage: () => Promise<PageState>,
  watchPage: (onChange: () => void) => () => void,
  watchTexts: DocumentTexts['watch'],
): PageControl {
  const [state, askAgain] = useAnswer(getPage, watchPage);
  useEffect(() => watchTexts(askAgain), [watchTexts, askAgain]);
  const afterwards = useCallback((kept: Promise<unknown>) => void kept.then(askAgain, askAgain), [askAgain]);
  return { state, askAgain, afterwards };
}
