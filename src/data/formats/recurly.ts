import { Misfit, type Adapter, type Entry, type Output } from './adapter.js';
import { PlanMonths } from './plan-months.js';
import {
  dateAt,
  needDate,
  needNumber,
  needObject,
  needText,
  numberAt,
  objectsAt,
  plainValues,
  textAt,
} from './values.js';

/** How many entries a step goes through. */
const ENTRIES_A_STEP = 64;

interface Waiting {
  readonly row: number;
  readonly entry: Entry;
  readonly plan: string;
}

/**
 * Reads Recurly's list of subscriptions (v3), whose amounts are in major units.
 *
 * How long a period is, is a matter of the plan, which is not in the list; the billing periods of
 * its subscriptions tell. A customer is lost when the subscription expires, not when it was
 * cancelled.
 */
export function recurly(output: Output): Adapter {
  const months = new PlanMonths(output.conventions);
  const waiting: Waiting[] = [];
  return {
    names: { start: 'activated_at', end: 'expires_at', mrr: 'unit_amount' },
    read(entry) {
      const state = needText(entry, 'state');
      if (state === 'failed' || (state === 'future' && !dateAt(entry, 'activated_at'))) {
        output.note('never-started');
        return;
      }
      const plan = needText(needObject(entry, 'plan'), 'code', 'plan.');
      recordOf(entry, 1, output);
      const ends = dateAt(entry, 'current_period_ends_at');
      // The period of a trial says nothing of those that follow.
      if (ends !== dateAt(entry, 'trial_ends_at')) {
        months.learn(plan, dateAt(entry, 'current_period_started_at'), ends);
      }
      waiting.push({ row: output.row, entry, plan });
      output.note('no-plan-history');
      if (objectsAt(entry, 'coupon_redemptions').length > 0) output.note('discounts-not-applied');
      if (state === 'paused' && !dateAt(entry, 'paused_at')) output.note('pause-not-dated');
    },
    *end() {
      for (const [i, { row, entry, plan }] of waiting.entries()) {
        if (i % ENTRIES_A_STEP === 0) yield;
        const span = months.of(plan);
        if (span === null) {
          output.reject(row, noPeriod(plan).fault);
          continue;
        }
        output.note('interval-from-period');
        output.add(recordOf(entry, span, output), row);
      }
    },
  };
}

function recordOf(
  entry: Entry,
  span: number,
  { conventions }: Output,
): Parameters<Output['add']>[0] {
  const plan = needObject(entry, 'plan');
  const isPaused = entry['state'] === 'paused' && !conventions.keepsPaused;
  const pausedAt = isPaused ? dateAt(entry, 'paused_at') : null;
  const units = needNumber(entry, 'unit_amount') * (numberAt(entry, 'quantity') ?? 1);
  const fields = objectsAt(entry, 'custom_fields').map((it) => [it['name'], it['value']] as const);
  return {
    ...plainValues(
      Object.fromEntries(fields.filter(([name]) => typeof name === 'string')) as Entry,
    ),
    customerId: needText(needObject(entry, 'account'), 'code', 'account.'),
    id: textAt(entry, 'uuid') ?? needText(entry, 'id'),
    start: needDate(entry, 'activated_at'),
    trialEnd: dateAt(entry, 'trial_ends_at'),
    end: pausedAt ?? dateAt(entry, 'expires_at') ?? endOfTerm(entry),
    mrr: (units + (numberAt(entry, 'add_ons_total') ?? 0)) / span,
    currency: needText(entry, 'currency').toUpperCase(),
    plan: textAt(plan, 'name', 'plan.') ?? textAt(plan, 'code', 'plan.'),
    cancelReason: pausedAt ? 'paused' : textAt(entry, 'expiration_reason'),
    cancelledAt: dateAt(entry, 'canceled_at'),
    status: textAt(entry, 'state'),
    updatedAt: dateAt(entry, 'updated_at'),
  };
}

/** What does not renew ends with its term. */
function endOfTerm(entry: Entry): string | null {
  return entry['auto_renew'] === false ? dateAt(entry, 'current_term_ends_at') : null;
}

function noPeriod(plan: string): Misfit {
  return new Misfit(
    'current_period_ends_at',
    'missing',
    `current_period_ends_at of no subscription tells how long a period of the plan ${plan.slice(0, 40)} is`,
  );
}
