import type { EpochDay } from '../../metrics/calendar.js';
import { Dictionary, SLACK } from '../../metrics/dictionary.js';
import type { SplitColumn } from '../../metrics/dimensions.js';
import type { Identities } from '../../metrics/identities.js';
import type { LedgerBuilder } from '../../metrics/ledger-builder.js';
import { NEVER } from '../../metrics/ledger.js';
import { toUnits, unitsPerMajor } from '../../metrics/money.js';
import { readText } from '../../metrics/utf8.js';
import { parseMoment, type DayReader } from '../dates.js';
import { FIELDS, UNSAFE_FIELDS } from '../field-names.js';
import { monthlyPrice, monthsIn, toText } from '../fields.js';
import { currencyCode, firstPaid } from '../record.js';
import { dayInBytes, NO_DATE } from './days.js';
import { unescapeJson, unquoteCsv } from './unescape.js';
import type { Window } from './window.js';

/*
 * What a field holds. The order matters: up to NUMBER it is what a text may be given as.
 */
export const ABSENT = 0;
export const NULL = 1;
/** Bytes that are the text. */
export const TEXT = 2;
/** The inside of a JSON string with escapes. */
export const ESCAPED = 3;
/** The inside of a CSV cell with quotes in it, each of which is written twice. */
export const QUOTED = 4;
export const NUMBER = 5;
export const BOOLEAN = 6;
/** A list or object. */
export const OTHER = 7;

const CUSTOMER = FIELDS.indexOf('customerId');
const START = FIELDS.indexOf('start');
const END = FIELDS.indexOf('end');
const MRR = FIELDS.indexOf('mrr');
const PLAN = FIELDS.indexOf('plan');
const CURRENCY = FIELDS.indexOf('currency');
const REASON = FIELDS.indexOf('cancelReason');
const ID = FIELDS.indexOf('id');
const AMOUNT = FIELDS.indexOf('amount');
const INTERVAL = FIELDS.indexOf('interval');
const INTERVAL_COUNT = FIELDS.indexOf('intervalCount');
const QUANTITY = FIELDS.indexOf('quantity');
const CANCELLED_AT = FIELDS.indexOf('cancelledAt');
const STATUS = FIELDS.indexOf('status');
const TRIAL_END = FIELDS.indexOf('trialEnd');
const UPDATED_AT = FIELDS.indexOf('updatedAt');
const FIRST_UNSAFE = FIELDS.length;
const FIRST_SPLIT = FIELDS.length + UNSAFE_FIELDS.length;

const DATE_LENGTH = 10;
const MOST_PLAIN_DIGITS = 15;
/** A date that is null, which is not a bad one. */
const NO_DAY: EpochDay = NO_DATE + 1;

/**
 * One row under construction: what its fields hold, as places in a window.
 *
 * A row is appended to a ledger as a whole or not at all; it is accepted exactly where
 * `RecordReader` accepts the same row as an object. Of a field that comes twice the last value
 * counts.
 */
export class Row {
  /** Customers without a name, each of whom is one of its own. */
  unnamed = 0;
  /** Fields that were dropped because their name is unsafe. */
  unsafe = 0;
  /** By field: what it holds, from which byte to which, and the number it is. */
  kinds = new Uint8Array(64);
  from = new Int32Array(64);
  to = new Int32Array(64);
  numbers = new Float64Array(64);
  /** The fields of the row under way, each once. */
  fields = new Int32Array(64);
  count = 0;
  readonly #window: Window;
  readonly #builder: LedgerBuilder;
  readonly #days: DayReader;
  readonly #names = new Dictionary();
  readonly #columns: (SplitColumn | null)[] = [];
  /** Currencies as they are written, with what is known of each. */
  readonly #spellings = new Dictionary();
  readonly #currencies: { readonly code: number; readonly perMajor: number }[] = [];
  #scratch = new Uint8Array(1024);
  #scratchView = new DataView(this.#scratch.buffer);

  constructor(window: Window, builder: LedgerBuilder, days: DayReader) {
    this.#window = window;
    this.#builder = builder;
    this.#days = days;
    for (const name of [...FIELDS, ...UNSAFE_FIELDS]) this.fieldNamed(name);
  }

  /** The number of a field by its name. */
  fieldNamed(name: string): number {
    return this.#added(this.#names.code(name));
  }

  /** The number of the field whose name is in the bytes, which may have escapes. */
  fieldAt(from: number, to: number, hasEscape: boolean): number {
    if (!hasEscape) return this.#added(this.#names.codeOf(this.#window.view, from, to));
    const length = this.#unescaped(ESCAPED, from, to);
    return this.#added(this.#names.codeOf(this.#scratchView, 0, length));
  }

  /** Says what a field holds. */
  set(field: number, kind: number, from: number, to: number): void {
    if (this.kinds[field] === ABSENT) this.fields[this.count++] = field;
    this.kinds[field] = kind;
    this.from[field] = from;
    this.to[field] = to;
  }

  /** Whether the row tries to be a record. */
  get isMeant(): boolean {
    return this.kinds[CUSTOMER] !== ABSENT || this.kinds[START] !== ABSENT;
  }

  /** Forgets the fields of the row under way. */
  clear(): void {
    for (let i = 0; i < this.count; i++) this.kinds[this.fields[i]!] = ABSENT;
    this.count = 0;
  }

  /**
   * Appends the row, or nothing where it is not a valid record, and says which.
   *
   * @throws ChurnError `data/too-large` where its MRR is too large to add up exactly
   */
  append(): boolean {
    const kinds = this.kinds;
    if (!this.#isName(CUSTOMER)) return false;
    const start = this.#day(START);
    if (start <= NO_DAY) return false;
    const end = this.#day(END);
    if (end === NO_DATE || (end !== NO_DAY && end < start)) return false;
    const monthly = this.#monthly();
    if (!(monthly >= 0)) return false;
    const trialEnd = kinds[TRIAL_END]! <= NULL ? NO_DAY : this.#day(TRIAL_END);
    if (trialEnd === NO_DATE) return false;
    if (kinds[CANCELLED_AT]! > NULL && this.#day(CANCELLED_AT) === NO_DATE) return false;
    if (!this.#isText(PLAN) || !this.#isText(REASON)) return false;
    if (!this.#isText(ID) || !this.#isText(STATUS)) return false;
    if (kinds[CURRENCY]! >= NUMBER) return false;
    const updatedAt = kinds[UPDATED_AT]! <= NULL ? 0 : this.#moment(UPDATED_AT);
    if (Number.isNaN(updatedAt)) return false;
    this.#push(start, end === NO_DAY ? NEVER : end, trialEnd, monthly, updatedAt);
    return true;
  }

  #push(
    start: EpochDay,
    end: EpochDay,
    trialEnd: EpochDay,
    monthly: number,
    updatedAt: number,
  ): void {
    const builder = this.#builder;
    const records = builder.records;
    const row = records.rows;
    const paysFrom = trialEnd === NO_DAY ? start : firstPaid(start, end, trialEnd);
    const currency = this.#currency();
    const known = currency < 0 ? null : this.#currencies[currency]!;
    records.push(
      this.#customer(),
      paysFrom,
      end,
      paysFrom - start,
      known === null ? monthly : toUnits(monthly, known.perMajor),
      known === null ? builder.unsettledCurrency() : known.code,
      this.#codeIn(builder.reasons, REASON) + 1,
      this.#entryIn(builder.ids, ID) + 1,
      updatedAt,
    );
    this.#split(PLAN, row);
    const { fields, count } = this;
    for (let i = 0; i < count; i++) {
      const field = fields[i]!;
      if (field >= FIRST_SPLIT) this.#split(field, row);
      else if (field >= FIRST_UNSAFE) this.unsafe++;
    }
  }

  #customer(): number {
    const { customers } = this.#builder;
    const entry = this.#entryIn(customers, CUSTOMER);
    if (entry >= 0) return entry;
    this.unnamed++;
    return customers.addUnnamed();
  }

  /** The entry of a text or number among names, or −1 for none and an empty text. */
  #entryIn(names: Identities, field: number): number {
    const kind = this.kinds[field]!;
    if (kind <= NULL) return -1;
    const from = this.from[field]!;
    const to = this.to[field]!;
    if (kind === TEXT || (kind === NUMBER && this.#isPlainNumber(from, to))) {
      return from === to ? -1 : names.addBytes(this.#window.view, from, to);
    }
    if (kind === NUMBER) return names.add(toText(this.numbers[field]!));
    const length = this.#unescaped(kind, from, to);
    return names.addBytes(this.#scratchView, 0, length);
  }

  /** The code of a text or number in a dictionary, or −1 for none and an empty text. */
  #codeIn(dictionary: Dictionary, field: number): number {
    const kind = this.kinds[field]!;
    if (kind <= NULL) return -1;
    const from = this.from[field]!;
    const to = this.to[field]!;
    if (kind === TEXT || (kind === NUMBER && this.#isPlainNumber(from, to))) {
      return from === to ? -1 : dictionary.codeOf(this.#window.view, from, to);
    }
    if (kind === NUMBER) return dictionary.code(toText(this.numbers[field]!));
    const length = this.#unescaped(kind, from, to);
    return dictionary.codeOf(this.#scratchView, 0, length);
  }

  /** Notes the value of a dimension, where it has one. */
  #split(field: number, row: number): void {
    const kind = this.kinds[field]!;
    if (kind <= NULL || kind === OTHER) return;
    const from = this.from[field]!;
    const to = this.to[field]!;
    if (from === to || (kind === NUMBER && !Number.isFinite(this.numbers[field]))) return;
    const column = (this.#columns[field] ??= this.#builder.split(this.#names.at(field)));
    if (kind === TEXT || kind === BOOLEAN || (kind === NUMBER && this.#isPlainNumber(from, to))) {
      column.setBytes(row, this.#window.view, from, to);
    } else if (kind === NUMBER) {
      column.set(row, toText(this.numbers[field]!));
    } else {
      const length = this.#unescaped(kind, from, to);
      column.setBytes(row, this.#scratchView, 0, length);
    }
  }

  /** The index of what is known of the row's currency, or −1 where it names none. */
  #currency(): number {
    const spelling = this.#codeIn(this.#spellings, CURRENCY);
    if (spelling === this.#currencies.length) {
      const name = this.#spellings.at(spelling).toUpperCase();
      const code = currencyCode(name, this.#builder);
      this.#currencies.push({ code, perMajor: unitsPerMajor(name) });
    }
    return spelling;
  }

  #isName(field: number): boolean {
    const kind = this.kinds[field]!;
    return kind > NULL && this.#isText(field);
  }

  /** Whether a field holds a text, a number, null or nothing. */
  #isText(field: number): boolean {
    const kind = this.kinds[field]!;
    return kind < NUMBER || (kind === NUMBER && Number.isFinite(this.numbers[field]));
  }

  /** The day of a date, NO_DAY for none, or NO_DATE for what is none. */
  #day(field: number): EpochDay {
    const kind = this.kinds[field]!;
    if (kind <= NULL) return NO_DAY;
    if (kind >= NUMBER) return NO_DATE;
    const from = this.from[field]!;
    const length = this.to[field]! - from;
    if (kind === TEXT && length === DATE_LENGTH) return dayInBytes(this.#window.bytes, from);
    return length === 0 ? NO_DAY : (this.#days.day(this.#textOf(field)) ?? NO_DATE);
  }

  /** The moment of a date in milliseconds, 0 for none, or NaN for what is none. */
  #moment(field: number): number {
    if (this.kinds[field]! >= NUMBER) return NaN;
    const text = this.#textOf(field);
    return text === '' ? 0 : (parseMoment(text) ?? NaN);
  }

  /** MRR in major units, or NaN where the row does not say. */
  #monthly(): number {
    const mrr = this.#amount(MRR);
    const kinds = this.kinds;
    const hasPrice = kinds[AMOUNT]! | kinds[INTERVAL]! | kinds[INTERVAL_COUNT]! | kinds[QUANTITY]!;
    if (hasPrice === ABSENT) return mrr;
    const amount = this.#amount(AMOUNT);
    const quantity = this.#amount(QUANTITY);
    const count = this.#amount(INTERVAL_COUNT);
    const months = this.#months();
    if (mrr < NOTHING || amount < NOTHING || quantity < NOTHING || count < NOTHING) return NaN;
    if (count === 0 || Number.isNaN(months)) return NaN;
    if (mrr !== NOTHING) return mrr;
    if (amount === NOTHING || months === 0) return NaN;
    return monthlyPrice(amount, months, orOne(count), orOne(quantity));
  }

  /** An amount, NOTHING for null, or less for what is none. */
  #amount(field: number): number {
    const kind = this.kinds[field]!;
    if (kind <= NULL) return NOTHING;
    const number = this.numbers[field]!;
    return kind === NUMBER && number >= 0 && number < Infinity ? number : NOTHING - 1;
  }

  /** Months in an interval, 0 for none, or NaN for what is none. */
  #months(): number {
    const kind = this.kinds[INTERVAL]!;
    if (kind <= NULL) return 0;
    if (kind >= NUMBER) return NaN;
    const text = this.#textOf(INTERVAL);
    return text === '' ? 0 : (monthsIn(text) ?? NaN);
  }

  #textOf(field: number): string {
    const kind = this.kinds[field]!;
    const from = this.from[field]!;
    const to = this.to[field]!;
    if (kind === TEXT) return readText(this.#window.bytes, from, to);
    const length = this.#unescaped(kind, from, to);
    return readText(this.#scratch, 0, length);
  }

  /** Whether the digits of a number are its decimal text. */
  #isPlainNumber(from: number, to: number): boolean {
    if (to - from > MOST_PLAIN_DIGITS) return false;
    const { bytes } = this.#window;
    for (let p = from; p < to; p++) {
      if (bytes[p]! < 0x30 || bytes[p]! > 0x39) return false;
    }
    return true;
  }

  /** Writes out what has escapes, and returns how many bytes that takes in the scratch. */
  #unescaped(kind: number, from: number, to: number): number {
    if (to - from + SLACK > this.#scratch.length) {
      this.#scratch = new Uint8Array((to - from) * 2);
      this.#scratchView = new DataView(this.#scratch.buffer);
    }
    const { bytes } = this.#window;
    return kind === ESCAPED
      ? unescapeJson(bytes, from, to, this.#scratch)
      : unquoteCsv(bytes, from, to, this.#scratch);
  }

  #added(field: number): number {
    while (this.#columns.length <= field) this.#columns.push(null);
    if (field >= this.kinds.length) this.#grow();
    return field;
  }

  #grow(): void {
    const size = this.kinds.length * 2;
    this.kinds = longer(this.kinds, new Uint8Array(size));
    this.from = longer(this.from, new Int32Array(size));
    this.to = longer(this.to, new Int32Array(size));
    this.fields = longer(this.fields, new Int32Array(size));
    this.numbers = longer(this.numbers, new Float64Array(size));
  }
}

/** An amount that is null, which is not a bad one. */
const NOTHING = -1;

function orOne(amount: number): number {
  return amount === NOTHING ? 1 : amount;
}

function longer<T extends { set(values: T): void }>(values: T, room: T): T {
  room.set(values);
  return room;
}
