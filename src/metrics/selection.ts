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
