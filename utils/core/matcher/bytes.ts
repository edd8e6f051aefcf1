/** Writes small numbers and texts one behind the other, in as few bytes as they need. */
export class ByteWriter {
  length = 0;
  #bytes = new Uint8Array(1024);

  /** @param value - From 0 to 2³¹ − 1: seven bits a byte, the lowest first, the highest bit says that more follow. */
  number(value: number): void {
    if (this.length + 5 > this.#bytes.length) this.#grow();
    let rest = value;
    while (rest > 0x7f) {
      this.#bytes[this.length++] = rest | 0x80;
      rest >>>= 7;
    }
    this.#bytes[this.length++] = rest;
  }

  /** UTF-16 units as numbers: unlike UTF-8, this keeps half a surrogate pair. Length and end are the caller's matter. */
  units(text: string): void {
    for (let i = 0; i < text.length; i++) this.number(text.charCodeAt(i));
  }

  text(text: string): void {
    this.number(text.length);
    this.units(text);
  }

  /** What was written; a view, good until more is written. */
  bytes(): Uint8Array {
    return this.#bytes.subarray(0, this.length);
  }

  #grow(): void {
    const larger = new Uint8Array(this.#bytes.length * 2);
    larger.set(this.#bytes);
    this.#bytes = larger;
  }
}

/** Reads what a {@link ByteWriter} wrote, in the same order. */
export class ByteReader {
  #at: number;
  readonly #bytes: Uint8Array;

  constructor(bytes: Uint8Array, at: number) {
    this.#bytes = bytes;
    this.#at = at;
  }

  number(): number {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.#bytes[this.#at++] ?? 0; // Beyond the end: zeros, so that every read ends.
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) return value;
    }
  }

  /** Behind what `codes` holds already. */
  units(length: number, codes: number[] = []): number[] {
    for (let i = 0; i < length; i++) codes.push(this.number());
    return codes;
  }

  text(): string {
    return String.fromCharCode(...this.units(this.number()));
  }
}
