import type { EpochDay } from './calendar.js';
import { checkSum } from './currency.js';
import type { Identities } from './identities.js';
import { NEVER, type Columns } from './ledger.js';
import type { LedgerBuilder } from './ledger-builder.js';
import { CURRENCY, CUSTOMER, END, REASON, RECORD, START, UNITS } from './record-columns.js';
import { sortWithin, type GroupedRows } from './sort.js';
import { inSteps, type Steps } from './steps.js';

/** The columns of a ledger, without dimensions as yet, and what was counted on the way. */
export interface GroupedColumns {
  readonly columns: Columns;
  /** By code of a currency: how many customers pay in it. */
  readonly payers: Uint32Array;
  /** Whether some record starts or ends after the as-of day. */
  readonly hasMoreToCome: boolean;
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
  const { whole, double, requested } = records;
  const rows = order.length;
  const start = new Int32Array(rows);
  const end = new Int32Array(rows);
  const units = new Float64Array(rows);
  const currency = new Uint16Array(rows);
  const reason = new Uint32Array(rows);
  const payers = new Uint32Array(currencies.size);
  // The last customer who was counted for each currency, plus one.
  const counted = new Uint32Array(currencies.size);
  let hasMoreToCome = false;
  let sum = 0;
  const work = (from: number, to: number): void => {
    // Records lie all over memory. Those of a step are fetched here, where no read waits for another.
    for (let i = offsets[from]!; i < offsets[to]!; i++) {
      start[i] = whole[order[i]! * RECORD + START]!;
    }
    sortWithin(grouped, from, to, records);
    for (let i = offsets[from]!; i < offsets[to]!; i++) {
      const at = order[i]! * RECORD;
      const first = whole[at + START]!;
      const last = whole[at + END]!;
      start[i] = first;
      end[i] = last;
      if (first >= asOf || (last > asOf && last !== NEVER)) hasMoreToCome = true;
      const money = double[(at >> 1) + UNITS]!;
      const amount = areWhole ? Math.round(money) : money;
      units[i] = amount;
      sum += amount;
      const code = whole[at + CURRENCY]!;
      currency[i] = code;
      const customer = whole[at + CUSTOMER]! + 1;
      if (counted[code] !== customer) {
        counted[code] = customer;
        payers[code]!++;
      }
      reason[i] = whole[at + REASON]!;
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
  return { columns, payers, hasMoreToCome };
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
