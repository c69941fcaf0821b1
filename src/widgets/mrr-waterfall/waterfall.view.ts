import type { ListFocus } from '../../element/list-focus.js';
import type { Breakdown } from '../../metrics/breakdown.js';
import type { PeriodUnit } from '../../metrics/calendar.js';
import type { PeriodMovement } from '../../metrics/movements.js';
import type * as details from './mrr-waterfall.details.js';

/** What a waterfall is drawn from. */
export interface WaterfallFigures {
  readonly movements: readonly PeriodMovement[];
  /** The same by a dimension; null where none is asked for, or there is no such dimension. */
  readonly breakdown: Breakdown | null;
}

/** What both views of a waterfall are made of. */
export interface Waterfall {
  readonly figures: WaterfallFigures;
  /** False where the source does not tell changes of price. */
  readonly hasHistory: boolean;
  readonly axis: 'auto' | 'zero' | 'changes';
  readonly unit: PeriodUnit;
  /** The period that is still running; null where none is. */
  readonly running: PeriodMovement | null;
  readonly heading: string;
  /** What is to be said of either view. */
  readonly notes: readonly string[];
  readonly focus: ListFocus;
  /** What computes tables and explanations; to be called when it was brought. */
  details(): typeof details;
}
