import { Dictionary, NONE, compareCodePoints } from './dictionary.js';
import { SplitColumn } from './dimensions.js';
import { ChurnError } from './errors.js';
import { finished, type LedgerEnd } from './finish.js';
import { Identities } from './identities.js';
import type { Ledger } from './ledger.js';
import { toUnits, unitsPerMajor } from './money.js';
import { RecordColumns, type RecordNumbers } from './record-columns.js';
import { inSteps, type Steps } from './steps.js';
import { olderVersions } from './versions.js';

/** With more further fields than this, a payload holds something else than subscriptions. */
const MOST_FIELDS = 256;

/** Collects records in columns, in any order, and makes a `Ledger` of them. */
export class LedgerBuilder {
  readonly customers = new Identities();
  readonly ids = new Identities();
  readonly reasons = new Dictionary();
  readonly records = new RecordColumns();
  /** By name: what may be dimensions. */
  readonly splits = new Map<string, SplitColumn>();
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
    for (const column of this.splits.values()) column.reserve(rows);
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
    for (const column of this.splits.values()) column.setLike(copy, row);
  }

  /**
   * The column of the dimension of this name, for the values of records added.
   *
   * @throws ChurnError `data/schema` where there are too many
   */
  split(name: string): SplitColumn {
    let column = this.splits.get(name);
    if (!column) {
      if (this.splits.size === MOST_FIELDS) throw tooManyFields();
      this.splits.set(name, (column = new SplitColumn(name)));
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
    const { records, customers, ids } = this;
    yield* customers.resolve(() => records.customer, records.rows, 0);
    if (records.named > 0) yield* ids.resolve(() => records.ids(), records.rows, 1);
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
  finish(end: LedgerEnd): Steps<Ledger> {
    return finished(this, end);
  }

  /** The rows of which a newer version with the same id and start was added. */
  *older(): Steps<ReadonlySet<number>> {
    const isNewer = (row: number, rival: number): boolean => this.#isNewer(row, rival);
    return (this.#older ??= yield* olderVersions(this.records, this.ids.size, isNewer));
  }

  #isNewer(row: number, rival: number): boolean {
    const { records } = this;
    const difference = records.updatedAtOf(row) - records.updatedAtOf(rival);
    if (difference !== 0) return difference > 0;
    return compareCodePoints(this.contentOf(row), this.contentOf(rival)) > 0;
  }

  /** What a record says, as a text that is the same however its fields were ordered. */
  contentOf(row: number): string {
    const { customer, start, end, requested, units, currency, reason } = this.records.at(row);
    const names = [...this.splits.keys()].sort(compareCodePoints);
    return JSON.stringify([
      this.customers.at(customer),
      start,
      end,
      requested,
      Math.round(units),
      this.currencies.at(currency),
      reason === NONE ? null : this.reasons.at(reason - 1),
      names.map((name) => [name, this.splits.get(name)!.valueAt(row)]),
    ]);
  }
}

function tooManyFields(): ChurnError {
  return new ChurnError(
    'data/schema',
    `The records have more than ${MOST_FIELDS} fields of their own. Leave out those that are not needed.`,
    { values: { most: MOST_FIELDS } },
  );
}
