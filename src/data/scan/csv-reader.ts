import { FIELDS } from '../field-names.js';
import { isNative } from '../field-names.js';
import { meaningOf, type GivenField } from '../formats/naming.js';
import { NO_HEAD, type Head } from '../payload.js';
import { CsvLine } from './csv-line.js';
import type { EntryTaker, PayloadReader } from './payload-reader.js';
import { NULL, NUMBER } from './slots.js';
import { Rows } from './rows.js';
import { MORE } from './tokens.js';
import type { Window } from './window.js';

const DECIMAL = /^[0-9.eE+-]+$/;

/** Fields that are numbers, which CSV has no words for. */
const NUMERIC: ReadonlySet<string> = new Set([
  'mrr',
  'amount',
  'intervalCount',
  'quantity',
  'discount',
]);

/** A number as CSV has it, `49.00`; null for an empty cell, and the text itself for any other one. */
export function numberInCell(text: string): number | string | null {
  if (text === '') return null;
  const value = DECIMAL.test(text) ? Number(text) : NaN;
  return Number.isNaN(value) ? text : value;
}

/** Reads a CSV table, whose first line names the fields. */
export class CsvReader implements PayloadReader {
  readonly rows: Rows | EntryTaker;
  readonly context = { before: '', from: 0 };
  readonly #window: Window;
  readonly #delimiter: number;
  readonly #line = new CsvLine();
  #names: string[] = [];
  #fields: number[] = [];
  #isNumeric: boolean[] = [];

  readonly #given: readonly GivenField[];

  /**
   * @param newRows makes what rows are read into, given how the value of one is found
   * @param given the fields of which the page says where they are
   */
  constructor(
    window: Window,
    newRows: (valueAt: () => unknown) => Rows | EntryTaker,
    delimiter: number,
    given: readonly GivenField[],
  ) {
    this.#window = window;
    this.#delimiter = delimiter;
    this.#given = given;
    this.rows = newRows(() => this.#value());
  }

  read(p: number): number {
    for (;;) {
      if (p >= this.#window.end) return p;
      const next = this.#line.read(this.#window, p, this.#delimiter);
      if (next === MORE) return p;
      if (!this.#line.isBlank) {
        if (this.#names.length === 0) this.#readHeader();
        else this.#readRow(p, next);
      }
      p = next;
    }
  }

  end(): Head {
    if (!(this.rows instanceof Rows)) this.rows.close?.({});
    return NO_HEAD;
  }

  #readHeader(): void {
    const line = this.#line;
    this.#names = Array.from({ length: line.count }, (_, cell) =>
      line.text(this.#window, cell).trim(),
    );
    if (!(this.rows instanceof Rows)) return;
    const { cells: held } = this.rows.row;
    this.#fields = this.#names.map((name) => held.fieldNamed(name));
    const areNative = isNative((name) => this.#names.includes(name));
    this.#isNumeric = this.#names.map((name) => {
      const meaning = areNative ? undefined : meaningOf(name);
      const stands = this.#given.find(({ source }) => source === name)?.field;
      return NUMERIC.has(stands ?? (meaning ? FIELDS[meaning.field]! : name));
    });
  }

  #readRow(from: number, to: number): void {
    const line = this.#line;
    const cells = this.#names.length;
    if (!line.isWhole || line.count !== cells) {
      const message = line.isWhole
        ? `it has ${line.count} cells, where the header has ${cells}`
        : 'its quotes are not in pairs around a cell';
      this.rows.rejectUnread({ field: null, code: 'syntax', message });
      return;
    }
    if (!(this.rows instanceof Rows)) {
      this.rows.read(this.#value());
      return;
    }
    const { cells: held } = this.rows.row;
    for (let cell = 0; cell < cells; cell++) {
      const field = this.#fields[cell]!;
      let kind = line.kinds[cell]!;
      if (this.#isNumeric[cell]) {
        const value = numberInCell(line.text(this.#window, cell));
        if (value === null) kind = NULL;
        if (typeof value === 'number') {
          kind = NUMBER;
          held.numbers[field] = value;
        }
      }
      held.set(field, kind, line.from[cell]!, line.to[cell]!);
    }
    this.rows.end(from, to);
  }

  /** The line read last as an object. */
  #value(): unknown {
    return Object.fromEntries(
      this.#names.map((name, cell) => {
        const text = this.#line.text(this.#window, cell);
        return [name, this.#isNumeric[cell] ? numberInCell(text) : text];
      }),
    );
  }
}
