import type { Conventions } from '../conventions.js';
import { Misfit, type Adapter, type Entry, type Output } from './adapter.js';
import {
  dateAt,
  minorPerMajor,
  monthsOf,
  needNumber,
  needObject,
  needText,
  numberAt,
  objectAt,
  objectsAt,
  plainValues,
  textAt,
} from './values.js';

/** A recurring item of a subscription. */
interface Item {
  /** In minor units. */
  readonly monthly: number;
  readonly plan: string | null;
  readonly trialEnd: string | null;
}

/** Reads the list of subscriptions of Paddle Billing, whose amounts are texts in minor units. */
export function paddle(output: Output): Adapter {
  const { conventions } = output;
  return {
    names: { start: 'started_at', end: 'canceled_at', mrr: 'items' },
    read(entry) {
      const currency = needText(entry, 'currency_code').toUpperCase();
      const status = needText(entry, 'status');
      const start = dateAt(entry, 'started_at') ?? dateAt(entry, 'first_billed_at');
      if (start === null) throw new Misfit('started_at', 'missing', 'started_at is missing');
      const recurring = objectsAt(entry, 'items').filter((item) => item['recurring'] !== false);
      const items = recurring.map((item, i) => itemOf(item, entry, `items.${i}.`, conventions));
      const isPaused = status === 'paused' && !conventions.keepsPaused;
      const pausedAt = isPaused ? dateAt(entry, 'paused_at') : null;
      const end = pausedAt ?? endOf(entry, status);
      const since = status === 'past_due' ? unpaidSince(entry) : null;
      const unpaid = conventions.lostUnpaid(since, end);
      output.add({
        ...plainValues(objectAt(entry, 'custom_data')),
        customerId: needText(entry, 'customer_id'),
        id: needText(entry, 'id'),
        start,
        end: unpaid ?? end,
        trialEnd: latest(items.map(({ trialEnd }) => trialEnd)),
        mrr: items.reduce((sum, { monthly }) => sum + monthly, 0) / minorPerMajor(currency),
        currency,
        plan: items.reduce<Item | null>((a, b) => (a && a.monthly >= b.monthly ? a : b), null)
          ?.plan,
        cancelReason: unpaid ? 'past_due' : pausedAt ? 'paused' : null,
        status,
        updatedAt: dateAt(entry, 'updated_at'),
      });
      output.note('no-plan-history');
      if (objectAt(entry, 'discount')) output.note('discounts-not-applied');
      if (recurring.some(isWithTax)) output.note('tax-included');
      if (status === 'past_due' && !unpaid) output.note('past-due-counted');
    },
  };
}

function itemOf(
  item: Entry,
  { billing_cycle: cycleOfAll }: Entry,
  path: string,
  conventions: Conventions,
): Item {
  const price = needObject(item, 'price', path);
  const at = `${path}price.`;
  const cycle = objectAt(price, 'billing_cycle', at) ?? ((cycleOfAll ?? {}) as Entry);
  const field = `${at}billing_cycle`;
  const months = monthsOf(
    cycle['interval'],
    numberAt(cycle, 'frequency', `${field}.`),
    field,
    conventions,
  );
  const amount = needNumber(needObject(price, 'unit_price', at), 'amount', `${at}unit_price.`);
  const trial = objectAt(item, 'trial_dates', path);
  return {
    monthly: (amount * (numberAt(item, 'quantity', path) ?? 1)) / months,
    plan: textAt(price, 'name', at) ?? textAt(price, 'id', at),
    trialEnd: trial && dateAt(trial, 'ends_at', `${path}trial_dates.`),
  };
}

/** What is past due is the payment for the period that runs. */
function unpaidSince(entry: Entry): string | null {
  const period = objectAt(entry, 'current_billing_period');
  return period && dateAt(period, 'starts_at', 'current_billing_period.');
}

/** When it was cancelled, or is set to be. */
function endOf(entry: Entry, status: string): string | null {
  const change = objectAt(entry, 'scheduled_change');
  if (status !== 'canceled') {
    return change?.['action'] === 'cancel'
      ? dateAt(change, 'effective_at', 'scheduled_change.')
      : null;
  }
  const end = dateAt(entry, 'canceled_at');
  if (end === null) throw new Misfit('canceled_at', 'missing', 'canceled_at is missing');
  return end;
}

function isWithTax(item: Entry): boolean {
  return objectAt(item, 'price')?.['tax_mode'] === 'internal';
}

function latest(dates: readonly (string | null)[]): string | null {
  return (
    dates
      .filter((date) => date !== null)
      .sort()
      .at(-1) ?? null
  );
}
