import type { SelectedMovement } from '../../metrics/selection.js';
import type { MovementStep } from '../../scene/movement-steps.js';
import type { Counted } from './text.js';

/** The movements that are drawn as bars of their own, whose names a chart has before its tools. */
export type ShownMovement = MovementStep | 'opening' | 'closing';

/** The texts of what is said and listed of a chosen mark. */
export interface SelectionMessages {
  /** A movement of one period by its name: `Churn, Dec 2024`. */
  readonly movement: (name: string, period: string) => string;
  readonly movements: Readonly<Record<SelectedMovement, string>>;
  /** No value of a dimension, and all but some values. */
  readonly none: string;
  readonly others: string;
  readonly cohort: (cohort: string) => string;
  readonly cohortAt: (cohort: string, age: string) => string;
  readonly reason: (reason: string | null) => string;
  readonly value: (dimension: string, value: string | null) => string;
  /** One customer, whose name is not said. */
  readonly customer: string;
  /** `Churn, Dec 2024: 39 customers, $7,850` */
  readonly summary: (title: string, customers: Counted, mrr: string) => string;
  readonly show: string;
  readonly clear: string;
  /** A switch that shows the ids of customers. */
  readonly reveal: string;
  readonly previous: string;
  readonly next: string;
  readonly page: (first: string, last: string, all: string) => string;
  readonly columns: {
    readonly id: string;
    readonly plan: string;
    readonly mrr: string;
    readonly start: string;
    readonly end: string;
    readonly reason: string;
  };
  /** The heading of the amounts where they are not simply the MRR that moved, or was there. */
  readonly amounts: Readonly<Partial<Record<SelectedMovement, string>>>;
  readonly failed: string;
}

/** The texts of the menu, the table and what else every element has. */
export interface ToolsMessages {
  /** The name of the menu's button. */
  readonly more: string;
  readonly showTable: string;
  readonly showChart: string;
  readonly saveCsv: string;
  readonly saveSvg: string;
  readonly savePng: string;
  readonly sortBy: (column: string) => string;
  /** The button that opens the explanation. */
  readonly explain: string;
  /** The command that opens it where the keys are listed. */
  readonly keyboard: string;
  readonly explainFailed: string;
}
