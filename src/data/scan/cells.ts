import { Dictionary, SLACK } from '../../metrics/dictionary.js';
import { readText } from '../../metrics/utf8.js';
import { FIELDS, UNSAFE_FIELDS } from '../field-names.js';
import {
  ABSENT,
  CANCELLED_AT,
  CUSTOMER,
  DAYS,
  END,
  ESCAPED,
  FIRST_SELDOM,
  FIRST_UNSAFE,
  ID,
  NAMES,
  NEXT_ROW,
  NULL,
  NUMBER,
  SLOT,
  START,
  TEXT,
  TRIAL_END,
  UNKNOWN,
  UPDATED_AT,
  VALUES,
} from './slots.js';
import { unescapeJson, unquoteCsv } from './unescape.js';
import { Values } from './values.js';
import type { Window } from './window.js';

const NAMING = [CUSTOMER, ID, UPDATED_AT];
const DATED = [START, END, CANCELLED_AT, TRIAL_END];

const MOST_PLAIN_DIGITS = 15;

/** What the fields of one row hold, as places in a window. Of a field that comes twice the last value counts. */
export class Cells {
  readonly window: Window;
  /** By field, {@link SLOT} numbers each; the first one is what it holds plus `base`. */
  slots = new Int32Array(64 * SLOT);
  base = NEXT_ROW;
  /** By field: the number that it holds. */
  numbers = new Float64Array(64);
  /** The fields that the row has from `FIRST_UNSAFE` on, each once. */
  further = new Int32Array(64);
  /** How many those are. */
  count = 0;
  /** Whether the row has none of the fields from `FIRST_SELDOM` to `FIRST_UNSAFE`. */
  isCommon = true;
  /** By field: what its values are likely to be. */
  hints = new Uint8Array(64).fill(VALUES);
  /** Those that came before. */
  readonly values = new Values();
  readonly #names = new Dictionary();
  readonly #meet: (field: number, name: string) => void;
  #known = 0;
  #scratch = new Uint8Array(1024);
  /** What {@link Cells.unescaped} wrote. */
  scratchView = new DataView(this.#scratch.buffer);

  /** @param meet is told of each field that is new, with its number and name */
  constructor(window: Window, meet: (field: number, name: string) => void) {
    this.window = window;
    this.#meet = meet;
    for (const name of [...FIELDS, ...UNSAFE_FIELDS]) this.fieldNamed(name);
    for (const slot of NAMING) this.hints[slot / SLOT] = NAMES;
    for (const slot of DATED) this.hints[slot / SLOT] = DAYS;
  }

  /** The number of a field by its name. */
  fieldNamed(name: string): number {
    return this.#added(this.#names.code(name));
  }

  /** The number of the field whose name is in the bytes, which may have escapes. */
  fieldAt(from: number, to: number, hasEscape: boolean): number {
    if (!hasEscape) return this.#added(this.#names.codeOf(this.window.view, from, to));
    const length = this.unescaped(ESCAPED, from, to);
    return this.#added(this.#names.codeOf(this.scratchView, 0, length));
  }

  /** The name of a field. */
  nameOf(field: number): string {
    return this.#names.at(field);
  }

  /** Says what a field holds. */
  set(field: number, kind: number, from: number, to: number): void {
    const slot = field * SLOT;
    if (field >= FIRST_SELDOM && this.slots[slot]! < this.base) this.note(field);
    this.slots[slot] = this.base + kind;
    this.slots[slot + 1] = from;
    this.slots[slot + 2] = to;
    this.slots[slot + 3] = UNKNOWN;
  }

  /**
   * Remembers the value that a field holds, where it may come again.
   *
   * @returns its place, or {@link UNKNOWN}
   */
  learn(field: number, kind: number, from: number, to: number, tag: number): number {
    if (!this.values.isWorthwhile(field)) {
      this.hints[field] = NAMES;
      return UNKNOWN;
    }
    return this.values.learn(this.window.view, from, to, tag, kind, this.numbers[field]!);
  }

  /** Takes note of a field from FIRST_SELDOM on that the row under way has. */
  note(field: number): void {
    if (field < FIRST_UNSAFE) this.isCommon = false;
    else this.further[this.count++] = field;
  }

  /** What a field holds: ABSENT, NULL and so on. */
  kindOf(field: number): number {
    return Math.max(ABSENT, this.slots[field * SLOT]! - this.base);
  }

  /** Says that a field holds what another one does. */
  copy(source: number, target: number): void {
    this.numbers[target] = this.numbers[source]!;
    this.set(
      target,
      this.kindOf(source),
      this.slots[source * SLOT + 1]!,
      this.slots[source * SLOT + 2]!,
    );
  }

  /** Says that a field holds null. */
  blank(field: number): void {
    this.set(field, NULL, 0, 0);
  }

  /** Forgets what the fields hold. */
  clear(): void {
    this.base += NEXT_ROW;
    this.count = 0;
    this.isCommon = true;
  }

  /** Whether a slot holds a text, a number, null or nothing. */
  isText(slot: number): boolean {
    const kind = this.slots[slot]! - this.base;
    return kind < NUMBER || (kind === NUMBER && Number.isFinite(this.numbers[slot / SLOT]));
  }

  /** The text that a slot holds. */
  textOf(slot: number): string {
    const kind = this.slots[slot]! - this.base;
    const from = this.slots[slot + 1]!;
    const to = this.slots[slot + 2]!;
    if (kind === TEXT) return readText(this.window.bytes, from, to);
    const length = this.unescaped(kind, from, to);
    return readText(this.#scratch, 0, length);
  }

  /** Whether some bytes are digits which are the decimal text of the number that they are. */
  isPlainNumber(from: number, to: number): boolean {
    if (to - from > MOST_PLAIN_DIGITS) return false;
    const { bytes } = this.window;
    for (let p = from; p < to; p++) {
      if (bytes[p]! < 0x30 || bytes[p]! > 0x39) return false;
    }
    return true;
  }

  /** Writes out what has escapes, and returns how many bytes that takes in the scratch. */
  unescaped(kind: number, from: number, to: number): number {
    if (to - from + SLACK > this.#scratch.length) {
      this.#scratch = new Uint8Array((to - from) * 2);
      this.scratchView = new DataView(this.#scratch.buffer);
    }
    const { bytes } = this.window;
    return kind === ESCAPED
      ? unescapeJson(bytes, from, to, this.#scratch)
      : unquoteCsv(bytes, from, to, this.#scratch);
  }

  #added(field: number): number {
    if (field === this.#known) {
      this.#known++;
      this.#meet(field, this.#names.at(field));
    }
    if (field >= this.numbers.length) this.#grow();
    return field;
  }

  #grow(): void {
    const size = this.numbers.length * 2;
    this.slots = longer(this.slots, new Int32Array(size * SLOT));
    this.further = longer(this.further, new Int32Array(size));
    this.numbers = longer(this.numbers, new Float64Array(size));
    this.hints = longer(this.hints, new Uint8Array(size).fill(VALUES));
  }
}

function longer<T extends { set(values: T): void }>(values: T, room: T): T {
  room.set(values);
  return room;
}
