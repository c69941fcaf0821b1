import type { Conventions } from '../conventions.js';
import type { Adapter, Entry, Output } from './adapter.js';
import { PlanMonths } from './plan-months.js';
import {
  dateAt,
  minorPerMajor,
  needDate,
  needNumber,
  needText,
  objectAt,
  objectsAt,
  textAt,
  wrong,
} from './values.js';

/** Lago's intervals. */
const INTERVALS: ReadonlyMap<string, readonly [count: number, unit: string]> = new Map([
  ['weekly', [1, 'week']],
  ['monthly', [1, 'month']],
  ['quarterly', [3, 'month']],
  ['semiannual', [6, 'month']],
  ['yearly', [1, 'year']],
]);

/** Nobody has paid for what waits to begin, or was stopped before it did. */
const STARTED = new Set(['active', 'terminated']);

/** How many entries a step goes through. */
const ENTRIES_A_STEP = 64;

interface Waiting {
  readonly row: number;
  readonly entry: Entry;
  readonly plan: string;
}

/**
 * Reads Lago's list of subscriptions.
 *
 * An upgrade is a subscription of its own with the same `external_id`, which begins when the one
 * before ends, so nobody is lost by it. Lists leave out the plan; then the billing periods of its
 * subscriptions tell its interval.
 */
export function lago(output: Output): Adapter {
  const months = new PlanMonths(output.conventions);
  const waiting: Waiting[] = [];
  return {
    names: { start: 'started_at', end: 'terminated_at', mrr: 'plan_amount_cents' },
    read(entry) {
      if (!STARTED.has(needText(entry, 'status'))) {
        output.note('never-started');
        return;
      }
      const plan = needText(entry, 'plan_code');
      needText(entry, 'external_id');
      needText(entry, 'external_customer_id');
      needDate(entry, 'started_at');
      for (const name of ['terminated_at', 'ending_at', 'trial_ended_at']) dateAt(entry, name);
      amountOf(entry);
      intervalOf(entry, output.conventions);
      months.learn(
        plan,
        dateAt(entry, 'current_billing_period_started_at'),
        dateAt(entry, 'current_billing_period_ending_at'),
      );
      if (objectsAt(objectAt(entry, 'plan') ?? {}, 'charges', 'plan.').length > 0) {
        output.note('metered-left-out');
      }
      waiting.push({ row: output.row, entry, plan });
    },
    *end() {
      for (const [i, { row, entry, plan }] of waiting.entries()) {
        if (i % ENTRIES_A_STEP === 0) yield;
        const known = intervalOf(entry, output.conventions);
        const span = known ?? months.of(plan);
        if (span === null) {
          output.reject(row, wrong('plan.interval', '', null).fault);
          continue;
        }
        if (known === null) output.note('interval-from-period');
        const { cents, currency } = amountOf(entry);
        const start = needDate(entry, 'started_at');
        output.add(
          {
            customerId: needText(entry, 'external_customer_id'),
            id: needText(entry, 'external_id'),
            start,
            end: dateAt(entry, 'terminated_at') ?? dateAt(entry, 'ending_at'),
            trialEnd: dateAt(entry, 'trial_ended_at'),
            mrr: cents / minorPerMajor(currency) / span,
            currency,
            plan,
            status: textAt(entry, 'status'),
            // Of two that begin on one day the later is the one that stayed.
            updatedAt: start,
          },
          row,
        );
      }
    },
  };
}

/** What a period costs, which the subscription says or its plan does. */
function amountOf(entry: Entry): { cents: number; currency: string } {
  const plan = objectAt(entry, 'plan');
  const isOwn = entry['plan_amount_cents'] !== undefined || !plan;
  const currency = isOwn
    ? needText(entry, 'plan_amount_currency')
    : needText(plan, 'amount_currency', 'plan.');
  const cents = isOwn
    ? needNumber(entry, 'plan_amount_cents')
    : needNumber(plan, 'amount_cents', 'plan.');
  return { cents, currency: currency.toUpperCase() };
}

/** The months that the plan is billed for; null where it is not there. */
function intervalOf(entry: Entry, conventions: Conventions): number | null {
  const plan = objectAt(entry, 'plan');
  if (!plan) return null;
  const interval = INTERVALS.get(needText(plan, 'interval', 'plan.'));
  if (!interval) throw wrong('plan.interval', 'an interval of Lago', plan['interval']);
  return interval[0] * conventions.monthsIn(interval[1])!;
}
