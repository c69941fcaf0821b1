import type { Head } from '../payload.js';
import type { Rows } from './rows.js';

/** Reads the payload in a window, piece by piece. */
export interface PayloadReader {
  /** The rows that count; only those read last, where a payload has two lists of them. */
  readonly rows: Rows;
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
