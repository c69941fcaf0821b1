import type { Steps } from '../../metrics/steps.js';
import type { Conventions } from '../conventions.js';
import type { FieldName } from '../field-names.js';
import type { RowFault } from '../row-log.js';

/** An entry of a vendor's list, which may hold anything at all. */
export type Entry = Readonly<Record<string, unknown>>;

/** A value of a field of a record. */
type Value = string | number | boolean | null | undefined;

/** A record as the reader takes it: native fields, and dimensions. */
export interface AdaptedRecord extends Partial<Readonly<Record<FieldName, Value>>> {
  readonly customerId: string | number;
  readonly start: string;
  /** MRR in major units. */
  readonly mrr: number;
  readonly [dimension: string]: Value;
}

/** What is wrong with an entry, by the vendor's own name of the field; thrown while it is read. */
export class Misfit extends Error {
  readonly fault: RowFault;

  constructor(field: string | null, code: string, message: string) {
    super(message);
    this.fault = { field, code, message };
  }
}

/** Where an adapter puts what it makes of entries. */
export interface Output {
  /** By which rules prices, trials and pauses become MRR. */
  readonly conventions: Conventions;
  /** The number of the entry that is being read, from 1. */
  readonly row: number;
  /**
   * Adds a record; of an entry that turns out to be a misfit none is added.
   *
   * @param row the entry that it was made of, where that is an earlier one
   */
  add(record: AdaptedRecord, row?: number): void;
  /** Counts something that readers of the numbers should know; see `Note`. */
  note(code: string, subject?: string): void;
  /** Says after the last entry that an earlier one is a misfit. */
  reject(row: number, fault: RowFault): void;
}

/** Makes records of the entries of one vendor. */
export interface Adapter {
  /** What the vendor calls the fields of a record, for messages. */
  readonly names: Readonly<Partial<Record<FieldName, string>>>;
  /**
   * Reads an entry.
   *
   * @throws Misfit where it cannot be read
   */
  read(entry: Entry): void;
  /** Adds what could not be told before the last entry was read, in short steps. */
  end?(): Steps;
}

/** Begins to read a payload of a vendor. */
export type MakeAdapter = (output: Output) => Adapter;
