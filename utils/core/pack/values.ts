import { readEdtf } from '../edtf.ts';
import { MAX_SLUG_LENGTH } from '../limits.ts';
import type { EntityId, LocalText, PackId, Span } from '../model.ts';
import { describeValue, matching, object, type Reader, refuse, text } from './read-json.ts';

/** What the parts of a pack need to know of the rest of it. */
export type Known = {
  readonly packId: PackId;
  /** The slugs of its entities. */
  readonly entities: ReadonlySet<string>;
};

const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** True for a slug: small letters and digits, in parts joined by one hyphen. */
export function isSlug(value: string): boolean {
  return value.length <= MAX_SLUG_LENGTH && SLUG.test(value);
}

/** A name for use within one pack: `xi-jinping`. */
export const slug: Reader<string> = (value, place) =>
  typeof value === 'string' && isSlug(value)
    ? value
    : refuse(place, `an id in kebab-case of at most ${MAX_SLUG_LENGTH} characters`, describeValue(value));

/** The slug of an entity of this pack. */
export function entityOf({ packId, entities }: Known): Reader<EntityId> {
  return (value, place) => {
    const entity = slug(value, place);
    if (!entities.has(entity)) refuse(place, 'an entity of this pack', describeValue(value));
    // A border: here slugs become ids.
    return `${packId}/${entity}` as EntityId;
  };
}

/** A text in each language of the interface. */
export function localText(most: number): Reader<LocalText> {
  return object({ nl: text(most), en: text(most) });
}

/** A BCP 47 tag, by its form. */
export const language = matching(/^[a-z]{2,3}(?:-[A-Za-z0-9]{1,8}){0,3}$/, 'a language tag such as nl or zh-Hans');

/** A date in EDTF, as far as we know how to show it. */
export const edtf: Reader<string> = (value, place) =>
  typeof value === 'string' && readEdtf(value) ? value : refuse(place, 'a date in EDTF', describeValue(value));

/** `[start, end]` in UTF-16 units, never empty. */
export const span: Reader<Span> = (value, place) => {
  const [start, end, ...rest]: readonly unknown[] = Array.isArray(value) ? value : [];
  if (!isOffset(start) || !isOffset(end) || rest.length > 0) {
    return refuse(place, 'a span [start, end]', describeSpan(value));
  }
  if (end <= start) refuse(place, 'a span that ends after its start', describeSpan(value));
  return { start, end };
};

function isOffset(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

function describeSpan(value: unknown): string {
  const isShort = Array.isArray(value) && value.length <= 3 && value.every((item) => typeof item === 'number');
  return isShort ? JSON.stringify(value) : describeValue(value);
}
