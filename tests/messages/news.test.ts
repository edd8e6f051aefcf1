import { describe, expect, it, vi } from 'vitest';

import { createNewsWatcher } from '../../utils/messages/news.ts';

describe('createNewsWatcher', () => {
  it('tells the news of its name', () => {
    const { send, watchNews } = makeRuntime();
    const onNews = vi.fn();
    watchNews('pageChanged', onNews);
    send({ duiding: 'pageChanged', question: { tabId: 7 } });
    expect(onNews).toHaveBeenCalledExactlyOnceWith({ tabId: 7 });
  });

  it.each([
    { name: 'other news', message: { duiding: 'panelRequested', question: { windowId: 1 } } },
    { name: 'a message that isn’t ours', message: { type: 'pageChanged' } },
    { name: 'nothing', message: null },
    { name: 'a word', message: 'pageChanged' },
  ])('leaves $name alone, and gives no answer', ({ message }) => {
    const { send, watchNews } = makeRuntime();
    const onNews = vi.fn();
    watchNews('pageChanged', onNews);
    expect(send(message)).toEqual([undefined]);
    expect(onNews).not.toHaveBeenCalled();
  });

  it('stops when told to', () => {
    const { send, watchNews } = makeRuntime();
    const onNews = vi.fn();
    watchNews('pageChanged', onNews)();
    expect(send({ duiding: 'pageChanged', question: { tabId: 7 } })).toEqual([]);
    expect(onNews).not.toHaveBeenCalled();
  });
});

/** An event to listen to, and what calls its listeners; their answers come back. */
function makeRuntime() {
  const listeners = new Set<(message: unknown) => undefined>();
  return {
    watchNews: createNewsWatcher({
      addListener: (listener) => void listeners.add(listener),
      removeListener: (listener) => void listeners.delete(listener),
    }),
    send: (message: unknown) => [...listeners].map((listener) => listener(message)),
  };
}
