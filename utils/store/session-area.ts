/**
 * What outlives a stopped background but not the browser: `storage.session`, as far as we use it.
 * A parameter, so that the store knows no browser.
 */
export type SessionArea = {
  get(key: string | null): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(keys: string | string[]): Promise<void>;
};
