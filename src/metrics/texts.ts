import { hashOf, isSame, scrambled, SLACK } from './text-bytes.js';
import { readText } from './utf8.js';

/** Stands in place of the length of texts that have more than one. */
const VARIED = -1;

/** The bytes at the end of a text that two whole numbers hold. */
const TAIL = 8;

/** A list of texts as UTF-8 bytes, one after the other; each becomes a string when asked for. */
export class Texts {
  /** How many there are. */
  size = 0;
  /** A number that nobody can guess, so that nobody can send texts which all have one hash. */
  readonly seed = (Math.random() * 0x1_0000_0000) | 0;
  #bytes = new Uint8Array(256);
  #view = new DataView(this.#bytes.buffer);
  /** Where the last text ends. */
  #end = 0;
  /** How many bytes each text has, as names often do; VARIED where one has more than another. */
  #length = 0;
  /** Where each text begins, and where the last one ends, in case that they vary. */
  #starts = new Uint32Array(0);

  /** Appends the text in the bytes `from` to `to` of a view with {@link SLACK} more bytes. */
  append(view: DataView, from: number, to: number): number {
    const index = this.size;
    const start = this.#end;
    const end = start + to - from;
    if (end + SLACK > this.#bytes.length) this.#growBytes(end + SLACK);
    if (to - from !== this.#length) this.#vary(to - from);
    const mine = this.#view;
    for (let i = from, at = start; i < to; i += 4, at += 4) mine.setInt32(at, view.getInt32(i));
    this.#end = end;
    if (this.#length === VARIED) {
      if (index + 2 > this.#starts.length) this.#growStarts(index + 2);
      this.#starts[index + 1] = end;
    }
    this.size = index + 1;
    return index;
  }

  /** Appends a text of no bytes. */
  appendEmpty(): number {
    return this.append(this.#view, 0, 0);
  }

  /** Makes room for so many times as many texts. */
  reserve(times: number): void {
    const bytes = Math.ceil(this.#end * times) + SLACK;
    const starts = Math.ceil(this.size * times) + 1;
    if (bytes > this.#bytes.length) this.#growBytes(bytes);
    if (this.#length === VARIED && starts > this.#starts.length) this.#growStarts(starts);
  }

  /** A text. */
  at(index: number): string {
    return readText(this.#bytes, this.#startOf(index), this.#startOf(index + 1));
  }

  /** Whether a text has this byte. */
  hasByte(index: number, byte: number): boolean {
    for (let i = this.#startOf(index); i < this.#startOf(index + 1); i++) {
      if (this.#bytes[i] === byte) return true;
    }
    return false;
  }

  /** Whether a text is the one in some bytes. */
  equals(index: number, view: DataView, from: number, to: number): boolean {
    const start = this.#startOf(index);
    const length = to - from;
    return (
      this.#startOf(index + 1) - start === length && isSame(this.#view, start, view, from, length)
    );
  }

  /** Whether two texts, not empty, are the same. */
  isSameName(index: number, other: number): boolean {
    const start = this.#startOf(index);
    const length = this.#startOf(index + 1) - start;
    const from = this.#startOf(other);
    if (length === 0 || this.#startOf(other + 1) - from !== length) return false;
    return isSame(this.#view, start, this.#view, from, length);
  }

  /**
   * Compares the text in some bytes with one of these: below 0 where it is less, which is shorter,
   * or as long and less by its bytes.
   */
  compare(index: number, view: DataView, from: number, to: number): number {
    const start = this.#startOf(index);
    const length = this.#startOf(index + 1) - start;
    if (to - from !== length) return to - from - length;
    const whole = length & ~3;
    const mine = this.#view;
    for (let i = 0; i < whole; i += 4) {
      const a = mine.getInt32(start + i);
      const b = view.getInt32(from + i);
      if (a !== b) return (b >>> 0) - (a >>> 0);
    }
    if (whole === length) return 0;
    const shift = (4 - length + whole) << 3;
    return (view.getInt32(from + whole) >>> shift) - (mine.getInt32(start + whole) >>> shift);
  }

  /** The hash of a text, with the seed of this list. */
  hashAt(index: number): number {
    return hashOf(this.#view, this.#startOf(index), this.#startOf(index + 1), this.seed);
  }

  /**
   * Notes two hashes of each of the texts `from` to `to`; texts of no bytes, each of which is one of
   * its own, have hashes of their own too.
   *
   * @param seed for the second one
   */
  hashes(into: Int32Array, from: number, to: number, seed: number): void {
    const { seed: first } = this;
    const view = this.#view;
    for (let index = from; index < to; index++) {
      const start = this.#startOf(index);
      const end = this.#startOf(index + 1);
      if (end === start) {
        into[index * 2] = Math.imul(index, 0x9e3779b1);
        into[index * 2 + 1] = index;
        continue;
      }
      let one = first ^ (end - start);
      let other = seed ^ (end - start);
      for (let i = start; i < end; i += 4) {
        const rest = i + 4 - end;
        const word = rest > 0 ? view.getInt32(i) >>> (rest << 3) : view.getInt32(i);
        one = Math.imul(one ^ word, 0x9e3779b1);
        one ^= one >>> 15;
        other = Math.imul(other ^ word, 0x85ebca6b);
        other ^= other >>> 13;
      }
      one = Math.imul(one, 0x85ebca6b);
      into[index * 2] = one ^ (one >>> 13);
      into[index * 2 + 1] = other;
    }
  }

  /** Whether all texts have the same number of bytes, at least {@link TAIL}. */
  get haveTails(): boolean {
    return this.#length >= TAIL;
  }

  /**
   * Notes two numbers of each of the texts `from` to `to`, which have tails: their last eight bytes,
   * scrambled so that two different tails never become the same.
   *
   * @param seed a number that nobody can guess
   * @returns whether these texts are the same before their tails as the first of all texts
   */
  tails(into: Int32Array, from: number, to: number, seed: number): boolean {
    const view = this.#view;
    const length = this.#length;
    const { seed: first } = this;
    let difference = 0;
    for (let index = from; index < to; index++) {
      const start = index * length;
      const tail = start + length - TAIL;
      for (let i = start; i < tail; i += 4) {
        const word = view.getInt32(i) ^ view.getInt32(i - start);
        difference |= i + 4 > tail ? word >>> ((i + 4 - tail) << 3) : word;
      }
      let one = view.getInt32(tail) ^ first;
      let other = view.getInt32(tail + 4) ^ seed;
      one ^= scrambled(other);
      other ^= scrambled(one);
      one ^= scrambled(other);
      into[index * 2] = one;
      into[index * 2 + 1] = other;
    }
    return difference === 0;
  }

  #startOf(index: number): number {
    return this.#length === VARIED ? this.#starts[index]! : index * this.#length;
  }

  /** Takes note of the length of a text that is to come, which others do not have. */
  #vary(length: number): void {
    if (this.#length === VARIED) return;
    if (this.size === 0) {
      this.#length = length;
      return;
    }
    const starts = new Uint32Array((this.size + 1) * 2);
    for (let i = 0; i <= this.size; i++) starts[i] = i * this.#length;
    this.#starts = starts;
    this.#length = VARIED;
  }

  #growBytes(least: number): void {
    const bytes = new Uint8Array(Math.max(least, this.#bytes.length * 2));
    bytes.set(this.#bytes);
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer);
  }

  #growStarts(least: number): void {
    const starts = new Uint32Array(Math.max(least, this.#starts.length * 2));
    starts.set(this.#starts);
    this.#starts = starts;
  }
}
