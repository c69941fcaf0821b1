import { ChurnError } from './errors.js';
import type { MetricOptions } from './options.js';

/** What happened to a customer in one period, as a choice of customers. */
export type SelectedMovement =
  | 'new'
  | 'reactivation'
  | 'expansion'
  | 'contraction'
  | 'churn'
  | 'entering'
  | 'leaving'
  | 'joinedAndLeft';

/** The customers behind one mark of a chart: of a cohort, a movement, a reason or a dimension's value. */
export type Selection =
  | {
      /** The period of the first paying day: `2024-03`, `2024-Q1` or `2024`. */
      readonly cohort: string;
      /** Only those with MRR at the end of the cohort's period of this age; all where it is left out. */
      readonly age?: number;
    }
  | {
      /** `2024-03`, `2024-Q1` or `2024`. */
      readonly period: string;
      readonly movement: SelectedMovement;
    }
  | {
      /** Why customers left, as the records name it; null for those of which they name none. */
      readonly reason: string | null;
    }
  | {
      /** A dimension, and one of its values; null for no value. */
      readonly value: readonly [string, string | null];
    };

/**
 * The option `selection`; null where it is left out.
 *
 * @throws ChurnError `config/attribute` where it is none of the forms of {@link Selection}
 */
export function selectionOption({ selection }: MetricOptions): Selection | null {
  if (selection === undefined || selection === null) return null;
  if (isSelection(selection)) return selection;
  throw new ChurnError(
    'config/attribute',
    'selection cannot be read; write for example {"period": "2024-03", "movement": "churn"} or {"cohort": "2024-01"}.',
    { values: { name: 'selection' } },
  );
}

function isSelection(selection: unknown): boolean {
  if (typeof selection !== 'object' || selection === null) return false;
  const { cohort, period, movement, reason, value } = selection as Record<string, unknown>;
  const isText = (text: unknown): boolean => typeof text === 'string';
  const isTextOrNull = (text: unknown): boolean => text === null || isText(text);
  if (isText(cohort) || (isText(period) && isText(movement)) || isTextOrNull(reason)) return true;
  return Array.isArray(value) && isText(value[0]) && isTextOrNull(value[1]);
}
