import type { EpochDay } from '../../metrics/calendar.js';
import { Dictionary, SLACK } from '../../metrics/dictionary.js';
import type { SplitColumn } from '../../metrics/dimensions.js';
import type { Identities } from '../../metrics/identities.js';
import type { LedgerBuilder } from '../../metrics/ledger-builder.js';
import { NEVER } from '../../metrics/ledger.js';
import { toUnits, unitsPerMajor } from '../../metrics/money.js';
import { requestedOn } from '../../metrics/record-columns.js';
import { readText } from '../../metrics/utf8.js';
import type { Conventions } from '../conventions.js';
import { parseMoment } from '../dates.js';
import { FIELDS, UNSAFE_FIELDS } from '../field-names.js';
import { monthlyPrice, toText } from '../fields.js';
import { StandIns } from '../formats/stand-ins.js';
import { currencyCode } from '../record.js';
import { dayInBytes, NO_DATE } from './days.js';
import { unescapeJson, unquoteCsv } from './unescape.js';
import { CODE, codeAt, NEW, Values } from './values.js';
import type { Window } from './window.js';

/*
 * What a field holds. The order matters: up to NUMBER it is what a text may be given as.
 */
/** Or less, which is what an earlier row held. */
const ABSENT = 0;
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
/** By how much all of these grow with each row, so that what an earlier row held counts as absent. */
export const NEXT_ROW = 8;

/**
 * How many numbers a slot has: what the field holds, from which byte and to which, and what is known
 * of it: the day of a date, or the place of a value among those that came before.
 */
export const SLOT = 4;
/** Stands for what is known where nothing is. */
export const UNKNOWN = NO_DATE;

/*
 * What values of a field are likely to be.
 */
/** Different in each row. */
const NAMES = 0;
/** Days. */
export const DAYS = 1;
/** Some that came before. */
export const VALUES = 2;

const slotOf = (name: (typeof FIELDS)[number]): number => FIELDS.indexOf(name) * SLOT;
const CUSTOMER = slotOf('customerId');
const START = slotOf('start');
const END = slotOf('end');
const MRR = slotOf('mrr');
const PLAN = slotOf('plan');
const CURRENCY = slotOf('currency');
const REASON = slotOf('cancelReason');
const ID = slotOf('id');
const AMOUNT = slotOf('amount');
const INTERVAL = slotOf('interval');
const INTERVAL_COUNT = slotOf('intervalCount');
const QUANTITY = slotOf('quantity');
const CANCELLED_AT = slotOf('cancelledAt');
const STATUS = slotOf('status');
const TRIAL_END = slotOf('trialEnd');
const UPDATED_AT = slotOf('updatedAt');
/** The fields from here on are in few payloads, those after them in none or in some only. */
export const FIRST_SELDOM = AMOUNT / SLOT;
/** The fields from here on have unsafe names, and those after them are dimensions. */
const FIRST_UNSAFE = FIELDS.length;
const FIRST_SPLIT = FIELDS.length + UNSAFE_FIELDS.length;

const NAMING = [CUSTOMER, ID, UPDATED_AT];
const DATED = [START, END, CANCELLED_AT, TRIAL_END];

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
  /** By field, {@link SLOT} numbers each; the first one is what it holds plus `base`. */
  slots = new Int32Array(64 * SLOT);
  base = NEXT_ROW;
  /** By field: the number that it holds. */
  numbers = new Float64Array(64);
  /** The fields of the row under way, from {@link FIRST_UNSAFE} on, each once. */
  further = new Int32Array(64);
  /** By field: what its values are likely to be. */
  hints = new Uint8Array(64).fill(VALUES);
  /** Those that came before. */
  readonly values = new Values();
  count = 0;
  /** Whether the row has none of the fields between those that most have and {@link FIRST_UNSAFE}. */
  #isCommon = true;
  /** What goes by other names than the native ones. */
  readonly standIns: StandIns;
  readonly #window: Window;
  readonly #builder: LedgerBuilder;
  readonly #conventions: Conventions;
  readonly #names = new Dictionary();
  readonly #columns: (SplitColumn | null)[] = [];
  /** Currencies as they are written, with what is known of each. */
  readonly #spellings = new Dictionary();
  readonly #currencies: { readonly code: number; readonly perMajor: number }[] = [];
  #scratch = new Uint8Array(1024);
  #scratchView = new DataView(this.#scratch.buffer);

  constructor(
    window: Window,
    builder: LedgerBuilder,
    conventions: Conventions,
    standIns = new StandIns([]),
  ) {
    this.standIns = standIns;
    this.#window = window;
    this.#builder = builder;
    this.#conventions = conventions;
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
    if (!hasEscape) return this.#added(this.#names.codeOf(this.#window.view, from, to));
    const length = this.#unescaped(ESCAPED, from, to);
    return this.#added(this.#names.codeOf(this.#scratchView, 0, length));
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
    return this.values.learn(this.#window.view, from, to, tag, kind, this.numbers[field]!);
  }

  /** Takes note of a field from FIRST_SELDOM on that the row under way has. */
  note(field: number): void {
    if (field < FIRST_UNSAFE) this.#isCommon = false;
    else this.further[this.count++] = field;
  }

  /** What a field holds: ABSENT, NULL and so on. */
  kindOf(field: number): number {
    return Math.max(ABSENT, this.#kind(field * SLOT));
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

  /** Whether the row tries to be a record. */
  get isMeant(): boolean {
    return this.#kind(CUSTOMER) > ABSENT || this.#kind(START) > ABSENT;
  }

  /** Forgets the fields of the row under way. */
  clear(): void {
    this.base += NEXT_ROW;
    this.count = 0;
    this.#isCommon = true;
  }

  /**
   * Appends the row, or nothing where it is not a valid record, and says which.
   *
   * @throws ChurnError `data/too-large` where its MRR is too large to add up exactly
   */
  append(): boolean {
    if (this.standIns.isNeeded) this.standIns.apply(this);
    const s = this.slots;
    const base = this.base;
    if (s[CUSTOMER]! <= base + NULL || !this.#isText(CUSTOMER)) return false;
    const start = this.#day(START);
    if (start <= NO_DAY) return false;
    const end = this.#day(END);
    if (end === NO_DATE || (end !== NO_DAY && end < start)) return false;
    if (!this.#isText(PLAN) || !this.#isText(REASON) || !this.#isText(ID)) return false;
    if (s[CURRENCY]! >= base + NUMBER) return false;
    let monthly = this.#amount(MRR);
    let cancelledAt = NO_DAY;
    let trialEnd = NO_DAY;
    let updatedAt = 0;
    if (!this.#isCommon) {
      monthly = this.#monthly(monthly);
      cancelledAt = this.#day(CANCELLED_AT);
      trialEnd = this.#day(TRIAL_END);
      updatedAt = this.#moment(UPDATED_AT);
      if (trialEnd === NO_DATE || cancelledAt === NO_DATE) return false;
      if (Number.isNaN(updatedAt) || !this.#isText(STATUS)) return false;
    }
    if (!(monthly >= 0)) return false;
    this.#push(start, end === NO_DAY ? NEVER : end, cancelledAt, trialEnd, monthly, updatedAt);
    return true;
  }

  #push(
    start: EpochDay,
    end: EpochDay,
    cancelledAt: EpochDay,
    trialEnd: EpochDay,
    monthly: number,
    updatedAt: number,
  ): void {
    const builder = this.#builder;
    const records = builder.records;
    const row = records.rows;
    const paysFrom =
      trialEnd === NO_DAY ? start : this.#conventions.firstPaid(start, end, trialEnd);
    const currency = this.#currency();
    const known = currency < 0 ? null : this.#currencies[currency]!;
    records.push(
      this.#customer(),
      paysFrom,
      end,
      cancelledAt === NO_DAY ? end : requestedOn(cancelledAt, paysFrom, end),
      paysFrom - start,
      known === null ? monthly : toUnits(monthly, known.perMajor),
      known === null ? builder.unsettledCurrency() : known.code,
      this.#codeIn(builder.reasons, REASON) + 1,
      this.#entryIn(builder.ids, ID) + 1,
      updatedAt,
    );
    if (this.#kind(PLAN) > NULL) this.#split(PLAN / SLOT, row);
    const { further, count } = this;
    for (let i = 0; i < count; i++) {
      const field = further[i]!;
      if (field >= FIRST_SPLIT) this.#split(field, row);
      else this.unsafe++;
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
  #entryIn(names: Identities, slot: number): number {
    const kind = this.slots[slot]! - this.base;
    if (kind <= NULL) return -1;
    const from = this.slots[slot + 1]!;
    const to = this.slots[slot + 2]!;
    if (kind === TEXT || (kind === NUMBER && this.#isPlainNumber(from, to))) {
      return from === to ? -1 : names.addBytes(this.#window.view, from, to);
    }
    if (kind === NUMBER) return names.add(toText(this.numbers[slot / SLOT]!));
    const length = this.#unescaped(kind, from, to);
    return names.addBytes(this.#scratchView, 0, length);
  }

  /** The code of a text or number in a dictionary, or −1 for none and an empty text. */
  #codeIn(dictionary: Dictionary, slot: number): number {
    const kind = this.slots[slot]! - this.base;
    if (kind <= NULL) return -1;
    const place = this.slots[slot + 3]!;
    const known = codeAt(this.values.entries, place, slot / SLOT);
    if (known >= 0) return known;
    const code = this.#newCode(dictionary, slot, kind);
    if (known === NEW) this.values.entries[place + CODE] = code;
    return code;
  }

  #newCode(dictionary: Dictionary, slot: number, kind: number): number {
    const from = this.slots[slot + 1]!;
    const to = this.slots[slot + 2]!;
    if (kind === TEXT || (kind === NUMBER && this.#isPlainNumber(from, to))) {
      return from === to ? -1 : dictionary.codeOf(this.#window.view, from, to);
    }
    if (kind === NUMBER) return dictionary.code(toText(this.numbers[slot / SLOT]!));
    const length = this.#unescaped(kind, from, to);
    return dictionary.codeOf(this.#scratchView, 0, length);
  }

  /** Notes the value of a dimension, where it has one. */
  #split(field: number, row: number): void {
    const slot = field * SLOT;
    const kind = this.slots[slot]! - this.base;
    if (kind <= NULL || kind === OTHER) return;
    const place = this.slots[slot + 3]!;
    const known = codeAt(this.values.entries, place, field);
    if (known >= 0) {
      this.#columns[field]!.put(row, known);
      return;
    }
    const from = this.slots[slot + 1]!;
    const to = this.slots[slot + 2]!;
    if (from === to || (kind === NUMBER && !Number.isFinite(this.numbers[field]))) return;
    const column = (this.#columns[field] ??= this.#builder.split(this.#names.at(field)));
    const code = this.#newSplit(column, field, kind, from, to);
    if (known === NEW) this.values.entries[place + CODE] = code;
    column.put(row, code);
  }

  #newSplit(column: SplitColumn, field: number, kind: number, from: number, to: number): number {
    if (kind === TEXT || kind === BOOLEAN || (kind === NUMBER && this.#isPlainNumber(from, to))) {
      return column.codeOf(this.#window.view, from, to);
    }
    if (kind === NUMBER) return column.code(toText(this.numbers[field]!));
    return column.codeOf(this.#scratchView, 0, this.#unescaped(kind, from, to));
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

  #kind(slot: number): number {
    return this.slots[slot]! - this.base;
  }

  /** Whether a slot holds a text, a number, null or nothing. */
  #isText(slot: number): boolean {
    const kind = this.slots[slot]! - this.base;
    return kind < NUMBER || (kind === NUMBER && Number.isFinite(this.numbers[slot / SLOT]));
  }

  /** The day of a date, NO_DAY for none, or NO_DATE for what is none. */
  #day(slot: number): EpochDay {
    const kind = this.slots[slot]! - this.base;
    if (kind <= NULL) return NO_DAY;
    const known = this.slots[slot + 3]!;
    return known === UNKNOWN ? this.#newDay(slot, kind) : known;
  }

  #newDay(slot: number, kind: number): EpochDay {
    if (kind >= NUMBER) return NO_DATE;
    const from = this.slots[slot + 1]!;
    const length = this.slots[slot + 2]! - from;
    if (kind === TEXT && length === DATE_LENGTH) return dayInBytes(this.#window.view, from);
    return length === 0 ? NO_DAY : (this.#conventions.day(this.#textOf(slot)) ?? NO_DATE);
  }

  /** The moment of a date in milliseconds, 0 for none, or NaN for what is none. */
  #moment(slot: number): number {
    const kind = this.slots[slot]! - this.base;
    if (kind <= NULL) return 0;
    if (kind >= NUMBER) return NaN;
    const text = this.#textOf(slot);
    return text === '' ? 0 : (parseMoment(text) ?? NaN);
  }

  /** MRR in major units, given or from the price; NaN where the row does not say. */
  #monthly(mrr: number): number {
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
  #amount(slot: number): number {
    const kind = this.slots[slot]! - this.base;
    if (kind <= NULL) return NOTHING;
    const number = this.numbers[slot / SLOT]!;
    return kind === NUMBER && number >= 0 && number < Infinity ? number : NOTHING - 1;
  }

  /** Months in an interval, 0 for none, or NaN for what is none. */
  #months(): number {
    const kind = this.slots[INTERVAL]! - this.base;
    if (kind <= NULL) return 0;
    if (kind >= NUMBER) return NaN;
    const text = this.#textOf(INTERVAL);
    return text === '' ? 0 : (this.#conventions.monthsIn(text) ?? NaN);
  }

  #textOf(slot: number): string {
    const kind = this.slots[slot]! - this.base;
    const from = this.slots[slot + 1]!;
    const to = this.slots[slot + 2]!;
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
    if (field === this.#columns.length) {
      this.#columns.push(null);
      this.standIns.meet(field, this.#names.at(field));
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

/** An amount that is null, which is not a bad one. */
const NOTHING = -1;

function orOne(amount: number): number {
  return amount === NOTHING ? 1 : amount;
}

function longer<T extends { set(values: T): void }>(values: T, room: T): T {
  room.set(values);
  return room;
}
