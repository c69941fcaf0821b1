import { ChurnError } from '../../metrics/errors.js';
import { LedgerBuilder } from '../../metrics/ledger-builder.js';
import type { Note } from '../../metrics/ledger.js';
import type { Steps } from '../../metrics/steps.js';
import type { Conventions } from '../conventions.js';
import { hasMore } from '../payload.js';
import { quote } from '../quote.js';
import { RecordReader } from '../record.js';
import { rethrowInRow, RowLog, type RowFault } from '../row-log.js';
import type { EntryTaker } from '../scan/payload-reader.js';
import type { Window } from '../scan/window.js';
import {
  Misfit,
  type AdaptedRecord,
  type Adapter,
  type Entry,
  type MakeAdapter,
  type Output,
} from './adapter.js';

/** Takes in the entries of a vendor, each of which becomes records, a note, or is rejected. */
export class Entries implements EntryTaker {
  readonly log: RowLog;
  readonly builder = new LedgerBuilder();
  readonly #reader: RecordReader;
  readonly #window: Window | null;
  readonly #adapter: Adapter;
  readonly #notes = new Map<string, { -readonly [name in keyof Note]: Note[name] }>();
  /** Whether some record has an end. */
  #hasEnds = false;
  /** What has been said of the entry under way. */
  #records: { readonly record: AdaptedRecord; readonly row: number }[] = [];
  #said: (readonly [code: string, subject?: string])[] = [];

  /** @param window holds the text of entries that are taken; null where they are read */
  constructor(
    make: MakeAdapter,
    conventions: Conventions,
    maxRows: number | undefined,
    window: Window | null,
  ) {
    this.log = new RowLog(maxRows);
    this.#reader = new RecordReader(this.builder, conventions);
    this.#window = window;
    this.#adapter = make(this.#output(conventions));
  }

  get unnamed(): number {
    return this.#reader.unnamed;
  }

  get unsafe(): number {
    return this.#reader.unsafe;
  }

  get notes(): readonly Note[] {
    return [...this.#notes].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, note]) => note);
  }

  take(from: number, to: number): void {
    this.read(JSON.parse(this.#window!.text(from, to)));
  }

  read(value: unknown): void {
    const { log } = this;
    log.count();
    try {
      this.#adapter.read(entryOf(value));
      this.#settle((_, fault) => {
        throw fault;
      });
      log.isMeant = true;
    } catch (cause) {
      this.#records = [];
      this.#said = [];
      if (cause instanceof Misfit) log.reject(undefined, cause.fault);
      else if (cause instanceof ChurnError) throw cause;
      else log.reject(undefined, UNREADABLE);
    }
  }

  rejectUnread(fault: RowFault): void {
    this.log.count();
    this.log.reject(undefined, fault);
  }

  close(envelope: Readonly<Record<string, unknown>>): void {
    if (hasMore(envelope)) this.#note('more-pages');
  }

  *finish(): Steps {
    const steps = this.#adapter.end?.();
    for (let isDone = !steps; !isDone;) {
      isDone = steps!.next().done === true;
      this.#settle((row, { fault }) => this.log.rejectEarlier(row, fault));
      yield;
    }
    if (this.builder.rows > 0 && !this.#hasEnds) this.#note('nothing-ended');
  }

  #output(conventions: Conventions): Output {
    const { log } = this;
    return {
      conventions,
      get row() {
        return log.rows;
      },
      add: (record, row = log.rows) => this.#records.push({ record, row }),
      note: (code, subject) => this.#said.push([code, subject]),
      reject: (row, fault) => log.rejectEarlier(row, fault),
    };
  }

  /** Makes good what was said of entries, now that they were read whole. */
  #settle(refuse: (row: number, misfit: Misfit) => void): void {
    const records = this.#records;
    const said = this.#said;
    this.#records = [];
    this.#said = [];
    for (const { record, row } of records) {
      let isRead = false;
      try {
        isRead = this.#reader.read(record);
      } catch (cause) {
        rethrowInRow(row, cause);
      }
      if (!isRead) refuse(row, this.#misfit(record));
      this.#hasEnds ||= record.end != null;
    }
    for (const [code, subject] of said) this.#note(code, subject);
  }

  #note(code: string, subject?: string): void {
    const key = `${code} ${subject ?? ''}`;
    const note = this.#notes.get(key);
    if (note) note.count++;
    else
      this.#notes.set(
        key,
        subject === undefined ? { code, count: 1 } : { code, count: 1, subject },
      );
  }

  /** Adapters have looked at every field; what is left is an end before the start, or an MRR below 0. */
  #misfit({ start, end, mrr }: AdaptedRecord): Misfit {
    const { names } = this.#adapter;
    if (!(mrr >= 0)) {
      const name = names.mrr ?? 'mrr';
      return new Misfit(name, 'value', `${name} must be a number, 0 or more, not ${quote(mrr)}`);
    }
    const [ended, started] = [names.end ?? 'end', names.start ?? 'start'];
    const days = [String(end).slice(0, 10), start.slice(0, 10)];
    return new Misfit(ended, 'order', `${ended} ${days[0]} is before ${started} ${days[1]}`);
  }
}

/** An object of the page whose getters throw. */
const UNREADABLE: RowFault = {
  field: null,
  code: 'unreadable',
  message: 'looking at it failed; a getter of the host page threw an error',
};

function entryOf(value: unknown): Entry {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Entry;
  throw new Misfit(null, 'type', `it must be an object, not ${quote(value)}`);
}
