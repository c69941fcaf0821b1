import type { EpochDay } from './calendar.js';
import { Dictionary, NONE, compareCodePoints } from './dictionary.js';
import { dimensionsOf, SplitColumn } from './dimensions.js';
import { ChurnError } from './errors.js';
import { float64, Growing, int32, uint16, uint32 } from './growing.js';
import { Ledger, NEVER, type Columns, type Issue, type Note } from './ledger.js';
import { sortByCustomer } from './sort.js';

/** One record, as codes and numbers; see `LedgerBuilder.add`. */
export interface RecordNumbers {
  /** A code of `customers`. */
  readonly customer: number;
  /** The first paying day: the start of the record, or the end of its trial. */
  readonly start: EpochDay;
  /** The first day without service, or `NEVER`; on or before `start` where nothing was paid. */
  readonly end: EpochDay;
  /** The days from the start of the record to `start`. */
  readonly trialDays: number;
  readonly units: number;
  /** A code of `currencies`. */
  readonly currency: number;
  /** A code of `reasons` plus one, or `NONE`. */
  readonly reason: number;
  /** A code of `ids` plus one, or `NONE`. */
  readonly id: number;
  /** When this version of the record was written, in milliseconds since 1970; 0 where unknown. */
  readonly updatedAt: number;
}

/** What is known when the last record has been added. */
export interface LedgerEnd {
  /** Given, or found from the data where null; see `defaultAsOf`. */
  readonly asOf: EpochDay | null;
  readonly today: EpochDay;
  /** The currency money is wanted in; where it is missing, the one most customers pay in. */
  readonly currency?: string | undefined;
  readonly rowsRead: number;
  readonly rejected: number;
  readonly issues: readonly Issue[];
  readonly notes: readonly Note[];
}

/** Collects records in columns, in any order, and makes a `Ledger` of them. */
export class LedgerBuilder {
  readonly customers = new Dictionary();
  readonly currencies = new Dictionary();
  readonly reasons = new Dictionary();
  readonly ids = new Dictionary();
  /** The number of records added so far. */
  rows = 0;
  readonly #splits = new Map<string, SplitColumn>();
  readonly #customer: Growing<Uint32Array>;
  readonly #start: Growing<Int32Array>;
  readonly #end: Growing<Int32Array>;
  readonly #trialDays: Growing<Uint32Array>;
  readonly #units: Growing<Float64Array>;
  readonly #currency: Growing<Uint16Array>;
  readonly #reason: Growing<Uint32Array>;
  readonly #id: Growing<Uint32Array>;
  readonly #updatedAt: Growing<Float64Array>;
  #older: ReadonlySet<number> | null = null;

  constructor(expectedRows = 1024) {
    this.#customer = new Growing(uint32, expectedRows);
    this.#start = new Growing(int32, expectedRows);
    this.#end = new Growing(int32, expectedRows);
    this.#trialDays = new Growing(uint32, 0);
    this.#units = new Growing(float64, expectedRows);
    this.#currency = new Growing(uint16, expectedRows);
    this.#reason = new Growing(uint32, expectedRows);
    this.#id = new Growing(uint32, 0);
    this.#updatedAt = new Growing(float64, 0);
  }

  /** Adds a record; its dimensions follow by {@link LedgerBuilder.split}. */
  add(record: RecordNumbers): void {
    this.#older = null;
    this.put(this.rows++, record);
  }

  /** Adds a record like an earlier one, whose dimensions it has, and which it is no version of. */
  addLike(row: number, record: RecordNumbers): void {
    const copy = this.rows++;
    this.put(copy, record);
    for (const split of this.#splits.values()) {
      const value = split.valueAt(row);
      if (value !== null) split.set(copy, value);
    }
  }

  /** Says anew what a record is. */
  put(row: number, record: RecordNumbers): void {
    this.#customer.set(row, record.customer);
    this.#start.set(row, record.start);
    this.#end.set(row, record.end);
    this.#units.set(row, record.units);
    this.#currency.set(row, record.currency);
    this.#reason.set(row, record.reason);
    if (record.trialDays !== 0) this.#trialDays.set(row, record.trialDays);
    if (record.id !== NONE) this.#id.set(row, record.id);
    if (record.updatedAt !== 0) this.#updatedAt.set(row, record.updatedAt);
  }

  /** What a record was said to be. */
  recordAt(row: number): RecordNumbers {
    return {
      customer: this.#customer.values[row]!,
      start: this.#start.values[row]!,
      end: this.#end.values[row]!,
      trialDays: this.#trialDays.values[row] ?? 0,
      units: this.#units.values[row]!,
      currency: this.#currency.values[row]!,
      reason: this.#reason.values[row]!,
      id: this.#id.values[row] ?? NONE,
      updatedAt: this.#updatedAt.values[row] ?? 0,
    };
  }

  /** Says that the record added last has this value in the dimension of this name. */
  split(name: string, value: string): void {
    let column = this.#splits.get(name);
    if (!column) this.#splits.set(name, (column = new SplitColumn(name)));
    column.set(this.rows - 1, value);
  }

  /**
   * The ledger of all records added.
   *
   * Of several versions of one record (same id and start) the newest is kept. Records without MRR,
   * of zero length or with nothing but a trial are set aside, with a note.
   *
   * @throws ChurnError `data/too-large` where the sum of all MRR could not be added up exactly
   */
  finish(end: LedgerEnd): Ledger {
    const notes: Note[] = [...end.notes];
    const note = (code: string, count: number): void => void (count && notes.push({ code, count }));

    const kept = this.newest();
    note('duplicates-merged', this.rows - kept.length);
    const tried = kept.filter((row) => !this.#isTrialOnly(row));
    note('trials-only', kept.length - tried.length);
    const paying = tried.filter((row) => this.#units.values[row] !== 0);
    note('free', tried.length - paying.length);
    const lasting = paying.filter((row) => this.#end.values[row]! > this.#start.values[row]!);
    note('zero-length', paying.length - lasting.length);

    this.#checkSum(lasting);
    const { order, columns } = this.#sorted(lasting);
    note('twins', this.#twins(order));
    const splits = [...this.#splits.values()];
    const { dimensions, leftOut } = dimensionsOf(splits, order, columns.offsets);
    for (const subject of leftOut) notes.push({ code: 'dimension-left-out', count: 1, subject });

    const asOf = end.asOf ?? this.#defaultAsOf(kept, end.today);
    let scheduledStarts = 0;
    let scheduledEnds = 0;
    for (let row = 0; row < columns.rows; row++) {
      if (columns.start[row]! >= asOf) scheduledStarts++;
      else if (columns.end[row]! > asOf && columns.end[row] !== NEVER) scheduledEnds++;
    }
    note('scheduled-starts', scheduledStarts);
    note('scheduled-cancellations', scheduledEnds);
    if (columns.currencies.length > 1) note('several-currencies', columns.currencies.length);

    return new Ledger({
      columns: { ...columns, dimensions: dimensions.map(({ column }) => column) },
      asOf,
      currency: chosenCurrency(columns, end.currency),
      rowsRead: end.rowsRead,
      rejected: end.rejected,
      issues: end.issues,
      notes,
      dimensions: dimensions.map(({ dimension }) => dimension),
    });
  }

  /** The rows, less those of which a newer version with the same id and start exists. */
  newest(): Uint32Array {
    const rows = Uint32Array.from({ length: this.rows }, (_, row) => row);
    const older = (this.#older ??= this.#olderVersions(rows));
    return older.size === 0 ? rows : rows.filter((row) => !older.has(row));
  }

  #olderVersions(rows: Uint32Array): ReadonlySet<number> {
    const older = new Set<number>();
    const id = this.#id.values;
    const named = rows.filter((row) => (id[row] ?? NONE) !== NONE);
    if (named.length === this.ids.size) return older;
    const best = new Map<string, number>();
    for (const row of named) {
      const key = `${id[row]} ${this.#startOfRecord(row)}`;
      const rival = best.get(key);
      if (rival === undefined) {
        best.set(key, row);
      } else {
        const winner = this.#isNewer(row, rival) ? row : rival;
        older.add(winner === row ? rival : row);
        best.set(key, winner);
      }
    }
    return older;
  }

  #startOfRecord(row: number): EpochDay {
    return this.#start.values[row]! - (this.#trialDays.values[row] ?? 0);
  }

  #isTrialOnly(row: number): boolean {
    const isTrial = (this.#trialDays.values[row] ?? 0) > 0;
    return isTrial && this.#end.values[row]! <= this.#start.values[row]!;
  }

  #isNewer(row: number, rival: number): boolean {
    const updatedAt = this.#updatedAt.values;
    const difference = (updatedAt[row] ?? 0) - (updatedAt[rival] ?? 0);
    if (difference !== 0) return difference > 0;
    return compareCodePoints(this.#content(row), this.#content(rival)) > 0;
  }

  /** What a record says, as a text that is the same however its fields were ordered. */
  #content(row: number): string {
    const names = [...this.#splits.keys()].sort(compareCodePoints);
    return JSON.stringify([
      this.customers.values[this.#customer.values[row]!],
      this.#start.values[row],
      this.#end.values[row],
      this.#units.values[row],
      this.currencies.values[this.#currency.values[row]!],
      this.reasons.values[this.#reason.values[row]! - 1],
      names.map((name) => [name, this.#splits.get(name)!.valueAt(row)]),
    ]);
  }

  /**
   * The day up to which the data seems to be complete: the later of the day after the latest start
   * and the latest end, over dates not after today; today where there is no such date.
   *
   * Free, tried and returned subscriptions tell as well as others until when records were kept.
   */
  #defaultAsOf(rows: Uint32Array, today: EpochDay): EpochDay {
    let latest = -NEVER;
    for (const row of rows) {
      const start = this.#startOfRecord(row);
      const end = this.#end.values[row]!;
      if (start <= today && start + 1 > latest) latest = start + 1;
      if (end <= today && end > latest) latest = end;
    }
    return latest === -NEVER ? today : latest;
  }

  #checkSum(rows: Uint32Array): void {
    let sum = 0;
    for (const row of rows) sum += this.#units.values[row]!;
    if (sum > Number.MAX_SAFE_INTEGER) {
      throw new ChurnError(
        'data/too-large',
        'The MRR of all records together is too large to add up exactly.',
      );
    }
  }

  #sorted(rows: Uint32Array): { order: Uint32Array; columns: Columns } {
    const { order, offsets, customers } = sortByCustomer(rows, {
      customer: this.#customer.values,
      customers: this.customers.size,
      start: this.#start.values,
      end: this.#end.values,
      units: this.#units.values,
    });
    const columns: Columns = {
      rows: order.length,
      customers: customers.length,
      offsets,
      start: pick(this.#start.values, order, int32),
      end: pick(this.#end.values, order, int32),
      units: pick(this.#units.values, order, float64),
      currency: pick(this.#currency.values, order, uint16),
      reason: pick(this.#reason.values, order, uint32),
      customerIds: Array.from(customers, (code) => this.customers.values[code]!),
      currencies: this.currencies.values,
      reasons: this.reasons.values,
      dimensions: [],
    };
    return { order, columns };
  }

  /** How many records without an id say exactly what another one says. */
  #twins(order: Uint32Array): number {
    const keys = [this.#customer, this.#start, this.#end, this.#units];
    const said = new Set<string>();
    let twins = 0;
    let before: number | null = null;
    for (const row of order) {
      if ((this.#id.values[row] ?? NONE) !== NONE) continue;
      const last = before;
      before = row;
      if (last === null || keys.some(({ values }) => values[row] !== values[last])) {
        said.clear();
        continue;
      }
      if (said.size === 0) said.add(this.#content(last));
      const content = this.#content(row);
      if (said.has(content)) twins++;
      said.add(content);
    }
    return twins;
  }
}

function pick<T extends Int32Array | Uint32Array | Uint16Array | Float64Array>(
  values: T,
  order: Uint32Array,
  make: (length: number) => T,
): T {
  const picked = make(order.length);
  for (let i = 0; i < order.length; i++) picked[i] = values[order[i]!]!;
  return picked;
}

/** The wanted currency, or the one most customers pay in, the first by code points among equals. */
function chosenCurrency(columns: Columns, wanted: string | undefined): string {
  if (wanted !== undefined) return wanted;
  const customersOf = new Map<number, number>();
  for (let c = 0; c < columns.customers; c++) {
    const seen = new Set(columns.currency.subarray(columns.offsets[c]!, columns.offsets[c + 1]!));
    for (const code of seen) customersOf.set(code, (customersOf.get(code) ?? 0) + 1);
  }
  let best = '';
  let most = 0;
  for (const [code, customers] of customersOf) {
    const name = columns.currencies[code]!;
    if (customers > most || (customers === most && compareCodePoints(name, best) < 0)) {
      best = name;
      most = customers;
    }
  }
  return best;
}
