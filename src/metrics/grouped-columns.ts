import type { EpochDay } from './calendar.js';
import { codesLike } from './codes.js';
import { checkSum } from './currency.js';
import type { Identities } from './identities.js';
import { NEVER, type Columns } from './ledger.js';
import type { LedgerBuilder } from './ledger-builder.js';
import type { RecordColumns } from './record-columns.js';
import { compareRecords, sortRecords, type GroupedRows, type SortedColumns } from './sort.js';
import { inSteps, type Steps } from './steps.js';

/** The columns of a ledger, without dimensions as yet, and what was counted on the way. */
export interface GroupedColumns {
  readonly columns: Columns;
  /** By code of a currency: how many customers pay in it. */
  readonly payers: Uint32Array;
  /** Customers of whom some record starts on the as-of day or later, or ends after it. */
  readonly withMoreToCome: readonly number[];
}

/** The records of so few are still in the processor's cache when they have been sorted. */
const CUSTOMERS_A_STEP = 2048;

/**
 * The columns of records that are grouped, whose order within a customer is found on the way.
 *
 * @param areWhole whether money is to be rounded to whole ledger units, as it is not to be converted
 * @throws ChurnError `data/too-large` where whole units could not be added up exactly
 */
export function* columnsOf(
  { records, customers: names, currencies, reasons }: LedgerBuilder,
  grouped: GroupedRows,
  asOf: EpochDay,
  areWhole: boolean,
): Steps<GroupedColumns> {
  const { order, offsets, customers } = grouped;
  const { requested } = records;
  const rows = order.length;
  const isInPlace = grouped.isAsItCame && records.named === records.rows;
  const columns = isInPlace ? columnsIn(records, order) : newColumns(records, order);
  const { start, end, units, currency, reason } = columns;
  const payers = new Uint32Array(currencies.size);
  // The last customer who was counted for each currency, plus one.
  const counted = new Uint32Array(currencies.size);
  const withMoreToCome: number[] = [];
  let total = 0;
  const work = (from: number, to: number): void => {
    // Records may lie all over memory. Those of a step are fetched here, where no read waits for another.
    gather(columns, records, offsets[from]!, offsets[to]!);
    let sum = 0;
    for (let c = from; c < to; c++) {
      const begin = offsets[c]!;
      const stop = offsets[c + 1]!;
      for (let i = begin + 1; i < stop; i++) {
        if (compareRecords(columns, i - 1, i) <= 0) continue;
        sortRecords(columns, begin, stop);
        break;
      }
      let isMoreToCome = false;
      for (let i = begin; i < stop; i++) {
        const last = end[i]!;
        if (start[i]! >= asOf || (last > asOf && last !== NEVER)) isMoreToCome = true;
        if (areWhole) units[i] = Math.round(units[i]!);
        sum += units[i]!;
        const code = currency[i]!;
        if (counted[code] !== c + 1) {
          counted[code] = c + 1;
          payers[code]!++;
        }
      }
      if (isMoreToCome) withMoreToCome.push(c);
    }
    total += sum;
  };
  yield* inSteps(customers.length, work, CUSTOMERS_A_STEP);
  if (areWhole) checkSum(total);
  const read = {
    rows,
    customers: customers.length,
    offsets,
    start,
    end,
    requested: requested.length === 0 ? null : yield* picked(requested, order),
    units,
    currency,
    reason,
    customerIds: new Names(names, customers),
    currencies: currencies.texts(),
    reasons: reasons.texts(),
    dimensions: [],
  };
  return { columns: read, payers, withMoreToCome };
}

/** Reads the columns of records from one place of the order to another. */
function gather(into: SortedColumns, from: RecordColumns, begin: number, stop: number): void {
  const { order, start, end, units, currency, reason } = into;
  for (let i = begin; i < stop; i++) start[i] = from.start[order[i]!]!;
  for (let i = begin; i < stop; i++) end[i] = from.end[order[i]!]!;
  for (let i = begin; i < stop; i++) units[i] = from.units[order[i]!]!;
  for (let i = begin; i < stop; i++) currency[i] = from.currency[order[i]!]!;
  for (let i = begin; i < stop; i++) reason[i] = from.reason[order[i]!]!;
}

function newColumns({ reason }: RecordColumns, order: Uint32Array): SortedColumns {
  const rows = order.length;
  return {
    order,
    start: new Int32Array(rows),
    end: new Int32Array(rows),
    units: new Float64Array(rows),
    currency: new Uint16Array(rows),
    reason: codesLike(reason, rows),
  };
}

/**
 * The memory of the records themselves: no record comes to stand after the place where it was, so
 * each is read before another is written there. For records that nobody looks at any more.
 */
function columnsIn(
  { start, end, units, currency, reason }: RecordColumns,
  order: Uint32Array,
): SortedColumns {
  const rows = order.length;
  return {
    order,
    start: start.subarray(0, rows),
    end: end.subarray(0, rows),
    units: units.subarray(0, rows),
    currency: currency.subarray(0, rows),
    reason: reason.subarray(0, rows),
  };
}

function* picked(values: Int32Array, order: Uint32Array): Steps<Int32Array> {
  const into = new Int32Array(order.length);
  yield* inSteps(order.length, (from, to) => {
    for (let i = from; i < to; i++) into[i] = values[order[i]!]!;
  });
  return into;
}

/** The ids of the customers of a ledger; each becomes a string when it is asked for. */
class Names {
  readonly length: number;
  readonly #identities: Identities;
  readonly #codes: Uint32Array;

  constructor(identities: Identities, codes: Uint32Array) {
    this.#identities = identities;
    this.#codes = codes;
    this.length = codes.length;
  }

  at(customer: number): string | undefined {
    const code = this.#codes[customer];
    return code === undefined ? undefined : this.#identities.at(code);
  }
}
