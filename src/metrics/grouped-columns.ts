import type { EpochDay } from './calendar.js';
import { codesFor } from './codes.js';
import { checkSum } from './currency.js';
import type { Identities } from './identities.js';
import { NEVER, type Columns } from './ledger.js';
import type { LedgerBuilder } from './ledger-builder.js';
import { CURRENCY, END, REASON, RECORD, START, UNITS } from './record-columns.js';
import { sortRows, type GroupedRows } from './sort.js';
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
  const { order, offsets, customers, isAsItCame } = grouped;
  const { whole, double, requested } = records;
  const rows = order.length;
  const start = new Int32Array(rows);
  const end = new Int32Array(rows);
  const units = new Float64Array(rows);
  const currency = new Uint16Array(rows);
  const reason = codesFor(reasons.size, rows);
  const payers = new Uint32Array(currencies.size);
  // The last customer who was counted for each currency, plus one.
  const counted = new Uint32Array(currencies.size);
  const withMoreToCome: number[] = [];
  let sum = 0;
  const write = (i: number): void => {
    const at = order[i]! * RECORD;
    start[i] = whole[at + START]!;
    end[i] = whole[at + END]!;
    const money = double[(at >> 1) + UNITS]!;
    units[i] = areWhole ? Math.round(money) : money;
    currency[i] = whole[at + CURRENCY]!;
    reason[i] = whole[at + REASON]!;
  };
  const work = (from: number, to: number): void => {
    // Records may lie all over memory. Those of a step are fetched here, where no read waits for another.
    if (!isAsItCame) for (let i = offsets[from]!; i < offsets[to]!; i++) write(i);
    for (let c = from; c < to; c++) {
      const begin = offsets[c]!;
      const stop = offsets[c + 1]!;
      let isSorted = true;
      let isMoreToCome = false;
      for (let i = begin; i < stop; i++) {
        if (isAsItCame) write(i);
        const first = start[i]!;
        const last = end[i]!;
        if (i > begin && first <= start[i - 1]!) isSorted = false;
        if (first >= asOf || (last > asOf && last !== NEVER)) isMoreToCome = true;
        sum += units[i]!;
        const code = currency[i]!;
        if (counted[code] !== c + 1) {
          counted[code] = c + 1;
          payers[code]!++;
        }
      }
      if (isMoreToCome) withMoreToCome.push(c);
      if (isSorted) continue;
      sortRows(order, begin, stop, records);
      for (let i = begin; i < stop; i++) write(i);
    }
  };
  yield* inSteps(customers.length, work, CUSTOMERS_A_STEP);
  if (areWhole) checkSum(sum);
  const columns = {
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
  return { columns, payers, withMoreToCome };
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
