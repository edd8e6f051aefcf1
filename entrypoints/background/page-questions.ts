import { FailureError } from '../../utils/core/failure.ts';
import {
  MAX_BLOCK_LENGTH,
  MAX_BLOCKS_PER_QUESTION,
  MAX_DOCUMENT_PARTS,
  MAX_MENTIONS_REPORTED,
} from '../../utils/core/limits.ts';
import { type EntityId, MENTION_RULES, type MentionRule } from '../../utils/core/model.ts';
import type { HeldSentences, SentencePlace } from '../../utils/core/source/source-sentences.ts';
import type { FrameUse, PageEntity, PagePlace } from '../../utils/core/view.ts';

/*
 * What a content script sends comes from a page's process, which a hostile page may have taken over: the types
 * of the protocol are a promise of ours alone. Each function takes one part of a question as unknown, and refuses
 * (`not-allowed`) what our own content script never sends.
 */

/** A string of at most {@link MAX_BLOCK_LENGTH}; a longer one is cut. */
export function readText(value: unknown): string {
  if (typeof value !== 'string') throw refusal();
  return value.slice(0, MAX_BLOCK_LENGTH);
}

export function readTexts(value: unknown): string[] {
  return readList(value, MAX_BLOCKS_PER_QUESTION).map(readText);
}

/** Ids as far as they are strings: one that no pack knows leads to nothing. */
export function readIds(value: unknown): EntityId[] {
  return readList(value, MAX_MENTIONS_REPORTED).map((id) => readText(id) as EntityId);
}

export function readRule(value: unknown): MentionRule {
  const rule = MENTION_RULES.find((known) => known === value);
  if (!rule) throw refusal();
  return rule;
}

export function readPageEntities(value: unknown): PageEntity[] {
  return readList(value, MAX_MENTIONS_REPORTED).map((entity) => {
    const { entityId, places } = readRecord<PageEntity>(entity);
    return { entityId: readText(entityId) as EntityId, places: readList(places, MAX_MENTIONS_REPORTED).map(readPlace) };
  });
}

/** Sentences of documents as far as they are numbers: one that no document has leads to nothing. */
export function readHeldSentences(value: unknown): HeldSentences[] {
  return readList(value, MAX_MENTIONS_REPORTED).map((held) => {
    const { documentId, indexes } = readRecord<HeldSentences>(held);
    return {
      documentId: readText(documentId) as HeldSentences['documentId'],
      indexes: readList(indexes, MAX_DOCUMENT_PARTS).map(readIndex),
    };
  });
}

export function readFrameUse(value: unknown): FrameUse {
  const { text, marks } = readRecord<FrameUse>(value);
  return { text: readCount(text), marks: readCount(marks) };
}

export function readSentencePlace(value: unknown): SentencePlace | null {
  if (value === null) return null;
  const { documentId, index } = readRecord<SentencePlace>(value);
  return { documentId: readText(documentId) as SentencePlace['documentId'], index: readIndex(index) };
}

/** What a page answers when it is asked for the sentences of a document. */
export function readSentenceTexts(value: unknown): { index: number; text: string }[] {
  return readList(value, MAX_DOCUMENT_PARTS).map((sentence) => {
    const { index, text } = readRecord<{ index: number; text: string }>(sentence);
    return { index: readIndex(index), text: readText(text) };
  });
}

function readIndex(value: unknown): number {
  if (typeof value !== 'number' || !Number.isInteger(value)) throw refusal();
  return value;
}

function readCount(value: unknown): number {
  const count = readIndex(value);
  if (count < 0) throw refusal();
  return count;
}

function readRecord<T>(value: unknown): Partial<Record<keyof T, unknown>> {
  if (typeof value !== 'object' || value === null) throw refusal();
  return value as Partial<Record<keyof T, unknown>>;
}

function readPlace(value: unknown): PagePlace {
  if (value === null) return null;
  if (typeof value !== 'number' || !(value >= 0 && value <= 1)) throw refusal();
  return value;
}

function readList(value: unknown, most: number): unknown[] {
  if (!Array.isArray(value) || value.length > most) throw refusal();
  return value;
}

function refusal(): FailureError {
  return new FailureError({ kind: 'not-allowed' });
}
