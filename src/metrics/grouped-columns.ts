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
  // Once each record has an id, nobody looks for twins in the columns that it was read into.
  const areFree = records.named === records.rows;
  const isInPlace = grouped.isAsItCame && areFree;
  const columns = isInPlace
    ? columnsIn(records, order)
    : yield* gathered(records, order, areFree ? grouped.spare : null);
  const { start, end, units, currency, reason } = columns;
  const payers = new Uint32Array(currencies.size);
  // The last customer who was counted for each currency, plus one.
  const counted = new Uint32Array(currencies.size);
  const withMoreToCome: number[] = [];
  let total = 0;
  const afterAsOf = asOf + 1;
  const work = (from: number, to: number): void => {
    if (isInPlace) moveUp(columns, records, offsets[from]!, offsets[to]!);
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
        if (start[i]! >= asOf || (last - afterAsOf) >>> 0 < NEVER - afterAsOf) isMoreToCome = true;
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

/** Moves records to where they belong, from one place of the order to another. */
function moveUp(into: SortedColumns, from: RecordColumns, begin: number, stop: number): void {
  const { order, start, end, units, currency, reason } = into;
  for (let i = begin; i < stop; i++) start[i] = from.start[order[i]!]!;
  for (let i = begin; i < stop; i++) end[i] = from.end[order[i]!]!;
  for (let i = begin; i < stop; i++) units[i] = from.units[order[i]!]!;
  for (let i = begin; i < stop; i++) currency[i] = from.currency[order[i]!]!;
  for (let i = begin; i < stop; i++) reason[i] = from.reason[order[i]!]!;
}

/**
 * The columns of records in order. Records may lie all over memory, so one column is read after the
 * other: each by itself is small enough for the processor's cache.
 *
 * @param spare memory for as many numbers; where there is some, the columns of the records are used
 *   up as well, as memory that was used before is there sooner than memory that was not
 */
function* gathered(
  { start, end, units, currency, reason }: RecordColumns,
  order: Uint32Array,
  spare: Uint32Array | null,
): Steps<SortedColumns> {
  const rows = order.length;
  const starts = spare ? new Int32Array(spare.buffer, 0, rows) : new Int32Array(rows);
  yield* inSteps(rows, (from, to) => {
    for (let i = from; i < to; i++) starts[i] = start[order[i]!]!;
  });
  const ends = spare ? start.subarray(0, rows) : new Int32Array(rows);
  yield* inSteps(rows, (from, to) => {
    for (let i = from; i < to; i++) ends[i] = end[order[i]!]!;
  });
  const currencies = spare ? new Uint16Array(end.buffer, 0, rows) : new Uint16Array(rows);
  yield* inSteps(rows, (from, to) => {
    for (let i = from; i < to; i++) currencies[i] = currency[order[i]!]!;
  });
  const amounts = new Float64Array(rows);
  yield* inSteps(rows, (from, to) => {
    for (let i = from; i < to; i++) amounts[i] = units[order[i]!]!;
  });
  const reasons = codesLike(reason, rows);
  yield* inSteps(rows, (from, to) => {
    for (let i = from; i < to; i++) reasons[i] = reason[order[i]!]!;
  });
  return { order, start: starts, end: ends, units: amounts, currency: currencies, reason: reasons };
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
