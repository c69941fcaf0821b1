import type { EpochDay } from './calendar.js';
import { float64 } from './growing.js';
import type { Columns } from './ledger.js';
import { MOVE, visitChange, type VisitMove } from './move.js';
import type { Newcomers } from './newcomers.js';
import { boundariesBy, type Periods } from './periods.js';
import { inWhole, type Segment } from './segment.js';

/** No record runs: neither selected ones, nor any, and there is no MRR. */
const NOTHING = { selected: 0, all: 0, units: 0 };

/** Days apart at which two changes are one. */
const ONE_DAY = 1;

/**
 * Reads customers' records as changes of their MRR, each a move of its own in the period of its day.
 *
 * Changes of a customer that lie a day or less apart, in one period, are one: a plan that is swapped
 * for another with a day between is expansion or contraction, not churn and reactivation. Changes on
 * both sides of a boundary are not, so that a period opens and closes as it does for `grain: 'net'`.
 */
export class EventReader {
  readonly #segment: Segment;
  readonly #periods: Periods;
  readonly #newcomers: Newcomers;
  readonly #visit: VisitMove;
  /** The changes of one customer by day; which of them it is, is the remainder of the division. */
  #keys = float64(64);
  #count = 0;
  readonly #was = { ...NOTHING };
  readonly #now = { ...NOTHING };

  constructor(segment: Segment, periods: Periods, newcomers: Newcomers, visit: VisitMove) {
    this.#segment = segment;
    this.#periods = periods;
    this.#newcomers = newcomers;
    this.#visit = visit;
  }

  /** Visits the moves of a customer in the order of time. */
  read(customer: number): void {
    const { columns, whole, currencyCode } = this.#segment;
    const firstRow = columns.offsets[customer]!;
    const rows = columns.offsets[customer + 1]! - firstRow;
    const c = inWhole(this.#segment, customer);
    const wholeRows = whole ? whole.columns.offsets[c + 1]! - whole.columns.offsets[c]! : 0;
    const most = 2 * (rows + wholeRows);
    if (most > this.#keys.length) this.#keys = float64(2 * most);
    this.#count = 0;
    this.#load(columns, customer, most, 0);
    if (whole) this.#load(whole.columns, c, most, 2 * rows);
    const keys = this.#keys.subarray(0, this.#count).sort();

    const now = this.#now;
    Object.assign(now, NOTHING);
    for (let k = 0; k < keys.length;) {
      const before = Math.floor(keys[k]! / most);
      const p = boundariesBy(this.#periods, before) - 1;
      const end = this.#periods.boundaries[p + 1]!;
      Object.assign(this.#was, now);
      let last = before;
      for (; k < keys.length; k++) {
        const day = Math.floor(keys[k]! / most);
        if (day > last + ONE_DAY || day >= end) break;
        last = day;
        const which = keys[k]! - day * most;
        const sign = which % 2 === 0 ? 1 : -1;
        if (which < 2 * rows) {
          const row = firstRow + (which >> 1);
          now.selected += sign;
          if (columns.currency[row] === currencyCode) now.units += sign * columns.units[row]!;
        }
        if (!whole || which >= 2 * rows) now.all += sign;
      }
      this.#tell(customer, p, before, last + 1);
    }
  }

  /** Adds the first day of each record, and the first without it, as far as they are known. */
  #load(columns: Columns, customer: number, most: number, which: number): void {
    const { offsets, start, end } = columns;
    const { asOf } = this.#periods;
    const firstRow = offsets[customer]!;
    for (let row = firstRow; row < offsets[customer + 1]! && start[row]! < asOf; row++) {
      const key = which + 2 * (row - firstRow);
      this.#keys[this.#count++] = start[row]! * most + key;
      if (end[row]! < asOf) this.#keys[this.#count++] = end[row]! * most + key + 1;
    }
  }

  #tell(customer: number, p: number, before: EpochDay, after: EpochDay): void {
    const visit = this.#visit;
    const was = this.#was;
    const now = this.#now;
    if (was.selected > 0 && now.selected > 0) {
      visitChange(visit, customer, p, was.units, now.units, before, after);
    } else if (now.selected > 0) {
      const isNew = was.all === 0 && this.#newcomers.isNew(customer, before);
      const move = was.all > 0 ? MOVE.entering : isNew ? MOVE.new : MOVE.reactivation;
      visit(move, customer, p, now.units, before, after);
    } else if (was.selected > 0) {
      visit(now.all > 0 ? MOVE.leaving : MOVE.churn, customer, p, was.units, before, after);
    }
  }
}
