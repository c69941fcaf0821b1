import type { LedgerBuilder } from '../../metrics/ledger-builder.js';
import type { Note } from '../../metrics/ledger.js';
import type { Steps } from '../../metrics/steps.js';
import type { Head } from '../payload.js';
import type { RowFault, RowLog } from '../row-log.js';

/** Takes in the rows of a payload, one after the other. */
export interface RowTaker {
  readonly log: RowLog;
  readonly builder: LedgerBuilder;
  /** Customers without a name, each of whom is one of its own. */
  readonly unnamed: number;
  /** Fields that were dropped because their name is unsafe. */
  readonly unsafe: number;
  /** What there is to note of the rows, when all have been taken. */
  readonly notes: readonly Note[];
  /** Takes a row of any kind, from where its text begins and ends in the window. */
  take(from: number, to: number): void;
  /** Notes a row that cannot be read, and forgets what is known of it. */
  rejectUnread(fault: RowFault): void;
  /** Is told what stood beside the rows, when all have been taken. */
  close?(envelope: Readonly<Record<string, unknown>>): void;
  /** Adds what could not be told before the last row was taken; to be run when all have been. */
  finish?(): Steps;
}

/** Takes in rows as values. */
export interface EntryTaker extends RowTaker {
  /** Takes a row. */
  read(value: unknown): void;
}

/** Reads the payload in a window, piece by piece. */
export interface PayloadReader {
  /** The rows that count; only those read last, where a payload has two lists of them. */
  readonly rows: RowTaker;
  /**
   * Reads on from a place in the window as far as what is there is complete, and returns the place
   * after it.
   *
   * @throws NotJson where it is not what it should be
   */
  read(p: number): number;
  /** What the payload says about all rows, when it has been read to its end. */
  end(): Head;
  /**
   * What the text at a place that is not JSON stands in, so that it can be said what is wrong with
   * it: where the piece begins that it is part of, and what may have come before.
   */
  readonly context: { readonly before: string; readonly from: number };
}
