import type { NewsProtocol, Question } from './protocol.ts';

/** Calls `onNews` for each piece of news of one name, until the returned function is called. */
export type WatchNews = <N extends keyof NewsProtocol>(
  name: N,
  onNews: (news: Question<NewsProtocol, N>) => void,
) => () => void;

/** An event of the browser to listen to. */
type MessageEvent = {
  addListener(listener: (message: unknown) => undefined): void;
  removeListener(listener: (message: unknown) => undefined): void;
};

/**
 * Make the function with which a page of ours follows the news from the background. News gets no answer.
 *
 * @param onMessage - Where messages arrive: the runtime's `onMessage`; in tests, anything that calls its listeners.
 */
export function createNewsWatcher(onMessage: MessageEvent): WatchNews {
  return (name, onNews) => {
    const listener = (message: unknown) => {
      if (isNews(message, name)) onNews(message.question as never); // The protocol ties name and question; the wire can't.
      return undefined;
    };
    onMessage.addListener(listener);
    return () => onMessage.removeListener(listener);
  };
}

function isNews(message: unknown, name: string): message is { readonly question: unknown } {
  return (
    typeof message === 'object' &&
    message !== null &&
    'duiding' in message &&
    message.duiding === name &&
    'question' in message
  );
}
