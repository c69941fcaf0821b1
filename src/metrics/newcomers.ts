import type { EpochDay } from './calendar.js';
import { windowDaysOption, type MetricOptions } from './options.js';
import type { Periods } from './periods.js';
import type { Segment } from './segment.js';
import { spellsSteps, startingBy, type Spells } from './spells.js';
import type { Steps } from './steps.js';

/** Tells new customers from those who return. */
export class Newcomers {
  /** The number of each customer among those of `offsets` and `start`; null for the same. */
  readonly wholeOf: Uint32Array | null;
  /** The records of all customers. */
  readonly offsets: Uint32Array;
  readonly start: Int32Array;
  readonly #spells: Spells | null;
  readonly #windowDays: number;

  /** @param spells all stays, where after `windowDays` without one a customer is new again */
  constructor(segment: Segment, spells: Spells | null, windowDays: number) {
    const { offsets, start } = (segment.whole ?? segment).columns;
    this.wholeOf = segment.wholeOf;
    this.offsets = offsets;
    this.start = start;
    this.#spells = spells;
    this.#windowDays = windowDays;
  }

  /** Whether one who returns can be new again. */
  get hasWindow(): boolean {
    return this.#spells !== null;
  }

  /** Whether a customer without MRR at a boundary counts as new when it has some from then on. */
  isNew(customer: number, boundary: EpochDay): boolean {
    return this.isFirst(customer, boundary) || this.#isForgotten(customer, boundary);
  }

  /** Whether a customer has no paying day before a boundary. */
  isFirst(customer: number, boundary: EpochDay): boolean {
    return this.start[this.offsets[this.#inWhole(customer)]!]! >= boundary;
  }

  #inWhole(customer: number): number {
    return this.wholeOf === null ? customer : this.wholeOf[customer]!;
  }

  #isForgotten(customer: number, boundary: EpochDay): boolean {
    if (this.#spells === null) return false;
    const { start, end } = this.#spells;
    const next = startingBy(this.#spells, this.#inWhole(customer), boundary);
    return start[next]! - end[next - 1]! > this.#windowDays;
  }
}

/** The newcomers of a segment, who are new with all their records, not only with its own. */
export function* newcomersSteps(
  segment: Segment,
  { asOf }: Periods,
  options: MetricOptions,
): Steps<Newcomers> {
  const windowDays = windowDaysOption(options);
  const spells = windowDays === null ? null : yield* spellsSteps(segment.whole ?? segment, asOf);
  return new Newcomers(segment, spells, windowDays ?? 0);
}
