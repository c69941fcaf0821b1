import type { EpochDay } from './calendar.js';
import { codesLike, MOST_IN_BYTES } from './codes.js';
import { NONE } from './dictionary.js';
import type { Codes } from './ledger.js';

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

/** A day on which an end was asked for as one between the first paying day of a record and its end. */
export function requestedOn(day: EpochDay, start: EpochDay, end: EpochDay): EpochDay {
  return Math.min(Math.max(day, start), end);
}

/**
 * Records in the order in which they were added, as columns with more room than there are records.
 *
 * `trialDays` and `updatedAt` are of length 0 while no record has any, and 0 is what every record
 * has then. `requested` is of length 0 while every record has the same there as in its end, and `id`
 * while every record has the number of its row plus one, as where each has an id of its own.
 */
export class RecordColumns {
  /** The number of records. */
  rows = 0;
  /** How many of them have an id. */
  named = 0;
  customer = new Int32Array(FIRST_CAPACITY);
  start = new Int32Array(FIRST_CAPACITY);
  end = new Int32Array(FIRST_CAPACITY);
  units = new Float64Array(FIRST_CAPACITY);
  currency = new Uint16Array(FIRST_CAPACITY);
  reason: Codes = new Uint8Array(FIRST_CAPACITY);
  id = new Int32Array(0);
  requested = new Int32Array(0);
  trialDays = new Uint32Array(0);
  updatedAt = new Float64Array(0);
  #capacity = FIRST_CAPACITY;
  #mostReasons = MOST_IN_BYTES;

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
    if (reason > this.#mostReasons) this.#widenReasons();
    this.customer[row] = customer;
    this.start[row] = start;
    this.end[row] = end;
    this.units[row] = units;
    this.currency[row] = currency;
    this.reason[row] = reason;
    if (id !== NONE) this.named++;
    if (id !== row + 1 || this.id.length > 0) this.ids()[row] = id;
    if (requested !== end || this.requested.length > 0) this.#requested()[row] = requested;
    if (trialDays !== 0) this.#trialDays()[row] = trialDays;
    if (updatedAt !== 0) this.#updatedAt()[row] = updatedAt;
    this.rows = row + 1;
  }

  /** Says anew what a record is, which keeps its id. */
  put(row: number, record: RecordNumbers): void {
    this.customer[row] = record.customer;
    this.start[row] = record.start;
    this.end[row] = record.end;
    this.setMoney(row, record.units, record.currency);
    if (record.reason > this.#mostReasons) this.#widenReasons();
    this.reason[row] = record.reason;
    if (record.requested !== this.requestedAt(row)) this.#requested()[row] = record.requested;
    if (record.trialDays !== this.trialDaysAt(row)) this.#trialDays()[row] = record.trialDays;
    if (record.updatedAt !== this.updatedAtOf(row)) this.#updatedAt()[row] = record.updatedAt;
  }

  /** What a record was said to be. */
  at(row: number): RecordNumbers {
    return {
      customer: this.customer[row]!,
      start: this.start[row]!,
      end: this.end[row]!,
      requested: this.requestedAt(row),
      trialDays: this.trialDaysAt(row),
      units: this.units[row]!,
      currency: this.currency[row]!,
      reason: this.reason[row]!,
      id: this.idAt(row),
      updatedAt: this.updatedAtOf(row),
    };
  }

  /** Says what a record pays, in units of which currency. */
  setMoney(row: number, units: number, currency: number): void {
    this.units[row] = units;
    this.currency[row] = currency;
  }

  requestedAt(row: number): EpochDay {
    return this.requested.length === 0 ? this.end[row]! : this.requested[row]!;
  }

  trialDaysAt(row: number): number {
    return this.trialDays.length === 0 ? 0 : this.trialDays[row]!;
  }

  idAt(row: number): number {
    return this.id.length === 0 ? row + 1 : this.id[row]!;
  }

  updatedAtOf(row: number): number {
    return this.updatedAt.length === 0 ? 0 : this.updatedAt[row]!;
  }

  /** The column `id`, written out. */
  ids(): Int32Array {
    if (this.id.length === 0) {
      this.id = new Int32Array(this.#capacity);
      for (let row = 0; row < this.rows; row++) this.id[row] = row + 1;
    }
    return this.id;
  }

  /** Makes room for so many records, of which some may never come. */
  reserve(capacity: number): void {
    if (capacity <= this.#capacity) return;
    this.#capacity = capacity;
    this.customer = longer(this.customer, new Int32Array(capacity));
    this.start = longer(this.start, new Int32Array(capacity));
    this.end = longer(this.end, new Int32Array(capacity));
    this.units = longer(this.units, new Float64Array(capacity));
    this.currency = longer(this.currency, new Uint16Array(capacity));
    this.reason = longer(this.reason, codesLike(this.reason, capacity));
    if (this.id.length > 0) this.id = longer(this.id, new Int32Array(capacity));
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

  #widenReasons(): void {
    this.#mostReasons = Infinity;
    this.reason = longer(this.reason, new Uint32Array(this.#capacity));
  }

  #requested(): Int32Array {
    if (this.requested.length === 0) this.requested = this.end.slice();
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

function longer<T extends { set(values: ArrayLike<number>): void }>(
  values: ArrayLike<number>,
  room: T,
): T {
  room.set(values);
  return room;
}
