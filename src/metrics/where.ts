import { ChurnError } from './errors.js';
import type { LedgerFacts, Note } from './ledger.js';
import type { Where, WhereValue, WhereValues } from './options.js';

/** One name of a filter: the values that are wanted, or with `isNot` the ones that are not. */
export interface Condition {
  readonly name: string;
  readonly isNot: boolean;
  /** Texts, and null for no value. */
  readonly values: readonly (string | null)[];
}

/**
 * The conditions of the option `where`, in the order of their names; none where it is left out.
 *
 * Numbers and booleans mean their text.
 *
 * @throws ChurnError `config/attribute` where it has another form than {@link Where}
 * @see CONTRACT.md §5
 */
export function conditionsOf(where: Where | null | undefined): Condition[] {
  if (where === undefined || where === null) return [];
  if (typeof where !== 'object' || Array.isArray(where)) throw malformed();
  return Object.entries(where)
    .filter(([, wanted]: [string, unknown]) => wanted !== undefined)
    .map(([name, wanted]) => conditionOf(name, wanted))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

function conditionOf(name: string, wanted: WhereValues): Condition {
  const isNot = typeof wanted === 'object' && wanted !== null && !Array.isArray(wanted);
  if (isNot && (Object.keys(wanted).length !== 1 || !('not' in wanted))) throw malformed(name);
  const values = isNot ? (wanted as { not: WhereValue | readonly WhereValue[] }).not : wanted;
  const list = Array.isArray(values) ? (values as readonly WhereValue[]) : [values as WhereValue];
  return { name, isNot, values: [...new Set(list.map((value) => textOf(name, value)))] };
}

function textOf(name: string, value: WhereValue): string | null {
  if (value === null || typeof value === 'string') return value;
  if (typeof value === 'boolean' || Number.isFinite(value)) return String(value);
  throw malformed(name);
}

const FORM = '{"plan": ["Pro", "Team"], "country": "DE", "segment": {"not": ["internal"]}}';

function malformed(name?: string): ChurnError {
  const place = name === undefined ? 'where' : `where.${name.slice(0, 40)}`;
  return new ChurnError(
    'config/attribute',
    `${place} cannot be read; write the values that are wanted by dimension, for example ${FORM}.`,
    { values: { name: 'where', text: name?.slice(0, 40) ?? '' } },
  );
}

/**
 * What of a filter does not occur in the records: a dimension, `where-unknown-name`, or a value of
 * one, `where-unknown-value`. Neither is an error: nothing is selected by it.
 *
 * @returns a note for each, its `subject` the name or `name: value`, where no value is `(none)`
 * @throws ChurnError `config/attribute` where the filter has another form than {@link Where}
 * @see CONTRACT.md §5
 */
export function whereNotes(
  { dimensions }: Pick<LedgerFacts, 'dimensions'>,
  where: Where | null | undefined,
): Note[] {
  return conditionsOf(where).flatMap(({ name, values }) => {
    const dimension = dimensions.find((one) => one.name === name);
    if (!dimension) return [{ code: 'where-unknown-name', count: 1, subject: name }];
    return values
      .filter((value) => !dimension.values.includes(value))
      .map((value) => ({
        code: 'where-unknown-value',
        count: 1,
        subject: `${name}: ${value ?? '(none)'}`,
      }));
  });
}
