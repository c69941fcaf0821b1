import { NATIVE_LIST } from '../payload.js';
import type { AdaptedRecord, Adapter, Entry, Output } from './adapter.js';
import { dateAt, needDate, needText, numberAt, objectsAt, textAt, wrong } from './values.js';

/** Kill Bill's billing periods. */
const PERIODS: ReadonlyMap<string, readonly [count: number, unit: string]> = new Map([
  ['DAILY', [1, 'day']],
  ['WEEKLY', [1, 'week']],
  ['BIWEEKLY', [2, 'week']],
  ['THIRTY_DAYS', [30, 'day']],
  ['THIRTY_ONE_DAYS', [31, 'day']],
  ['SIXTY_DAYS', [60, 'day']],
  ['NINETY_DAYS', [90, 'day']],
  ['MONTHLY', [1, 'month']],
  ['BIMESTRIAL', [2, 'month']],
  ['QUARTERLY', [3, 'month']],
  ['TRIANNUAL', [4, 'month']],
  ['BIANNUAL', [6, 'month']],
  ['ANNUAL', [12, 'month']],
  ['SESQUIENNIAL', [18, 'month']],
  ['BIENNIAL', [24, 'month']],
  ['TRIENNIAL', [36, 'month']],
]);

/**
 * Reads subscriptions of Kill Bill, or the bundles that they are in, by the dates of billing and
 * not of entitlement.
 *
 * It names no currency: the page may, else money is plain numbers. Of earlier plans there are
 * names and no prices.
 */
export function killBill(output: Output): Adapter {
  return {
    names: { start: 'billingStartDate', end: 'billingEndDate', mrr: 'prices' },
    read(entry) {
      const isBundle = Array.isArray(entry[NATIVE_LIST]);
      for (const it of isBundle ? objectsAt(entry, NATIVE_LIST) : [entry]) {
        for (const record of recordsOf(it, output)) output.add(record);
      }
    },
  };
}

function recordsOf(it: Entry, output: Output): AdaptedRecord[] {
  const period = needText(it, 'billingPeriod');
  if (period === 'NO_BILLING_PERIOD') {
    output.note('never-started');
    return [];
  }
  const interval = PERIODS.get(period);
  if (!interval) throw wrong('billingPeriod', 'a billing period of Kill Bill', period);
  const months = interval[0] * output.conventions.monthsIn(interval[1])!;
  const price = priceOf(it);
  if (price === null) throw wrong('prices', '', null);
  output.note('no-plan-history');
  const events = objectsAt(it, 'events');
  const start = dateAt(it, 'billingStartDate') ?? needDate(it, 'startDate');
  const end = dateAt(it, 'billingEndDate');
  const record = {
    customerId: needText(it, 'accountId'),
    id: needText(it, 'subscriptionId'),
    trialEnd: trialEnd(events),
    mrr: (price * (numberAt(it, 'quantity') ?? 1)) / months,
    plan: textAt(it, 'planName'),
    cancelledAt: dateAt(it, 'cancelledDate'),
    status: textAt(it, 'state'),
  };
  const pauses = output.conventions.keepsPaused ? [] : events;
  return billed(start, end, pauses).map((span) => ({ ...record, ...span }));
}

/** The spans in which billing is not paused; a pause is why one ends. */
function billed(
  start: string,
  end: string | null,
  events: readonly Entry[],
): { start: string; end: string | null; cancelReason: string | null }[] {
  const turns = events
    .map((event) => ({ type: event['eventType'], at: needDate(event, 'effectiveDate', 'events.') }))
    .filter(({ type }) => type === 'PAUSE_BILLING' || type === 'RESUME_BILLING')
    // What is set for later than the end never comes to pass.
    .filter(({ at }) => end === null || at < end)
    .sort((a, b) => (a.at < b.at ? -1 : 1));
  const spans: { start: string; end: string | null; cancelReason: string | null }[] = [];
  let from: string | null = start;
  for (const { type, at } of turns) {
    if (type === 'PAUSE_BILLING' && from !== null) {
      spans.push({ start: from, end: at, cancelReason: 'paused' });
      from = null;
    } else if (type === 'RESUME_BILLING') {
      from ??= at;
    }
  }
  if (from !== null) spans.push({ start: from, end, cancelReason: null });
  return spans;
}

/** The price of the phase it is in; of a trial, that of what follows. */
function priceOf(it: Entry): number | null {
  const prices = [...objectsAt(it, 'priceOverrides'), ...objectsAt(it, 'prices')];
  const phase = it['phaseType'] === 'TRIAL' ? 'EVERGREEN' : it['phaseType'];
  const current = prices.find(
    (price) => price['phaseType'] === phase && typeof price['recurringPrice'] === 'number',
  );
  return current ? numberAt(current, 'recurringPrice', 'prices.') : null;
}

/** When the phase after a trial began or begins. */
function trialEnd(events: readonly Entry[]): string | null {
  const isTried = events.some(({ phase }) => typeof phase === 'string' && phase.endsWith('-trial'));
  const next = events.find(({ eventType }) => eventType === 'PHASE');
  return isTried && next ? dateAt(next, 'effectiveDate', 'events.') : null;
}
