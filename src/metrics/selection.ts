import { ChurnError } from './errors.js';
import type { MetricOptions, Where } from './options.js';
import { conditionsOf } from './where.js';

const MOVEMENTS = [
  'new',
  'reactivation',
  'expansion',
  'contraction',
  'churn',
  'entering',
  'leaving',
  'joinedAndLeft',
  'lost',
  'kept',
  'opening',
  'closing',
  'netChurn',
  'lostCustomers',
  'netRetained',
  'grossRetained',
] as const;

/**
 * What happened to a customer in one period, as a choice of customers; `opening` and `closing` are who
 * paid at its ends, `netRetained` and `grossRetained` who stayed over the window that ends with it.
 */
export type SelectedMovement = (typeof MOVEMENTS)[number];

/** The customers behind one mark of a chart: of a cohort, a movement, a reason or a dimension's value. */
export type Selection =
  | {
      /** The period of the first paying day: `2024-03`, `2024-Q1` or `2024`. */
      readonly cohort: string;
      /** The last of several cohorts, which begin with that one; left out where it is the only one. */
      readonly to?: string;
      /** Only those with MRR at the end of the cohort's period of this age; all where it is left out. */
      readonly age?: number;
    }
  | {
      /** `2024-03`, `2024-Q1` or `2024`. */
      readonly period: string;
      /** The last of several periods, which begin with that one; left out where it is the only one. */
      readonly to?: string;
      readonly movement: SelectedMovement;
      /** Only what moved within these customers or records; everything where it is left out. */
      readonly where?: Where;
    }
  | {
      /** Why customers left, as the records name it; null for those of which they name none. */
      readonly reason: string | null;
    }
  | {
      /** A dimension, and one of its values; null for no value. */
      readonly value: readonly [string, string | null];
    }
  | {
      /** A customer, by what `customerKey` makes of the id. */
      readonly customer: string;
    };

/**
 * The option `selection` with nothing but what belongs to its form; null where it is left out.
 *
 * @throws ChurnError `config/attribute` where it is none of the forms of {@link Selection}, its
 *   movement is unknown, or its `where` cannot be read
 */
export function selectionOption({ selection }: MetricOptions): Selection | null {
  if (selection === undefined || selection === null) return null;
  const known = formOf(selection);
  if (known !== null) return known;
  throw new ChurnError(
    'config/attribute',
    'selection cannot be read; write for example {"period": "2024-03", "movement": "churn"} or {"cohort": "2024-01"}.',
    { values: { name: 'selection' } },
  );
}

/** What is undefined counts as left out, as it does where objects are spread. */
function formOf(selection: unknown): Selection | null {
  if (typeof selection !== 'object' || selection === null) return null;
  const { cohort, age, period, to, movement, where, reason, value, customer } = selection as Record<
    string,
    unknown
  >;
  const isName = to === undefined || typeof to === 'string';
  const last = isName && to !== undefined && { to };
  if (cohort !== undefined) {
    if (typeof cohort !== 'string' || !isName) return null;
    if (age === undefined) return { cohort, ...last };
    return typeof age === 'number' ? { cohort, ...last, age } : null;
  }
  if (period !== undefined) {
    const known = MOVEMENTS.find((one) => one === movement);
    if (typeof period !== 'string' || !isName || !known) return null;
    const moved = { period, ...last, movement: known };
    if (where === undefined || where === null) return moved;
    // Refuses what is no filter.
    conditionsOf(where as Where);
    return { ...moved, where: where as Where };
  }
  if (reason !== undefined) return isTextOrNull(reason) ? { reason } : null;
  if (customer !== undefined) return typeof customer === 'string' ? { customer } : null;
  if (!Array.isArray(value)) return null;
  const [name, wanted] = value as readonly unknown[];
  return typeof name === 'string' && isTextOrNull(wanted) ? { value: [name, wanted] } : null;
}

function isTextOrNull(text: unknown): text is string | null {
  return text === null || typeof text === 'string';
}
