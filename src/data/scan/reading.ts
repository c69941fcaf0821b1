import { ChurnError } from '../../metrics/errors.js';
import { LedgerBuilder } from '../../metrics/ledger-builder.js';
import type { Conventions } from '../conventions.js';
import type { Format } from '../formats/names.js';
import type { OpenEntries } from '../formats/load.js';
import type { GivenField } from '../formats/naming.js';
import { Renaming } from '../formats/renaming.js';
import { ObjectRows } from '../object-rows.js';
import type { Head } from '../payload.js';
import { RowLog } from '../row-log.js';
import { CsvReader } from './csv-reader.js';
import { JsonReader } from './json-reader.js';
import { LinesReader } from './lines-reader.js';
import type { EntryTaker, PayloadReader, RowTaker } from './payload-reader.js';
import { Rows } from './rows.js';
import { passMark, sniff, type Sniffed } from './sniff.js';
import { NotJson } from './tokens.js';
import {
  faultFarOn,
  faultInHead,
  MAX_PIECE,
  nothing,
  tooLongPiece,
  tooManyBytes,
} from './trouble.js';
import { Window } from './window.js';

/** How far a payload has been read. */
export interface ReadProgress {
  readonly bytes: number;
  /** How many bytes there are; null where nobody said. */
  readonly totalBytes: number | null;
  readonly rows: number;
}

/** How bytes are read. */
export interface ByteOptions {
  readonly format: Format;
  /** The fields of which the page says where they are. */
  readonly given?: readonly GivenField[] | undefined;
  readonly maxRows?: number | undefined;
  readonly maxBytes?: number | undefined;
  readonly onProgress?: ((progress: ReadProgress) => void) | undefined;
}

/** What was read. */
export interface BytesRead {
  readonly rows: RowTaker;
  readonly head: Head;
}

/** How often the page is told at least, in milliseconds. */
export const REPORT_EVERY = 100;

/** How many bytes a payload may have, 512 MB. */
export const MAX_BYTES = 512 * 1024 * 1024;
/** How many bytes at the beginning are kept for messages. */
const HEAD = 1 << 16;
/** Rows from which it can be told how many there will be. */
const FEW_ROWS = 100;
/** Below so many bytes a piece that is not complete is looked at anew with every byte. */
const SMALL = 4096;

/** One payload on its way from bytes to rows. */
export class Reading {
  readonly #window: Window;
  readonly #totalBytes: number | null;
  readonly #conventions: Conventions;
  readonly #options: ByteOptions;
  #reader: PayloadReader | null = null;
  #sniffed: Sniffed | null = null;
  /** Opens what takes in the entries of a vendor, once it was loaded. */
  #open: OpenEntries | null = null;
  /** The first bytes of the payload, in which a fault can be shown by line and column. */
  readonly #head: Uint8Array;
  #bytes = 0;
  #reported = performance.now();
  /** How many bytes the page has been told of. */
  #told = 0;
  /** A piece that is not complete is not looked at before there are so many bytes of it. */
  #least = 0;
  #hasRoom = false;

  constructor(totalBytes: number | null, conventions: Conventions, options: ByteOptions) {
    const expected = Math.max(totalBytes ?? HEAD, SMALL);
    this.#window = new Window(totalBytes === null ? undefined : expected);
    this.#head = new Uint8Array(Math.min(HEAD, expected));
    this.#totalBytes = totalBytes;
    this.#conventions = conventions;
    this.#options = options;
  }

  /** Takes bytes of a chunk from a place on, and returns the place after them. */
  take(chunk: Uint8Array, from: number): number {
    const window = this.#window;
    if (window.end === window.size) {
      if (window.end >= MAX_PIECE) throw tooLongPiece(this.#rows);
      window.grow();
    }
    const to = window.fill(chunk, from);
    const room = this.#head.length - this.#bytes;
    if (room > 0) this.#head.set(chunk.subarray(from, Math.min(to, from + room)), this.#bytes);
    this.#bytes += to - from;
    const { maxBytes = MAX_BYTES } = this.#options;
    if (this.#bytes > maxBytes) throw tooManyBytes(maxBytes);
    if (window.end >= this.#least) this.#read();
    return to;
  }

  /** Says that there are no more bytes. */
  close(): void {
    this.#window.isLast = true;
    this.#read();
  }

  /** Whether nothing more can be read before {@link Reading.prepare}. */
  get isWaiting(): boolean {
    return this.#sniffed !== null && this.#sniffed.vendor !== null && this.#open === null;
  }

  /** Loads what reads the entries of the vendor whose payload this is. */
  async prepare(): Promise<void> {
    const { vendor } = this.#sniffed!;
    const { openVendor } = await import('../formats/load.js');
    this.#open = await openVendor(vendor!, this.#options.given);
    this.#read();
  }

  /** What was read, when there are no more bytes. */
  end(): BytesRead {
    this.close();
    const reader = this.#reader;
    if (!reader) throw nothing();
    const head = this.#watch(reader, () => reader.end());
    return { rows: reader.rows, head };
  }

  /** Whether the page has not been told for some time, as where little comes at a time. */
  get isReportDue(): boolean {
    return performance.now() - this.#reported > REPORT_EVERY;
  }

  /** Whether there is more than the page has been told. */
  get hasNews(): boolean {
    return this.#bytes > this.#told;
  }

  /** Explains the rows rejected so far, and tells the page how far this is. */
  async report(): Promise<void> {
    this.#reported = performance.now();
    this.#told = this.#bytes;
    await this.#reader?.rows.log.explain();
    try {
      this.#options.onProgress?.({
        bytes: this.#bytes,
        totalBytes: this.#totalBytes,
        rows: this.#rows,
      });
    } catch (cause) {
      const message = 'The onProgress of the page failed; its error is the cause of this one.';
      throw new ChurnError('render/failed', message, { cause });
    }
  }

  get #rows(): number {
    return this.#reader?.rows.log.rows ?? 0;
  }

  #read(): void {
    const window = this.#window;
    const reader = (this.#reader ??= this.#begin());
    const p = reader ? this.#watch(reader, () => reader.read(0)) : 0;
    window.drop(p);
    this.#least = window.end > SMALL ? Math.min(window.end * 2, MAX_PIECE) : 0;
    if (p > 0 && !this.#hasRoom) this.#makeRoom();
  }

  /** Chooses how to read what begins here; null where more of it has to be seen. */
  #begin(): PayloadReader | null {
    const window = this.#window;
    if (!passMark(window)) return null;
    const { format, given = [], maxRows } = this.#options;
    const sources = given.map(({ source }) => source);
    const sniffed = (this.#sniffed ??= sniff(window, format, sources));
    if (sniffed === null || this.isWaiting) return null;
    const { syntax, delimiter, vendor, list } = sniffed;
    const newEntries = (): EntryTaker =>
      this.#open
        ? this.#open(this.#conventions, maxRows, window)
        : new ObjectRows(this.#conventions, maxRows, new Renaming(given), window);
    const newRows = (valueAt?: (from: number, to: number) => unknown): Rows =>
      new Rows(window, new LedgerBuilder(), new RowLog(maxRows), this.#conventions, given, valueAt);
    if (syntax === 'csv') {
      return new CsvReader(window, vendor ? newEntries : newRows, delimiter, given);
    }
    const hasPath = sources.some((source) => source.includes('.'));
    const rows = (): Rows | EntryTaker => (vendor || hasPath ? newEntries() : newRows());
    return syntax === 'ndjson'
      ? new LinesReader(window, rows())
      : new JsonReader(window, rows, vendor ? list : undefined);
  }

  /** Makes room for as many rows as there will be, going by the first of them. */
  #makeRoom(): void {
    const { builder, log } = this.#reader!.rows;
    if (this.#totalBytes === null || builder.rows < FEW_ROWS) return;
    this.#hasRoom = true;
    const read = this.#bytes - this.#window.end;
    builder.reserve(Math.min(log.most, Math.ceil((builder.rows * this.#totalBytes * 1.02) / read)));
  }

  #watch<T>(reader: PayloadReader, work: () => T): T {
    try {
      return work();
    } catch (fault) {
      if (!(fault instanceof NotJson)) throw fault;
      if (this.#window.offset + fault.at < this.#head.length) {
        throw faultInHead(this.#head.subarray(0, this.#bytes), fault);
      }
      throw faultFarOn(this.#window, reader, fault);
    }
  }
}
