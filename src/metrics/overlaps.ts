import { float64, int32 } from './growing.js';

/** The last boundary of a run that goes on. */
const NOT_YET = 0xffffffff;

/** Adds up the MRR of runs that overlap, in time linear in their number and the boundaries they span. */
export class Overlaps {
  readonly #units: Float64Array;
  readonly #records: Int32Array;

  /** @param boundaries more than any run reaches */
  constructor(boundaries: number) {
    this.#units = float64(boundaries);
    this.#records = int32(boundaries);
  }

  /** Replaces the runs `[begin, end)` by ones that are apart; returns where they now end. */
  addUp(
    first: Uint32Array,
    last: Uint32Array,
    units: Float64Array,
    begin: number,
    end: number,
  ): number {
    let from = first[begin]!;
    let to = last[begin]!;
    for (let r = begin; r < end; r++) {
      from = Math.min(from, first[r]!);
      to = Math.max(to, last[r]!);
      this.#units[first[r]!]! += units[r]!;
      this.#units[last[r]! + 1]! -= units[r]!;
      this.#records[first[r]!]!++;
      this.#records[last[r]! + 1]!--;
    }
    let n = begin;
    let sum = 0;
    let records = 0;
    for (let b = from; b <= to + 1; b++) {
      const changed = this.#units[b] !== 0 || this.#records[b] !== 0;
      const before = records;
      sum += this.#units[b]!;
      records += this.#records[b]!;
      this.#units[b] = 0;
      this.#records[b] = 0;
      if (!changed) continue;
      if (before > 0 && n > begin && last[n - 1] === NOT_YET) last[n - 1] = b - 1;
      if (records > 0) {
        first[n] = b;
        last[n] = NOT_YET;
        units[n] = sum;
        n++;
      }
    }
    return n;
  }
}
