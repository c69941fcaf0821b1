import { firstEntries, type FirstEntries } from './first-entries.js';
import { NumberedNames } from './numbered-names.js';
import { inSteps, type Steps } from './steps.js';
import { bytesOf, hashOf } from './text-bytes.js';
import { Texts } from './texts.js';

/**
 * Texts that name customers or records: many, most of them different, often in order.
 *
 * To look up a million names one by one means a million places in memory that nothing is near to.
 * So each is only noted as it comes, and when all are there equal ones are found together
 * ({@link Identities.resolve}). Where each name is greater than the one before, as in sorted data,
 * even that is spared.
 */
export class Identities {
  /** The names while all of them are numbered ones; else there are `#texts`. */
  #numbered: NumberedNames | null = new NumberedNames();
  #texts = new Texts();
  /** The entry that the next one is likely to repeat, or to be greater than; −1 before the first. */
  #last = -1;
  /** The number that it has while all names are numbered ones. */
  #lastNumber = -1;
  #isAscending = true;
  /** By code: the first entry of that name; null while each entry is its own. */
  #entries: Uint32Array | null = null;
  #index: Index | null = null;

  /** How many entries there are; after {@link Identities.resolve}, how many codes. */
  get size(): number {
    return this.#entries === null ? (this.#numbered ?? this.#texts).size : this.#entries.length;
  }

  /** Notes a name, not empty, and returns its entry: that of the name before, where it is the same. */
  add(text: string): number {
    const scratch = bytesOf(text);
    return this.addBytes(scratch.view, 0, scratch.length);
  }

  /** Notes the name in the bytes `from` to `to` of a view with `SLACK` more bytes. */
  addBytes(view: DataView, from: number, to: number): number {
    const numbered = this.#numbered;
    if (numbered !== null) {
      const number = numbered.numberIn(view, from, to);
      if (number >= 0) {
        if (number === this.#lastNumber) return this.#last;
        if (number < this.#lastNumber) this.#isAscending = false;
        this.#lastNumber = number;
        return (this.#last = numbered.append(number));
      }
      this.#spell(numbered);
    }
    if (this.#last >= 0) {
      const order = this.#texts.compare(this.#last, view, from, to);
      if (order === 0) return this.#last;
      if (order < 0) this.#isAscending = false;
    }
    return (this.#last = this.#texts.append(view, from, to));
  }

  /** Notes something that has no name, and is one of its own. */
  addUnnamed(): number {
    if (this.#numbered !== null) this.#spell(this.#numbered);
    return this.#texts.appendEmpty();
  }

  /** Makes room for so many times as many entries. */
  reserve(times: number): void {
    (this.#numbered ?? this.#texts).reserve(times);
  }

  /** The name of an entry, or of a code; empty for what has none. */
  at(code: number): string {
    const entry = this.#entries === null ? code : this.#entries[code]!;
    return (this.#numbered ?? this.#texts).at(entry);
  }

  /**
   * Finds out which names are the same, and puts the code of each in place of its entry in a column.
   * Codes are in the order in which the names first came, or in that of the numbers at their ends.
   *
   * @param column gives the entries of so many rows, each raised by `base`, below which stands what
   *   is none; not asked for where they are such numbers already
   */
  *resolve(column: () => Int32Array, rows: number, base: number): Steps {
    if (this.#isAscending) return;
    if (this.#numbered !== null) {
      if (yield* this.#numbered.unite(column, rows, base)) return;
      this.#spell(this.#numbered);
    }
    const codes = yield* this.#codes();
    if (codes === null) return;
    const entries = column();
    yield* inSteps(rows, (from, to) => {
      for (let row = from; row < to; row++) {
        const entry = entries[row]! - base;
        if (entry >= 0) entries[row] = codes[entry]! + base;
      }
    });
  }

  /** The code of each entry; null where they are those already. */
  *#codes(): Steps<Uint32Array | null> {
    const likely = yield* firstEntries(this.#texts, false);
    if (likely.first === null) return null;
    const codes = yield* this.#number(likely.first, likely);
    if (codes !== null) return codes;
    const exact = yield* firstEntries(this.#texts, true);
    return exact.first === null ? null : yield* this.#number(exact.first, exact);
  }

  /** Goes over from numbers to texts, for names that have no number or are to be looked up. */
  #spell(numbered: NumberedNames): void {
    numbered.addTo(this.#texts);
    this.#numbered = null;
  }

  /** The codes of entries; null where some does not have the name of the one said to be its first. */
  *#number(first: Uint32Array, { names, isCertain }: FirstEntries): Steps<Uint32Array | null> {
    const texts = this.#texts;
    // The code of an entry takes the place of its first entry, which came before it and has a code.
    const codes = first;
    const named = new Uint32Array(names);
    let size = 0;
    let areSame = true;
    yield* inSteps(first.length, (from, to) => {
      for (let entry = from; entry < to; entry++) {
        const earlier = first[entry]! - 1;
        if (earlier < 0) {
          named[size] = entry;
          codes[entry] = size++;
        } else {
          if (!isCertain && !texts.isSameName(earlier, entry)) areSame = false;
          codes[entry] = codes[earlier]!;
        }
      }
    });
    if (!areSame) return null;
    this.#entries = named;
    return codes;
  }

  /** Makes {@link Identities.find} possible, when all names have been resolved. */
  *index(): Steps {
    if (this.#index !== null || this.#numbered?.areByNumber) return;
    if (this.#numbered !== null) this.#spell(this.#numbered);
    const texts = this.#texts;
    const index = new Index(this.size);
    yield* inSteps(this.size, (from, to) => {
      for (let code = from; code < to; code++) {
        const entry = this.#entries === null ? code : this.#entries[code]!;
        index.put(texts.hashAt(entry), code);
      }
    });
    this.#index = index;
  }

  /** The code of a name, where it occurs; see {@link Identities.index}. */
  find(text: string): number | undefined {
    const scratch = bytesOf(text);
    if (this.#numbered !== null) {
      const code = this.#numbered.indexOf(scratch.view, 0, scratch.length);
      return code < 0 ? undefined : code;
    }
    const hash = hashOf(scratch.view, 0, scratch.length, this.#texts.seed);
    return this.#index!.find(hash, (code) => {
      const entry = this.#entries === null ? code : this.#entries[code]!;
      return this.#texts.equals(entry, scratch.view, 0, scratch.length);
    });
  }
}

/** Codes by hash. */
class Index {
  readonly #table: Int32Array;
  readonly #mask: number;

  constructor(size: number) {
    this.#table = new Int32Array(2 ** Math.ceil(Math.log2(Math.max(size, 1) * 4)));
    this.#mask = this.#table.length - 1;
  }

  put(hash: number, code: number): void {
    let slot = (hash << 1) & this.#mask;
    while (this.#table[slot + 1] !== 0) slot = (slot + 2) & this.#mask;
    this.#table[slot] = hash;
    this.#table[slot + 1] = code + 1;
  }

  find(hash: number, isIt: (code: number) => boolean): number | undefined {
    for (let slot = (hash << 1) & this.#mask; ; slot = (slot + 2) & this.#mask) {
      const code = this.#table[slot + 1]! - 1;
      if (code < 0) return undefined;
      if (this.#table[slot] === hash && isIt(code)) return code;
    }
  }
}
