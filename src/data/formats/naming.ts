import { ChurnError } from '../../metrics/errors.js';
import { FIELDS, type FieldName } from '../field-names.js';
import type { Note } from '../../metrics/ledger.js';
import { quote } from '../quote.js';
import { ALIASES } from './aliases.js';

/**
 * Where fields of a record are found, by their native names: `{"customerId": "account.code"}`. A dot
 * leads into an object, where no field has the whole as its name.
 */
export type FieldMap = Readonly<Partial<Record<FieldName, string>>>;

/** A field of which the page says where it is. */
export interface GivenField {
  readonly field: FieldName;
  readonly source: string;
}

const ASCII = /^[\w .-]+$/;
const DIVIDERS = /[_ .-]/g;

/** What a name may stand for. */
export interface Meaning {
  /** The number of the field among `FIELDS`. */
  readonly field: number;
  /** How likely it is, 0 being the most likely. */
  readonly rank: number;
}

const MEANINGS: ReadonlyMap<string, Meaning> = new Map(
  Object.entries(ALIASES).flatMap(([field, names]) =>
    names.map((name, rank) => [name, { field: FIELDS.indexOf(field as FieldName), rank }] as const),
  ),
);

/** The field that a name may stand in for where it is missing; undefined where there is none. */
export function meaningOf(name: string): Meaning | undefined {
  return ASCII.test(name) ? MEANINGS.get(name.replace(DIVIDERS, '').toLowerCase()) : undefined;
}

/** What is noted of a guess: `start ← start_date`. */
export function guess(field: FieldName, source: string): string {
  return `${field} ← ${source}`;
}

/** Notes of what was guessed, from how many rows each guess was used for. */
export function guessNotes(guesses: ReadonlyMap<string, number>): Note[] {
  return [...guesses]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([subject, count]) => ({ code: 'guessed-field', count, subject }));
}

/**
 * The fields of which the page says where they are, in the order of the fields.
 *
 * @throws ChurnError `config/json` where a name is none of a field, or no text stands for it
 */
export function givenFields(map: FieldMap | undefined): readonly GivenField[] {
  if (map === undefined || map === null) return [];
  if (typeof map !== 'object' || Array.isArray(map)) throw noMap(map);
  for (const [name, source] of Object.entries(map)) {
    if (!(FIELDS as readonly string[]).includes(name)) throw noField(name);
    if (typeof source !== 'string' || source === '') throw noSource(name, source);
    if (source !== name && Object.hasOwn(map, source)) throw noSource(name, source);
  }
  return FIELDS.filter((field) => map[field]).map((field) => ({ field, source: map[field]! }));
}

function noMap(value: unknown): ChurnError {
  return new ChurnError(
    'config/json',
    `fields must be an object such as {"mrr": "price"}, not ${quote(value)}.`,
    { values: { name: 'fields' } },
  );
}

function noField(name: string): ChurnError {
  return new ChurnError(
    'config/json',
    `fields names ${quote(name)}, which is no field of a record; write it like {"mrr": "price"}.`,
    { values: { name: 'fields' } },
  );
}

function noSource(name: string, source: unknown): ChurnError {
  return new ChurnError(
    'config/json',
    `fields must say by a text where ${name} is, not by ${quote(source)}.`,
    { values: { name: 'fields' } },
  );
}
