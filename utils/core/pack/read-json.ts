import { FailureError } from '../failure.ts';

/** Where a value stands: for the message that a wrong one gets. */
export type Place = {
  readonly file: string;
  /** From the file's root: `names[2].kind`. Empty for the root itself. */
  readonly path: string;
};

/**
 * Takes a value as `JSON.parse` gave it and returns what it means.
 *
 * A key that isn't there reaches its reader as `undefined`. Readers throw a `bad-pack` failure that
 * names the place, what was expected and what was found, and nothing else.
 */
export type Reader<T> = (value: unknown, place: Place) => T;

/**
 * An object with the keys of `shape` and no others: an unknown key is a typing error that would
 * otherwise go unseen.
 */
export function object<Shape extends Readonly<Record<string, Reader<unknown>>>>(
  shape: Shape,
): Reader<{ readonly [Key in keyof Shape]: ReturnType<Shape[Key]> }> {
  const keys = Object.keys(shape);
  return (value, place) => {
    const source = toMap(value, place);
    for (const key of source.keys()) {
      if (!Object.hasOwn(shape, key)) refuse(inKey(place, key), `one of the keys ${keys.join(', ')}`, 'another key');
    }
    const entries = Object.entries(shape).map(([key, read]) => [key, read(source.get(key), inKey(place, key))]);
    // Built from the shape key by key, which the type of `fromEntries` can't say.
    return Object.fromEntries(entries) as { readonly [Key in keyof Shape]: ReturnType<Shape[Key]> };
  };
}

/** Whatever `read` takes, or `fallback` where the key is left out. `null` isn't left out. */
export function optional<T, const Fallback>(read: Reader<T>, fallback: Fallback): Reader<T | Fallback> {
  return (value, place) => (value === undefined ? fallback : read(value, place));
}

/** A list of `least` to `most` items, in order. */
export function listOf<T>(read: Reader<T>, { least, most }: { least: number; most: number }): Reader<readonly T[]> {
  return (value, place) => {
    if (!Array.isArray(value)) return refuse(place, 'a list', describeValue(value));
    if (value.length < least || value.length > most) {
      refuse(place, `a list of ${least} to ${most}`, `${value.length}`);
    }
    return value.map((item: unknown, index) => read(item, inItem(place, index)));
  };
}

/** One of a few words. */
export function oneOf<const Word extends string>(words: readonly Word[]): Reader<Word> {
  return (value, place) =>
    words.find((word) => word === value) ?? refuse(place, `one of ${words.join(', ')}`, describeValue(value));
}

/**
 * One line of 1 to `most` UTF-16 units that neither begins nor ends with white space, and holds no half
 * characters and nothing that a reader can't see but that changes what he sees.
 */
export function text(most: number): Reader<string> {
  return (value, place) => {
    if (typeof value !== 'string') return refuse(place, 'a text', describeValue(value));
    if (value === '' || value.length > most) refuse(place, `a text of 1 to ${most} characters`, `${value.length}`);
    if (value.trim() !== value) refuse(place, 'a text without white space around it', describeValue(value));
    if (!value.isWellFormed() || CONTROL.test(value))
      refuse(place, 'one line without control characters', describeValue(value));
    return value;
  };
}

/** Control characters, line and paragraph separators, and those that turn the direction of writing. */
const CONTROL = /[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/u;

/** A text that follows `pattern`, of which `expected` says in words what it is. */
export function matching(pattern: RegExp, expected: string): Reader<string> {
  return (value, place) =>
    typeof value === 'string' && pattern.test(value) ? value : refuse(place, expected, describeValue(value));
}

/** A whole number from `least` to `most`. */
export function wholeNumber(least: number, most: number): Reader<number> {
  return (value, place) =>
    typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most
      ? value
      : refuse(place, `a whole number from ${least} to ${most}`, describeValue(value));
}

/** `true` or `false`. */
export function flag(value: unknown, place: Place): boolean {
  return typeof value === 'boolean' ? value : refuse(place, 'true or false', describeValue(value));
}

/** The place of one key of an object. */
export function inKey({ file, path }: Place, key: string): Place {
  if (!/^\w+$/.test(key)) return { file, path: `${path}[${quote(key)}]` };
  return { file, path: path === '' ? key : `${path}.${key}` };
}

/** The place of one item of a list, counted from 0. */
export function inItem({ file, path }: Place, index: number): Place {
  return { file, path: `${path}[${index}]` };
}

/** @throws {FailureError} Always: `bad-pack`, at `place`. */
export function refuse({ file, path }: Place, expected: string, found: string): never {
  throw new FailureError({ kind: 'bad-pack', file, path, expected, found });
}

/** A value as a message shows it: short, and never more than a line. */
export function describeValue(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (typeof value === 'string') return quote(value);
  return typeof value === 'object' && value !== null ? 'an object' : String(value);
}

/** A map, so that keys like `__proto__` and `constructor` are only keys. */
function toMap(value: unknown, place: Place): ReadonlyMap<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return refuse(place, 'an object', describeValue(value));
  }
  return new Map(Object.entries(value));
}

function quote(text: string): string {
  return JSON.stringify(text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text);
}

/** UTF-16 units of a pack's text in a message: enough to find it by. */
const LONGEST_QUOTE = 60;
