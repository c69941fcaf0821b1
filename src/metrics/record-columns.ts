import type { EpochDay } from './calendar.js';
import { NONE } from './dictionary.js';

/** One record, as codes and numbers. */
export interface RecordNumbers {
  /** An entry of the builder's `customers`, which is settled to be a code. */
  readonly customer: number;
  /** The first paying day: the start of the record, or the end of its trial. */
  readonly start: EpochDay;
  /** The first day without service, or `NEVER`; on or before `start` where nothing was paid. */
  readonly end: EpochDay;
  /** The day on which the end was asked for, see `requestedOn`; `end` where nobody asked earlier. */
  readonly requested: EpochDay;
  /** The days from the start of the record to `start`. */
  readonly trialDays: number;
  /** MRR in ledger units of its currency, not yet rounded. */
  readonly units: number;
  /** A code of `currencies`. */
  readonly currency: number;
  /** A code of `reasons` plus one, or `NONE`. */
  readonly reason: number;
  /** An entry of `ids`, settled to be a code, plus one; or `NONE`. */
  readonly id: number;
  /** When this version of the record was written, in milliseconds since 1970; 0 where unknown. */
  readonly updatedAt: number;
}

const FIRST_CAPACITY = 256;

/*
 * A record is so many whole numbers side by side, the last two of which are the bytes of its MRR:
 * who looks at a record, in whatever order, finds all of it in one place of memory.
 */
export const CUSTOMER = 0;
export const START = 1;
export const END = 2;
export const CURRENCY = 3;
export const REASON = 4;
export const ID = 5;
export const RECORD = 8;
/** Where the MRR is among the numbers of double length, which a record has half as many of. */
export const UNITS = 3;

/** A day on which an end was asked for as one between the first paying day of a record and its end. */
export function requestedOn(day: EpochDay, start: EpochDay, end: EpochDay): EpochDay {
  return Math.min(Math.max(day, start), end);
}

/**
 * Records in the order in which they were added.
 *
 * `trialDays` and `updatedAt` are of length 0 while no record has any, and 0 is what every record
 * has then. `requested` is of length 0 while every record has the same there as in its end.
 */
export class RecordColumns {
  /** The number of records. */
  rows = 0;
  /** How many of them have an id. */
  named = 0;
  /** {@link RECORD} numbers a record. */
  whole = new Int32Array(FIRST_CAPACITY * RECORD);
  /** The same bytes; the MRR is a number of these. */
  double = new Float64Array(this.whole.buffer);
  requested = new Int32Array(0);
  trialDays = new Uint32Array(0);
  updatedAt = new Float64Array(0);
  #capacity = FIRST_CAPACITY;

  /** Adds a record. The numbers are those of {@link RecordNumbers}, one by one for speed. */
  push(
    customer: number,
    start: EpochDay,
    end: EpochDay,
    requested: EpochDay,
    trialDays: number,
    units: number,
    currency: number,
    reason: number,
    id: number,
    updatedAt: number,
  ): void {
    const row = this.rows;
    if (row === this.#capacity) this.reserve(row * 2);
    const { whole } = this;
    const at = row * RECORD;
    whole[at + CUSTOMER] = customer;
    whole[at + START] = start;
    whole[at + END] = end;
    whole[at + CURRENCY] = currency;
    whole[at + REASON] = reason;
    whole[at + ID] = id;
    this.double[(at >> 1) + UNITS] = units;
    if (id !== NONE) this.named++;
    if (requested !== end || this.requested.length > 0) this.#requested()[row] = requested;
    if (trialDays !== 0) this.#trialDays()[row] = trialDays;
    if (updatedAt !== 0) this.#updatedAt()[row] = updatedAt;
    this.rows = row + 1;
  }

  /** Says anew what a record is, which keeps its id. */
  put(row: number, record: RecordNumbers): void {
    const at = row * RECORD;
    this.whole[at + CUSTOMER] = record.customer;
    this.whole[at + START] = record.start;
    this.whole[at + END] = record.end;
    this.setMoney(row, record.units, record.currency);
    this.whole[at + REASON] = record.reason;
    if (record.requested !== this.requestedAt(row)) this.#requested()[row] = record.requested;
    if (record.trialDays !== this.trialDaysAt(row)) this.#trialDays()[row] = record.trialDays;
    if (record.updatedAt !== this.updatedAtOf(row)) this.#updatedAt()[row] = record.updatedAt;
  }

  /** What a record was said to be. */
  at(row: number): RecordNumbers {
    const at = row * RECORD;
    return {
      customer: this.whole[at + CUSTOMER]!,
      start: this.whole[at + START]!,
      end: this.whole[at + END]!,
      requested: this.requestedAt(row),
      trialDays: this.trialDaysAt(row),
      units: this.double[row * (RECORD / 2) + UNITS]!,
      currency: this.whole[at + CURRENCY]!,
      reason: this.whole[at + REASON]!,
      id: this.idAt(row),
      updatedAt: this.updatedAtOf(row),
    };
  }

  /** Says what a record pays, in units of which currency. */
  setMoney(row: number, units: number, currency: number): void {
    this.double[row * (RECORD / 2) + UNITS] = units;
    this.whole[row * RECORD + CURRENCY] = currency;
  }

  customerAt(row: number): number {
    return this.whole[row * RECORD + CUSTOMER]!;
  }

  requestedAt(row: number): EpochDay {
    return this.requested.length === 0 ? this.whole[row * RECORD + END]! : this.requested[row]!;
  }

  trialDaysAt(row: number): number {
    return this.trialDays.length === 0 ? 0 : this.trialDays[row]!;
  }

  idAt(row: number): number {
    return this.whole[row * RECORD + ID]!;
  }

  updatedAtOf(row: number): number {
    return this.updatedAt.length === 0 ? 0 : this.updatedAt[row]!;
  }

  /** Makes room for so many records, of which some may never come. */
  reserve(capacity: number): void {
    if (capacity <= this.#capacity) return;
    this.#capacity = capacity;
    this.whole = longer(this.whole, new Int32Array(capacity * RECORD));
    this.double = new Float64Array(this.whole.buffer);
    if (this.requested.length > 0) {
      this.requested = longer(this.requested, new Int32Array(capacity));
    }
    if (this.trialDays.length > 0) {
      this.trialDays = longer(this.trialDays, new Uint32Array(capacity));
    }
    if (this.updatedAt.length > 0) {
      this.updatedAt = longer(this.updatedAt, new Float64Array(capacity));
    }
  }

  #requested(): Int32Array {
    if (this.requested.length === 0) {
      const requested = new Int32Array(this.#capacity);
      for (let row = 0; row < requested.length; row++)
        requested[row] = this.whole[row * RECORD + END]!;
      this.requested = requested;
    }
    return this.requested;
  }

  #trialDays(): Uint32Array {
    if (this.trialDays.length === 0) this.trialDays = new Uint32Array(this.#capacity);
    return this.trialDays;
  }

  #updatedAt(): Float64Array {
    if (this.updatedAt.length === 0) this.updatedAt = new Float64Array(this.#capacity);
    return this.updatedAt;
  }
}

function longer<T extends { set(values: T): void }>(values: T, room: T): T {
  room.set(values);
  return room;
}
