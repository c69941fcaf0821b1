import { inSteps, type Steps } from './steps.js';
import { isSame, SLACK } from './text-bytes.js';
import type { Texts } from './texts.js';
import { readText } from './utf8.js';

/** So many digits make a number that is a small one in every engine. */
const MOST_DIGITS = 9;
const ZERO = 0x30;
const POWERS = Int32Array.of(1, 10, 100, 1000);
/** Codes by number are worth their memory where there are no more than so many numbers a name. */
const MOST_A_NAME = 8;
const FEW = 1024;

/**
 * Names that are the same but for a number at their end, such as `cus_00000042` or `42`.
 *
 * Programs that count what they store write most names. Such a name is kept as its number, by
 * which equal ones are found. All numbers have the same number of digits, or none has zeros
 * before it, or both: so two names are the same where their numbers are.
 */
export class NumberedNames {
  /** How many there are; see {@link NumberedNames.unite}. */
  size = 0;
  /** The number of index 0, where the others follow it one by one; else each has its own. */
  #least: number | null = null;
  #numbers = new Int32Array(256);
  /** What comes before each number, with room for one. */
  #bytes = new Uint8Array(SLACK);
  #view = new DataView(this.#bytes.buffer);
  #prefixLength = 0;
  /** How many digits the first number has. */
  #width = 0;
  /** Whether all have as many. */
  #haveWidth = true;
  /** Whether none of them begins with a zero that could be left out. */
  #arePlain = true;

  /**
   * The number of the name in the bytes `from` to `to`, or −1 where it is not a number after the
   * bytes that the first name has there.
   *
   * @param view with `SLACK` more bytes than the name
   */
  numberIn(view: DataView, from: number, to: number): number {
    if (this.size === 0) this.#begin(view, from, to);
    const first = from + this.#prefixLength;
    const digits = to - first;
    if (digits < 1 || digits > MOST_DIGITS) return -1;
    if (digits !== this.#width) {
      if (!this.#arePlain) return -1;
      this.#haveWidth = false;
    }
    if (!isSame(this.#view, 0, view, from, this.#prefixLength)) return -1;
    let number = 0;
    let p = first;
    let odd = 0;
    for (; p + 4 <= to; p += 4) {
      const word = view.getInt32(p) - 0x30303030;
      odd |= word | (word + 0x76767676);
      number = number * 10_000 + fourDigits(word);
    }
    if (p < to) {
      const shift = (4 - to + p) << 3;
      const word = (view.getInt32(p) >>> shift) - (0x30303030 >>> shift);
      odd |= word | (word + (0x76767676 >>> shift));
      number = number * POWERS[to - p]! + fourDigits(word);
    }
    if ((odd & 0x80808080) !== 0) return -1;
    if (view.getUint8(first) === ZERO && digits > 1) {
      if (!this.#haveWidth) return -1;
      this.#arePlain = false;
    }
    return number;
  }

  /** Appends a name by its number, and returns its index. */
  append(number: number): number {
    const index = this.size;
    if (index === this.#numbers.length) this.reserve(2);
    this.#numbers[index] = number;
    this.size = index + 1;
    return index;
  }

  /** A name. */
  at(index: number): string {
    return readText(this.#bytes, 0, this.#write(index));
  }

  /** Appends all of them to texts. */
  addTo(texts: Texts): void {
    for (let index = 0; index < this.size; index++) texts.append(this.#view, 0, this.#write(index));
  }

  /** Makes room for so many times as many names. */
  reserve(times: number): void {
    const room = Math.ceil(this.size * times);
    if (room <= this.#numbers.length) return;
    const numbers = new Int32Array(room);
    numbers.set(this.#numbers.subarray(0, this.size));
    this.#numbers = numbers;
  }

  /**
   * Gives the same index to all that are the same: from here on it tells how far a number is above
   * the least one, so there may be some without a name, and their order is that of the numbers.
   *
   * @param column gives the indices, each raised by `base`, below which stands what is none; not
   *   asked for where all names differ, which keep theirs
   * @returns false, with nothing done, where the numbers are too far from each other
   */
  *unite(column: () => Int32Array, rows: number, base: number): Steps<boolean> {
    const numbers = this.#numbers;
    const { size } = this;
    let least = numbers[0]!;
    let most = least;
    yield* inSteps(size, (from, to) => {
      for (let i = from; i < to; i++) {
        const number = numbers[i]!;
        if (number < least) least = number;
        if (number > most) most = number;
      }
    });
    const range = most - least + 1;
    if (range > size * MOST_A_NAME + FEW) return false;

    // A bit a number tells whether any came twice.
    const seen = new Int32Array((range >> 5) + 1);
    let differ = true;
    yield* inSteps(size, (from, to) => {
      for (let i = from; differ && i < to; i++) {
        const number = numbers[i]! - least;
        const bit = 1 << (number & 31);
        const before = seen[number >> 5]!;
        if ((before & bit) !== 0) differ = false;
        seen[number >> 5] = before | bit;
      }
    });
    if (differ) return true;

    const indices = column();
    yield* inSteps(rows, (from, to) => {
      for (let row = from; row < to; row++) {
        const index = indices[row]! - base;
        if (index >= 0) indices[row] = numbers[index]! - least + base;
      }
    });
    this.#numbers = new Int32Array(0);
    this.#least = least;
    this.size = range;
    return true;
  }

  /** Whether indices go by number. */
  get areByNumber(): boolean {
    return this.#least !== null;
  }

  /** The index of the name in these bytes where indices go by number, or −1. */
  indexOf(view: DataView, from: number, to: number): number {
    const index = this.numberIn(view, from, to) - this.#least!;
    return index < this.size ? index : -1;
  }

  /** Writes a name after its prefix, and returns how many bytes it has. */
  #write(index: number): number {
    const number = this.#least === null ? this.#numbers[index]! : this.#least + index;
    const digits = this.#haveWidth ? this.#width : String(number).length;
    const end = this.#prefixLength + digits;
    for (let at = end - 1, rest = number; at >= this.#prefixLength; at--) {
      this.#bytes[at] = ZERO + (rest % 10);
      rest = Math.floor(rest / 10);
    }
    return end;
  }

  /** Tells the number of the first name from what is before it. */
  #begin(view: DataView, from: number, to: number): void {
    let first = to;
    while (first > from && to - first < MOST_DIGITS && isDigit(view.getUint8(first - 1))) first--;
    const length = first - from;
    this.#bytes = new Uint8Array(length + MOST_DIGITS + SLACK);
    for (let i = 0; i < length; i++) this.#bytes[i] = view.getUint8(from + i);
    this.#view = new DataView(this.#bytes.buffer);
    this.#prefixLength = length;
    this.#width = to - first;
    this.#arePlain = length === 0 || !isDigit(this.#bytes[length - 1]!);
  }
}

function isDigit(byte: number): boolean {
  return byte >= ZERO && byte < ZERO + 10;
}

/** The number of four digits, each of which is a byte of a word. */
function fourDigits(word: number): number {
  const twos = ((word >>> 8) & 0x00ff00ff) * 10 + (word & 0x00ff00ff);
  return (twos >>> 16) * 100 + (twos & 0xffff);
}
