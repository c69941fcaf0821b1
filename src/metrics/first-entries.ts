import { inSteps, ROWS_A_STEP, type Steps } from './steps.js';
import type { Texts } from './texts.js';

/** About how many entries are compared with each other at a time, few enough for the cache. */
const BUCKET = 256;
const MOST_BUCKET_BITS = 14;
/** How many numbers an item has: two hashes and the entry that has them. */
const ITEM = 3;

/**
 * By entry: the first one with the same two hashes, and how many different ones there are; null
 * where all differ.
 *
 * Texts lie all over memory, so they are looked at only if that is asked for: those that differ and
 * have the same two hashes are all but never met, unless somebody made them up to be.
 *
 * @param isExact whether the texts must be the same as well
 */
export function* firstEntries(
  texts: Texts,
  isExact: boolean,
): Steps<{ first: Uint32Array | null; names: number }> {
  const count = texts.size;
  const bits = Math.min(MOST_BUCKET_BITS, Math.max(1, Math.ceil(Math.log2(count / BUCKET))));
  const shift = 32 - bits;
  const seed = (Math.random() * 0x1_0000_0000) | 0;
  const hashes = new Int32Array(count * 2);
  yield* inSteps(count, (from, to) => texts.hashes(hashes, from, to, seed));

  const next = new Uint32Array((1 << bits) + 1);
  yield* inSteps(count, (from, to) => {
    for (let entry = from; entry < to; entry++) next[(hashes[entry * 2]! >>> shift) + 1]!++;
  });
  for (let i = 1; i < next.length; i++) next[i]! += next[i - 1]!;
  const starts = next.slice();
  const items = new Int32Array(count * ITEM);
  yield* inSteps(count, (from, to) => {
    for (let entry = from; entry < to; entry++) {
      const hash = hashes[entry * 2]!;
      const item = next[hash >>> shift]!++ * ITEM;
      items[item] = hash;
      items[item + 1] = hashes[entry * 2 + 1]!;
      items[item + 2] = entry;
    }
  });

  const unite = uniter(items, isExact ? texts : null);
  let names = 0;
  for (let bucket = 0, work = 0; bucket + 1 < starts.length; bucket++) {
    names += unite(starts[bucket]!, starts[bucket + 1]!);
    work += starts[bucket + 1]! - starts[bucket]!;
    if (work < ROWS_A_STEP) continue;
    work = 0;
    yield;
  }
  if (names === count) return { first: null, names };
  const first = new Uint32Array(count);
  yield* inSteps(count, (from, to) => {
    for (let entry = from; entry < to; entry++) first[entry] = entry;
  });
  yield* inSteps(count, (from, to) => {
    for (let item = from * ITEM; item < to * ITEM; item += ITEM) {
      const entry = ~items[item + 2]!;
      if (entry >= 0) first[entry] = items[item + 1]!;
    }
  });
  return { first, names };
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
