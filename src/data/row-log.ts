import { ChurnError } from '../metrics/errors.js';
import type { Issue } from '../metrics/ledger.js';

/** How many rows a payload may have. */
export const MAX_ROWS = 5_000_000;

const MOST_ISSUES = 1000;

/** What is wrong with a row, before it is known which one it is. */
export type RowFault = Omit<Issue, 'row'>;

interface Rejected {
  readonly row: number;
  /** What is wrong, or null where the schema is to say it of the value. */
  readonly fault: RowFault | null;
  readonly value: unknown;
  /** What the payload calls the fields of the value, by their native names. */
  readonly names: ReadonlyMap<string, string> | null;
}

/** Counts the rows of a payload, and keeps those that were rejected until they are explained. */
export class RowLog {
  /** Rows so far, those rejected included. */
  rows = 0;
  /** The indices of the rows that were rejected, in the order in which that was found. */
  readonly rejected: number[] = [];
  /** Whether some row tried to be a record. */
  isMeant = false;
  /** How many rows there may be. */
  readonly most: number;
  readonly #issues: Issue[] = [];
  readonly #unexplained: Rejected[] = [];

  constructor(maxRows = MAX_ROWS) {
    this.most = maxRows;
  }

  /** Counts a row. @throws ChurnError `data/too-large` where it is one too many */
  count(): void {
    if (this.rows++ < this.most) return;
    throw new ChurnError(
      'data/too-large',
      `The data has more than ${this.most} rows. Leave out rows that are not needed, or raise maxRows.`,
      { values: { most: this.most } },
    );
  }

  /** Whether a rejected row will be listed, so that it has to be kept. */
  get hasRoom(): boolean {
    return this.#issues.length + this.#unexplained.length < MOST_ISSUES;
  }

  /**
   * Says that the row counted last was rejected.
   *
   * @param value the row, for the schema to say what is wrong with it
   * @param fault what is wrong with it, where that is known
   * @param names what the payload calls the fields of the value, by their native names
   */
  reject(
    value: unknown,
    fault: RowFault | null = null,
    names: ReadonlyMap<string, string> | null = null,
  ): void {
    const row = this.rows;
    this.rejected.push(row - 1);
    if (this.hasRoom) this.#unexplained.push({ row, fault, value, names });
  }

  /** Says what is wrong with a row that was counted before, of which only that is known. */
  rejectEarlier(row: number, fault: RowFault): void {
    this.rejected.push(row - 1);
    if (this.hasRoom) this.#unexplained.push({ row, fault, value: undefined, names: null });
  }

  /** How many more issues may be listed. */
  get room(): number {
    return MOST_ISSUES - this.#issues.length;
  }

  /** Explains the rows that were rejected since it was last called, and lets go of them. */
  async explain(): Promise<readonly Issue[]> {
    if (this.#unexplained.length > 0) {
      const { faultOf } = await import('./schema.js');
      for (const { row, fault, value, names } of this.#unexplained) {
        this.#issues.push({ row, ...(fault ?? named(faultOf(value), names)) });
      }
      this.#unexplained.length = 0;
    }
    return this.#issues;
  }

  /** The number of the row that was the so-and-so-manieth to be accepted, both from 1 and 0. */
  numberOf(accepted: number): number {
    let row = accepted;
    for (const rejected of Float64Array.from(this.rejected).sort()) {
      if (rejected > row) break;
      row++;
    }
    return row + 1;
  }
}

/** Throws an error anew that says which row it is about; any other one as it is. */
export function rethrowInRow(row: number, cause: unknown): never {
  if (!(cause instanceof ChurnError) || 'row' in cause.values) throw cause;
  const { code, message, values } = cause;
  throw new ChurnError(code, `Row ${row}: ${message}`, { cause, values: { ...values, row } });
}

/** A fault of a field by the name that the payload has for it. */
function named(fault: RowFault, names: ReadonlyMap<string, string> | null): RowFault {
  const { field, message } = fault;
  const name = field === null ? undefined : names?.get(field);
  if (field === null || name === undefined) return fault;
  const said = message.startsWith(field) ? name + message.slice(field.length) : message;
  return { ...fault, field: name, message: said };
}
