import { bytesOf, hashOf, Texts } from './texts.js';
import { inSteps, ROWS_A_STEP, type Steps } from './steps.js';

/** About how many entries are compared with each other at a time, few enough for the cache. */
const BUCKET = 256;
const MOST_BUCKET_BITS = 14;

/**
 * Texts that name customers or records: many, most of them different, often in order.
 *
 * To look up a million names one by one means a million places in memory that nothing is near to.
 * So each is only noted as it comes, and when all are there equal ones are found together
 * ({@link Identities.resolve}). Where each name is greater than the one before, as in sorted data,
 * even that is spared.
 */
export class Identities {
  readonly #texts = new Texts();
  /** The entry that the next one is likely to repeat, or to be greater than; −1 before the first. */
  #last = -1;
  #isAscending = true;
  /** By code: the first entry of that name; null while each entry is its own. */
  #entries: Uint32Array | null = null;
  #index: Index | null = null;

  /** How many entries there are; after {@link Identities.resolve}, how many names. */
  get size(): number {
    return this.#entries === null ? this.#texts.size : this.#entries.length;
  }

  /** Notes a name, not empty, and returns its entry: that of the name before, where it is the same. */
  add(text: string): number {
    const scratch = bytesOf(text);
    return this.addBytes(scratch.view, 0, scratch.length);
  }

  /** Notes the name in the bytes `from` to `to` of a view with `SLACK` more bytes. */
  addBytes(view: DataView, from: number, to: number): number {
    if (this.#last >= 0) {
      const order = this.#texts.compare(this.#last, view, from, to);
      if (order === 0) return this.#last;
      if (order < 0) this.#isAscending = false;
    }
    return (this.#last = this.#texts.append(view, from, to));
  }

  /** Notes something that has no name, and is one of its own. */
  addUnnamed(): number {
    return this.#texts.appendEmpty();
  }

  /** Makes room for so many times as many entries. */
  reserve(times: number): void {
    this.#texts.reserve(times);
  }

  /** The name of an entry, or of a code; empty for what has none. */
  at(code: number): string {
    return this.#texts.at(this.#entries === null ? code : this.#entries[code]!);
  }

  /**
   * Finds out which names are the same, and returns the code of each entry: names are numbered in
   * the order in which they first came. Null where the entries are such numbers already.
   */
  *resolve(): Steps<Uint32Array | null> {
    if (this.#isAscending) return null;
    const texts = this.#texts;
    const count = texts.size;
    const hashes = new Int32Array(count);
    yield* inSteps(count, (from, to) => texts.hashes(hashes, from, to));

    const bits = Math.min(MOST_BUCKET_BITS, Math.max(1, Math.ceil(Math.log2(count / BUCKET))));
    const { entries, starts } = yield* byBucket(hashes, 32 - bits);
    const first = new Uint32Array(count);
    const buckets = new Buckets(texts, hashes, entries, first);
    for (let bucket = 0, work = 0; bucket + 1 < starts.length; bucket++) {
      buckets.unite(starts[bucket]!, starts[bucket + 1]!);
      work += starts[bucket + 1]! - starts[bucket]!;
      if (work < ROWS_A_STEP) continue;
      work = 0;
      yield;
    }

    const codes = new Uint32Array(count);
    const named = new Uint32Array(count);
    let size = 0;
    yield* inSteps(count, (from, to) => {
      for (let entry = from; entry < to; entry++) {
        const earliest = first[entry]!;
        if (earliest === entry) {
          named[size] = entry;
          codes[entry] = size++;
        } else {
          codes[entry] = codes[earliest]!;
        }
      }
    });
    this.#entries = named.slice(0, size);
    return codes;
  }

  /** Makes {@link Identities.find} possible, when all names have been resolved. */
  *index(): Steps {
    if (this.#index !== null) return;
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
    const hash = hashOf(scratch.view, 0, scratch.length, this.#texts.seed);
    return this.#index!.find(hash, (code) => {
      const entry = this.#entries === null ? code : this.#entries[code]!;
      return this.#texts.equals(entry, scratch.view, 0, scratch.length);
    });
  }
}

/** Entries by the highest bits of their hash, in the order in which they came. */
function* byBucket(
  hashes: Int32Array,
  shift: number,
): Steps<{ entries: Uint32Array; starts: Uint32Array }> {
  const next = new Uint32Array((1 << (32 - shift)) + 1);
  const count = hashes.length;
  yield* inSteps(count, (from, to) => {
    for (let entry = from; entry < to; entry++) next[(hashes[entry]! >>> shift) + 1]!++;
  });
  for (let i = 1; i < next.length; i++) next[i]! += next[i - 1]!;
  const starts = next.slice();
  const entries = new Uint32Array(count);
  yield* inSteps(count, (from, to) => {
    for (let entry = from; entry < to; entry++) entries[next[hashes[entry]! >>> shift]!++] = entry;
  });
  return { entries, starts };
}

/** Finds equal names within a bucket by a small table. */
class Buckets {
  readonly #texts: Texts;
  readonly #hashes: Int32Array;
  readonly #entries: Uint32Array;
  readonly #first: Uint32Array;
  /** Hash and entry plus one in turn. */
  #table = new Int32Array(BUCKET * 8);

  /** @param first gets the first entry that has the same name, by entry */
  constructor(texts: Texts, hashes: Int32Array, entries: Uint32Array, first: Uint32Array) {
    this.#texts = texts;
    this.#hashes = hashes;
    this.#entries = entries;
    this.#first = first;
  }

  unite(from: number, to: number): void {
    if (this.#table.length < (to - from) * 4) {
      this.#table = new Int32Array(2 ** Math.ceil(Math.log2((to - from) * 4)));
    } else {
      this.#table.fill(0);
    }
    const table = this.#table;
    const hashes = this.#hashes;
    const mask = table.length - 1;
    for (let i = from; i < to; i++) {
      const entry = this.#entries[i]!;
      const hash = hashes[entry]!;
      let slot = (hash << 1) & mask;
      let earliest = entry;
      for (; ; slot = (slot + 2) & mask) {
        const other = table[slot + 1]!;
        if (other === 0) {
          table[slot] = hash;
          table[slot + 1] = entry + 1;
          break;
        }
        if (table[slot] === hash && this.#texts.isSameName(other - 1, entry)) {
          earliest = other - 1;
          break;
        }
      }
      this.#first[entry] = earliest;
    }
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
