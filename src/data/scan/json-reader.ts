import { headOf, noList, NO_HEAD, PAGING, payloadOf, type Head } from '../payload.js';
import { ObjectScanner } from './object-scanner.js';
import { scanObjects } from './objects.js';
import type { PayloadReader, RowTaker } from './payload-reader.js';
import { Rows } from './rows.js';
import { Skipper } from './skip.js';
import { MORE, NotJson, skipSpace, stop, stringEnd } from './tokens.js';
import type { Window } from './window.js';

const OPEN = 0x7b;
const CLOSE = 0x7d;
const OPEN_LIST = 0x5b;
const CLOSE_LIST = 0x5d;
const COMMA = 0x2c;
const COLON = 0x3a;
const QUOTE = 0x22;

/** What an envelope says of its rows. */
interface Shape {
  /** The list of rows. */
  readonly rows: string;
  /** All lists, which are read entry by entry. */
  readonly lists: readonly string[];
  /** What is read beside them. */
  readonly values: readonly string[];
}

const LISTS = ['subscriptions', 'changes', 'signals'];
const NATIVE: Shape = {
  rows: 'subscriptions',
  lists: LISTS,
  values: ['asOf', 'currency', ...LISTS, ...PAGING],
};
/** Names of fields are remembered for a message that shows forty characters of them. */
const MOST_NAMES = 100;

type State = 'begin' | 'scalar' | 'name' | 'value' | 'skip' | 'list' | 'end';

/** A text that leads to each state, without and with a value of its list or object before. */
const BEFORE: Readonly<Record<State, readonly [string, string]>> = {
  begin: ['', ''],
  scalar: ['', ''],
  name: ['{', '{"":0'],
  value: ['{"":', '{"":'],
  skip: ['', ''],
  list: ['[', '[0'],
  end: ['0', '0'],
};

/**
 * Reads a JSON array of records, or an envelope with a list of them, whose fields may come in any
 * order.
 */
export class JsonReader implements PayloadReader {
  rows: RowTaker;
  readonly #window: Window;
  readonly #newRows: () => RowTaker;
  readonly #shape: Shape;
  readonly #skipper = new Skipper();
  readonly #names = new Set<string>();
  readonly #envelope: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
  /** Reads rows without looking at each as a value; null where they are taken as values. */
  #scanner: ObjectScanner | null;
  #state: State = 'begin';
  /** Where the piece begins that is being read. */
  #at = 0;
  /** Whether a value of the object or list under way was read, so that a comma follows. */
  #hasValue = false;
  #isEnvelope = false;
  #name = '';
  #list: unknown[] | null = null;

  /**
   * @param newRows makes what rows are read into, anew for each list of them
   * @param list the name of the list of rows in an envelope that is not ours
   */
  constructor(window: Window, newRows: () => RowTaker, list?: string) {
    this.#window = window;
    this.#newRows = newRows;
    this.#shape = list === undefined ? NATIVE : { rows: list, lists: [list], values: PAGING };
    this.rows = newRows();
    this.#scanner = this.#scannerOf(this.rows);
  }

  #scannerOf(rows: RowTaker): ObjectScanner | null {
    return rows instanceof Rows ? new ObjectScanner(this.#window, rows, false) : null;
  }

  get context(): { before: string; from: number } {
    const safe = this.#scanner?.safe ?? 0;
    if (this.#state === 'list' && safe > this.#at) return { before: '[0', from: safe };
    return { before: BEFORE[this.#state][this.#hasValue ? 1 : 0], from: this.#at };
  }

  read(p: number): number {
    for (;;) {
      this.#at = p;
      const next = this.#step(p);
      if (next === MORE) return p;
      p = next;
    }
  }

  end(): Head {
    const { end } = this.#window;
    this.#at = 0;
    if (this.#scanner) this.#scanner.safe = 0;
    if (this.#state === 'scalar') return this.#endScalar();
    if (this.#state !== 'end') throw new NotJson(end);
    if (!this.#isEnvelope) {
      this.rows.close?.({});
      return NO_HEAD;
    }
    if (!Array.isArray(this.#envelope[this.#shape.rows])) {
      throw noList(Object.fromEntries([...this.#names].map((name) => [name, null])));
    }
    this.rows.close?.(this.#envelope);
    return this.#shape === NATIVE ? headOf(this.#envelope) : NO_HEAD;
  }

  /** Reads one piece, and returns the place after it, or MORE. */
  #step(p: number): number {
    switch (this.#state) {
      case 'begin':
        return this.#begin(p);
      case 'scalar':
        return MORE;
      case 'name':
        return this.#readName(p);
      case 'value':
        return this.#readValue(p);
      case 'skip':
        return this.#skip(p);
      case 'list':
        return this.#list === null ? this.#readRows(p) : this.#readEntry(p, this.#list);
      case 'end':
        return this.#readEnd(p);
    }
  }

  #begin(p: number): number {
    const q = skipSpace(this.#window.bytes, p);
    if (q >= this.#window.end) return MORE;
    const c = this.#window.bytes[q];
    if (c === OPEN_LIST) return this.#beginList(q, null);
    if (c === OPEN) {
      this.#isEnvelope = true;
      this.#state = 'name';
      return q + 1;
    }
    this.#state = 'scalar';
    return q;
  }

  #beginList(p: number, list: unknown[] | null): number {
    this.#list = list;
    this.#state = 'list';
    this.#hasValue = false;
    return p + 1;
  }

  /** What follows the end of the list or value under way. */
  #endValue(p: number): number {
    this.#state = this.#isEnvelope ? 'name' : 'end';
    this.#hasValue = true;
    return p;
  }

  /** Reads the name of the next field of the envelope, or its end. */
  #readName(p: number): number {
    const { bytes } = this.#window;
    let q = skipSpace(bytes, p);
    if (bytes[q] === CLOSE) {
      this.#state = 'end';
      return q + 1;
    }
    if (this.#hasValue) {
      if (bytes[q] !== COMMA) return stop(this.#window, q);
      q = skipSpace(bytes, q + 1);
    }
    if (bytes[q] !== QUOTE) return stop(this.#window, q);
    const end = stringEnd(this.#window, q + 1);
    if (end === MORE) return MORE;
    const to = (end < 0 ? -2 - end : end) + 1;
    const colon = skipSpace(bytes, to);
    if (bytes[colon] !== COLON) return stop(this.#window, colon);
    this.#name = JSON.parse(this.#window.text(q, to)) as string;
    if (this.#names.size < MOST_NAMES) this.#names.add(this.#name);
    this.#state = 'value';
    return colon + 1;
  }

  #readValue(p: number): number {
    const { bytes, end } = this.#window;
    const q = skipSpace(bytes, p);
    if (q >= end) return MORE;
    const name = this.#name;
    const { rows, lists, values } = this.#shape;
    if (bytes[q] === OPEN_LIST && lists.includes(name)) {
      if (name === rows) this.#beginRows();
      const list: unknown[] = [];
      this.#envelope[name] = list;
      return this.#beginList(q, name === rows ? null : list);
    }
    const next = this.#skipper.skip(this.#window, q);
    if (values.includes(name)) {
      if (next === MORE) return MORE;
      this.#envelope[name] = JSON.parse(this.#window.text(q, next));
      return this.#endValue(next);
    }
    if (next !== MORE) return this.#endValue(next);
    // Nobody asked for this value, so what was gone over of it need not be kept.
    this.#state = 'skip';
    return this.#skipper.at;
  }

  /** Begins to read rows; of two lists of them the last one counts, as of every field. */
  #beginRows(): void {
    if (this.#envelope[this.#shape.rows] === undefined) return;
    this.rows = this.#newRows();
    this.#scanner = this.#scannerOf(this.rows);
  }

  #skip(p: number): number {
    const next = this.#skipper.goOn(this.#window, p);
    if (next !== MORE) return this.#endValue(next);
    return this.#skipper.at > p ? this.#skipper.at : MORE;
  }

  #readRows(p: number): number {
    const { bytes, end } = this.#window;
    const q = this.#nextEntry(p);
    if (q === MORE || this.#state !== 'list') return q;
    if (bytes[q] === OPEN && this.#scanner) {
      const next = scanObjects(this.#scanner, q);
      if (next === q) return MORE;
      this.#hasValue = true;
      return next;
    }
    const next = q < end ? this.#skipper.skip(this.#window, q) : MORE;
    if (next === MORE) return MORE;
    this.rows.take(q, next);
    this.#hasValue = true;
    return next;
  }

  #readEntry(p: number, list: unknown[]): number {
    const q = this.#nextEntry(p);
    if (q === MORE || this.#state !== 'list') return q;
    const next = this.#skipper.skip(this.#window, q);
    if (next === MORE) return MORE;
    list.push(JSON.parse(this.#window.text(q, next)));
    this.#hasValue = true;
    return next;
  }

  /** The place of the next entry of the list; the place after the list, where it ends. */
  #nextEntry(p: number): number {
    const { bytes } = this.#window;
    let q = skipSpace(bytes, p);
    if (bytes[q] === CLOSE_LIST) return this.#endValue(q + 1);
    if (!this.#hasValue) return q;
    if (bytes[q] !== COMMA) return stop(this.#window, q);
    q = skipSpace(bytes, q + 1);
    return bytes[q] === CLOSE_LIST ? stop(this.#window, q) : q;
  }

  #readEnd(p: number): number {
    const q = skipSpace(this.#window.bytes, p);
    if (q < this.#window.end) return stop(this.#window, q);
    return q > p ? q : MORE;
  }

  /** A value that is neither a list nor an object. */
  #endScalar(): never {
    const { end } = this.#window;
    const text = this.#window.text(0, end);
    let value: unknown;
    try {
      value = JSON.parse(text);
    } catch {
      throw new NotJson(0);
    }
    payloadOf(value);
    throw new NotJson(end);
  }
}
