import type { LedgerBuilder } from '../../metrics/ledger-builder.js';
import type { DayReader } from '../dates.js';
import { rethrowInRow, type RowFault, type RowLog } from '../row-log.js';
import { Row } from './row.js';
import type { Window } from './window.js';

/** Takes in rows from a window: each becomes a record of the ledger, or is noted as rejected. */
export class Rows {
  readonly row: Row;
  readonly log: RowLog;
  readonly builder: LedgerBuilder;
  readonly #valueAt: (from: number, to: number) => unknown;

  /** @param valueAt the value of a row that was rejected, from where it begins and ends */
  constructor(
    window: Window,
    builder: LedgerBuilder,
    log: RowLog,
    days: DayReader,
    valueAt = (from: number, to: number): unknown => JSON.parse(window.text(from, to)),
  ) {
    this.row = new Row(window, builder, days);
    this.log = log;
    this.builder = builder;
    this.#valueAt = valueAt;
  }

  /**
   * Ends the row under way.
   *
   * @param from where its text begins, which is looked at where it is rejected
   * @param to where it ends
   */
  end(from: number, to: number): void {
    const { row, log } = this;
    log.count();
    let isAccepted = false;
    try {
      isAccepted = row.append();
    } catch (cause) {
      rethrowInRow(log.rows, cause);
    }
    if (!isAccepted) {
      log.isMeant ||= row.isMeant;
      log.reject(log.hasRoom ? this.#valueAt(from, to) : undefined);
    }
    row.clear();
  }

  /** Notes a row that is no object. */
  rejectValue(from: number, to: number): void {
    this.log.count();
    this.log.reject(this.log.hasRoom ? this.#valueAt(from, to) : undefined);
  }

  /** Notes a row that cannot be read, and forgets what is known of it. */
  rejectUnread(fault: RowFault): void {
    this.row.clear();
    this.log.count();
    this.log.reject(undefined, fault);
  }
}
