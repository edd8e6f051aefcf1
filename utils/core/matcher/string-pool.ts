import { ByteReader, ByteWriter } from './bytes.ts';

/** Strings in this many share a place to start reading at. */
const GROUP = 16;

/**
 * Puts strings into bytes, each once: every string as what differs from the one before it. Ids of one pack
 * begin alike, so that few of their letters are kept.
 */
export class StringPoolWriter {
  readonly #indexes = new Map<string, number>();
  readonly #writer = new ByteWriter();
  readonly #groups: number[] = [];
  #last = '';

  /** @returns The number by which {@link stringAt} knows it. */
  add(text: string): number {
    const known = this.#indexes.get(text);
    if (known !== undefined) return known;
    const index = this.#indexes.size;
    this.#indexes.set(text, index);
    if (index % GROUP === 0) {
      this.#groups.push(this.#writer.length);
      this.#last = '';
    }
    const shared = sharedLength(this.#last, text);
    this.#writer.number(shared);
    this.#writer.text(text.slice(shared));
    this.#last = text;
    return index;
  }

  /** @returns Where each group of strings begins, and all of their bytes. */
  finish(): { readonly groups: readonly number[]; readonly bytes: Uint8Array } {
    return { groups: this.#groups, bytes: this.#writer.bytes() };
  }
}

function sharedLength(a: string, b: string): number {
  let length = 0;
  while (length < a.length && length < b.length && a.charCodeAt(length) === b.charCodeAt(length)) length++;
  return length;
}

/** The string that {@link StringPoolWriter.add} gave this number. */
export function stringAt(groups: Uint32Array, bytes: Uint8Array, index: number): string {
  const reader = new ByteReader(bytes, groups[Math.floor(index / GROUP)] ?? 0);
  const codes: number[] = [];
  for (let rest = index % GROUP; rest >= 0; rest--) {
    codes.length = reader.number();
    reader.units(reader.number(), codes);
  }
  return String.fromCharCode(...codes);
}
