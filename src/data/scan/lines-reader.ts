import { jsonFaultIn } from '../json.js';
import { NO_HEAD, type Head } from '../payload.js';
import type { RowFault } from '../row-log.js';
import { ObjectScanner } from './object-scanner.js';
import { scanObjects } from './objects.js';
import type { PayloadReader, RowTaker } from './payload-reader.js';
import { Rows } from './rows.js';
import { Skipper } from './skip.js';
import { MORE, NotJson, skipSpace } from './tokens.js';
import type { Window } from './window.js';

const OPEN = 0x7b;
const NEWLINE = 0x0a;
/** A fault is looked for in so many bytes of a line. */
const MOST_LOOKED_AT = 1 << 16;

/**
 * Reads records that stand one on a line (NDJSON).
 *
 * A line that is not JSON is a row that is rejected, also where the last one was cut off; the next
 * line is read all the same.
 */
export class LinesReader implements PayloadReader {
  readonly rows: RowTaker;
  readonly context = { before: '', from: 0 };
  readonly #window: Window;
  /** Reads rows without looking at each as a value; null where they are taken as values. */
  readonly #scanner: ObjectScanner | null;
  readonly #skipper = new Skipper();

  constructor(window: Window, rows: RowTaker) {
    this.#window = window;
    this.rows = rows;
    this.#scanner = rows instanceof Rows ? new ObjectScanner(window, rows, true) : null;
  }

  read(p: number): number {
    for (;;) {
      p = skipSpace(this.#window.bytes, p);
      if (p >= this.#window.end) return p;
      const next = this.#readSome(p);
      if (next === MORE) return p;
      p = next;
    }
  }

  end(): Head {
    const { end } = this.#window;
    const p = skipSpace(this.#window.bytes, 0);
    if (p < end) this.#endWith(p, end);
    this.rows.close?.({});
    return NO_HEAD;
  }

  /** Reads the last line; a number is not known to end before the payload does. */
  #endWith(p: number, end: number): void {
    try {
      JSON.parse(this.#window.text(p, end));
    } catch {
      this.rows.rejectUnread(this.#faultIn(p, end));
      return;
    }
    this.rows.take(p, end);
  }

  /** Reads objects, or one other line. */
  #readSome(p: number): number {
    const { bytes } = this.#window;
    try {
      if (bytes[p] === OPEN && this.#scanner) {
        const next = scanObjects(this.#scanner, p);
        return next === p ? MORE : next;
      }
      if (this.#scanner) this.#scanner.safe = 0;
      const next = this.#skipper.skip(this.#window, p);
      if (next !== MORE) this.rows.take(p, next);
      return next;
    } catch (fault) {
      if (!(fault instanceof NotJson)) throw fault;
      return this.#passLine(skipSpace(bytes, Math.max(this.#scanner?.safe ?? 0, p)), p);
    }
  }

  /** Rejects the line that begins at a place, once it is there to its end. */
  #passLine(from: number, p: number): number {
    const { bytes, end } = this.#window;
    const to = bytes.indexOf(NEWLINE, from);
    if (to >= 0 && to < end) {
      this.rows.rejectUnread(this.#faultIn(from, to));
      return to + 1;
    }
    this.#scanner?.rows.row.cells.clear();
    return from > p ? from : MORE;
  }

  #faultIn(from: number, to: number): RowFault {
    const { column, why } = jsonFaultIn(
      this.#window.text(from, Math.min(to, from + MOST_LOOKED_AT)),
    );
    return {
      field: null,
      code: 'syntax',
      message: `it is not JSON at column ${column}: ${why}`,
    };
  }
}
