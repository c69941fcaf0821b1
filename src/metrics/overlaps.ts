import { float64, int32, uint32 } from './growing.js';

/** The last boundary of a run that goes on. */
const NOT_YET = 0xffffffff;

/** Adds up the MRR of runs that overlap, in time linear in their number where they are in order. */
export class Overlaps {
  /** What changes at each boundary: MRR and the number of records. */
  readonly #units: Float64Array;
  readonly #records: Int32Array;
  /** 1 for a boundary at which something begins or ends, and these boundaries in ascending order. */
  readonly #isTouched: Uint8Array;
  readonly #touched: Uint32Array;
  #count = 0;

  /** @param boundaries more than any run reaches */
  constructor(boundaries: number) {
    this.#units = float64(boundaries);
    this.#records = int32(boundaries);
    this.#isTouched = new Uint8Array(boundaries);
    this.#touched = uint32(boundaries);
  }

  /** Replaces the runs `[begin, end)` by ones that are apart; returns where they now end. */
  addUp(
    first: Uint32Array,
    last: Uint32Array,
    units: Float64Array,
    begin: number,
    end: number,
  ): number {
    this.#count = 0;
    for (let r = begin; r < end; r++) {
      this.#change(first[r]!, units[r]!, 1);
      this.#change(last[r]! + 1, -units[r]!, -1);
    }
    let n = begin;
    let sum = 0;
    let records = 0;
    for (let i = 0; i < this.#count; i++) {
      const b = this.#touched[i]!;
      const changed = this.#units[b] !== 0 || this.#records[b] !== 0;
      const before = records;
      sum += this.#units[b]!;
      records += this.#records[b]!;
      this.#units[b] = 0;
      this.#records[b] = 0;
      this.#isTouched[b] = 0;
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

  #change(boundary: number, units: number, records: number): void {
    this.#units[boundary]! += units;
    this.#records[boundary]! += records;
    if (this.#isTouched[boundary] === 1) return;
    this.#isTouched[boundary] = 1;
    let i = this.#count++;
    while (i > 0 && this.#touched[i - 1]! > boundary) {
      this.#touched[i] = this.#touched[i - 1]!;
      i--;
    }
    this.#touched[i] = boundary;
  }
}
