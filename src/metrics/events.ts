import type { EpochDay } from './calendar.js';
import { float64 } from './growing.js';
import type { Columns } from './ledger.js';
import { MOVE, visitChange, type VisitMove } from './move.js';
import type { Newcomers } from './newcomers.js';
import { boundariesBy, type Periods } from './periods.js';
import { inWhole, type Segment } from './segment.js';

/** No record runs: neither selected ones, nor any, and there is no MRR. */
const NOTHING: State = { selected: 0, all: 0, units: 0 };

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
  readonly #was: State = { ...NOTHING };
  readonly #yesterday: State = { ...NOTHING };
  readonly #now: State = { ...NOTHING };

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

    const { boundaries } = this.#periods;
    const now = Object.assign(this.#now, NOTHING);
    const yesterday = this.#yesterday;
    // The change that later ones may be a part of: its first and last day, and where its period ends.
    let first = 0;
    let last = -Infinity;
    let end = 0;
    for (let k = 0; k < keys.length;) {
      const day = Math.floor(keys[k]! / most);
      Object.assign(yesterday, now);
      for (; k < keys.length && Math.floor(keys[k]! / most) === day; k++) {
        const which = keys[k]! - day * most;
        const sign = which % 2 === 0 ? 1 : -1;
        if (which < 2 * rows) {
          const row = firstRow + (which >> 1);
          now.selected += sign;
          if (columns.currency[row] === currencyCode) now.units += sign * columns.units[row]!;
        }
        if (!whole || which >= 2 * rows) now.all += sign;
      }
      if (isSame(yesterday, now)) continue;
      if (day > last + ONE_DAY || day >= end) {
        if (last > -Infinity) this.#tell(customer, this.#was, yesterday, first, last);
        Object.assign(this.#was, yesterday);
        first = day;
        end = boundaries[boundariesBy(this.#periods, day)]!;
      }
      last = day;
    }
    if (last > -Infinity) this.#tell(customer, this.#was, now, first, last);
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

  /** Visits the change from one state to another on the days from `first` to `last`. */
  #tell(customer: number, was: State, now: State, first: EpochDay, last: EpochDay): void {
    const visit = this.#visit;
    const p = boundariesBy(this.#periods, first) - 1;
    const after = last + 1;
    if (was.selected > 0 && now.selected > 0) {
      visitChange(visit, customer, p, was.units, now.units, first, after);
    } else if (now.selected > 0) {
      const isNew = was.all === 0 && this.#newcomers.isNew(customer, first);
      const move = was.all > 0 ? MOVE.entering : isNew ? MOVE.new : MOVE.reactivation;
      visit(move, customer, p, now.units, first, after);
    } else if (was.selected > 0) {
      visit(now.all > 0 ? MOVE.leaving : MOVE.churn, customer, p, was.units, first, after);
    }
  }
}

/** How many records run, of the selected ones and of all, and the MRR of the selected ones. */
interface State {
  selected: number;
  all: number;
  units: number;
}

/** Whether nothing changed but, say, one record for another with the same MRR. */
function isSame(a: State, b: State): boolean {
  return a.selected > 0 === b.selected > 0 && a.all > 0 === b.all > 0 && a.units === b.units;
}
