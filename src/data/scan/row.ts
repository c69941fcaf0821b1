import type { EpochDay } from '../../metrics/calendar.js';
import { Dictionary } from '../../metrics/dictionary.js';
import type { SplitColumn } from '../../metrics/dimensions.js';
import type { Identities } from '../../metrics/identities.js';
import type { LedgerBuilder } from '../../metrics/ledger-builder.js';
import { NEVER } from '../../metrics/ledger.js';
import { toUnits, unitsPerMajor } from '../../metrics/money.js';
import { requestedOn } from '../../metrics/record-columns.js';
import type { Conventions } from '../conventions.js';
import { toText } from '../fields.js';
import { StandIns } from '../formats/stand-ins.js';
import { currencyCode } from '../record.js';
import { amountAt, dayAt, momentAt, monthlyOf, NO_DAY } from './cell-values.js';
import { Cells } from './cells.js';
import { NO_DATE } from './days.js';
import {
  ABSENT,
  BOOLEAN,
  CANCELLED_AT,
  CURRENCY,
  CUSTOMER,
  END,
  FIRST_SPLIT,
  ID,
  MRR,
  NULL,
  NUMBER,
  OTHER,
  PLAN,
  REASON,
  SLOT,
  START,
  STATUS,
  TEXT,
  TRIAL_END,
  UPDATED_AT,
} from './slots.js';
import { CODE, codeAt, NEW } from './values.js';
import type { Window } from './window.js';

/**
 * One row under construction.
 *
 * A row is appended to a ledger as a whole or not at all; it is accepted exactly where
 * `RecordReader` accepts the same row as an object.
 */
export class Row {
  /** Customers without a name, each of whom is one of its own. */
  unnamed = 0;
  /** Fields that were dropped because their name is unsafe. */
  unsafe = 0;
  /** What its fields hold. */
  readonly cells: Cells;
  /** What goes by other names than the native ones. */
  readonly standIns: StandIns;
  readonly #builder: LedgerBuilder;
  readonly #conventions: Conventions;
  readonly #columns: (SplitColumn | null)[] = [];
  /** Currencies as they are written, with what is known of each. */
  readonly #spellings = new Dictionary();
  readonly #currencies: { readonly code: number; readonly perMajor: number }[] = [];

  constructor(
    window: Window,
    builder: LedgerBuilder,
    conventions: Conventions,
    standIns = new StandIns([]),
  ) {
    this.standIns = standIns;
    this.#builder = builder;
    this.#conventions = conventions;
    this.cells = new Cells(window, (field, name) => {
      this.#columns.push(null);
      standIns.meet(field, name);
    });
  }

  /** Whether the row tries to be a record. */
  get isMeant(): boolean {
    const { slots, base } = this.cells;
    return slots[CUSTOMER]! > base + ABSENT || slots[START]! > base + ABSENT;
  }

  /**
   * Appends the row, or nothing where it is not a valid record, and says which.
   *
   * @throws ChurnError `data/too-large` where its MRR is too large to add up exactly
   */
  append(): boolean {
    if (this.standIns.isNeeded) this.standIns.apply(this.cells);
    const { cells } = this;
    const conventions = this.#conventions;
    const { slots, base } = cells;
    if (slots[CUSTOMER]! <= base + NULL || !cells.isText(CUSTOMER)) return false;
    const start = dayAt(cells, START, conventions);
    if (start <= NO_DAY) return false;
    const end = dayAt(cells, END, conventions);
    if (end === NO_DATE || (end !== NO_DAY && end < start)) return false;
    if (!cells.isText(PLAN) || !cells.isText(REASON) || !cells.isText(ID)) return false;
    if (slots[CURRENCY]! >= base + NUMBER) return false;
    let monthly = amountAt(cells, MRR);
    let cancelledAt = NO_DAY;
    let trialEnd = NO_DAY;
    let updatedAt = 0;
    if (!cells.isCommon) {
      monthly = monthlyOf(cells, monthly, conventions);
      cancelledAt = dayAt(cells, CANCELLED_AT, conventions);
      trialEnd = dayAt(cells, TRIAL_END, conventions);
      updatedAt = momentAt(cells, UPDATED_AT);
      if (trialEnd === NO_DATE || cancelledAt === NO_DATE) return false;
      if (Number.isNaN(updatedAt) || !cells.isText(STATUS)) return false;
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
    this.#split(PLAN / SLOT, row);
    const { further, count } = this.cells;
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
    const { cells } = this;
    const kind = cells.slots[slot]! - cells.base;
    if (kind <= NULL) return -1;
    const from = cells.slots[slot + 1]!;
    const to = cells.slots[slot + 2]!;
    if (kind === TEXT || (kind === NUMBER && cells.isPlainNumber(from, to))) {
      return from === to ? -1 : names.addBytes(cells.window.view, from, to);
    }
    if (kind === NUMBER) return names.add(toText(cells.numbers[slot / SLOT]!));
    const length = cells.unescaped(kind, from, to);
    return names.addBytes(cells.scratchView, 0, length);
  }

  /** The code of a text or number in a dictionary, or −1 for none and an empty text. */
  #codeIn(dictionary: Dictionary, slot: number): number {
    const { cells } = this;
    const kind = cells.slots[slot]! - cells.base;
    if (kind <= NULL) return -1;
    const place = cells.slots[slot + 3]!;
    const known = codeAt(cells.values.entries, place, slot / SLOT);
    if (known >= 0) return known;
    if (cells.slots[slot + 1] === cells.slots[slot + 2]) return -1;
    const code = this.#newCode(dictionary, slot, kind);
    if (known === NEW) cells.values.entries[place + CODE] = code;
    return code;
  }

  #newCode(codes: Dictionary | SplitColumn, slot: number, kind: number): number {
    const { cells } = this;
    const from = cells.slots[slot + 1]!;
    const to = cells.slots[slot + 2]!;
    if (kind === TEXT || kind === BOOLEAN || (kind === NUMBER && cells.isPlainNumber(from, to))) {
      return codes.codeOf(cells.window.view, from, to);
    }
    if (kind === NUMBER) return codes.code(toText(cells.numbers[slot / SLOT]!));
    return codes.codeOf(cells.scratchView, 0, cells.unescaped(kind, from, to));
  }

  /** Notes the value of a dimension, where it has one. */
  #split(field: number, row: number): void {
    const { cells } = this;
    const slot = field * SLOT;
    const kind = cells.slots[slot]! - cells.base;
    if (kind <= NULL || kind === OTHER) return;
    const place = cells.slots[slot + 3]!;
    const known = codeAt(cells.values.entries, place, field);
    if (known >= 0) {
      this.#columns[field]!.put(row, known);
      return;
    }
    if (cells.slots[slot + 1] === cells.slots[slot + 2]) return;
    if (kind === NUMBER && !Number.isFinite(cells.numbers[field])) return;
    const column = (this.#columns[field] ??= this.#builder.split(cells.nameOf(field)));
    const code = this.#newCode(column, slot, kind);
    if (known === NEW) cells.values.entries[place + CODE] = code;
    column.put(row, code);
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
}
