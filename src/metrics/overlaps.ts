import { float64, int32, uint32, type Uints } from './growing.js';

/** Adds up the MRR of runs that overlap, in time linear in their number where they are in order. */
export class Overlaps {
  /** What changes at each boundary: MRR and the number of records. */
  readonly #units: Float64Array;
  readonly #records: Int32Array;
  /** 1 for a boundary at which something begins or ends, and these boundaries in ascending order. */
  readonly #isTouched: Uint8Array;
  readonly #touched: Uint32Array;

  /** @param boundaries more than any run reaches */
  constructor(boundaries: number) {
    this.#units = float64(boundaries);
    this.#records = int32(boundaries);
    this.#isTouched = new Uint8Array(boundaries);
    this.#touched = uint32(boundaries);
  }

  /** Replaces the runs `[begin, end)` by ones that are apart; returns where they now end. */
  addUp(first: Uints, last: Uints, units: Float64Array, begin: number, end: number): number {
    const atBoundary = this.#units;
    const recordsAt = this.#records;
    const isTouched = this.#isTouched;
    const touched = this.#touched;
    let count = 0;
    for (let r = begin; r < end; r++) {
      const from = first[r]!;
      const after = last[r]! + 1;
      atBoundary[from]! += units[r]!;
      atBoundary[after]! -= units[r]!;
      recordsAt[from]!++;
      recordsAt[after]!--;
      if (isTouched[from] === 0) insert(touched, count++, from);
      isTouched[from] = 1;
      if (isTouched[after] === 0) insert(touched, count++, after);
      isTouched[after] = 1;
    }
    let n = begin;
    let sum = 0;
    let records = 0;
    for (let i = 0; i < count; i++) {
      const b = touched[i]!;
      const isChanged = atBoundary[b] !== 0 || recordsAt[b] !== 0;
      const before = records;
      sum += atBoundary[b]!;
      records += recordsAt[b]!;
      atBoundary[b] = 0;
      recordsAt[b] = 0;
      isTouched[b] = 0;
      if (!isChanged) continue;
      if (before > 0) last[n - 1] = b - 1;
      if (records > 0) {
        first[n] = b;
        units[n] = sum;
        n++;
      }
    }
    return n;
  }
}

/** Puts a boundary into its place among so many in ascending order. */
function insert(boundaries: Uint32Array, count: number, boundary: number): void {
  let i = count;
  for (; i > 0 && boundaries[i - 1]! > boundary; i--) boundaries[i] = boundaries[i - 1]!;
  boundaries[i] = boundary;
}
