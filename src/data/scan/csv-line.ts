import { QUOTED, TEXT } from './slots.js';
import { characterLength, MORE, notUtf8 } from './tokens.js';
import type { Window } from './window.js';

const QUOTE = 0x22;
const NEWLINE = 0x0a;
const RETURN = 0x0d;

/** The cells of one line of a CSV table, as places in a window; see RFC 4180. */
export class CsvLine {
  count = 0;
  /** Where the cells begin and end, without their quotes. */
  from = new Int32Array(32);
  to = new Int32Array(32);
  /** TEXT, or QUOTED where there are quotes in it, each of which is written twice. */
  kinds = new Uint8Array(32);
  /** Whether the line can be read: its quotes are where they should be. */
  isWhole = true;

  /** Finds the cells of the line that begins at a place, and returns where the next one begins, or MORE. */
  read(window: Window, p: number, delimiter: number): number {
    const { bytes } = window;
    this.count = 0;
    this.isWhole = true;
    for (;;) {
      const end = bytes[p] === QUOTE ? this.#quoted(window, p) : this.#bare(window, p, delimiter);
      if (end === MORE) return MORE;
      p = end;
      if (p >= window.end) return window.isLast ? p : MORE;
      const c = bytes[p]!;
      if (c === delimiter) {
        p++;
      } else if (c === NEWLINE) {
        return p + 1;
      } else if (c === RETURN) {
        if (p + 1 >= window.end && !window.isLast) return MORE;
        return bytes[p + 1] === NEWLINE ? p + 2 : p + 1;
      } else {
        this.isWhole = false;
        const line = bytes.indexOf(NEWLINE, p);
        if (line >= 0 && line < window.end) return line + 1;
        return window.isLast ? window.end : MORE;
      }
    }
  }

  /** Whether there is nothing on the line. */
  get isBlank(): boolean {
    return this.count === 1 && this.isWhole && this.from[0] === this.to[0];
  }

  text(window: Window, cell: number): string {
    const text = window.text(this.from[cell]!, this.to[cell]!);
    return this.kinds[cell] === QUOTED ? text.replaceAll('""', '"') : text;
  }

  #bare(window: Window, p: number, delimiter: number): number {
    const { bytes, end } = window;
    const from = p;
    for (;;) {
      const c = bytes[p]!;
      if (c === delimiter || c === NEWLINE || c === RETURN || p >= end) break;
      const length = c < 0x80 ? 1 : characterLength(window, p);
      if (length === MORE && !window.isLast) return MORE;
      if (length <= 0) throw notUtf8();
      p += length;
    }
    this.#add(TEXT, from, p);
    return p;
  }

  #quoted(window: Window, p: number): number {
    const { bytes, end } = window;
    const from = ++p;
    let kind = TEXT;
    for (;;) {
      if (p >= end) {
        if (!window.isLast) return MORE;
        this.isWhole = false;
        return end;
      }
      const c = bytes[p]!;
      if (c === QUOTE) {
        if (p + 1 >= end && !window.isLast) return MORE;
        if (bytes[p + 1] !== QUOTE) break;
        kind = QUOTED;
        p += 2;
      } else {
        const length = c < 0x80 ? 1 : characterLength(window, p);
        if (length === MORE && !window.isLast) return MORE;
        if (length <= 0) throw notUtf8();
        p += length;
      }
    }
    this.#add(kind, from, p);
    return p + 1;
  }

  #add(kind: number, from: number, to: number): void {
    if (this.count === this.from.length) this.#grow();
    this.kinds[this.count] = kind;
    this.from[this.count] = from;
    this.to[this.count] = to;
    this.count++;
  }

  #grow(): void {
    const { from, to, kinds } = this;
    this.from = new Int32Array(from.length * 2);
    this.to = new Int32Array(to.length * 2);
    this.kinds = new Uint8Array(kinds.length * 2);
    this.from.set(from);
    this.to.set(to);
    this.kinds.set(kinds);
  }
}
