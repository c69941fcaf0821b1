import type { EpochDay } from './calendar.js';
import type { Columns } from './ledger.js';
import { windowDaysOption, type MetricOptions } from './options.js';
import type { Periods } from './periods.js';
import type { Segment } from './segment.js';
import { spellsSteps, startingBy, type Spells } from './spells.js';
import type { Steps } from './steps.js';

/** Tells new customers from those who return. */
export class Newcomers {
  readonly #columns: Columns;
  readonly #spells: Spells | null;
  readonly #windowDays: number;

  /** @param spells the stays of the same customers, where after `windowDays` one is new again */
  constructor(columns: Columns, spells: Spells | null, windowDays: number) {
    this.#columns = columns;
    this.#spells = spells;
    this.#windowDays = windowDays;
  }

  /** Whether a customer without MRR at a boundary counts as new when it has some from then on. */
  isNew(customer: number, boundary: EpochDay): boolean {
    return this.isFirst(customer, boundary) || this.#isForgotten(customer, boundary);
  }

  /** Whether a customer has no paying day before a boundary. */
  isFirst(customer: number, boundary: EpochDay): boolean {
    const { offsets, start } = this.#columns;
    return start[offsets[customer]!]! >= boundary;
  }

  #isForgotten(customer: number, boundary: EpochDay): boolean {
    if (this.#spells === null) return false;
    const { start, end } = this.#spells;
    const next = startingBy(this.#spells, customer, boundary);
    return start[next]! - end[next - 1]! > this.#windowDays;
  }
}

/** The newcomers of a segment, who are those of whole customers. */
export function* newcomersSteps(
  segment: Segment,
  { asOf }: Periods,
  options: MetricOptions,
): Steps<Newcomers> {
  const whole = segment.whole ?? segment;
  const windowDays = windowDaysOption(options);
  const spells = windowDays === null ? null : yield* spellsSteps(whole, asOf);
  return new Newcomers(whole.columns, spells, windowDays ?? 0);
}
