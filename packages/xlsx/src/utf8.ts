/** Text put together as UTF-8 bytes, without a string of it all. */
const encoder = new TextEncoder();
const BLOCK = 524_288;

export class Utf8Writer {
  private bytes = new Uint8Array(32_768);
  private at = 0;

  /** Whether there is enough for it to be taken. */
  get full(): boolean {
    return this.at >= BLOCK;
  }

  /** What was written since the last time; it holds until something else is written. */
  take(): Uint8Array {
    const taken = this.bytes.subarray(0, this.at);
    this.at = 0;
    return taken;
  }

  text(text: string): this {
    const { length } = text;
    // A character takes three bytes at most; a pair of surrogates, four.
    if (this.at + 3 * length > this.bytes.length) this.grow(3 * length);
    const { bytes } = this;
    let { at } = this;
    for (let i = 0; i < length; i++) {
      const code = text.charCodeAt(i);
      if (code < 0x80) bytes[at++] = code;
      else if (code < 0x800) {
        bytes[at++] = 0xc0 | (code >> 6);
        bytes[at++] = 0x80 | (code & 0x3f);
      } else {
        // Seldom enough, and it knows what to do with surrogates.
        at += encoder.encodeInto(text.slice(i), bytes.subarray(at)).written;
        break;
      }
    }
    this.at = at;
    return this;
  }

  number(number: number): this {
    if (!Number.isInteger(number) || number < 0 || number > 999_999_999) {
      return this.text(String(number));
    }
    if (this.at + 9 > this.bytes.length) this.grow(9);
    let unit = 1;
    while (unit * 10 <= number) unit *= 10;
    let rest = number;
    for (; unit >= 1; unit = Math.floor(unit / 10)) {
      const digit = Math.floor(rest / unit);
      this.bytes[this.at++] = 48 + digit;
      rest -= digit * unit;
    }
    return this;
  }

  private grow(more: number): void {
    const grown = new Uint8Array(Math.max(2 * this.bytes.length, this.at + more));
    grown.set(this.bytes.subarray(0, this.at));
    this.bytes = grown;
  }
}
