type OpenQuestion = { readonly tabId: number; readonly frameId: number; readonly end: AbortController };

/**
 * The questions that pages wait for, one a frame: its next ends it, and so does what ends the frame. A frame that a page
 * takes away says nothing, and leaves one question at most.
 */
export class LatestQuestions {
  readonly #open = new Set<OpenQuestion>();

  /** Work on a question of a frame, in place of its last one. @param work - Is told when nobody wants the answer any more. */
  async answer<T>(tabId: number, frameId: number, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
    this.#endWhere((question) => question.tabId === tabId && question.frameId === frameId);
    const own: OpenQuestion = { tabId, frameId, end: new AbortController() };
    this.#open.add(own);
    try {
      return await work(own.end.signal);
    } finally {
      this.#open.delete(own);
    }
  }

  /** A page begins in this frame. One in the top frame (0) ends all that the tab held before. */
  start(tabId: number, frameId: number): void {
    this.#endWhere((question) => question.tabId === tabId && (frameId === 0 || question.frameId === frameId));
  }

  /** A tab went. */
  forget(tabId: number): void {
    this.#endWhere((question) => question.tabId === tabId);
  }

  #endWhere(isEnded: (question: OpenQuestion) => boolean): void {
    for (const question of this.#open) if (isEnded(question)) question.end.abort();
  }
}
