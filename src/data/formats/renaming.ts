import { FIELDS, isNative, type FieldName } from '../field-names.js';
import type { Note } from '../../metrics/ledger.js';
import { guess, guessNotes, meaningOf, type GivenField } from './naming.js';

/** A record by native names, and what its fields were called. */
export interface Renamed {
  readonly row: unknown;
  readonly names: ReadonlyMap<string, string> | null;
}

type Fields = Readonly<Record<string, unknown>>;

/** Does for records that are objects what `StandIns` does for rows of bytes. */
export class Renaming {
  /** How many rows were read by each guess. */
  readonly guesses = new Map<string, number>();
  readonly #given: readonly GivenField[];

  constructor(given: readonly GivenField[]) {
    this.#given = given;
  }

  /** What there is to note of the guesses. */
  get notes(): readonly Note[] {
    return guessNotes(this.guesses);
  }

  /** The record with its fields by their native names; what is native or no object stays as it is. */
  read(row: unknown): Renamed {
    if (typeof row !== 'object' || row === null || Array.isArray(row)) return { row, names: null };
    const fields = row as Fields;
    const isAsItIs = this.#given.length === 0 && isNative((name) => fields[name] !== undefined);
    return isAsItIs ? { row, names: null } : this.#rename(fields);
  }

  #rename(fields: Fields): Renamed {
    const record = new Map<string, unknown>();
    for (const name of [...FIELDS, ...Object.keys(fields)]) {
      const value = fields[name];
      if (value !== undefined) record.set(name, value);
    }
    const names = new Map<string, string>();
    const given = this.#given.map(({ source }) => valueAt(record, source));
    for (const { source } of this.#given) record.delete(source);
    this.#given.forEach(({ field, source }, i) => {
      record.set(field, given[i] ?? null);
      names.set(field, source);
    });
    this.#guess(record, names);
    return { row: objectOf(record), names };
  }

  #guess(record: Map<string, unknown>, names: Map<string, string>): void {
    if (isNative((name) => record.has(name))) return;
    const found = FIELDS.map((): [name: string, rank: number] | null => null);
    for (const [name, value] of record) {
      if (typeof value === 'object' && value !== null) continue;
      if ((FIELDS as readonly string[]).includes(name)) continue;
      const meaning = meaningOf(name);
      if (!meaning) continue;
      const { field, rank } = meaning;
      const best = found[field];
      if (!best || rank < best[1] || (rank === best[1] && name < best[0]))
        found[field] = [name, rank];
    }
    found.forEach((best, i) => {
      const field = FIELDS[i]!;
      if (!best || record.has(field)) return;
      const [source] = best;
      const value = record.get(source);
      record.set(field, value);
      record.delete(source);
      names.set(field, source);
      const subject = guess(field, source);
      this.guesses.set(subject, (this.guesses.get(subject) ?? 0) + 1);
    });
  }
}

/** What a record has by a name, or at the end of a path into the objects it has. */
function valueAt(record: ReadonlyMap<string, unknown>, source: string): unknown {
  if (record.has(source) || !source.includes('.')) return record.get(source);
  const [first, ...rest] = source.split('.');
  let value = record.get(first!);
  for (const name of rest) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name))
      return undefined;
    value = (value as Fields)[name];
  }
  return value;
}

/** An object without a prototype, so that no name means anything to it. */
function objectOf(record: ReadonlyMap<string, unknown>): Record<FieldName | string, unknown> {
  const object = Object.create(null) as Record<string, unknown>;
  for (const [name, value] of record) object[name] = value;
  return object;
}
