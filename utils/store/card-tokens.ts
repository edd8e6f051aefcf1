import { FailureError } from '../core/failure.ts';
import { LEASE_LIFE, TOKEN_LIFE } from '../core/limits.ts';
import type { EntityId, MentionRule } from '../core/model.ts';
import type { SentencePlace } from '../core/source/source-sentences.ts';
import { toHex } from './hex.ts';
import type { SessionArea } from './session-area.ts';

/** What a token was made for. */
export type CardOrder = {
  readonly tabId: number;
  readonly candidates: readonly EntityId[];
  /** Others whose names stand inside the surface. */
  readonly inner: readonly EntityId[];
  /** By which the surface is a mention of the first candidate, as the page says. */
  readonly rule: MentionRule;
  readonly surface: string;
  readonly present: readonly EntityId[];
  /** The sentence of a document that the mention stands in, or `null`. */
  readonly within: SentencePlace | null;
};

type TokenRecord = CardOrder & {
  readonly madeAt: number;
  /** The frame that redeemed it, once one did. */
  readonly frameId: number | null;
};

/** One-time tokens that open a card: good for one frame of one tab. */
export type CardTokens = {
  /** 128 random bits, in hexadecimal. */
  create(order: CardOrder): Promise<string>;
  /**
   * Bind a token to the frame that brings it. The same frame may bring it again, since a question may be
   * asked twice.
   *
   * @throws {FailureError} `card-expired` if it is unknown, too old, of another tab, or of another frame.
   */
  redeem(token: string, tabId: number, frameId: number): Promise<CardOrder>;
  /** The order of a token that this frame has redeemed. @throws {FailureError} `card-expired` */
  check(token: string, tabId: number, frameId: number): Promise<CardOrder>;
};

/** @param now - Milliseconds, of any clock that goes on while the background is stopped. */
export function createCardTokens(area: SessionArea, now: () => number): CardTokens {
  return {
    create: async (order) => {
      const token = randomToken();
      await removeOld(area, now());
      await area.set({ [keyOf(token)]: { ...order, madeAt: now(), frameId: null } satisfies TokenRecord });
      return token;
    },
    redeem: async (token, tabId, frameId) => {
      const record = await getRecord(area, token);
      const unused = record?.frameId === null && now() - record.madeAt <= TOKEN_LIFE;
      if (!record || record.tabId !== tabId || !(unused || record.frameId === frameId)) throw expired();
      await area.set({ [keyOf(token)]: { ...record, frameId } });
      return record;
    },
    check: async (token, tabId, frameId) => {
      const record = await getRecord(area, token);
      if (!record || record.tabId !== tabId || record.frameId !== frameId) throw expired();
      return record;
    },
  };
}

async function getRecord(area: SessionArea, token: unknown): Promise<TokenRecord | null> {
  if (typeof token !== 'string') return null;
  const key = keyOf(token);
  // Only `createCardTokens` writes under these keys.
  return ((await area.get(key))[key] as TokenRecord | undefined) ?? null;
}

/** Tokens that nobody can use any more, so that a long day of reading leaves nothing behind. */
async function removeOld(area: SessionArea, now: number): Promise<void> {
  const old = Object.entries(await area.get(null)).filter(([key, value]) => {
    if (!key.startsWith(PREFIX)) return false;
    const { madeAt, frameId } = value as TokenRecord;
    return now - madeAt > (frameId === null ? TOKEN_LIFE : LEASE_LIFE);
  });
  if (old.length > 0) await area.remove(old.map(([key]) => key));
}

function randomToken(): string {
  return toHex(crypto.getRandomValues(new Uint8Array(16)));
}

const PREFIX = 'card:';

function keyOf(token: string): string {
  return `${PREFIX}${token}`;
}

function expired(): FailureError {
  return new FailureError({ kind: 'card-expired' });
}
