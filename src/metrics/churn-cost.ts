import { amountOf } from './amounts.js';
import { ChurnError } from './errors.js';

/** What is known and what is assumed of the customers lost in a period; money is in major units of one currency. */
export interface CostInputs {
  /** Customers lost in the period. */
  readonly lostCustomers: number;
  /** What they paid a month. */
  readonly lostMrr: number;
  /**
   * How many months a customer is expected to stay: `lifetimeMonths` of `kpis`, or its
   * `ltv` ÷ (`arpa` × margin), which does not count beyond 60 months.
   *
   * @default 1, the one month of which nobody doubts that it is lost
   */
  readonly remainingMonths?: number;
  /** Gross margin, a fraction from 0 to 1; 1 counts revenue. @default 1 */
  readonly margin?: number;
  /** Money paid back to those who left. @default 0 */
  readonly refunds?: number;
  /** What those payments cost: chargebacks, failed charges, transfers. @default 0 */
  readonly fees?: number;
  /** What it costs to keep one customer for a period. @default 0 */
  readonly retentionCost?: number;
  /** How many times as much winning one costs, from and to. @default [5, 10] */
  readonly replacementMultiple?: readonly [low: number, high: number];
  /** Hours spent on supporting those who left. @default 0 */
  readonly supportHours?: number;
  /** What one of these hours costs. @default 0 */
  readonly hourlyCost?: number;
  /** An estimate of the revenue that their reviews keep away. @default 0 */
  readonly badReviews?: number;
  /** An estimate of what could have been learned from them. @default 0 */
  readonly lostInsight?: number;
}

/** The name of an input of {@link churnCost}. */
export type CostInput = keyof CostInputs;

/** One part of what churn costs. */
export interface CostLine {
  readonly id:
    | 'lost-now'
    | 'lost-later'
    | 'refunds'
    | 'fees'
    | 'replacement'
    | 'support'
    | 'bad-reviews'
    | 'lost-insight';
  /** In major units; equal to `high` where nothing in it is a range. */
  readonly low: number;
  readonly high: number;
  /** How it is made of its inputs; `describeMetric` of the id names the quantities. */
  readonly formula: 'product' | 'total';
  /** The inputs that it depends on, and no others. */
  readonly inputs: readonly CostInput[];
}

/** What the churn of a period costs, line by line. */
export interface ChurnCost {
  readonly lines: readonly CostLine[];
  /** Σ `low` of the lines, in major units. */
  readonly low: number;
  /** Σ `high` of the lines. */
  readonly high: number;
  /** 2 × `lostCustomers`: one to replace each, one to grow. */
  readonly customersToWin: number;
  /** Every input in force, defaults included. */
  readonly assumptions: Required<CostInputs>;
}

/**
 * What the customers lost in a period cost, as lines that add up and of which none counts what
 * another one does.
 *
 * - `lost-now`: the first month, lost MRR × margin (× remaining months, where that is below 1).
 * - `lost-later`: lost MRR × margin × the remaining months after the first. Both lines together are
 *   the lifetime value that is lost, which is why there is no line of that name.
 * - `refunds`, `fees`, `bad-reviews` and `lost-insight`: as given; estimates are 0 until somebody
 *   makes them.
 * - `replacement`: customers lost × what keeping one costs × 5 to 10, never a point. It is for
 *   winning one customer for each one lost. That a second one must be won in order to grow is
 *   `customersToWin`; without churn it would be won too, so it is no cost of churn.
 * - `support`: hours × what an hour costs.
 *
 * How much slower everything grows is no line either: it is the lost revenue over time, which
 * {@link keepMore} draws. Nothing is discounted to today. Money is in major units of one currency,
 * of whatever currency the inputs are.
 *
 * @returns all eight lines in this order, the ones that come to 0 included; never null
 * @throws ChurnError `config/attribute`, naming the input, for one that is not a number from 0 to
 *   2^53, a margin above 1, or a multiple that ends below where it begins
 * @see METRICS.md §7, the rows on cost
 */
export function churnCost(inputs: CostInputs): ChurnCost {
  const assumptions = assumptionsOf(inputs);
  const {
    lostCustomers,
    lostMrr,
    remainingMonths,
    margin,
    refunds,
    fees,
    retentionCost,
    replacementMultiple: [least, most],
    supportHours,
    hourlyCost,
    badReviews,
    lostInsight,
  } = assumptions;
  const monthly = lostMrr * margin;
  const ofRevenue = ['lostMrr', 'margin', 'remainingMonths'] as const;
  const ofReplacement = ['lostCustomers', 'retentionCost', 'replacementMultiple'] as const;
  const keeping = lostCustomers * retentionCost;
  const lines: CostLine[] = [
    point('lost-now', monthly * Math.min(1, remainingMonths), 'product', ...ofRevenue),
    point('lost-later', monthly * Math.max(0, remainingMonths - 1), 'product', ...ofRevenue),
    point('refunds', refunds, 'total', 'refunds'),
    point('fees', fees, 'total', 'fees'),
    {
      id: 'replacement',
      low: keeping * least,
      high: keeping * most,
      formula: 'product',
      inputs: ofReplacement,
    },
    point('support', supportHours * hourlyCost, 'product', 'supportHours', 'hourlyCost'),
    point('bad-reviews', badReviews, 'total', 'badReviews'),
    point('lost-insight', lostInsight, 'total', 'lostInsight'),
  ];
  return {
    lines,
    low: lines.reduce((sum, { low }) => sum + low, 0),
    high: lines.reduce((sum, { high }) => sum + high, 0),
    customersToWin: 2 * lostCustomers,
    assumptions,
  };
}

function point(
  id: CostLine['id'],
  amount: number,
  formula: CostLine['formula'],
  ...inputs: CostInput[]
): CostLine {
  return { id, low: amount, high: amount, formula, inputs };
}

/** Every input, checked, with the defaults of those that were left out. */
function assumptionsOf(inputs: CostInputs): Required<CostInputs> {
  const { remainingMonths = 1, margin = 1, replacementMultiple = [5, 10] } = inputs;
  const orNothing = (name: Exclude<CostInput, 'replacementMultiple'>): number =>
    amountOf(name, inputs[name] ?? 0);
  return {
    lostCustomers: amountOf('lostCustomers', inputs.lostCustomers),
    lostMrr: amountOf('lostMrr', inputs.lostMrr),
    remainingMonths: amountOf('remainingMonths', remainingMonths),
    margin: amountOf('margin', margin, 1),
    refunds: orNothing('refunds'),
    fees: orNothing('fees'),
    retentionCost: orNothing('retentionCost'),
    replacementMultiple: rangeOf(replacementMultiple),
    supportHours: orNothing('supportHours'),
    hourlyCost: orNothing('hourlyCost'),
    badReviews: orNothing('badReviews'),
    lostInsight: orNothing('lostInsight'),
  };
}

function rangeOf(range: readonly [number, number]): readonly [number, number] {
  const name = 'replacementMultiple';
  const low = amountOf(name, range[0]);
  const high = amountOf(name, range[1]);
  if (low <= high) return [low, high];
  throw new ChurnError(
    'config/attribute',
    `${name}=[${low}, ${high}] ends below where it begins; write the smaller number first, for example [5, 10].`,
    { values: { name, text: `${low}, ${high}` } },
  );
}
