import type { EpochDay } from './calendar.js';
import { NEVER } from './ledger.js';
import { inWhole, type Segment } from './segment.js';

/** Tells whether a customer has any record, of the segment or not, at one boundary after another. */
export class Presence {
  readonly #segment: Segment;
  readonly #start: Int32Array;
  readonly #end: Int32Array;
  readonly #offsets: Uint32Array;
  #row = 0;
  #endRow = 0;
  /** The latest end of the records that begin before the boundary. */
  #latest = 0;

  constructor(segment: Segment) {
    const { offsets, start, end } = (segment.whole ?? segment).columns;
    this.#segment = segment;
    this.#offsets = offsets;
    this.#start = start;
    this.#end = end;
  }

  /** Begins with a customer. */
  of(customer: number): void {
    const c = inWhole(this.#segment, customer);
    this.#row = this.#offsets[c]!;
    this.#endRow = this.#offsets[c + 1]!;
    this.#latest = -NEVER;
  }

  /** Whether it has a record at a boundary, which is none before the last one asked about. */
  at(boundary: EpochDay): boolean {
    while (this.#row < this.#endRow && this.#start[this.#row]! < boundary) {
      const end = this.#end[this.#row++]!;
      if (end > this.#latest) this.#latest = end;
    }
    return this.#latest >= boundary;
  }
}
