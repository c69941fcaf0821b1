import { formatDay, type EpochDay } from './calendar.js';
import { chosenSteps } from './chosen.js';
import { compareCodePoints, NONE } from './dictionary.js';
import type { Columns, DimensionColumn, Ledger } from './ledger.js';
import { lastReason } from './losses.js';
import type { MetricOptions } from './options.js';
import { asOfOption } from './periods.js';
import { withPreset } from './presets.js';
import { inWhole, partBehindSteps, segmentSteps, type Segment } from './segment.js';
import { selectionOption, type Selection } from './selection.js';
import { sortedSteps } from './sorted-steps.js';
import { spellsSteps, type Spells } from './spells.js';
import { ROWS_A_STEP, runSteps, type Steps } from './steps.js';

/** One of the customers behind a mark of a chart. */
export interface CustomerRow {
  readonly customerId: string;
  /** The plan with the largest MRR at the moment of the selection; null where the records name none. */
  readonly plan: string | null;
  /** The amount concerned, in major units of the ledger's currency a month; below 0 only for what was won, in a list of `netChurn`. */
  readonly mrr: number;
  /** The customer's first paying day, `YYYY-MM-DD`. */
  readonly start: string;
  /** The day on which all MRR was gone, `YYYY-MM-DD`; null for a customer who pays at the as-of day. */
  readonly end: string | null;
  /** Why it was gone, as the records name it; null where they name nothing or it is not gone. */
  readonly reason: string | null;
}

/**
 * The customers behind a mark: as many as `movements`, `cohorts` and `reasons` count there, with the
 * MRR that they sum.
 *
 * - `{ cohort }`: all whose first paying day lies in the period; `mrr` is that of the day.
 * - `{ cohort, age }`: those of them with MRR at the end of the period of that age, and that MRR.
 *   With `periodZero: 'full'` age 0 is all of them. With `to` it is those of every cohort from the one
 *   to the other, each at its own period of that age, as far as it has begun.
 * - `{ period, movement }`: those who moved, and what moved: MRR won for new, reactivation and
 *   entering, lost for churn and leaving, the difference for expansion and contraction. `lost` are
 *   churn and contraction together; `kept` are all others of the opening, with their MRR then less
 *   contraction, unless `contraction: 'exclude'`. `netChurn` are churn and contraction, and with an
 *   amount below 0 expansion, with `reactivation: 'include'` reactivation as well, so that the amounts
 *   add up to the numerator of `netMrrChurnRate`. For `joinedAndLeft` it is the MRR of the first paying day in the period.
 *   With `where` it is what moved within a part of the records, as `breakdown` counts it. With `to` it
 *   is all that moved from the one period to the other; who moved in two of them has two rows.
 * - `{ period, movement: 'lostCustomers' }`: all whom `customerChurnRate` counts as lost: the churned, and
 *   by the options `joinedAndLeft` and `returned` those who came and went, and those who left and came
 *   back, with what they paid at the opening, or on the first day of those who came and went.
 * - `{ period, movement: 'opening' | 'closing' }`: the customers at this end of the period, or of the
 *   periods up to `to`, and their MRR then.
 * - `{ period, movement: 'netRetained' | 'grossRetained' }`: of the customers `window` months before the
 *   end of the period (12 unless told otherwise) those who are customers at that end, with their MRR
 *   there, or the lesser of that and their MRR then: the numerators of `nrr` and `grr` from point to
 *   point, see `retention`. Nobody where the period runs still or does not end with a month.
 * - `{ reason }`: the churned customers of the complete periods listed, whose last drop to 0 in the
 *   period has this reason; one who churned in two of them has two rows.
 * - `{ value: [dimension, value] }`: those with a paying record of this value before the as-of day,
 *   and the MRR of such records at that day.
 * - `{ customer }`: the customer of a `customerKey`, and what it pays from the as-of day on.
 *
 * The name of a period or cohort tells its length, whatever the option `period`; `from` and `to`
 * bound reasons only, since a name is a whole period by itself; that of a period of `rollingDays` is
 * known with this option only. `where`, `churnDate`, `grain` and the others that shape the metrics
 * are in force here as there; with `grain: 'event'` there is one row an event. Under a `where` that
 * selects records, `mrr` and `plan` are of the selected ones, `start`, `end` and `reason` of all the
 * customer's. `end` and `reason` are of the stay that a churn ended, else of the customer's last
 * one. Customers who pay in another currency than the ledger's are listed with 0; those who change
 * to it, or from it, are among the entering, or leaving, with the MRR that moved, though
 * `enteringCustomers` and `leavingCustomers` do not count them.
 *
 * @returns one row a customer, the largest `mrr` first, equal ones by id in code points; empty for
 *   a period, age, reason, dimension or value that does not occur
 * @throws ChurnError `config/attribute` where a date option, `where` or `selection` cannot be read
 * @see CONTRACT.md §5
 */
export function customersIn(
  ledger: Ledger,
  selection: Selection,
  options: MetricOptions = {},
): CustomerRow[] {
  return runSteps(customersInSteps(ledger, selection, options));
}

/** The same as {@link customersIn}, in short steps. */
export function* customersInSteps(
  ledger: Ledger,
  selection: Selection,
  options: MetricOptions = {},
): Steps<CustomerRow[]> {
  const wanted = selectionOption({ selection });
  if (wanted === null) return [];
  options = withPreset({ ...options, selection: undefined });
  const asOf = asOfOption(ledger, options);
  const all = yield* segmentSteps(ledger, options);
  const { segment } = yield* partBehindSteps(ledger, all, wanted);
  const spells = yield* spellsSteps(segment.whole ?? segment, asOf);
  const chosen: Chosen[] = [];
  yield* chosenSteps(ledger, segment, wanted, options, (customer, units, boundary, spell) => {
    chosen.push({ customer, units, boundary, spell });
  });
  const rows = yield* rowsOfSteps(chosen, segment, asOf, spells);
  return yield* sortedSteps(
    rows,
    (a, b) => b.mrr - a.mrr || compareCodePoints(a.customerId, b.customerId),
  );
}

/** What a chosen customer was visited with; see `VisitChosen`. */
export interface Chosen {
  readonly customer: number;
  readonly units: number;
  readonly boundary: EpochDay;
  readonly spell: number | undefined;
}

/** To write a customer's row takes as long as to go by so many of its records, apart from these. */
const ROW_WORK = 64;

/** The rows of chosen customers, in their order and in short steps. */
export function* rowsOfSteps(
  chosen: readonly Chosen[],
  segment: Segment,
  asOf: EpochDay,
  spells: Spells,
): Steps<CustomerRow[]> {
  const writer = new RowWriter(segment, asOf, spells);
  const { offsets } = (segment.whole ?? segment).columns;
  const rows: CustomerRow[] = [];
  let work = 0;
  for (const one of chosen) {
    const all = inWhole(segment, one.customer);
    rows.push(writer.rowOf(one));
    work += ROW_WORK + offsets[all + 1]! - offsets[all]!;
    if (work < ROWS_A_STEP) continue;
    work = 0;
    yield;
  }
  return rows;
}

/** Writes rows from columns. */
class RowWriter {
  readonly #segment: Segment;
  /** All records, of which {@link Spells} are. */
  readonly #records: Columns;
  readonly #asOf: EpochDay;
  readonly #spells: Spells;
  readonly #plan: DimensionColumn | undefined;

  constructor(segment: Segment, asOf: EpochDay, spells: Spells) {
    this.#segment = segment;
    this.#records = (segment.whole ?? segment).columns;
    this.#asOf = asOf;
    this.#spells = spells;
    this.#plan = segment.columns.dimensions.find(({ name }) => name === 'plan');
  }

  rowOf({ customer, units, boundary, spell: chosen }: Chosen): CustomerRow {
    const { columns, unitsPerMajor } = this.#segment;
    const spells = this.#spells;
    const all = inWhole(this.#segment, customer);
    const spell = chosen ?? spells.offsets[all + 1]! - 1;
    const gone = spells.end[spell]!;
    const isGone = gone <= this.#asOf;
    const reason = isGone ? lastReason(this.#records, all, gone + 1) : NONE;
    return {
      customerId: columns.customerIds.at(customer)!,
      plan: this.#planAt(customer, boundary),
      mrr: units / unitsPerMajor,
      start: formatDay(spells.start[spells.offsets[all]!]!),
      end: isGone ? formatDay(gone) : null,
      reason: reason !== NONE ? columns.reasons[reason - 1]! : null,
    };
  }

  #planAt(customer: number, boundary: EpochDay): string | null {
    if (!this.#plan) return null;
    const { offsets, start, end, units } = this.#segment.columns;
    let plan: string | null = null;
    let largest = -1;
    for (let row = offsets[customer]!; row < offsets[customer + 1]!; row++) {
      if (start[row]! >= boundary) break;
      if (end[row]! < boundary || units[row]! < largest) continue;
      const code = this.#plan.codes[row]!;
      const name = code === NONE ? null : this.#plan.values[code - 1]!;
      if (units[row]! > largest || isBefore(name, plan)) plan = name;
      largest = units[row]!;
    }
    return plan;
  }
}

function isBefore(a: string | null, b: string | null): boolean {
  if (a === null) return false;
  return b === null || compareCodePoints(a, b) < 0;
}

/** The customers of the option `selection`, in short steps; nobody without it. */
export function* customersSteps(ledger: Ledger, options: MetricOptions): Steps<CustomerRow[]> {
  return options.selection ? yield* customersInSteps(ledger, options.selection, options) : [];
}
