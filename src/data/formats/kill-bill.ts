import { NATIVE_LIST } from '../payload.js';
import type { AdaptedRecord, Adapter, Entry, Output } from './adapter.js';
import { dateAt, needDate, needText, numberAt, objectsAt, textAt, wrong } from './values.js';

const A_DAY = 12 / 365;

/** Months in Kill Bill's billing periods. */
const MONTHS: ReadonlyMap<string, number> = new Map([
  ['DAILY', A_DAY],
  ['WEEKLY', 12 / 52],
  ['BIWEEKLY', 24 / 52],
  ['THIRTY_DAYS', 30 * A_DAY],
  ['THIRTY_ONE_DAYS', 31 * A_DAY],
  ['SIXTY_DAYS', 60 * A_DAY],
  ['NINETY_DAYS', 90 * A_DAY],
  ['MONTHLY', 1],
  ['BIMESTRIAL', 2],
  ['QUARTERLY', 3],
  ['TRIANNUAL', 4],
  ['BIANNUAL', 6],
  ['ANNUAL', 12],
  ['SESQUIENNIAL', 18],
  ['BIENNIAL', 24],
  ['TRIENNIAL', 36],
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
  const months = MONTHS.get(period);
  if (months === undefined) throw wrong('billingPeriod', 'a billing period of Kill Bill', period);
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
  return billed(start, end, events).map((span) => ({ ...record, ...span }));
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
