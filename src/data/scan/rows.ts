import type { LedgerBuilder } from '../../metrics/ledger-builder.js';
import type { Note } from '../../metrics/ledger.js';
import type { Conventions } from '../conventions.js';
import { guessNotes, type GivenField } from '../formats/naming.js';
import { Renaming } from '../formats/renaming.js';
import { StandIns } from '../formats/stand-ins.js';
import { rethrowInRow, type RowFault, type RowLog } from '../row-log.js';
import type { RowTaker } from './payload-reader.js';
import { Row } from './row.js';
import type { Window } from './window.js';

/** Takes in rows from a window: each becomes a record of the ledger, or is noted as rejected. */
export class Rows implements RowTaker {
  readonly row: Row;
  readonly log: RowLog;
  readonly builder: LedgerBuilder;
  readonly #valueAt: (from: number, to: number) => unknown;
  /** Gives rows that were rejected their native names. */
  readonly #renaming: Renaming;

  /**
   * @param given the fields of which the page says where they are
   * @param valueAt the value of a row that was rejected, from where it begins and ends
   */
  constructor(
    window: Window,
    builder: LedgerBuilder,
    log: RowLog,
    conventions: Conventions,
    given: readonly GivenField[],
    valueAt = (from: number, to: number): unknown => JSON.parse(window.text(from, to)),
  ) {
    this.row = new Row(window, builder, conventions, new StandIns(given));
    this.#renaming = new Renaming(given);
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
      if (log.hasRoom) {
        const { row: value, names } = this.#renaming.read(this.#valueAt(from, to));
        log.reject(value, null, names);
      } else {
        log.reject(undefined);
      }
    }
    row.cells.clear();
  }

  get unnamed(): number {
    return this.row.unnamed;
  }

  get unsafe(): number {
    return this.row.unsafe;
  }

  get notes(): readonly Note[] {
    return guessNotes(this.row.standIns.guesses);
  }

  /** Takes a row that is no object: it is rejected. */
  take(from: number, to: number): void {
    this.log.count();
    this.log.reject(this.log.hasRoom ? this.#valueAt(from, to) : undefined);
  }

  /** Notes a row that cannot be read, and forgets what is known of it. */
  rejectUnread(fault: RowFault): void {
    this.row.cells.clear();
    this.log.count();
    this.log.reject(undefined, fault);
  }
}
