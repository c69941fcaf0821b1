import { churnCost, type ChurnCost } from '../../metrics/churn-cost.js';
import { keepMore, type KeptMonth } from '../../metrics/keep-more.js';
import type { Kpis } from '../../metrics/kpis.js';
import type { PeriodMovement } from '../../metrics/movements.js';
import type { CostAssumptions } from './assumptions.js';

/** What costs are read from. */
export interface CostAnswer {
  readonly movements: readonly PeriodMovement[];
  /** The same month by month, whatever the period is. */
  readonly months: readonly PeriodMovement[];
  readonly kpis: Kpis;
}

/** What the churn of the last complete period costs, and what keeping more is worth. */
export interface CostReading {
  readonly period: PeriodMovement;
  readonly cost: ChurnCost;
  /** Whether the months that customers would have stayed come from the records. */
  readonly isMeasured: boolean;
  /** Null where none of the MRR was lost in the last month, or all of it. */
  readonly whatIf: WhatIf | null;
}

/** What is left of today's MRR in a year, as it is and where more is kept. */
export interface WhatIf {
  /** The month whose rate is assumed. */
  readonly period: string;
  /** What was lost of MRR in it, a fraction; and what would be. */
  readonly rate: number;
  readonly kept: number;
  /** Percentage points that are kept more, at most all there are. */
  readonly points: number;
  /** Where the slider ends: all that is lost, in steps of half a point. */
  readonly most: number;
  readonly months: readonly KeptMonth[];
}

/** A lifetime beyond this is no measurement. */
const LONGEST = 60;

/**
 * Reads costs from what was measured and assumed; null where no period is complete.
 *
 * @param points percentage points of MRR that are to be kept more each month
 */
export function costReading(
  { movements, months, kpis }: CostAnswer,
  assumptions: CostAssumptions,
  points: number,
): CostReading | null {
  const period = movements.findLast(({ complete }) => complete);
  if (!period) return null;
  const lifetime = remainingMonths(kpis);
  const inputs = {
    ...assumptions,
    remainingMonths: assumptions.remainingMonths ?? lifetime ?? undefined,
    lostCustomers: period.churnedCustomers,
    lostMrr: period.churnedMrr,
  };
  return {
    period,
    cost: churnCost(inputs),
    isMeasured: lifetime !== null && assumptions.remainingMonths === undefined,
    whatIf: whatIfOf(
      months.findLast(({ complete }) => complete),
      points,
    ),
  };
}

/** How long a customer is expected to stay: what it brings over its lifetime ÷ what it pays a month. */
function remainingMonths({ ltv, arpa, lifetimeMonths }: Kpis): number | null {
  if (ltv !== null && arpa !== null && arpa > 0) return ltv / arpa;
  return lifetimeMonths === null ? null : Math.min(lifetimeMonths, LONGEST);
}

function whatIfOf(month: PeriodMovement | undefined, points: number): WhatIf | null {
  if (!month || month.churnedMrr <= 0 || month.closingMrr <= 0) return null;
  const rate = month.churnedMrr / month.openingMrr;
  const used = Math.min(points, rate * 100);
  return {
    period: month.period,
    rate,
    kept: Math.max(0, rate - used / 100),
    points: used,
    most: Math.ceil(rate * 200) / 2,
    months: keepMore({ mrr: month.closingMrr, lostMrr: month.closingMrr * rate }, used),
  };
}
