import type { EpochDay } from './calendar.js';
import { chosenCurrency, settleMoney, type Rates } from './currency.js';
import { Dictionary, NONE, compareCodePoints } from './dictionary.js';
import { currencyColumn, describe, namesThings, SplitColumn } from './dimensions.js';
import { ChurnError } from './errors.js';
import {
  Ledger,
  NEVER,
  type Columns,
  type Dimension,
  type DimensionColumn,
  type Issue,
  type Note,
} from './ledger.js';
import { Identities } from './identities.js';
import { isNothing, toUnits, unitsPerMajor } from './money.js';
import {
  CURRENCY,
  CUSTOMER,
  END,
  ID,
  REASON,
  RECORD,
  RecordColumns,
  START,
  UNITS,
  type RecordNumbers,
} from './record-columns.js';
import type { Signal } from './risk-rules.js';
import { groupByCustomer, sortWithin, type GroupedRows } from './sort.js';
import { inSteps, type Steps } from './steps.js';
import { olderVersions } from './versions.js';

/** What is known when the last record has been added. */
export interface LedgerEnd {
  /** Given, or found from the data where null: the day up to which it seems to be complete. */
  readonly asOf: EpochDay | null;
  readonly today: EpochDay;
  /** The currency money is wanted in; where it is missing, the one most customers pay in. */
  readonly currency?: string | undefined;
  /** What other currencies are worth in that one; without it only money in that one counts. */
  readonly rates?: Rates | undefined;
  readonly rowsRead: number;
  readonly rejected: number;
  readonly issues: readonly Issue[];
  readonly notes: readonly Note[];
  /** What was noticed about customers. */
  readonly signals: readonly Signal[];
}

/** With more further fields than this, a payload holds something else than subscriptions. */
const MOST_FIELDS = 256;

/** Collects records in columns, in any order, and makes a `Ledger` of them. */
export class LedgerBuilder {
  readonly customers = new Identities();
  readonly ids = new Identities();
  readonly reasons = new Dictionary();
  readonly records = new RecordColumns();
  readonly #splits = new Map<string, SplitColumn>();
  #currencies = new Dictionary();
  /** The currency of records that name none, until it is known; −1 before the first of them. */
  #unsettled = -1;
  #older: ReadonlySet<number> | null = null;

  /** The number of records added so far. */
  get rows(): number {
    return this.records.rows;
  }

  /** Makes room for so many records, going by those that have been added. */
  reserve(rows: number): void {
    const times = rows / this.rows;
    this.records.reserve(rows);
    this.customers.reserve(times);
    this.ids.reserve(times);
    for (const column of this.#splits.values()) column.reserve(rows);
  }

  /** The names of currencies, in upper case. */
  get currencies(): Dictionary {
    return this.#currencies;
  }

  /**
   * The code of the currency of records that name none: it may be named after them. Until
   * {@link LedgerBuilder.settle} their `units` are major units.
   */
  unsettledCurrency(): number {
    if (this.#unsettled < 0) this.#unsettled = this.#currencies.unnamed();
    return this.#unsettled;
  }

  /** Adds a record like an earlier one, whose dimensions it has, and which it is no version of. */
  addLike(row: number, record: RecordNumbers): void {
    const copy = this.records.rows;
    this.records.push(
      record.customer,
      record.start,
      record.end,
      record.requested,
      record.trialDays,
      record.units,
      record.currency,
      record.reason,
      record.id,
      record.updatedAt,
    );
    for (const column of this.#splits.values()) column.setLike(copy, row);
  }

  /**
   * The column of the dimension of this name, for the values of records added.
   *
   * @throws ChurnError `data/schema` where there are too many
   */
  split(name: string): SplitColumn {
    let column = this.#splits.get(name);
    if (!column) {
      if (this.#splits.size === MOST_FIELDS) throw tooManyFields();
      this.#splits.set(name, (column = new SplitColumn(name)));
    }
    return column;
  }

  /**
   * Says that all records have been added, and the currency of those that name none, empty where
   * nobody knows. From here on equal customers and ids have equal codes.
   *
   * @param rethrow throws what is wrong with the MRR of a record, given its row
   */
  *settle(name: string, rethrow: (row: number, cause: unknown) => never): Steps {
    const { records } = this;
    yield* recode(records, CUSTOMER, 0, yield* this.customers.resolve());
    if (records.named > 0) yield* recode(records, ID, 1, yield* this.ids.resolve());
    yield* this.#settleCurrency(name, rethrow);
  }

  *#settleCurrency(name: string, rethrow: (row: number, cause: unknown) => never): Steps {
    const unsettled = this.#unsettled;
    if (unsettled < 0) return;
    this.#unsettled = -1;
    const { records } = this;
    const perMajor = unitsPerMajor(name);
    const settled = new Dictionary();
    const codeOf = Uint16Array.from({ length: this.#currencies.size }, (_, code) =>
      settled.code(code === unsettled ? name : this.#currencies.at(code)),
    );
    this.#currencies = settled;
    yield* inSteps(records.rows, (from, to) => {
      for (let row = from; row < to; row++) {
        const { units, currency } = records.at(row);
        try {
          const settled = currency === unsettled ? toUnits(units, perMajor) : units;
          records.setMoney(row, settled, codeOf[currency]!);
        } catch (cause) {
          rethrow(row, cause);
        }
      }
    });
  }

  /**
   * The ledger of all records added.
   *
   * Of several versions of one record (same id and start) the newest is kept. Records without MRR,
   * of zero length or with nothing but a trial are set aside, with a note.
   *
   * @throws ChurnError `data/too-large` where the sum of all MRR could not be added up exactly
   */
  *finish(end: LedgerEnd): Steps<Ledger> {
    const notes: Note[] = [...end.notes];
    const note = (code: string, count: number): void => void (count && notes.push({ code, count }));

    const older = yield* this.older();
    const kept = yield* this.#paying(older, end.today);
    note('duplicates-merged', older.size);
    note('trials-only', kept.trialsOnly);
    note('free', kept.free);
    note('zero-length', kept.zeroLength);

    const sorted = yield* groupByCustomer(kept.rows, this.records, this.customers.size);
    const read = yield* this.#columns(sorted);
    note('twins', yield* this.#twins(sorted.order));
    const { dimensions, leftOut } = yield* this.#dimensions(sorted.order, read);
    for (const subject of leftOut) notes.push({ code: 'dimension-left-out', count: 1, subject });

    const currency = end.currency ?? (yield* chosenCurrency(read, end.rates));
    const { columns, notes: ofMoney } = yield* settleMoney(read, currency, end.rates);

    const asOf = end.asOf ?? kept.latest;
    let scheduledStarts = 0;
    let scheduledEnds = 0;
    yield* inSteps(columns.rows, (from, to) => {
      for (let row = from; row < to; row++) {
        if (columns.start[row]! >= asOf) scheduledStarts++;
        else if (columns.end[row]! > asOf && columns.end[row] !== NEVER) scheduledEnds++;
      }
    });
    note('scheduled-starts', scheduledStarts);
    note('scheduled-cancellations', scheduledEnds);
    notes.push(...ofMoney);

    return new Ledger({
      columns: { ...columns, dimensions: dimensions.map(({ column }) => column) },
      asOf,
      currency,
      currencies: read.currencies,
      rowsRead: end.rowsRead,
      rejected: end.rejected,
      issues: end.issues,
      signals: end.signals,
      notes,
      dimensions: dimensions.map(({ dimension }) => dimension),
    });
  }

  /** The rows of which a newer version with the same id and start was added. */
  *older(): Steps<ReadonlySet<number>> {
    const isNewer = (row: number, rival: number): boolean => this.#isNewer(row, rival);
    return (this.#older ??= yield* olderVersions(this.records, this.ids.size, isNewer));
  }

  /** The rows that make a ledger, and how many do not. */
  *#paying(older: ReadonlySet<number>, today: EpochDay): Steps<Kept> {
    const { records } = this;
    const { whole, double, trialDays: trials } = records;
    const hasTrials = trials.length > 0;
    const hasOlder = older.size > 0;
    const rows = new Uint32Array(records.rows);
    const kept = { trialsOnly: 0, free: 0, zeroLength: 0 };
    let size = 0;
    let latest = -NEVER;
    yield* inSteps(records.rows, (from, to) => {
      for (let row = from; row < to; row++) {
        if (hasOlder && older.has(row)) continue;
        const at = row * RECORD;
        const begin = whole[at + START]!;
        const stop = whole[at + END]!;
        const trialDays = hasTrials ? trials[row]! : 0;
        const first = begin - trialDays;
        // Free, tried and returned subscriptions tell as well as others until when records were kept.
        if (first <= today && first + 1 > latest) latest = first + 1;
        if (stop <= today && stop > latest) latest = stop;
        if (trialDays > 0 && stop <= begin) kept.trialsOnly++;
        else if (isNothing(double[(at >> 1) + UNITS]!)) kept.free++;
        else if (stop <= begin) kept.zeroLength++;
        else rows[size++] = row;
      }
    });
    return { ...kept, rows: rows.subarray(0, size), latest: latest === -NEVER ? today : latest };
  }

  #isNewer(row: number, rival: number): boolean {
    const { records } = this;
    const difference = records.updatedAtOf(row) - records.updatedAtOf(rival);
    if (difference !== 0) return difference > 0;
    return compareCodePoints(this.#content(row), this.#content(rival)) > 0;
  }

  /** What a record says, as a text that is the same however its fields were ordered. */
  #content(row: number): string {
    const { customer, start, end, requested, units, currency, reason } = this.records.at(row);
    const names = [...this.#splits.keys()].sort(compareCodePoints);
    return JSON.stringify([
      this.customers.at(customer),
      start,
      end,
      requested,
      Math.round(units),
      this.currencies.at(currency),
      reason === NONE ? null : this.reasons.at(reason - 1),
      names.map((name) => [name, this.#splits.get(name)!.valueAt(row)]),
    ]);
  }

  /** The columns of records that are grouped, whose order within a customer is found on the way. */
  *#columns(grouped: GroupedRows): Steps<Columns> {
    const { order, offsets, customers } = grouped;
    const { records } = this;
    const { whole, double, requested: asked } = records;
    const rows = order.length;
    const start = new Int32Array(rows);
    const end = new Int32Array(rows);
    const units = new Float64Array(rows);
    const currency = new Uint16Array(rows);
    const reason = new Uint32Array(rows);
    const work = (from: number, to: number): void => {
      for (let i = offsets[from]!; i < offsets[to]!; i++) {
        start[i] = whole[order[i]! * RECORD + START]!;
      }
      sortWithin(grouped, from, to, records);
      for (let i = offsets[from]!; i < offsets[to]!; i++) {
        const at = order[i]! * RECORD;
        start[i] = whole[at + START]!;
        end[i] = whole[at + END]!;
        units[i] = double[(at >> 1) + UNITS]!;
        currency[i] = whole[at + CURRENCY]!;
        reason[i] = whole[at + REASON]!;
      }
    };
    yield* inSteps(customers.length, work, CUSTOMERS_A_STEP);
    return {
      rows,
      customers: customers.length,
      offsets,
      start,
      end,
      requested: asked.length === 0 ? null : yield* picked(asked, order),
      units,
      currency,
      reason,
      customerIds: new Names(this.customers, customers),
      currencies: this.currencies.texts(),
      reasons: this.reasons.texts(),
      dimensions: [],
    };
  }

  /** Every dimension of sorted records, and the names of the fields that cannot be one. */
  *#dimensions(
    order: Uint32Array,
    columns: Columns,
  ): Steps<{
    dimensions: { dimension: Dimension; column: DimensionColumn }[];
    leftOut: string[];
  }> {
    const dimensions: { dimension: Dimension; column: DimensionColumn }[] = [];
    const leftOut: string[] = [];
    const add = function* (column: DimensionColumn, isComplete: boolean): Steps {
      dimensions.push({ dimension: yield* describe(column, columns.offsets, isComplete), column });
    };
    for (const name of ['currency', ...this.#splits.keys()].sort(compareCodePoints)) {
      const split = this.#splits.get(name);
      if (!split) {
        const column = yield* currencyColumn(columns.currency, columns.currencies);
        if (column?.values.some((value) => value.includes('@'))) leftOut.push(name);
        else if (column) yield* add(column, column.values.length === columns.currencies.length);
      } else if (split.isDimension && !namesThings(name)) {
        yield* add(yield* split.inOrder(order), split.isComplete(this.rows));
      } else {
        leftOut.push(name);
      }
    }
    return { dimensions, leftOut };
  }

  /** How many records without an id say exactly what another one says. */
  *#twins(order: Uint32Array): Steps<number> {
    const { records } = this;
    if (records.named === records.rows) return 0;
    const said = new Set<string>();
    let twins = 0;
    let last = -1;
    const work = (from: number, to: number): void => {
      for (let i = from; i < to; i++) {
        const row = order[i]!;
        if (records.idAt(row) !== NONE) continue;
        const before = last;
        last = row;
        if (before < 0 || !areAlike(before, row, records)) {
          if (said.size > 0) said.clear();
          continue;
        }
        if (said.size === 0) said.add(this.#content(before));
        const content = this.#content(row);
        if (said.has(content)) twins++;
        said.add(content);
      }
    };
    yield* inSteps(order.length, work, TWINS_A_STEP);
    return twins;
  }
}

/** Puts codes in place of entries, to both of which an offset is added; 0 with an offset is nothing. */
function* recode(
  { whole, rows }: RecordColumns,
  column: number,
  offset: number,
  codes: Uint32Array | null,
): Steps {
  if (codes === null) return;
  yield* inSteps(rows, (from, to) => {
    for (let at = from * RECORD + column; at < to * RECORD; at += RECORD) {
      const entry = whole[at]! - offset;
      if (entry >= 0) whole[at] = codes[entry]! + offset;
    }
  });
}

/** Whether two records are of one customer, over the same days, for the same MRR. */
function areAlike(a: number, b: number, { whole, double }: RecordColumns): boolean {
  const one = a * RECORD;
  const other = b * RECORD;
  return (
    whole[one + CUSTOMER] === whole[other + CUSTOMER] &&
    whole[one + START] === whole[other + START] &&
    whole[one + END] === whole[other + END] &&
    Math.round(double[(one >> 1) + UNITS]!) === Math.round(double[(other >> 1) + UNITS]!)
  );
}

/** Writing down what a record says, to compare it, takes some microseconds. */
const TWINS_A_STEP = 4096;

/** The records of so few are still in the processor's cache when they have been sorted. */
const CUSTOMERS_A_STEP = 2048;

interface Kept {
  readonly rows: Uint32Array;
  readonly trialsOnly: number;
  readonly free: number;
  readonly zeroLength: number;
  /** The later of the day after the latest start and the latest end, over dates not after today. */
  readonly latest: EpochDay;
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

function* picked(values: Int32Array, order: Uint32Array): Steps<Int32Array> {
  const into = new Int32Array(order.length);
  yield* inSteps(order.length, (from, to) => {
    for (let i = from; i < to; i++) into[i] = values[order[i]!]!;
  });
  return into;
}

function tooManyFields(): ChurnError {
  return new ChurnError(
    'data/schema',
    `The records have more than ${MOST_FIELDS} fields of their own. Leave out those that are not needed.`,
    { values: { most: MOST_FIELDS } },
  );
}
