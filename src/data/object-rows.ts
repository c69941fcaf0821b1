import { LedgerBuilder } from '../metrics/ledger-builder.js';
import type { Note } from '../metrics/ledger.js';
import type { Conventions } from './conventions.js';
import type { Renamed, Renaming } from './formats/renaming.js';
import { RecordReader } from './record.js';
import { rethrowInRow, RowLog, type RowFault } from './row-log.js';
import type { EntryTaker } from './scan/payload-reader.js';
import type { Window } from './scan/window.js';

/** Takes in rows that are objects, by native or other names. */
export class ObjectRows implements EntryTaker {
  readonly log: RowLog;
  readonly builder = new LedgerBuilder();
  readonly #reader: RecordReader;
  readonly #renaming: Renaming | null;
  readonly #window: Window | null;

  /**
   * @param renaming gives rows their native names; null where all have them
   * @param window holds the text of the rows that are taken; null where they are read
   */
  constructor(
    conventions: Conventions,
    maxRows: number | undefined,
    renaming: Renaming | null,
    window: Window | null = null,
  ) {
    this.log = new RowLog(maxRows);
    this.#reader = new RecordReader(this.builder, conventions);
    this.#renaming = renaming;
    this.#window = window;
  }

  get unnamed(): number {
    return this.#reader.unnamed;
  }

  get unsafe(): number {
    return this.#reader.unsafe;
  }

  get notes(): readonly Note[] {
    return this.#renaming?.notes ?? [];
  }

  take(from: number, to: number): void {
    this.read(JSON.parse(this.#window!.text(from, to)));
  }

  /** Reads one row. */
  read(value: unknown): void {
    const { log } = this;
    log.count();
    const { row, names } = this.#renamed(value);
    try {
      if (this.#reader.read(row)) return;
    } catch (cause) {
      rethrowInRow(log.rows, cause);
    }
    log.isMeant ||= isMeant(row);
    log.reject(row, null, names);
  }

  rejectUnread(fault: RowFault): void {
    this.log.count();
    this.log.reject(undefined, fault);
  }

  /** A row by native names; one that cannot be looked at stays as it is, to be rejected. */
  #renamed(value: unknown): Renamed {
    try {
      return this.#renaming?.read(value) ?? { row: value, names: null };
    } catch {
      return { row: value, names: null };
    }
  }
}

/** Whether a row tries to be a record. */
function isMeant(row: unknown): boolean {
  try {
    return 'customerId' in (row as object) || 'start' in (row as object);
  } catch {
    return false;
  }
}
