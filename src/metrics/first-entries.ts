import { inSteps, ROWS_A_STEP, type Steps } from './steps.js';
import type { Texts } from './texts.js';

/** About how many entries are compared with each other at a time, few enough for the cache. */
const BUCKET = 2048;
const MOST_BUCKET_BITS = 14;
/** How many hashes a text has. */
const HASHES = 2;
/** How many numbers an item has: two hashes and the entry that has them. */
const ITEM = 3;

/** Which entries have the same text. */
export interface FirstEntries {
  /** By entry: the first one with the same text, plus one; 0 for a first one. Null where all differ. */
  readonly first: Uint32Array | null;
  /** How many different texts there are. */
  readonly names: number;
  /** Whether that is certain, else two texts that are said to be the same may have the same hashes only. */
  readonly isCertain: boolean;
}

/**
 * Finds entries with the same text.
 *
 * Texts lie all over memory, so they are looked at only if that is asked for: those that differ and
 * have the same two hashes are all but never met, unless somebody made them up to be.
 *
 * @param isExact whether the texts must be the same as well
 */
export function* firstEntries(texts: Texts, isExact: boolean): Steps<FirstEntries> {
  const count = texts.size;
  const hashes = new Int32Array(count * HASHES);
  const items = new Int32Array(count * ITEM);
  const areTails = yield* hashAll(texts, hashes);
  const starts = yield* intoBuckets(hashes, items, count);
  const unite = uniter(items, isExact && !areTails ? texts : null);
  let names = 0;
  for (let bucket = 0, work = 0; bucket + 1 < starts.length; bucket++) {
    names += unite(starts[bucket]!, starts[bucket + 1]!);
    work += starts[bucket + 1]! - starts[bucket]!;
    if (work < ROWS_A_STEP) continue;
    work = 0;
    yield;
  }
  const isCertain = isExact || areTails;
  if (names === count) return { first: null, names, isCertain };
  const first = new Uint32Array(count);
  yield* inSteps(count, (from, to) => {
    for (let item = from * ITEM; item < to * ITEM; item += ITEM) {
      const entry = ~items[item + 2]!;
      if (entry >= 0) first[entry] = items[item + 1]! + 1;
    }
  });
  return { first, names, isCertain };
}

/** Notes two numbers of each text; returns whether those of different texts are sure to differ. */
function* hashAll(texts: Texts, into: Int32Array): Steps<boolean> {
  const seed = (Math.random() * 0x1_0000_0000) | 0;
  let areTails = texts.haveTails;
  for (let from = 0; areTails && from < texts.size; from += ROWS_A_STEP) {
    areTails = texts.tails(into, from, Math.min(from + ROWS_A_STEP, texts.size), seed);
    yield;
  }
  if (areTails) return true;
  yield* inSteps(texts.size, (from, to) => texts.hashes(into, from, to, seed));
  return false;
}

/**
 * Puts entries with their hashes side by side where the first bits of a hash are the same, and
 * returns where each such bucket begins.
 */
function* intoBuckets(hashes: Int32Array, items: Int32Array, count: number): Steps<Uint32Array> {
  const bits = Math.min(MOST_BUCKET_BITS, Math.max(1, Math.ceil(Math.log2(count / BUCKET))));
  const shift = 32 - bits;
  const next = new Uint32Array((1 << bits) + 1);
  yield* inSteps(count, (from, to) => {
    for (let entry = from; entry < to; entry++) next[(hashes[entry * HASHES]! >>> shift) + 1]!++;
  });
  for (let i = 1; i < next.length; i++) next[i]! += next[i - 1]!;
  const starts = next.slice();
  yield* inSteps(count, (from, to) => {
    for (let entry = from; entry < to; entry++) {
      const hash = hashes[entry * HASHES]!;
      const item = next[hash >>> shift]!++ * ITEM;
      items[item] = hash;
      items[item + 1] = hashes[entry * HASHES + 1]!;
      items[item + 2] = entry;
    }
  });
  return starts;
}

/**
 * Finds equal items within a bucket by a small table, and returns how many different ones there are.
 * Of each of the others the entry is inverted, and the first one that has the same hashes is put in
 * place of its second hash.
 *
 * @param texts where those must be the same as well
 */
function uniter(items: Int32Array, texts: Texts | null): (from: number, to: number) => number {
  /** By hash: where an item begins, plus one. */
  let table = new Int32Array(BUCKET * 4);
  return (from, to) => {
    const least = (to - from) * 2;
    if (table.length < least) table = new Int32Array(2 ** Math.ceil(Math.log2(least)));
    else table.fill(0);
    const mask = table.length - 1;
    let different = 0;
    for (let item = from * ITEM; item < to * ITEM; item += ITEM) {
      const hash = items[item]!;
      const other = items[item + 1]!;
      for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
        const rival = table[slot]! - 1;
        if (rival < 0) {
          table[slot] = item + 1;
          different++;
          break;
        }
        if (
          items[rival] === hash &&
          items[rival + 1] === other &&
          (texts === null || texts.isSameName(items[rival + 2]!, items[item + 2]!))
        ) {
          items[item + 1] = items[rival + 2]!;
          items[item + 2] = ~items[item + 2]!;
          break;
        }
      }
    }
    return different;
  };
}
